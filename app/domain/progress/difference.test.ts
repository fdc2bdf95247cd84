import { expect, test } from "vitest";
import type { Course } from "../curriculum/course";
import { differenceSince } from "./difference";
import type { LearningFact } from "./fact";

/** A course whose lessons read as their texts say; null stands for one that is held back. */
function aCourse(version: string, texts: Record<string, string | null>): Course {
  const lessons = Object.entries(texts).map(([slug, textHash]) => (textHash === null ? { kind: "held", slug } : { kind: "lesson", slug, textHash, scenario: null }));
  return { id: "landing", version, modules: [{ lessons }] } as unknown as Course;
}

const marked = (lesson: string, text?: string, at = 1): LearningFact => ({ kind: "completed", course: "landing", courseVersion: "1.0.0", lesson, ...(text === undefined ? {} : { text }), at });
const whole: LearningFact = { kind: "completed", course: "landing", courseVersion: "1.0.0", lesson: null, at: 2 };
const first = [marked("doors", "d1"), marked("book", "b1"), whole];

test("since a course was completed, what is new and what has changed is told in its order", () => {
  const later = aCourse("2.0.0", { search: "s1", doors: "d2", book: "b1", favours: "f1" });
  expect(differenceSince(later, first)).toEqual({ since: "1.0.0", added: ["search", "favours"], changed: ["doors"] });
});

test("there is no difference in the version that was completed, in one that reads the same, and for who has not completed it", () => {
  expect(differenceSince(aCourse("1.0.0", { doors: "d2", book: "b1" }), first)).toBeNull();
  expect(differenceSince(aCourse("1.1.0", { doors: "d1", book: "b1" }), first)).toBeNull();
  expect(differenceSince(aCourse("2.0.0", { doors: "d2", book: "b1" }), [marked("doors", "d1")])).toBeNull();
  expect(differenceSince(aCourse("2.0.0", { doors: "d1" }), first)).toBeNull();
});

test("what was marked as it reads now is offered no more, and again when it changes once more", () => {
  const read = [...first, marked("doors", "d2", 5), marked("favours", "f1", 6)];
  expect(differenceSince(aCourse("2.0.0", { doors: "d2", book: "b1", favours: "f1" }), read)).toBeNull();
  expect(differenceSince(aCourse("3.0.0", { doors: "d3", book: "b1", favours: "f1" }), read)).toEqual({ since: "1.0.0", added: [], changed: ["doors"] });
  expect(differenceSince(aCourse("4.0.0", { doors: "d1", book: "b1", favours: "f1" }), read)).toBeNull();
});

test("of a lesson that was marked before its words were named, nobody knows whether it has changed", () => {
  expect(differenceSince(aCourse("2.0.0", { doors: "d2", book: "b2", favours: "f1" }), [marked("doors"), marked("book", "b1"), whole])).toEqual({ since: "1.0.0", added: ["favours"], changed: ["book"] });
  expect(differenceSince(aCourse("2.0.0", { doors: "d2" }), [marked("doors"), whole])).toBeNull();
});

test("a lesson that cannot be read now is not offered", () => {
  expect(differenceSince(aCourse("2.0.0", { doors: null, book: "b1", favours: null }), first)).toBeNull();
});
