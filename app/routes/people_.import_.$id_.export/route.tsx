import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { exportRows } from "~/server/people-import/export-rows.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

/** The rows of one kind as a table that any spreadsheet opens. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const exported = await exportRows(context.world, person, params["id"] ?? "", new URL(request.url).searchParams.get("kind"));
  if (exported === null) throw await refusedAddress(context.world, person, request);
  return new Response(exported.csv, { headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${exported.name}"` } });
}
