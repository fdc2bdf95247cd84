import type { LoaderFunctionArgs } from "@remix-run/node";
import { isProfession } from "~/domain/agency/roles";
import { exportMatrix } from "~/server/reports/export-matrix.server";
import { exportFormOf } from "~/server/reports/exported";
import { requireReports } from "~/server/reports/require-reports.server";

/** The whole matrix as a table. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, agency } = await requireReports(context, request);
  const { searchParams } = new URL(request.url);
  const profession = searchParams.get("profession") ?? "";
  return exportMatrix(context.world, person, agency, isProfession(profession) ? profession : null, exportFormOf(searchParams.get("form")));
}
