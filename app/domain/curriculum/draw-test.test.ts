import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aBank } from "../../../tests/support/bank-builders";
import { drawTest, firstHalf, otherHalf } from "./draw-test";

const bank = aBank({ lessons: ["gate", "visit", "record"], pairsPerLesson: 4 });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const pairs = (questions: readonly { pair: string }[]) => questions.map(({ pair }) => pair);

describe("a test that is drawn from a bank", () => {
  test("is the same for the same seed, and another for others", () => {
    expect(drawTest(bank, 6, "a", 7)).toEqual(drawTest(bank, 6, "a", 7));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => pairs(drawTest(bank, 6, "a", seed)).join())).size).toBeGreaterThan(1);
  });

  test("asks for the same ideas before and after, with questions that were not asked before", () => {
    fc.assert(fc.property(seeds, (seed) => {
      const before = drawTest(bank, 6, firstHalf(seed), seed);
      const after = drawTest(bank, 6, otherHalf(firstHalf(seed)), seed);
      expect(pairs(after).sort()).toEqual(pairs(before).sort());
      expect(after.some(({ id }) => before.some((question) => question.id === id))).toBe(false);
    }));
  });

  test("asks each lesson as often as every other, and asks nothing twice", () => {
    fc.assert(fc.property(seeds, fc.integer({ min: 1, max: 12 }), (seed, count) => {
      const drawn = drawTest(bank, count, "a", seed);
      const times = ["gate", "visit", "record"].map((lesson) => drawn.filter((question) => question.lesson === lesson).length);
      expect(drawn).toHaveLength(count);
      expect(new Set(pairs(drawn)).size).toBe(count);
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
    }));
  });

  test("asks all there is when more is wanted than there is", () => {
    expect(drawTest(bank, 13, "b", 1)).toHaveLength(12);
  });

  test("asks for other ideas the second time, as long as there are any", () => {
    fc.assert(fc.property(seeds, seeds, (one, two) => {
      const first = pairs(drawTest(bank, 6, "a", one));
      expect(pairs(drawTest(bank, 6, "b", two, first)).filter((pair) => first.includes(pair))).toEqual([]);
      expect(pairs(drawTest(bank, 9, "b", two, first)).filter((pair) => first.includes(pair))).toHaveLength(3);
    }));
  });

  test("begins with the one half for about half of all learners", () => {
    const begun = Array.from({ length: 400 }, (_, seed) => firstHalf(seed)).filter((half) => half === "a").length;
    expect(begun).toBeGreaterThan(160);
    expect(begun).toBeLessThan(240);
  });

  test("keeps most of its ideas when a question is added to the bank", () => {
    const grown = aBank({ lessons: ["gate", "visit", "record"], pairsPerLesson: 5 });
    const kept = pairs(drawTest(grown, 6, "b", 7)).filter((pair) => pairs(drawTest(bank, 6, "a", 7)).includes(pair));
    expect(kept.length).toBeGreaterThanOrEqual(3);
  });
});
