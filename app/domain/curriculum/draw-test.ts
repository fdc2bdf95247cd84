import type { Bank, BankQuestion, Half } from "./bank";
import { shuffledBy } from "./mixed";

/**
 * The half that somebody's first test is drawn from. It is the one for about every second seed and the other for the rest, so that a half that
 * happens to be harder makes gains neither larger nor smaller on the whole (counterbalancing).
 */
export function firstHalf(seed: number): Half {
  return shuffledBy([{ id: "a" as const }, { id: "b" as const }], `${String(seed)}:half`)[0]?.id ?? "a";
}

export function otherHalf(half: Half): Half {
  return half === "a" ? "b" : "a";
}

/**
 * The questions of one test, in the order in which they are asked; the same at every call. One seed draws the same pairs from either half,
 * and lessons are asked as evenly as their pairs allow.
 *
 * @param asked - pairs of earlier tests, once for each time: those that were asked less often come first.
 * @returns `count` questions; fewer only when the half has fewer.
 */
export function drawTest(bank: Bank, count: number, half: Half, seed: number, asked: readonly string[] = []): BankQuestion[] {
  const questions = bank.questions.filter((question) => question.half === half).map((question) => ({ id: question.pair, question, times: asked.filter((pair) => pair === question.pair).length }));
  const lessons = shuffledBy([...new Set(questions.map(({ question }) => question.lesson))].map((id) => ({ id })), `${String(seed)}:lessons`).map(({ id }) => id);
  const ranked = shuffledBy(questions, `${String(seed)}:pairs`).sort((one, other) => one.times - other.times);
  // In turns: one of each lesson, then the second of each.
  const turnOf = (index: number) => ranked.slice(0, index).filter(({ question }) => question.lesson === ranked[index]?.question.lesson).length;
  const inTurns = ranked.map((one, index) => ({ ...one, turn: turnOf(index) })).sort((one, other) => one.turn - other.turn || one.times - other.times || lessons.indexOf(one.question.lesson) - lessons.indexOf(other.question.lesson));
  return shuffledBy(inTurns.slice(0, count), `${String(seed)}:${half}`).map(({ question }) => question);
}
