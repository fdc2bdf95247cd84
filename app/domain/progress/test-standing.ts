import type { LearningFact } from "./fact";

/** What counts of the tests after a course; `at` and `version` are of the test that says so. */
export type TestStanding =
  | { state: "not-taken"; at: null; version: null }
  /** The first that was passed: what was passed once stays passed, whatever was tried again since. */
  | { state: "passed"; at: number; version: string }
  /** The last of those that were not. */
  | { state: "failed"; at: number; version: string };

/** Whether somebody has passed the test of a course, from facts of theirs; those of other courses, and tests before a course, are passed over. */
export function testStanding(course: string, facts: readonly LearningFact[]): TestStanding {
  const tests = facts.flatMap((fact) => (fact.kind === "tested" && fact.course === course && fact.position === "after" && fact.passed !== null ? [fact] : []));
  // Of two at the same instant the lesser version, so that the order in which they are read decides nothing.
  const inOrder = tests.sort((one, other) => one.at - other.at || (one.courseVersion < other.courseVersion ? -1 : 1));
  const passed = inOrder.find((test) => test.passed);
  const failed = inOrder.at(-1);
  if (passed !== undefined) return { state: "passed", at: passed.at, version: passed.courseVersion };
  return failed === undefined ? { state: "not-taken", at: null, version: null } : { state: "failed", at: failed.at, version: failed.courseVersion };
}
