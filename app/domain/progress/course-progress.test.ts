import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CoursePlan, type CourseProgress, progressOf } from "./course-progress";
import type { LearningFact, Place } from "./fact";

const plan: CoursePlan = {
  course: "supervision",
  version: "2.0.0",
  lessons: [
    { slug: "alliance", scenario: null, isHeld: false },
    { slug: "conditions", scenario: null, isHeld: false },
    { slug: "practise", scenario: "fourth-month", isHeld: false },
  ],
};

const enrolled = (at: number, course = "supervision"): LearningFact => ({ kind: "enrolled", course, at });
const answered = (lesson: string, at: number, course = "supervision"): LearningFact => ({ kind: "answered", course, lesson, at });
const completed = (lesson: string | null, at: number, courseVersion = "2.0.0"): LearningFact => ({ kind: "completed", course: "supervision", courseVersion, lesson, at });
const ended = (at: number, scenario = "fourth-month"): LearningFact => ({ kind: "scenario-ended", scenario, at });
const place = (lesson: string, at: number): Place => ({ course: "supervision", lesson, anchor: "b1", section: null, at });

const everything = [enrolled(1), completed("alliance", 2), completed("conditions", 3), completed("practise", 4), ended(5)];

describe("progress in a course", () => {
  test("is nothing before anything was done, and the first lesson comes next", () => {
    expect(progressOf(plan, [], [])).toMatchObject({ isEnrolled: false, completed: null, touchedAt: null, next: "alliance" });
    expect(progressOf(plan, [], []).lessons.map(({ state }) => state)).toEqual(["not-started", "not-started", "not-started"]);
  });

  test("is what was done in it and in no other course", () => {
    const progress = progressOf(plan, [answered("alliance", 7, "another"), enrolled(8, "another")], [{ ...place("alliance", 9), course: "another" }]);
    expect(progress).toEqual(progressOf(plan, [], []));
  });

  test("has begun with an answer, a mark or a place, whether or not the button was pressed first", () => {
    expect(progressOf(plan, [answered("conditions", 4)], [])).toMatchObject({ isEnrolled: true, touchedAt: 4, next: "conditions" });
    expect(progressOf(plan, [], [place("conditions", 4)]).lessons[1]).toMatchObject({ state: "begun", touchedAt: 4, missing: ["mark"] });
  });

  test("completes a lesson with its mark, and one with a scenario when that was played to an ending too, in either order", () => {
    expect(progressOf(plan, [completed("alliance", 2)], []).lessons[0]).toMatchObject({ state: "completed", completedAt: 2, missing: [] });
    expect(progressOf(plan, [completed("practise", 4)], []).lessons[2]).toMatchObject({ state: "begun", missing: ["scenario"] });
    expect(progressOf(plan, [ended(3)], []).lessons[2]).toMatchObject({ state: "not-started", missing: ["mark"] });
    expect(progressOf(plan, [completed("practise", 4), ended(9)], []).lessons[2]).toMatchObject({ state: "completed", completedAt: 9 });
    expect(progressOf(plan, [completed("practise", 4), ended(3)], []).lessons[2]).toMatchObject({ state: "completed", completedAt: 4 });
    expect(progressOf(plan, [completed("practise", 4), ended(3, "another")], []).lessons[2]).toMatchObject({ state: "begun", missing: ["scenario"] });
  });

  test("completes the course at the instant of the fact that made it so", () => {
    expect(progressOf(plan, everything, [])).toMatchObject({ completed: { at: 5, version: "2.0.0" }, isRecorded: false, next: null });
    expect(progressOf(plan, everything.slice(0, -1), [])).toMatchObject({ completed: null, next: "practise" });
  });

  test("keeps a lesson that was completed in an older version, and a course whose lessons have since become more", () => {
    expect(progressOf(plan, [completed("alliance", 2, "1.0.0")], []).lessons[0]?.state).toBe("completed");
    const before = progressOf(plan, [completed("alliance", 2, "1.0.0"), completed(null, 2, "1.0.0")], []);
    expect(before).toMatchObject({ completed: { at: 2, version: "1.0.0" }, isRecorded: true, next: "conditions" });
  });

  test("goes on in the lesson where something was done last, then with the one after it, then with those that were passed over", () => {
    expect(progressOf(plan, [answered("alliance", 1)], [place("conditions", 2)]).next).toBe("conditions");
    expect(progressOf(plan, [completed("conditions", 2)], []).next).toBe("practise");
    expect(progressOf(plan, [completed("conditions", 2), completed("practise", 3), ended(1)], []).next).toBe("alliance");
  });

  test("goes on where it stood after a lesson that is complete was read again", () => {
    expect(progressOf(plan, [completed("alliance", 1), answered("practise", 3)], [place("alliance", 4)])).toMatchObject({ next: "practise", touchedAt: 4 });
  });

  test("does not lead to a lesson that cannot be read, and is not complete without it", () => {
    const held: CoursePlan = { ...plan, lessons: plan.lessons.map((lesson) => (lesson.slug === "conditions" ? { ...lesson, isHeld: true } : lesson)) };
    expect(progressOf(held, [completed("alliance", 2)], []).next).toBe("practise");
    expect(progressOf(held, everything.filter((fact) => fact.kind !== "completed" || fact.lesson !== "conditions"), [])).toMatchObject({ completed: null, next: null });
    expect(progressOf(held, everything, [])).toMatchObject({ completed: { at: 5 } });
  });

  test("is begun by a test, which completes nothing", () => {
    const tested: LearningFact = { kind: "tested", course: "supervision", courseVersion: "2.0.0", sitting: "one", position: "after", passed: true, at: 6 };
    expect(progressOf(plan, [enrolled(1), tested], [])).toMatchObject({ isEnrolled: true, touchedAt: 6, completed: null, next: "alliance" });
  });

  test("of a course without lessons is never complete", () => {
    expect(progressOf({ ...plan, lessons: [] }, [enrolled(1)], [])).toMatchObject({ completed: null, next: null });
  });
});

const lesson = fc.constantFrom("alliance", "conditions", "practise", "gone");
const course = fc.constantFrom("supervision", "another");
const at = fc.integer({ min: 1, max: 30 });
const courseVersion = fc.constantFrom("1.0.0", "2.0.0");
const fact: fc.Arbitrary<LearningFact> = fc.oneof(
  fc.record({ kind: fc.constant("enrolled" as const), course, at }),
  fc.record({ kind: fc.constant("answered" as const), course, lesson, at }),
  fc.record({ kind: fc.constant("completed" as const), course, courseVersion, lesson: fc.option(lesson), at }),
  fc.record({ kind: fc.constant("tested" as const), course, courseVersion, sitting: fc.constantFrom("one", "two"), position: fc.constantFrom("before" as const, "after" as const), passed: fc.constantFrom(true, false, null), at }),
  fc.record({ kind: fc.constant("scenario-ended" as const), scenario: fc.constantFrom("fourth-month", "another"), at }),
);
const facts = fc.array(fact, { maxLength: 12 });
const places = fc.array(fc.record({ course, lesson, anchor: fc.constant("b1"), section: fc.constant(null), at }), { maxLength: 4 });
const rank = { "not-started": 0, begun: 1, completed: 2 } as const;

function isNoWorse(after: CourseProgress, before: CourseProgress): boolean {
  const sooner = (now: number | null, then: number | null) => then === null || (now !== null && now <= then);
  return (
    (after.isEnrolled || !before.isEnrolled) &&
    sooner(after.completed?.at ?? null, before.completed?.at ?? null) &&
    after.lessons.every(({ state, completedAt, missing }, index) => {
      const was = before.lessons[index];
      return was !== undefined && rank[state] >= rank[was.state] && sooner(completedAt, was.completedAt) && missing.every((part) => was.missing.includes(part));
    })
  );
}

describe("progress, whatever the facts", () => {
  test("is never made worse by one more fact or place", () => {
    fc.assert(fc.property(facts, places, fact, places, (known, seen, more, moreSeen) => isNoWorse(progressOf(plan, [...known, more], [...seen, ...moreSeen]), progressOf(plan, known, seen))));
  });

  test("does not depend on the order in which facts and places are read", () => {
    const shuffled = facts.chain((known) => fc.tuple(fc.constant(known), fc.shuffledSubarray(known, { minLength: known.length })));
    fc.assert(fc.property(shuffled, places, ([known, otherwise], seen) => {
      expect(progressOf(plan, otherwise, [...seen].reverse())).toEqual(progressOf(plan, known, seen));
    }));
  });

  test("is the same when a fact is read twice", () => {
    fc.assert(fc.property(facts, places, (known, seen) => {
      expect(progressOf(plan, [...known, ...known], [...seen, ...seen])).toEqual(progressOf(plan, known, seen));
    }));
  });

  test("names a next lesson as long as one is neither complete nor held back", () => {
    fc.assert(fc.property(facts, places, (known, seen) => {
      const { lessons, next } = progressOf(plan, known, seen);
      expect(next === null).toBe(lessons.every(({ state }) => state === "completed"));
      expect(lessons.find(({ slug }) => slug === next)?.state).not.toBe("completed");
    }));
  });
});
