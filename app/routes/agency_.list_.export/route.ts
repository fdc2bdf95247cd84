import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { askedSelection } from "~/server/reports/asked-selection.server";
import { exportList } from "~/server/reports/export-list.server";
import { exportFormOf } from "~/server/reports/exported";
import { requireReports } from "~/server/reports/require-reports.server";

/** The people behind a number as a table. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { world } = context;
  const { person, agency } = await requireReports(context, request);
  const { searchParams } = new URL(request.url);
  const asked = await askedSelection(world, agency.agencyId, searchParams);
  if (asked === null) throw await refusedAddress(world, person, request);
  return exportList(world, person, agency, asked, exportFormOf(searchParams.get("form")));
}
