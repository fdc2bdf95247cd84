import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportFormOf } from "~/server/reports/exported";
import { requireReports } from "~/server/reports/require-reports.server";
import { exportTrend } from "~/server/reports/trend.server";

/** The figures of each month as a table. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, agency } = await requireReports(context, request);
  return exportTrend(context.world, person, agency, exportFormOf(new URL(request.url).searchParams.get("form")));
}
