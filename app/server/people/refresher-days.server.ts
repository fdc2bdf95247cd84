import { REFRESHER_DAYS } from "~/domain/progress/refreshers";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";

export interface AgencyInterval {
  id: string;
  name: string;
  days: number;
}

/** The agencies for which this person sets it, by name. */
export async function listIntervals({ db }: World, person: CurrentPerson): Promise<AgencyInterval[]> {
  const rows = await db.agency.findMany({ where: { id: { in: answersFor(person) } }, select: { id: true, name: true, refresherDays: true }, orderBy: { name: "asc" } });
  return rows.map(({ refresherDays, ...agency }) => ({ ...agency, days: refresherDays }));
}

/** From then on it holds for everybody in the agency; what is answered already stays as it is. False for an agency that is not theirs, or other days. */
export async function setRefresherDays({ db }: World, person: CurrentPerson, agencyId: string, days: string): Promise<boolean> {
  const chosen = REFRESHER_DAYS.find((each) => String(each) === days);
  if (chosen === undefined || !answersFor(person).includes(agencyId)) return false;
  await db.agency.update({ where: { id: agencyId }, data: { refresherDays: chosen }, select: { id: true } });
  return true;
}

function answersFor(person: CurrentPerson): string[] {
  return agenciesFor(person, "set-refreshers").map(({ agencyId }) => agencyId);
}
