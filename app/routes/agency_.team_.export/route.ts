import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { exportFormOf } from "~/server/reports/exported";
import { exportTeam, showTeam } from "~/server/reports/team.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

/** A line manager's team as a table. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const team = await showTeam(context.world, person);
  if (team === null) throw await refusedAddress(context.world, person, request);
  return exportTeam(context.world, person, team, exportFormOf(new URL(request.url).searchParams.get("form")));
}
