import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gainOf, type PairOfAnswers } from "./gain";

/** Pairs that were wrong before and right after, the other way round, right both times, and wrong both times. */
function pairs({ gained = 0, lost = 0, right = 0, wrong = 0 }): PairOfAnswers[] {
  const many = (count: number, pair: PairOfAnswers) => Array.from({ length: count }, () => pair);
  return [...many(gained, { before: 0, after: 1 }), ...many(lost, { before: 1, after: 0 }), ...many(right, { before: 1, after: 1 }), ...many(wrong, { before: 0, after: 0 })];
}

describe("the gain between a test before and one after", () => {
  test("of four questions in twelve, with none lost, is likely a step, and of three it may be chance", () => {
    expect(gainOf(pairs({ gained: 4, right: 6, wrong: 2 }))).toEqual({ of: 12, before: 6, after: 10, chance: 3, verdict: "more" });
    expect(gainOf(pairs({ gained: 3, right: 6, wrong: 3 }))).toEqual({ of: 12, before: 6, after: 9, chance: 3, verdict: "same" });
  });

  test("is less certain when as much was lost on the way", () => {
    expect(gainOf(pairs({ gained: 6, lost: 2, right: 4 }))).toMatchObject({ before: 6, after: 10, verdict: "same", chance: 5 });
  });

  test("may be a loss", () => {
    expect(gainOf(pairs({ lost: 5, right: 5, wrong: 2 }))).toMatchObject({ before: 10, after: 5, verdict: "fewer" });
  });

  test("is not known to be nothing when both tests came out the same", () => {
    expect(gainOf(pairs({ right: 7, wrong: 5 }))).toEqual({ of: 12, before: 7, after: 7, chance: 1, verdict: "same" });
    expect(gainOf(pairs({ wrong: 12 }))).toMatchObject({ before: 0, after: 0, chance: 1, verdict: "same" });
  });

  test("cannot be shown to somebody who had everything right before", () => {
    expect(gainOf(pairs({ right: 12 }))).toMatchObject({ before: 12, after: 12, verdict: "no-room" });
    expect(gainOf(pairs({ right: 11, lost: 1 }))).toMatchObject({ before: 12, after: 11, verdict: "no-room" });
  });

  test("from nothing to everything is likely a step, even in six questions, and of five nothing is said", () => {
    expect(gainOf(pairs({ gained: 6 }))).toMatchObject({ of: 6, before: 0, after: 6, verdict: "more" });
    expect(gainOf(pairs({ gained: 5 }))).toBeNull();
    expect(gainOf([])).toBeNull();
  });

  test("counts credit in part", () => {
    const half = Array.from({ length: 12 }, () => ({ before: 0.5, after: 1 }));
    expect(gainOf(half)).toMatchObject({ before: 6, after: 12, verdict: "more" });
  });

  test("agrees with the interval for right and wrong alone as it was published", () => {
    fc.assert(fc.property(fc.tuple(...[0, 1, 2, 3].map(() => fc.nat(8))), ([gained, lost, right, wrong]) => {
      const asked = pairs({ gained, lost, right, wrong });
      fc.pre(asked.length >= 6);
      const [up, down, all] = [gained! + 0.5, lost! + 0.5, asked.length + 2];
      const error = Math.sqrt(up + down - (up - down) ** 2 / all) / all;
      const isOutside = Math.abs(up - down) / all > 1.96 * error;
      expect(["more", "fewer"].includes(gainOf(asked)?.verdict ?? "")).toBe(isOutside);
    }));
  });

  test("turned round is the loss, of the same size", () => {
    const worth = fc.constantFrom(0, 0.25, 0.5, 1);
    fc.assert(fc.property(fc.array(fc.record({ before: worth, after: worth }), { minLength: 6, maxLength: 20 }), (asked) => {
      const there = gainOf(asked);
      const back = gainOf(asked.map(({ before, after }) => ({ before: after, after: before })));
      expect(back?.chance).toBe(there?.chance);
      expect(back?.verdict === "fewer").toBe(there?.verdict === "more");
    }));
  });
});
