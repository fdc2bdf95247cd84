import { expect, test } from "vitest";
import type { LearningFact } from "./fact";
import { type RecordNames, recordLines, totalMinutes } from "./learning-record";

const names: RecordNames = {
  course: (id) => (id === "landing" ? { title: "The landing", lessonMinutes: 50 } : null),
  scenario: (id, version) => (id !== "six-shifts" ? null : version === null || version === "2.0.0" ? { title: "Six shifts", minutes: 60 } : version === "1.0.0" ? { title: "Six shifts", minutes: 45 } : null),
};
const course = (at: number, more: Partial<Extract<LearningFact, { kind: "completed" }>> = {}): LearningFact => ({
  kind: "completed", course: "landing", courseVersion: "1.0.0", lesson: null, asked: { title: "Landing", lessonMinutes: 30, minutes: 75, test: false }, at, ...more,
});
const ended = (at: number, version?: string, scenario = "six-shifts"): LearningFact => ({ kind: "scenario-ended", scenario, ...(version === undefined ? {} : { version }), at });

test("a course and a scenario count with the minutes of the version that was completed, the oldest first", () => {
  const lines = recordLines([course(5), ended(2, "1.0.0"), { kind: "enrolled", course: "landing", at: 1 }, course(1, { lesson: "doors" })], names);
  expect(lines).toEqual([
    { kind: "scenario", id: "six-shifts", title: "Six shifts", at: 2, version: "1.0.0", minutes: 45, isAsNow: false },
    { kind: "course", id: "landing", title: "The landing", at: 5, version: "1.0.0", minutes: 30, isAsNow: false },
  ]);
  expect(totalMinutes(lines)).toBe(75);
  expect(totalMinutes([])).toBe(0);
});

test("where it is not known what it was then, it counts as it is now, and that is told", () => {
  expect(recordLines([{ kind: "completed", course: "landing", courseVersion: "0.9.0", lesson: null, at: 1 }, ended(2), ended(3, "7.0.0")], names)).toMatchObject([
    { kind: "course", minutes: 50, version: "0.9.0", isAsNow: true },
    { kind: "scenario", minutes: 60, version: null, isAsNow: true },
  ]);
});

test("what is no longer there keeps the name and the minutes that it had, where they are known", () => {
  expect(recordLines([course(1, { course: "gone" }), ended(2, "1.0.0", "gone"), { kind: "completed", course: "older", courseVersion: "1.0.0", lesson: null, at: 3 }], names)).toMatchObject([
    { kind: "course", title: "Landing", minutes: 30, isAsNow: false },
    { kind: "scenario", title: "gone", minutes: 0, isAsNow: true },
    { kind: "course", title: "older", minutes: 0, isAsNow: true },
  ]);
});

test("each counts once, by its first fact, in whatever order they are read", () => {
  const facts = [course(5), course(9, { courseVersion: "2.0.0" }), ended(2, "2.0.0"), ended(7, "1.0.0")];
  const lines = recordLines(facts, names);
  expect(lines.map(({ kind, at, version }) => [kind, at, version])).toEqual([["scenario", 2, "2.0.0"], ["course", 5, "1.0.0"]]);
  expect(recordLines([...facts].reverse(), names)).toEqual(lines);
  expect(recordLines([...facts, ...facts], names)).toEqual(lines);
});
