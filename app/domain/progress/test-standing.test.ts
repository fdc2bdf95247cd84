import fc from "fast-check";
import { expect, test } from "vitest";
import type { LearningFact } from "./fact";
import { testStanding } from "./test-standing";

const tested = (passed: boolean | null, at: number, course = "supervision", courseVersion = "1.0.0"): LearningFact => ({
  kind: "tested", course, courseVersion, sitting: `${course} ${String(at)}`, position: passed === null ? "before" : "after", passed, at,
});

test("a test that nobody has taken is neither passed nor failed, and a test before the course counts for nothing", () => {
  const notTaken = { state: "not-taken", at: null, version: null };
  expect(testStanding("supervision", [])).toEqual(notTaken);
  expect(testStanding("supervision", [tested(null, 1), { kind: "enrolled", course: "supervision", at: 1 }])).toEqual(notTaken);
  expect(testStanding("supervision", [tested(true, 1, "another")])).toEqual(notTaken);
});

test("a test is passed on the day and in the version in which it was passed first, and stays passed", () => {
  const facts = [tested(false, 3), tested(true, 5, "supervision", "2.0.0"), tested(true, 7, "supervision", "3.0.0"), tested(false, 9)];
  expect(testStanding("supervision", facts)).toEqual({ state: "passed", at: 5, version: "2.0.0" });
});

test("a test that was not passed names the last try", () => {
  expect(testStanding("supervision", [tested(false, 5, "supervision", "2.0.0"), tested(false, 3)])).toEqual({ state: "failed", at: 5, version: "2.0.0" });
});

test("neither the order of the facts nor their repetition decides whether a test is passed", () => {
  const facts = fc.array(fc.tuple(fc.constantFrom(true, false, null), fc.integer({ min: 1, max: 9 }), fc.constantFrom("supervision", "another"), fc.constantFrom("1.0.0", "2.0.0")).map((parts) => tested(...parts)), { maxLength: 8 });
  fc.assert(fc.property(facts, (known) => {
    expect(testStanding("supervision", [...known].reverse())).toEqual(testStanding("supervision", known));
    expect(testStanding("supervision", [...known, ...known])).toEqual(testStanding("supervision", known));
  }));
});
