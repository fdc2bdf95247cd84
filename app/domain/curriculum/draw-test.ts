import { shortHash } from "./anchors";
import type { Bank, BankQuestion, Half } from "./bank";

/**
 * The half that somebody's first test is drawn from. It is the one for about every second seed and the other for the rest, so that a half that
 * happens to be harder makes gains neither larger nor smaller on the whole (counterbalancing).
 */
export function firstHalf(seed: number): Half {
  return fraction(seed, "half") < 0.5 ? "a" : "b";
}

export function otherHalf(half: Half): Half {
  return half === "a" ? "b" : "a";
}

/**
 * The questions of one test, in the order in which they are asked, options shuffled; the same at every call. One seed draws the same pairs
 * from either half, and lessons are asked as evenly as their pairs allow.
 *
 * @param asked - pairs of earlier tests, once for each time: those that were asked less often come first.
 * @returns `count` questions; fewer only when the half has fewer.
 */
export function drawTest(bank: Bank, count: number, half: Half, seed: number, asked: readonly string[] = []): BankQuestion[] {
  const questions = bank.questions.filter((question) => question.half === half);
  const ranked = questions.map((question) => ({
    question,
    times: asked.filter((pair) => pair === question.pair).length,
    chance: fraction(seed, `pair:${question.pair}`),
    lessonChance: fraction(seed, `lesson:${question.lesson}`),
  }));
  ranked.sort((one, other) => one.times - other.times || one.chance - other.chance);
  // In turns: the first of each lesson, then the second of each.
  const turn = (index: number) => ranked.slice(0, index).filter(({ question }) => question.lesson === ranked[index]?.question.lesson).length;
  const drawn = ranked.map((one, index) => ({ ...one, turn: turn(index) })).sort((one, other) => one.turn - other.turn || one.times - other.times || one.lessonChance - other.lessonChance).slice(0, count);
  return inOrderOf(drawn.map(({ question }) => question), (question) => fraction(seed, `order:${half}:${question.pair}`)).map((question) => withOptionsShuffled(question, seed));
}

function withOptionsShuffled(question: BankQuestion, seed: number): BankQuestion {
  return "options" in question ? { ...question, options: inOrderOf(question.options, ({ id }) => fraction(seed, `option:${question.id}:${id}`)) } : question;
}

function inOrderOf<One>(things: readonly One[], chance: (thing: One) => number): One[] {
  return [...things].sort((one, other) => chance(one) - chance(other));
}

/** A number from 0 to 1 that depends on nothing but the seed and what it is for. */
function fraction(seed: number, purpose: string): number {
  return Number.parseInt(shortHash(`${String(seed)}:${purpose}`, 12), 16) / 2 ** 48;
}
