import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { templateFile } from "~/server/people-import/template-file";
import { may, requirePerson } from "~/server/sign-ins/current-person.server";

/** A file of people to begin with. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  if (!may(person, "manage-people")) throw await refusedAddress(context.world, person, request);
  return new Response(templateFile(), { headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="people.csv"` } });
}
