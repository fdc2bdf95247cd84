import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";

/** Days that an agency chooses from; 0 is never. */
export const REMIND_DAYS = [0, 7, 14, 30, 60] as const;
export const ESCALATE_DAYS = [0, 1, 7, 14, 30] as const;

export interface ReminderDays {
  id: string;
  name: string;
  remindDays: number;
  escalateDays: number;
}

/** Of the agencies for which this person sets them, by name. */
export function listReminderDays({ db }: World, person: CurrentPerson): Promise<ReminderDays[]> {
  return db.agency.findMany({ where: { id: { in: answersFor(person) } }, select: { id: true, name: true, remindDays: true, escalateDays: true }, orderBy: { name: "asc" } });
}

/** False for an agency that is not theirs, or other days. */
export async function setReminderDays({ db }: World, person: CurrentPerson, agencyId: string, before: string, after: string): Promise<boolean> {
  const remindDays = REMIND_DAYS.find((each) => String(each) === before);
  const escalateDays = ESCALATE_DAYS.find((each) => String(each) === after);
  if (remindDays === undefined || escalateDays === undefined || !answersFor(person).includes(agencyId)) return false;
  await db.agency.update({ where: { id: agencyId }, data: { remindDays, escalateDays }, select: { id: true } });
  return true;
}

function answersFor(person: CurrentPerson): string[] {
  return agenciesFor(person, "see-reports").map(({ agencyId }) => agencyId);
}
