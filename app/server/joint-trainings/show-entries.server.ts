import { dayIn, hourIn, momentIn } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import type { TrainingAccess } from "./access.server";
import { type Entry, entriesOf, type Times } from "./entries.server";
import type { AttendanceWay } from "./joint-facts.server";

/** A line of what was entered. Hours and days in words, where the training takes place. */
export type ShownEntry = {
  id: string;
  at: string;
  /** Who wrote it; null of somebody whose account is gone. */
  by: string | null;
  person: string;
  session: string;
  /** Null of a correction that says that they were not there. */
  times: HoursShown | null;
} & ({ kind: "attended"; way: AttendanceWay; insteadOf: string | null; attested: boolean; bySelf: boolean } | { kind: "corrected"; before: HoursShown | null; why: string });

export interface HoursShown {
  from: string;
  to: string;
}

/** What was entered and corrected, the oldest first: a trainer reads all of it, a coordinator what concerns their own people, others what concerns them. */
export async function showEntries(world: World, viewer: CurrentPerson, access: TrainingAccess, trainingId: string): Promise<ShownEntry[]> {
  const { db, clock } = world;
  const all = await entriesOf(world, trainingId, clock.now());
  const seen = all.filter(({ agency, person }) => access.trains || access.coordinates.includes(agency) || (access.participates && person === viewer.id));
  const [{ timeZone, sessions }, people] = await Promise.all([
    db.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { timeZone: true, sessions: { select: { id: true, startsAt: true } } } }),
    db.person.findMany({ where: { id: { in: [...new Set(seen.flatMap(peopleOf))] } }, select: { id: true, name: true } }),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const days = new Map(sessions.map(({ id, startsAt }) => [id, dayIn(timeZone, viewer.language, startsAt)]));
  const hours = (times: Times | null) => hoursIn(timeZone, viewer.language, times);
  const moment = (at: number) => momentIn(timeZone, viewer.language, new Date(at));
  const lines = seen.flatMap((entry) => linesOf(entry, { names, day: days.get(entry.session) ?? "", hours, moment }));
  return lines.sort((one, other) => one.written - other.written || (one.line.id < other.line.id ? -1 : 1)).map(({ line }) => line);
}

/** "09:00" and "12:30" in a zone. */
export function hoursIn(timeZone: string, language: string, times: Times | null): HoursShown | null {
  return times === null ? null : { from: hourIn(timeZone, language, new Date(times.from)), to: hourIn(timeZone, language, new Date(times.to)) };
}

interface Wording {
  names: ReadonlyMap<string, string>;
  day: string;
  hours: (times: Times | null) => HoursShown | null;
  moment: (at: number) => string;
}

function linesOf(entry: Entry, { names, day, hours, moment }: Wording): { written: number; line: ShownEntry }[] {
  const { id, at, by, person, way, insteadOf, attested, written, corrections } = entry;
  const of = (who: string | null) => (who === null ? null : (names.get(who) ?? null));
  const about = { person: names.get(person) ?? "", session: day };
  return [
    { written: at, line: { ...about, id, kind: "attended", at: moment(at), by: of(by), way, insteadOf: of(insteadOf), attested, bySelf: by === person, times: hours(written) } },
    ...corrections.map(({ id: correction, at: when, by: who, present, why }, index) => ({
      written: when,
      line: { ...about, id: correction, kind: "corrected" as const, at: moment(when), by: of(who), why, times: hours(present), before: hours(index === 0 ? written : (corrections[index - 1]?.present ?? null)) },
    })),
  ];
}

function peopleOf({ person, by, insteadOf, corrections }: Entry): string[] {
  return [person, by, insteadOf, ...corrections.map((correction) => correction.by)].filter((id) => id !== null);
}
