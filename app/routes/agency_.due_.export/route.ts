import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportDue } from "~/server/reports/due.server";
import { exportFormOf } from "~/server/reports/exported";
import { requireReports } from "~/server/reports/require-reports.server";

/** What is due by programme, as a table. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, agency } = await requireReports(context, request);
  return exportDue(context.world, person, agency, exportFormOf(new URL(request.url).searchParams.get("form")));
}
