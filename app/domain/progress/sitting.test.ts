import { describe, expect, test } from "vitest";
import { aBankQuestion } from "../../../tests/support/bank-builders";
import type { BankQuestion } from "../curriculum/bank";
import { inTenths, openQuestions, pairsAsked, resultOf, type Sitting } from "./sitting";

/** Three right answers, so that one of them is worth a third. */
function threeRight(id: string, half: "a" | "b" = "a"): BankQuestion {
  const question = aBankQuestion({ id, lesson: "gate", pair: id.slice(0, 1), half });
  return { ...question, kind: "several", options: ["x", "y", "z", "no"].map((option) => ({ id: option, answer: option === "no" ? "wrong" : "right", text: option, verdict: null, why: "Because." })) };
}

function aSitting(questions: BankQuestion[], answers: Record<string, string[]>, pass: number | null = 2): Sitting {
  return { id: "one", position: "after", version: "1.0.0", half: "a", seed: 1, questions, pass, begunAt: 1, handedInAt: 2, answers: new Map(Object.entries(answers)) };
}

const three = ["1", "2", "3", "4", "5", "6"].map((id) => threeRight(id));

describe("the result of a test", () => {
  test("is passed with the mark exactly, also when the mark is a sum of thirds", () => {
    const thirds = Object.fromEntries(three.map(({ id }) => [id, ["x"]]));
    expect(resultOf(aSitting(three, thirds))).toMatchObject({ of: 6, pass: 2, passed: true });
    expect(resultOf(aSitting(three, { ...thirds, "6": ["no"] }))).toMatchObject({ passed: false });
  });

  test("counts what was left open as nothing, and tells nothing passed where nothing counts", () => {
    expect(resultOf(aSitting(three, { "1": ["x", "y", "z"] }))).toEqual({ credit: 1, of: 6, pass: 2, passed: false });
    expect(resultOf(aSitting(three, {}, null))).toEqual({ credit: 0, of: 6, pass: null, passed: null });
    expect(openQuestions(aSitting(three, { "2": ["x"] }))).toEqual([1, 3, 4, 5, 6]);
  });

  test("is told in tenths that never say more than it is", () => {
    expect([1.99, 2, 2 - 1e-12, 2.05, 1 / 3, 0.1 + 0.2].map(inTenths)).toEqual([1.9, 2, 2, 2, 0.3, 0.3]);
  });
});

test("two tests are compared idea by idea, whatever the order in which they were asked, and a question that came again is left out", () => {
  const before = aSitting([threeRight("1a"), threeRight("2a"), threeRight("3a")], { "1a": ["x", "y", "z"], "2a": ["x"] });
  const after = aSitting([threeRight("3b", "b"), threeRight("1b", "b"), threeRight("2a"), threeRight("4b", "b")], { "3b": ["x", "y", "z"], "2a": ["x", "y", "z"] });
  expect(pairsAsked(before, after)).toEqual([{ before: 0, after: 1 }, { before: 1, after: 0 }]);
});
