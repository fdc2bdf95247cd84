import { programmeStates, type ProgrammeState, stateAt } from "../../domain/programme/state";
import { instantOf } from "../adapters/hot-questions";
import { dayIn, timeZoneOf } from "../people/time-zone";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { type ProgrammeInForce, programmesInForce } from "./programmes-in-force.server";
import { renewStandings } from "./renew-standings.server";

/** How many people stand how. */
export type StateCounts = Record<ProgrammeState, number>;

/** The programmes of the agencies for which this person makes them, with how many people they bind now; those that ended after them. */
export async function listProgrammes(world: World, viewer: CurrentPerson) {
  const { db, clock } = world;
  const own = agenciesFor(viewer, "manage-programmes");
  await renewStandings(world, 2000);
  const ids = own.map(({ agencyId }) => agencyId);
  const [inForce, retired, counts] = await Promise.all([
    programmesInForce(world, clock.now()),
    db.programme.findMany({ where: { agencyId: { in: ids }, retiredAt: { not: null } }, select: { id: true, agencyId: true, title: true, retiredAt: true }, orderBy: [{ title: "asc" }, { id: "asc" }] }),
    db.programmeStanding.groupBy({ by: ["programmeId"], where: { agencyId: { in: ids } }, _count: true }),
  ]);
  const people = new Map(counts.map(({ programmeId, _count }) => [programmeId, _count]));
  return own.map(({ agencyId, agencyName }) => ({
    agency: { id: agencyId, name: agencyName },
    programmes: inForce.filter((programme) => programme.agencyId === agencyId).map(({ id, title, rule }) => ({ id, title, requires: rule.requires.length, people: people.get(id) ?? 0 })),
    retired: retired.filter((programme) => programme.agencyId === agencyId).map(({ id, title, retiredAt }) => ({ id, title, day: dayIn(timeZoneOf(viewer), viewer.language, retiredAt ?? clock.now()) })),
  }));
}

const ROWS = "SELECT startedAt, satisfiedAt, validUntil, dueAt, overdueAt, waitingSince, waivedAt FROM ProgrammeStanding WHERE programmeId = ?";
type Row = Record<"startedAt" | "satisfiedAt" | "validUntil" | "waitingSince" | "waivedAt", string | null> & Record<"dueAt" | "overdueAt", string>;

/** How the people stand whom a programme binds now. */
export async function countStates({ db, clock }: World, { id, rule }: Pick<ProgrammeInForce, "id" | "rule">): Promise<StateCounts> {
  const ask = await db.hot();
  const counts = noPeople();
  for (const { dueAt, overdueAt, ...row } of ask<Row>(ROWS, id)) {
    const instant = (stored: string | null) => instantOf(stored)?.getTime() ?? null;
    const instants = { startedAt: instant(row.startedAt), satisfiedAt: instant(row.satisfiedAt), validUntil: instant(row.validUntil), waitingSince: instant(row.waitingSince), waivedAt: instant(row.waivedAt), dueAt: instantOf(dueAt).getTime(), overdueAt: instantOf(overdueAt).getTime() };
    counts[stateAt(instants, rule.renewDays, clock.now().getTime())] += 1;
  }
  return counts;
}

export function noPeople(): StateCounts {
  return Object.fromEntries(programmeStates.map((state) => [state, 0])) as StateCounts;
}
