import type { AppLoadContext } from "@remix-run/node";
import { refusedAddress } from "../audit/refused-address.server";
import { agenciesFor, requirePerson, type CurrentMembership, type CurrentPerson } from "../sign-ins/current-person.server";

export interface Reporting {
  person: CurrentPerson;
  agency: CurrentMembership;
  /** All whose reports they see, for a choice between them. */
  agencies: { id: string; name: string }[];
}

/** Whoever sees an agency's reports, and the agency that they ask for, else their first. Everybody else is answered that there is nothing. */
export async function requireReports(context: AppLoadContext, request: Request, wished = new URL(request.url).searchParams.get("agency")): Promise<Reporting> {
  const person = await requirePerson(context, request);
  const theirs = agenciesFor(person, "see-reports");
  const agency = wished === null || wished === "" ? theirs[0] : theirs.find(({ agencyId }) => agencyId === wished);
  if (agency === undefined) throw await refusedAddress(context.world, person, request);
  return { person, agency, agencies: theirs.map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName })) };
}
