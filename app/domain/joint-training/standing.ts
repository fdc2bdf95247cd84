import type { JointFact, SessionFact } from "./fact";
import { type Participant, participantsOf, presentFor, sessionsOf } from "./presence";
import { type JointRule, type Minimum, neededMinutes, type Together } from "./rule";

/** How a joint training stands by its rule. Names everybody: nobody sees it as it is (telling.ts). */
export interface JointStanding {
  rule: string;
  /** When the last minimum was met; null while the training is open. */
  completedAt: number | null;
  /** The sessions that are looked at together: those that completed it, else those that lack least. Empty before the first. */
  sessions: string[];
  minima: MinimumStanding[];
  people: ParticipantStanding[];
}

export interface MinimumStanding extends Minimum {
  /** People who count towards it, in order of their ids. */
  counted: string[];
  /** How many are missing; 0 when it is met. */
  missing: number;
}

export interface ParticipantStanding extends Pick<Participant, "person" | "agency" | "profession" | "isSubstitute" | "alsoEnteredFor"> {
  /** Since when this person has done their own part, in whichever sessions: a fact of its own, whatever the others do. */
  doneAt: number | null;
  /** Since when they are part of a group that completed the training; null for who is not. */
  jointlyCompleteAt: number | null;
  /** What this person lacks to count in the sessions that are looked at. */
  lacks: Lack[];
}

export type Lack = { kind: "minutes"; present: number; needed: number } | { kind: "course"; course: string };

/**
 * Whether a joint training is complete, by its rule and these facts, and what is missing. The order of the facts decides nothing, and a
 * further attendance, preparation or session never makes it less; only a correction does.
 *
 * @param own the agencies of whoever will be told of it. While the training is open they look at the sessions in which their own people lack
 *   least, then at those in which the most of what was agreed with partners is met: chosen by the numbers of partners, the choice itself would tell
 *   of them. Null for who may see everybody.
 */
export function jointStanding(rule: JointRule, facts: readonly JointFact[], own: readonly string[] | null = null): JointStanding {
  const participants = participantsOf(facts);
  const prepared = preparedAt(facts);
  const groups = groupsOf(rule.together, facts).map((sessions) => groupStanding(rule, sessions, participants, prepared));
  const complete = groups.filter(({ completedAt }) => completedAt !== null).sort((one, other) => (one.completedAt ?? 0) - (other.completedAt ?? 0));
  const nearest = [...groups].sort((one, other) => missingIn(one, own) - missingIn(other, own) || unmetIn(one) - unmetIn(other))[0];
  const shown = complete[0] ?? nearest ?? groupStanding(rule, [], participants, prepared);
  return {
    rule: rule.version,
    completedAt: shown.completedAt,
    sessions: shown.sessions,
    minima: shown.minima,
    people: participants.map(({ person, agency, profession, isSubstitute, alsoEnteredFor }) => ({
      person, agency, profession, isSubstitute, alsoEnteredFor,
      doneAt: earliest(groups.map(({ doneAt }) => doneAt.get(person) ?? null)),
      jointlyCompleteAt: earliest(complete.map(({ completedAt, doneAt }) => latest(completedAt, doneAt.get(person) ?? null))),
      lacks: shown.lacks.get(person) ?? [],
    })),
  };
}

interface GroupStanding extends Pick<JointStanding, "completedAt" | "sessions" | "minima"> {
  /** Since when each one who counts in these sessions does. */
  doneAt: Map<string, number>;
  lacks: Map<string, Lack[]>;
}

function groupStanding(rule: JointRule, sessions: string[], participants: readonly Participant[], prepared: Prepared): GroupStanding {
  const within = new Set(sessions);
  const needed = neededMinutes(rule);
  const doneAt = new Map<string, number>();
  const lacks = new Map<string, Lack[]>();
  for (const participant of participants) {
    const { person } = participant;
    const there = presentFor(participant, within, needed);
    const ready = rule.prerequisites.map((course) => ({ course, at: prepared.get(person)?.get(course) ?? null }));
    const lacking = [
      ...(there.since === null ? [{ kind: "minutes" as const, present: Math.floor(there.minutes), needed }] : []),
      ...ready.flatMap(({ course, at }) => (at === null ? [{ kind: "course" as const, course }] : [])),
    ];
    if (lacking.length > 0) lacks.set(person, lacking);
    else doneAt.set(person, Math.max(there.since ?? 0, ...ready.map(({ at }) => at ?? 0)));
  }
  const standing = rule.minima.map((minimum) => minimumStanding(minimum, rule.substitutes, participants, doneAt));
  const met = standing.map(({ metAt }) => metAt);
  return { completedAt: met.includes(null) ? null : Math.max(...met.map((at) => at ?? 0)), sessions, minima: standing.map(({ minimum }) => minimum), doneAt, lacks };
}

/** Who counts towards a minimum, and since when it is met. */
function minimumStanding(minimum: Minimum, substitutes: number, participants: readonly Participant[], doneAt: ReadonlyMap<string, number>): { minimum: MinimumStanding; metAt: number | null } {
  const { agency, profession, least } = minimum;
  const eligible = participants.filter((one) => one.agency === agency && (profession === null || one.profession === profession) && doneAt.has(one.person));
  const since = (one: Participant) => doneAt.get(one.person) ?? 0;
  const came = eligible.filter(({ isSubstitute }) => isSubstitute).sort((one, other) => since(one) - since(other) || (one.person < other.person ? -1 : 1)).slice(0, substitutes);
  const counted = [...eligible.filter(({ isSubstitute }) => !isSubstitute), ...came];
  const inOrder = counted.map(since).sort((one, other) => one - other);
  return { minimum: { ...minimum, counted: counted.map(({ person }) => person).sort(), missing: Math.max(0, least - counted.length) }, metAt: inOrder[least - 1] ?? null };
}

type Prepared = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Since when each person has completed each course. */
function preparedAt(facts: readonly JointFact[]): Prepared {
  const prepared = new Map<string, Map<string, number>>();
  for (const fact of facts) {
    if (fact.kind !== "prepared") continue;
    const own = prepared.get(fact.person) ?? new Map<string, number>();
    prepared.set(fact.person, own.set(fact.course, Math.min(own.get(fact.course) ?? fact.at, fact.at)));
  }
  return prepared;
}

const DAY = 24 * 60 * 60_000;

/** The sessions that may count together: each alone, or each with all that begin within the days after it. */
function groupsOf(together: Together, facts: readonly JointFact[]): string[][] {
  const sessions = [...sessionsOf(facts).values()].sort((one, other) => one.from - other.from || (one.session < other.session ? -1 : 1));
  const beginningWith = (first: SessionFact) => (together.kind === "same-session" ? [first] : sessions.filter(({ from }) => from >= first.from && from <= first.from + together.days * DAY));
  return sessions.map((first) => beginningWith(first).map(({ session }) => session));
}

function missingIn({ minima }: GroupStanding, own: readonly string[] | null): number {
  return minima.reduce((sum, { agency, missing }) => sum + (own === null || own.includes(agency) ? missing : 0), 0);
}

function unmetIn({ minima }: GroupStanding): number {
  return minima.filter(({ missing }) => missing > 0).length;
}

/** When both had come; null while one has not. */
function latest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.max(one, other);
}

function earliest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}
