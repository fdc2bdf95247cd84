import { type DayAnswers, type EvaluationKind, type GainItem, GAINS, type LaterAnswers, type Reaction, REACTIONS, type Use, USES } from "./evaluation";

/** With fewer, nothing is told; and nothing is ever added to what is told by fewer at once. */
export const FEWEST_ANSWERS = 5;

/** One sheet or form, as it was sent. Instants in milliseconds since 1970. */
export type Evaluation = { id: string; at: number; /** Who entered sheets knows them: they are counted in fives of their own. */ onPaper?: boolean } & ({ kind: "day"; answers: DayAnswers } | { kind: "later"; answers: LaterAnswers });

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
  const day = <One>(pick: (answers: DayAnswers) => readonly One[]) => inFives(inOrder, (one) => (one.kind === "day" ? pick(one.answers) : []));
  const later = <One>(pick: (answers: LaterAnswers) => readonly One[]) => inFives(inOrder, (one) => (one.kind === "later" ? pick(one.answers) : []));
  const written = (text: string) => (text === "" ? [] : [text]);
  return {
    reaction: recordOf(REACTIONS, (one) => told(day(({ reaction }) => only(reaction[one])), (levels) => ({ of: levels.length, mean: mean(levels), agree: levels.filter((level) => level >= 4).length }))),
    gain: recordOf(GAINS, (item) => told(day(({ gain }) => only(gain[item])), (pairs) => ({ of: pairs.length, before: mean(pairs.map(({ before }) => before)), after: mean(pairs.map(({ after }) => after)) }))),
    takes: told(day(({ takes }) => written(takes)), inLetters),
    plan: told(day(({ plan }) => written(plan)), inLetters),
    used: told(later(({ used }) => only(used)), (uses) => ({ of: uses.length, counts: recordOf(USES, (use) => uses.filter((one) => one === use).length) })),
    what: told(later(({ what }) => written(what)), inLetters),
  };
}

/** How many have answered, as far as it may be told: whole fives; null when it is fewer than five. */
export function answersTold(evaluations: readonly Evaluation[], kind: EvaluationKind): number | null {
  return told(inFives(evaluations, (one) => (one.kind === kind ? [one] : [])), ({ length }) => length);
}

/**
 * Answers in whole fives, those from paper by themselves: whoever entered four sheets knows them, and would know the one form beside them.
 */
function inFives<One>(inOrder: readonly Evaluation[], pick: (one: Evaluation) => readonly One[]): One[] {
  return [true, false].flatMap((onPaper) => {
    const answers = inOrder.filter((one) => (one.onPaper === true) === onPaper).flatMap(pick);
    return answers.slice(0, answers.length - (answers.length % FEWEST_ANSWERS));
  });
}

function told<One, Told>(answers: readonly One[], tell: (answers: readonly One[]) => Told): Told | null {
  return answers.length === 0 ? null : tell(answers);
}

function only<One>(answer: One | null | undefined): One[] {
  return answer === null || answer === undefined ? [] : [answer];
}

function inLetters(texts: readonly string[]): string[] {
  return [...texts].sort();
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function recordOf<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
