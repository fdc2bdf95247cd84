import type { LoaderFunctionArgs } from "@remix-run/node";
import { summaryOf } from "~/domain/joint-training/evaluation-summary";
import { en } from "~/messages/en";
import { evaluationsOf } from "~/server/joint-trainings/evaluation.server";
import { evaluationToCsv } from "~/server/joint-trainings/evaluation-to-csv";
import { requireTraining } from "~/server/joint-trainings/require-training.server";

/** The sums of the evaluation as a table that any spreadsheet opens. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { id } = await requireTraining(context, request, params["id"], ({ trains }) => trains);
  const file = evaluationToCsv(summaryOf(await evaluationsOf(context.world, id)), en);
  return new Response(file, { headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="evaluation.csv"' } });
}
