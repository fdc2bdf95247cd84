import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportJoint } from "~/server/reports/export-joint.server";
import { exportFormOf } from "~/server/reports/exported";
import { requireReports } from "~/server/reports/require-reports.server";

/** What is told of partners, as a table. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, agency } = await requireReports(context, request);
  return exportJoint(context.world, person, agency, exportFormOf(new URL(request.url).searchParams.get("form")));
}
