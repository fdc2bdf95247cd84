import type { Bank, BankQuestion, Half } from "../curriculum/bank";
import type { CourseTest } from "../curriculum/course";
import { drawTest, firstHalf, otherHalf } from "../curriculum/draw-test";
import type { TestPosition } from "./fact";
import type { Sitting } from "./sitting";

/** An earlier test of the same person in the same course. */
export type EarlierSitting = Pick<Sitting, "position" | "half" | "seed" | "begunAt"> & { questions: readonly { pair: string }[] };

/**
 * Draws a test. The first after a course asks for the ideas of the one before it, from the other half, so that the two can be compared; a
 * further try asks for others as long as there are any, and takes those that come again from the half that was not asked last.
 *
 * @param chance - a new seed, for a test that does not follow from an earlier one.
 */
export function drawSitting(bank: Bank, test: CourseTest, position: TestPosition, earlier: readonly EarlierSitting[], chance: number): { half: Half; seed: number; questions: BankQuestion[] } {
  const last = latest(earlier.filter((sitting) => sitting.position === "after"));
  const before = latest(earlier.filter((sitting) => sitting.position === "before"));
  const draw = (half: Half, seed: number, asked: readonly string[] = []) => ({ half, seed, questions: drawTest(bank, test.questions, half, seed, asked) });
  if (position === "after" && last !== null) return draw(otherHalf(last.half), chance, earlier.flatMap(({ questions }) => questions.map(({ pair }) => pair)));
  if (position === "after" && before !== null) return draw(otherHalf(before.half), before.seed);
  return draw(firstHalf(chance), chance);
}

function latest(sittings: readonly EarlierSitting[]): EarlierSitting | null {
  return sittings.reduce<EarlierSitting | null>((found, sitting) => (found === null || sitting.begunAt > found.begunAt ? sitting : found), null);
}
