import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportAsAt } from "~/server/as-at/open-as-at.server";
import { exportFormOf } from "~/server/reports/exported";
import { requireReports } from "~/server/reports/require-reports.server";

/** Everybody whom a programme bound on the day. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, agency } = await requireReports(context, request);
  const { searchParams } = new URL(request.url);
  return exportAsAt(context.world, person, agency, person.language, searchParams, exportFormOf(searchParams.get("form")));
}
