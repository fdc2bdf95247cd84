import type { Profession } from "../agency/roles";
import type { AttendanceFact, CorrectionFact, JointFact, SessionFact } from "./fact";

/** A stretch of time in which somebody was in a session, known from `at` on. */
export interface Stretch {
  session: string;
  from: number;
  to: number;
  /** When it was written down, or last corrected. */
  at: number;
}

/** One person in this training, whatever was entered how often. */
export interface Participant {
  person: string;
  agency: string;
  profession: Profession;
  /** Of all sessions, in order of their beginning; never outside of a session's own time. */
  present: Stretch[];
  /** True where every entry says that they came instead of somebody. */
  isSubstitute: boolean;
  /** Entered for other agencies as well, later: it counts once, where it was entered first. */
  alsoEnteredFor: string[];
}

/** Everybody who was there, by the entries as they stand after their corrections, in order of their ids. */
export function participantsOf(facts: readonly JointFact[]): Participant[] {
  const sessions = sessionsOf(facts);
  const last = lastCorrections(facts);
  const entries = new Map<string, AttendanceFact[]>();
  for (const fact of distinctEntries(facts)) entries.set(fact.person, [...(entries.get(fact.person) ?? []), fact]);
  return [...entries.keys()].sort().flatMap((person) => {
    const own = (entries.get(person) ?? []).flatMap((entry) => {
      const session = sessions.get(entry.session);
      const correction = last.get(entry.id);
      const stated = correction === undefined ? entry : correction.present;
      if (session === undefined || stated === null) return [];
      const stretch = { session: entry.session, from: Math.max(stated.from, session.from), to: Math.min(stated.to, session.to), at: correction?.at ?? entry.at };
      return stretch.from < stretch.to ? [{ entry, stretch }] : [];
    });
    const [first] = own;
    if (first === undefined) return [];
    const counted = own.filter(({ entry }) => entry.agency === first.entry.agency);
    return [{
      person,
      agency: first.entry.agency,
      profession: first.entry.profession,
      present: counted.map(({ stretch }) => stretch).sort((one, other) => one.from - other.from || one.at - other.at),
      isSubstitute: counted.every(({ entry }) => entry.insteadOf !== null),
      alsoEnteredFor: [...new Set(own.flatMap(({ entry }) => (entry.agency === first.entry.agency ? [] : [entry.agency])))].sort(),
    }];
  });
}

/**
 * When somebody had been there for so many minutes of these sessions, as far as was written down: the instant of the entry that made it
 * so. Time that was entered twice, on paper and on the tablet, or in two sessions that overlap, is time once.
 *
 * @returns the instant, and how many minutes there are in all; null for the instant while they are too few.
 */
export function presentFor({ present }: Pick<Participant, "present">, sessions: ReadonlySet<string>, minutes: number): { since: number | null; minutes: number } {
  const known = present.filter(({ session }) => sessions.has(session)).sort((one, other) => one.at - other.at);
  const reached = known.find((_, index) => minutesOf(known.slice(0, index + 1)) >= minutes);
  return { since: reached?.at ?? null, minutes: minutesOf(known) };
}

const MINUTE = 60_000;

/** Length of all stretches together, where they overlap once. */
function minutesOf(stretches: readonly { from: number; to: number }[]): number {
  let until = -Infinity;
  let sum = 0;
  for (const { from, to } of [...stretches].sort((one, other) => one.from - other.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum / MINUTE;
}

/** The sessions by their ids, each at the time that was planned last. */
export function sessionsOf(facts: readonly JointFact[]): Map<string, SessionFact> {
  const planned = facts.flatMap((fact) => (fact.kind === "session" ? [fact] : []));
  return new Map(planned.sort((one, other) => one.at - other.at || one.from - other.from || one.to - other.to).map((fact) => [fact.session, fact]));
}

/** Each entry once, the oldest first. */
function distinctEntries(facts: readonly JointFact[]): AttendanceFact[] {
  const entries = new Map(facts.flatMap((fact) => (fact.kind === "attended" ? [[fact.id, fact] as const] : [])));
  return [...entries.values()].sort(byTime);
}

function lastCorrections(facts: readonly JointFact[]): Map<string, CorrectionFact> {
  const corrections = facts.flatMap((fact) => (fact.kind === "corrected" ? [fact] : []));
  return new Map(corrections.sort(byTime).map((fact) => [fact.entry, fact]));
}

/** Two that were written down in the same instant stand by their ids, so that the order in which they are read decides nothing. */
function byTime(one: { at: number; id: string }, other: { at: number; id: string }): number {
  return one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
