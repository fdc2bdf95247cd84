import { type DayAnswers, type EvaluationKind, type GainItem, GAINS, type LaterAnswers, type Reaction, REACTIONS, type Use, USES } from "./evaluation";

/** With fewer, nothing is told; and nothing is ever added to what is told by fewer at once. */
export const FEWEST_ANSWERS = 5;

/** One sheet or form, as it was sent. Instants in milliseconds since 1970. */
export type Evaluation = { id: string; at: number } & ({ kind: "day"; answers: DayAnswers } | { kind: "later"; answers: LaterAnswers });

/** Null where it is fewer than five. `of` is how many answers are in it: 5, 10, 15 … */
export interface EvaluationSummary {
  reaction: Record<Reaction, { of: number; mean: number; agree: number } | null>;
  gain: Record<GainItem, { of: number; before: number; after: number } | null>;
  takes: string[] | null;
  plan: string[] | null;
  used: { of: number; counts: Record<Use, number> } | null;
  what: string[] | null;
}

/**
 * What trainers are told of the evaluations of one training. Each question by itself and over all agencies together: there is no figure
 * of one agency from which another could be taken away. Answers are told in whole fives in the order in which they came, so that what
 * was told yesterday taken from what is told today is five people and not one. Texts stand in the order of their letters: neither who
 * wrote them nor when can be seen from it.
 */
export function summaryOf(evaluations: readonly Evaluation[]): EvaluationSummary {
  const inOrder = [...evaluations].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  const day = inOrder.flatMap((one) => (one.kind === "day" ? [one.answers] : []));
  const later = inOrder.flatMap((one) => (one.kind === "later" ? [one.answers] : []));
  return {
    reaction: recordOf(REACTIONS, (one) => told(day.flatMap(({ reaction }) => reaction[one] ?? []), (levels) => ({ of: levels.length, mean: mean(levels), agree: levels.filter((level) => level >= 4).length }))),
    gain: recordOf(GAINS, (item) => told(day.flatMap(({ gain }) => gain[item] ?? []), (pairs) => ({ of: pairs.length, before: mean(pairs.map(({ before }) => before)), after: mean(pairs.map(({ after }) => after)) }))),
    takes: textsOf(day.map(({ takes }) => takes)),
    plan: textsOf(day.map(({ plan }) => plan)),
    used: told(later.flatMap(({ used }) => used ?? []), (uses) => ({ of: uses.length, counts: recordOf(USES, (use) => uses.filter((one) => one === use).length) })),
    what: textsOf(later.map(({ what }) => what)),
  };
}

/** How many have answered, as far as it may be told: whole fives; null when it is fewer than five. */
export function answersTold(evaluations: readonly Evaluation[], kind: EvaluationKind): number | null {
  return told(evaluations.filter((one) => one.kind === kind), ({ length }) => length);
}

function told<One, Told>(answers: readonly One[], tell: (whole: readonly One[]) => Told): Told | null {
  const whole = answers.slice(0, answers.length - (answers.length % FEWEST_ANSWERS));
  return whole.length === 0 ? null : tell(whole);
}

function textsOf(texts: readonly string[]): string[] | null {
  return told(texts.filter((text) => text !== ""), (whole) => [...whole].sort());
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function recordOf<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
