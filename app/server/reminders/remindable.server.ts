import type { ProgrammeState } from "~/domain/programme/state";
import { instantOf } from "../adapters/hot-questions";
import { programmesOf } from "../reports/programmes-of.server";
import { STATE, stateValues } from "../reports/state-in-sql";
import type { World } from "../world";

/** Something that is due of somebody, as a mail tells it. */
export interface Remindable {
  programmeId: string;
  programme: string;
  membershipId: string;
  personId: string;
  name: string;
  email: string | null;
  language: string;
  managerId: string | null;
  state: ProgrammeState;
  dueAt: Date;
}

const ROWS = `
  SELECT q.* FROM (
    SELECT s.membershipId, s.personId, p.name, p.email, p.language, m.managerId, ${STATE} AS state, s.dueAt
    FROM ProgrammeStanding s JOIN Person p ON p.id = s.personId JOIN Membership m ON m.id = s.membershipId
    WHERE s.agencyId = ? AND s.programmeId = ? AND s.dueAt <= ? AND m.startedAt <= ? AND (m.endedAt IS NULL OR m.endedAt > ?)) q
  WHERE q.state IN ('due', 'overdue', 'not-started') ORDER BY q.membershipId`;

/** What is due by an instant of an agency's people. Whoever waits for a partner, is excused or complete is not among them. */
export async function remindable(world: World, agencyId: string, by: Date): Promise<Remindable[]> {
  const [ask, now] = [await world.db.hot(), world.clock.now()];
  return (await programmesOf(world, agencyId)).flatMap(({ id, title, renewDays }) =>
    ask<Omit<Remindable, "dueAt" | "programmeId" | "programme"> & { dueAt: string }>(ROWS, ...stateValues(now, renewDays), agencyId, id, by, now, now).map((row) => ({ ...row, programmeId: id, programme: title, dueAt: instantOf(row.dueAt) })),
  );
}

/** The same, of each person together. */
export function byPerson(rows: readonly Remindable[]): Remindable[][] {
  const found = new Map<string, Remindable[]>();
  for (const row of rows) found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
  return [...found.values()];
}
