import { hourIn } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import type { Attendance } from "./joint-facts.server";

/** What somebody signed with a code for a session, told to themselves; null where they did not. */
export async function showSigned({ db }: World, person: CurrentPerson, sessionId: string): Promise<{ training: string; title: string; time: string } | null> {
  const row = await db.jointEvent.findFirst({
    where: { sessionId, personId: person.id, kind: "attended", once: { startsWith: `code:${sessionId}:` } },
    orderBy: { at: "desc" },
    select: { value: true, training: { select: { id: true, title: true, timeZone: true } } },
  });
  if (row === null) return null;
  const { id, title, timeZone } = row.training;
  return { training: id, title, time: hourIn(timeZone, person.language, new Date((JSON.parse(row.value) as Attendance).from)) };
}
