import { readPresence } from "~/domain/joint-training/typed-presence";
import { readReason } from "~/domain/progress/waiver";
import { isUniqueConflict } from "../adapters/database-conflict";
import { auditLine } from "../audit/write-line.server";
import { hourIn, momentIn } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { type Entry, entriesOf, stateOf } from "./entries.server";
import { findSession } from "./enter-attendance.server";
import type { Correction } from "./joint-facts.server";
import { type HoursShown, hoursIn } from "./show-entries.server";

export interface TypedCorrection {
  /** Whether they were there at all. */
  there: boolean;
  from: string;
  to: string;
  reason: string;
  /** What was last written of the entry when the page was made (`stateOf`). */
  seen: string;
}

export type CorrectOutcome = "corrected" | "not-found" | "changed" | "same" | "no-time" | "outside" | "backwards" | "no-reason" | "too-long";

/** Says of an entry that it was otherwise: when somebody was there, or that they were not. It is added; the entry and earlier corrections stay. */
export async function correctEntry(world: World, trainer: CurrentPerson, trainingId: string, entryId: string, typed: TypedCorrection): Promise<CorrectOutcome> {
  const { db, clock, ids } = world;
  const found = await findEntry(world, trainingId, entryId);
  if (found === null) return "not-found";
  const { entry, session } = found;
  const reason = readReason(typed.reason);
  if (!reason.ok) return reason.problem;
  const why = reason.reason;
  const read = typed.there ? readPresence(session.timeZone, { from: session.startsAt.getTime(), to: session.endsAt.getTime() }, typed) : null;
  if (read !== null && !read.ok) return read.problem;
  const present = read === null ? null : { from: new Date(read.from).toISOString(), to: new Date(read.to).toISOString() };
  const value: Correction = { entry: entryId, present, why };
  const last = entry.corrections.at(-1);
  const isSame = entry.present === null ? present === null : read !== null && entry.present.from === read.from && entry.present.to === read.to;
  // A second press finds its own correction written.
  if (stateOf(entry) !== typed.seen) return isSame && last?.by === trainer.id && last.why === why ? "corrected" : "changed";
  if (isSame) return "same";
  try {
    await db.$transaction([
      db.jointEvent.create({
        data: { id: ids.next(), trainingId, sessionId: entry.session, kind: "corrected", personId: entry.person, agencyId: entry.agency, value: JSON.stringify(value), at: clock.now(), byId: trainer.id, once: `corrected:${entryId}:${typed.seen}` },
        select: { id: true },
      }),
      auditLine(world, trainer, { action: "attendance-corrected", agencyId: entry.agency, subject: trainingId, detail: { entry: entryId, person: entry.person } }),
    ]);
    return "corrected";
  } catch (error) {
    if (isUniqueConflict(error)) return "changed";
    throw error;
  }
}

export interface ShownCorrection {
  training: string;
  title: string;
  session: string;
  day: string;
  person: string;
  seen: string;
  /** As it stands now; null when they were not there. */
  times: HoursShown | null;
  /** Of the whole session. */
  planned: HoursShown;
  /** Who wrote what stands now, and when. */
  last: { by: string | null; at: string; why: string | null };
}

/** An entry as it stands, for who would correct it; null when there is none in this training. */
export async function showCorrection(world: World, trainer: CurrentPerson, trainingId: string, entryId: string): Promise<ShownCorrection | null> {
  const found = await findEntry(world, trainingId, entryId);
  if (found === null) return null;
  const { entry, session } = found;
  const last = entry.corrections.at(-1) ?? { by: entry.by, at: entry.at, why: null };
  const [people, { title }] = await Promise.all([
    world.db.person.findMany({ where: { id: { in: [entry.person, last.by ?? ""] } }, select: { id: true, name: true } }),
    world.db.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { title: true } }),
  ]);
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  const { timeZone } = session;
  const { language } = trainer;
  return {
    training: trainingId, title, session: session.id, day: momentIn(timeZone, language, session.startsAt), person: nameOf(entry.person) ?? "", seen: stateOf(entry),
    times: hoursIn(timeZone, language, entry.present),
    planned: { from: hourIn(timeZone, language, session.startsAt), to: hourIn(timeZone, language, session.endsAt) },
    last: { by: nameOf(last.by), at: momentIn(timeZone, language, new Date(last.at)), why: last.why },
  };
}

async function findEntry(world: World, trainingId: string, entryId: string): Promise<{ entry: Entry; session: NonNullable<Awaited<ReturnType<typeof findSession>>> } | null> {
  const entry = (await entriesOf(world, trainingId, world.clock.now())).find(({ id }) => id === entryId);
  const session = entry === undefined ? null : await findSession(world, trainingId, entry.session);
  return entry === undefined || session === null ? null : { entry, session };
}
