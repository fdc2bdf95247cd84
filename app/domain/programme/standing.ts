import { type Calendar, daysAfter, dueAfter, holdsUntil } from "./period";
import type { ProgrammeRule, Requirement } from "./rule";
import type { ProgrammeInstants } from "./state";

/** What is known of one requirement and one member. Instants are milliseconds since 1970, in any order, and may be named twice. */
export interface Evidence {
  /** Each instant at which it was met or renewed. */
  met: readonly number[];
  /** The first thing done for it; null before. */
  startedAt: number | null;
  /** Of a joint training that is not complete: since when they have done their own part of it. Null otherwise. */
  doneAt: number | null;
  /** Since when the agency excuses them from it; null when it does not. */
  waivedAt: number | null;
}

/** A programme as it stands. */
export interface AskedProgramme extends Calendar {
  rule: ProgrammeRule;
  /** Since when it asks what it asks: the last version that asked for more than the one before it. */
  askedSince: number;
}

/** How one requirement stands. */
export interface RequirementStanding {
  requirement: Requirement;
  /** When it was met last; where it holds for ever, when it was met first. Null when it never was. */
  metAt: number | null;
  /** Until when that holds; null for ever, and while it was never met. */
  validUntil: number | null;
  waivedAt: number | null;
  /** Since when only partners are missing; null otherwise. */
  waitingSince: number | null;
  startedAt: number | null;
}

/** Written for "never": the last instant that every calendar of ours can write. */
export const END_OF_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Each requirement for itself, in the order of the rule. `evidence` has one entry for each of them. */
export function requirementStandings(asked: AskedProgramme, evidence: readonly Evidence[]): RequirementStanding[] {
  return asked.rule.requires.map((requirement, index) => {
    const { met, startedAt, doneAt, waivedAt } = evidence[index] ?? nothing;
    const metAt = met.length === 0 ? null : asked.rule.validity.kind === "for-ever" ? Math.min(...met) : Math.max(...met);
    const until = metAt === null ? -Infinity : holdsUntil(asked.rule.validity, asked, metAt);
    return {
      requirement, metAt, waivedAt,
      validUntil: Number.isFinite(until) ? until : null,
      waitingSince: until === Infinity ? null : doneAt,
      startedAt: earliest([startedAt, doneAt, ...met]),
    };
  });
}

/**
 * Where a member stands, as instants from which the state on any day after the last of these facts follows (state.ts). A further fact
 * never makes a state worse; only a waiver that is withdrawn does.
 *
 * @param boundSince - when they joined the agency, or came to where the programme binds them.
 * @param evidence - one entry for each requirement, in the order of the rule.
 */
export function programmeInstants(asked: AskedProgramme, boundSince: number, evidence: readonly Evidence[]): ProgrammeInstants {
  const { rule, timeZone, askedSince } = asked;
  const standings = requirementStandings(asked, evidence);
  const together = lastTogether(asked, standings, evidence);
  const from = Math.max(boundSince, askedSince);
  const firstDue = daysAfter(timeZone, from, rule.firstWithinDays);
  // Until when nothing is asked of them: what is waived or waits for others asks nothing more.
  const covered = Math.min(...standings.map((one) => (one.waivedAt !== null || one.waitingSince !== null ? Infinity : endOf(one))));
  const isCovered = covered > from;
  const isExcused = isCovered && covered > (together?.until ?? -Infinity) && standings.some(({ waivedAt, waitingSince }) => waivedAt !== null || waitingSince !== null);
  const isWaiting = isExcused && standings.some(({ waitingSince }) => waitingSince !== null);
  // Where something was excused, what lapses is asked for at once; else the new period is there to meet it in.
  const due = !isCovered ? firstDue : isExcused ? covered : dueAfter(rule.validity, asked, covered);
  const lastDue = isCovered ? Math.max(firstDue, dueAfter(rule.validity, asked, covered)) : firstDue;
  return {
    startedAt: earliest(standings.map(({ startedAt }) => startedAt)),
    satisfiedAt: together?.at ?? null,
    validUntil: written(together?.until ?? (isExcused ? covered : Infinity)),
    dueAt: Math.min(due, END_OF_TIME),
    overdueAt: lastDue === Infinity ? END_OF_TIME : daysAfter(timeZone, lastDue, rule.graceDays),
    waitingSince: isWaiting ? latest(standings.map(({ waitingSince, waivedAt, metAt }) => waitingSince ?? earliest([metAt, waivedAt]))) : null,
    waivedAt: isExcused && !isWaiting ? latest(standings.map(({ waivedAt, metAt }) => waivedAt ?? metAt)) : null,
  };
}

const nothing: Evidence = { met: [], startedAt: null, doneAt: null, waivedAt: null };

/** The last instant at which something was met and everything held, and until when all of it did. */
function lastTogether(asked: AskedProgramme, standings: readonly RequirementStanding[], evidence: readonly Evidence[]): { at: number; until: number } | null {
  if (standings.some(({ metAt }) => metAt === null)) return null;
  if (asked.rule.validity.kind === "for-ever") return { at: latest(standings.map(({ metAt }) => metAt)) ?? 0, until: Infinity };
  const met = standings.map((_, index) => [...(evidence[index]?.met ?? [])].sort((one, other) => other - one));
  const moments = [...new Set(met.flat())].sort((one, other) => other - one);
  for (const at of moments) {
    const until = Math.min(...met.map((instants) => {
      const last = instants.find((instant) => instant <= at);
      return last === undefined ? -Infinity : holdsUntil(asked.rule.validity, asked, last);
    }));
    if (until > at) return { at, until };
  }
  return null;
}

function endOf({ metAt, validUntil }: RequirementStanding): number {
  return metAt === null ? -Infinity : (validUntil ?? Infinity);
}

function written(until: number): number | null {
  return until === Infinity ? null : until;
}

function earliest(instants: readonly (number | null)[]): number | null {
  return instants.reduce((first, one) => (first === null || (one !== null && one < first) ? one : first), null);
}

function latest(instants: readonly (number | null)[]): number | null {
  return instants.reduce((last, one) => (last === null || (one !== null && one > last) ? one : last), null);
}
