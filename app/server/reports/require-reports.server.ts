import type { AppLoadContext } from "@remix-run/node";
import { refusedAddress } from "../audit/refused-address.server";
import { renewStandings } from "../programmes/renew-standings.server";
import { agenciesFor, requirePerson, type CurrentMembership, type CurrentPerson } from "../sign-ins/current-person.server";

export interface Reporting {
  person: CurrentPerson;
  agency: CurrentMembership;
  /** All whose reports they see, for a choice between them. */
  agencies: { id: string; name: string }[];
  /** People of whom something was written down that is not counted yet; the next look goes on. */
  uncounted: number;
}

/** People whose standing is worked out anew at one look: after a large import a page comes all the same, and says so. */
const MOST_AT_A_LOOK = 2000;

/** Whoever sees an agency's reports, and the agency that they ask for, else their first. Everybody else is answered that there is nothing. */
export async function requireReports(context: AppLoadContext, request: Request, wished = new URL(request.url).searchParams.get("agency")): Promise<Reporting> {
  const person = await requirePerson(context, request);
  const theirs = agenciesFor(person, "see-reports");
  const agency = wished === null || wished === "" ? theirs[0] : theirs.find(({ agencyId }) => agencyId === wished);
  if (agency === undefined) throw await refusedAddress(context.world, person, request);
  const uncounted = await renewStandings(context.world, MOST_AT_A_LOOK);
  return { person, agency, uncounted, agencies: theirs.map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName })) };
}
