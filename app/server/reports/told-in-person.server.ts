import { dayIn } from "../people/time-zone";
import type { ProgrammeState } from "~/domain/programme/state";
import { instantOf } from "../adapters/hot-questions";
import type { World } from "../world";
import { programmesOf } from "./programmes-of.server";
import { STATE, stateValues } from "./state-in-sql";

export interface ToldInPerson {
  key: string;
  name: string;
  staffCode: string | null;
  site: string | null;
  programme: string;
  state: ProgrammeState;
  due: string;
}

const WITHOUT_MAIL = `
  SELECT q.* FROM (
    SELECT s.membershipId, p.name, m.staffCode, t.name AS site, ${STATE} AS state, s.dueAt
    FROM ProgrammeStanding s JOIN Person p ON p.id = s.personId JOIN Membership m ON m.id = s.membershipId LEFT JOIN Site t ON t.id = s.siteId
    WHERE s.agencyId = ? AND s.programmeId = ? AND s.dueAt <= ? AND p.email IS NULL) q
  WHERE q.state IN ('due', 'overdue', 'not-started') ORDER BY q.dueAt, q.membershipId`;
const DAY = 24 * 3600 * 1000;

/** Who is overdue, or due within the days of the agency's reminders, and has no address for a mail: the coordinator tells them. */
export async function toldInPerson(world: World, { agencyId, timeZone }: { agencyId: string; timeZone: string }, language: string): Promise<ToldInPerson[]> {
  const [ask, now] = [await world.db.hot(), world.clock.now()];
  const { remindDays } = await world.db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { remindDays: true } });
  return (await programmesOf(world, agencyId)).flatMap(({ id, title, renewDays }) =>
    ask<{ membershipId: string; name: string; staffCode: string | null; site: string | null; state: ProgrammeState; dueAt: string }>(WITHOUT_MAIL, ...stateValues(now, renewDays), agencyId, id, new Date(now.getTime() + remindDays * DAY)).map(
      ({ membershipId, dueAt, ...row }) => ({ key: `${id} ${membershipId}`, ...row, programme: title, due: dayIn(timeZone, language, instantOf(dueAt)) }),
    ),
  );
}
