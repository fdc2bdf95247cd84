import { expect, test } from "vitest";
import type { Lesson } from "../curriculum/course";
import { nextThing } from "./next-thing";
import { stoppedAt } from "./stopped-at";

const lesson = {
  body: {
    sections: [{ anchor: "s-seen", title: "What was seen" }],
    blocks: [{ anchor: "b-monday", section: "s-seen", begins: "On Monday morning" }],
    passages: [], questions: [], plans: [], reflections: [], checklists: [], cites: [], scenarios: [], links: [], terms: [], media: [], reading: null,
  },
} satisfies Pick<Lesson, "body">;

test("a place is at its block while the block is there", () => {
  expect(stoppedAt(lesson, { anchor: "b-monday", section: null })).toEqual({ anchor: "b-monday", begins: "On Monday morning" });
});

test("when the block was rewritten the place is at its heading, and without that at the top", () => {
  expect(stoppedAt(lesson, { anchor: "b-gone", section: "s-seen" })).toEqual({ anchor: "s-seen", begins: "What was seen" });
  expect(stoppedAt(lesson, { anchor: "b-gone", section: "s-gone" })).toEqual({ anchor: null, begins: null });
  expect(stoppedAt(lesson, { anchor: "b-gone", section: null })).toEqual({ anchor: null, begins: null });
  expect(stoppedAt(lesson, null)).toEqual({ anchor: null, begins: null });
});

test("what was touched last comes next, a course as well as a story", () => {
  expect(nextThing([])).toEqual({ next: null, others: [] });
  expect(nextThing([{ thing: "course", touchedAt: 2 }, { thing: "story", touchedAt: 3 }, { thing: "older story", touchedAt: 1 }])).toEqual({ next: "story", others: ["course", "older story"] });
  expect(nextThing([{ thing: "first", touchedAt: 2 }, { thing: "second", touchedAt: 2 }]).next).toBe("first");
});
