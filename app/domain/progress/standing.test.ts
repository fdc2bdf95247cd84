import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CoursePlan, progressOf } from "./course-progress";
import type { LearningFact } from "./fact";
import { type CourseStanding, standingOf } from "./standing";
import { LONGEST_REASON, readReason, type Waiver } from "./waiver";

const plan: CoursePlan = {
  course: "landing",
  version: "2.0.0",
  lessons: [
    { slug: "doors", scenario: null, isHeld: false },
    { slug: "book", scenario: null, isHeld: false },
    { slug: "practise", scenario: "six-shifts", isHeld: false },
  ],
};

const marked = (lesson: string, at: number): LearningFact => ({ kind: "completed", course: "landing", courseVersion: "2.0.0", lesson, at });
const whole = (at: number, test?: boolean): LearningFact => ({
  kind: "completed", course: "landing", courseVersion: "1.0.0", lesson: null, at, ...(test === undefined ? {} : { asked: { title: "Landing", lessonMinutes: 30, minutes: 85, test } }),
});
const ended = (at: number): LearningFact => ({ kind: "scenario-ended", scenario: "six-shifts", at });
const tested = (passed: boolean, at: number): LearningFact => ({ kind: "tested", course: "landing", courseVersion: "2.0.0", sitting: `at ${String(at)}`, position: "after", passed, at });
const waiver = (at: number, more: Partial<Waiver> = {}): Waiver => ({ id: `waiver at ${String(at)}`, course: "landing", agency: "Prison", by: "Marta Keller", reason: "Teaches it.", at, withdrawn: null, ...more });
const withdrawn = { by: "Marta Keller", reason: "A slip.", at: 9 };

const everything = [marked("doors", 1), marked("book", 2), marked("practise", 3), ended(4)];
const standing = (facts: LearningFact[], { asksTest = true, waivers = [] as Waiver[] } = {}) => standingOf(plan, asksTest, progressOf(plan, facts, []), facts, waivers);

describe("standing in a course", () => {
  test("names everything that is missing, in the order of the course, and the test last", () => {
    const all = [{ kind: "lesson", slug: "doors" }, { kind: "lesson", slug: "book" }, { kind: "lesson", slug: "practise" }, { kind: "scenario", scenario: "six-shifts" }];
    expect(standing([])).toEqual({ completed: null, passed: null, failed: null, satisfied: null, waived: null, missing: [...all, { kind: "test" }] });
    expect(standing([], { asksTest: false }).missing).toEqual(all);
    expect(standing([marked("doors", 1), marked("practise", 2)]).missing).toEqual([{ kind: "lesson", slug: "book" }, { kind: "scenario", scenario: "six-shifts" }, { kind: "test" }]);
    expect(standing(everything).missing).toEqual([{ kind: "test" }]);
  });

  test("is satisfied by completing a course that has no pass mark, since the last thing that it asked", () => {
    expect(standing(everything, { asksTest: false })).toMatchObject({ completed: { at: 4 }, passed: null, satisfied: { at: 4, by: "completed" }, missing: [] });
  });

  test("is satisfied in a course with a pass mark when it is both completed and passed, in either order", () => {
    expect(standing([...everything, tested(true, 7)])).toMatchObject({ passed: { at: 7, version: "2.0.0" }, satisfied: { at: 7, by: "completed-and-passed" }, missing: [] });
    expect(standing([...everything, tested(true, 3)])).toMatchObject({ satisfied: { at: 4, by: "completed-and-passed" } });
    expect(standing([tested(true, 3)])).toMatchObject({ completed: null, passed: { at: 3 }, satisfied: null });
  });

  test("is completed and failed at once, and passed once a test was", () => {
    expect(standing([...everything, tested(false, 7)])).toMatchObject({ completed: { at: 4 }, passed: null, failed: { at: 7 }, satisfied: null, missing: [{ kind: "test" }] });
    expect(standing([...everything, tested(false, 7), tested(true, 5)])).toMatchObject({ passed: { at: 5 }, failed: null, satisfied: { at: 5 } });
  });

  test("stays satisfied when a pass mark comes to a course that was completed without one, and not when there was one", () => {
    expect(standing([whole(1)])).toMatchObject({ completed: { at: 1, version: "1.0.0" }, satisfied: { at: 1, by: "completed" }, missing: [] });
    expect(standing([whole(1, false)])).toMatchObject({ satisfied: { at: 1, by: "completed" } });
    expect(standing([whole(1, true)])).toMatchObject({ completed: { at: 1 }, satisfied: null, missing: [{ kind: "test" }] });
  });

  test("is satisfied by a waiver, which names who, why and when, and is neither completed nor passed by it", () => {
    expect(standing([], { waivers: [waiver(5), waiver(3), waiver(1, { course: "another" })] })).toMatchObject({
      completed: null, passed: null, waived: { at: 3, by: "Marta Keller", reason: "Teaches it." }, satisfied: { at: 3, by: "waived" }, missing: [],
    });
  });

  test("loses by a withdrawn waiver what it had by it, and nothing else", () => {
    expect(standing([], { waivers: [waiver(3, { withdrawn })] })).toMatchObject({ waived: null, satisfied: null });
    expect(standing([], { waivers: [waiver(3, { withdrawn }), waiver(5)] })).toMatchObject({ waived: { at: 5 }, satisfied: { at: 5 } });
    expect(standing([...everything, tested(true, 7)], { waivers: [waiver(3, { withdrawn })] })).toMatchObject({ waived: null, satisfied: { at: 7, by: "completed-and-passed" } });
  });

  test("says the first thing that satisfied it", () => {
    expect(standing([...everything, tested(true, 7)], { waivers: [waiver(6)] })).toMatchObject({ satisfied: { at: 6, by: "waived" } });
    expect(standing([...everything, tested(true, 7)], { waivers: [waiver(7)] })).toMatchObject({ satisfied: { at: 7, by: "waived" } });
    expect(standing([...everything, tested(true, 7)], { waivers: [waiver(8)] })).toMatchObject({ waived: { at: 8 }, satisfied: { at: 7, by: "completed-and-passed" } });
  });
});

const at = fc.integer({ min: 1, max: 12 });
const fact: fc.Arbitrary<LearningFact> = fc.oneof(
  fc.tuple(fc.constantFrom("doors", "book", "practise", "gone"), at).map(([lesson, when]) => marked(lesson, when)),
  fc.tuple(at, fc.constantFrom(undefined, true, false)).map(([when, test]) => whole(when, test)),
  at.map(ended),
  fc.tuple(fc.boolean(), at).map(([passed, when]) => tested(passed, when)),
  at.map((when): LearningFact => ({ kind: "enrolled", course: "landing", at: when })),
);
const facts = fc.array(fact, { maxLength: 10 });
const waivers = fc.array(fc.tuple(at, fc.boolean()).map(([when, stands]) => waiver(when, stands ? {} : { withdrawn })), { maxLength: 3 });

function isNoWorse(after: CourseStanding, before: CourseStanding): boolean {
  const sooner = (now: { at: number } | null, then: { at: number } | null) => then === null || (now !== null && now.at <= then.at);
  const known = before.missing.map((part) => JSON.stringify(part));
  return sooner(after.completed, before.completed) && sooner(after.passed, before.passed) && sooner(after.satisfied, before.satisfied) && sooner(after.waived, before.waived)
    && after.missing.every((part) => known.includes(JSON.stringify(part)));
}

describe("standing, whatever the facts", () => {
  test("is never made worse by one more fact or waiver", () => {
    fc.assert(fc.property(facts, fact, waivers, waivers, fc.boolean(), (known, more, given, moreGiven, asksTest) =>
      isNoWorse(standing([...known, more], { asksTest, waivers: [...given, ...moreGiven] }), standing(known, { asksTest, waivers: given })),
    ));
  });

  test("does not depend on the order in which facts and waivers are read, nor on reading them twice", () => {
    fc.assert(fc.property(facts, waivers, fc.boolean(), (known, given, asksTest) => {
      const once = standing(known, { asksTest, waivers: given });
      expect(standing([...known].reverse(), { asksTest, waivers: [...given].reverse() })).toEqual(once);
      expect(standing([...known, ...known], { asksTest, waivers: [...given, ...given] })).toEqual(once);
    }));
  });

  test("is satisfied by nothing else than what it says: a waiver that stands, or that it was completed", () => {
    fc.assert(fc.property(facts, waivers, fc.boolean(), (known, given, asksTest) => {
      const { satisfied, waived, completed, passed, missing } = standing(known, { asksTest, waivers: given });
      expect(missing.length === 0).toBe(satisfied !== null);
      if (satisfied?.by === "waived") expect(waived?.at).toBe(satisfied.at);
      if (satisfied?.by === "completed") expect(completed).not.toBeNull();
      if (satisfied?.by === "completed-and-passed") expect([completed, passed]).not.toContain(null);
    }));
  });
});

test("a reason has words, and at most five hundred characters", () => {
  expect(readReason("  Teaches it.\r\n ")).toEqual({ ok: true, reason: "Teaches it." });
  for (const empty of ["", "  \n", "-", "…", "\u200b"]) expect(readReason(empty)).toEqual({ ok: false, problem: "no-reason" });
  expect(readReason(` ${"ä".repeat(LONGEST_REASON)} `)).toMatchObject({ ok: true });
  expect(readReason(`a${"🙂".repeat(LONGEST_REASON - 1)}`)).toMatchObject({ ok: true });
  expect(readReason("ä".repeat(LONGEST_REASON + 1))).toEqual({ ok: false, problem: "too-long" });
});
