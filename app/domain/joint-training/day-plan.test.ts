import fc from "fast-check";
import { expect, test } from "vitest";
import { planDay } from "./day-plan";

const MINUTE = 60_000;
const MORNING = Date.UTC(2027, 2, 2, 8);
const of = (minutes: number) => planDay({ from: MORNING, to: MORNING + minutes * MINUTE }, { play: 25, debrief: 30 });

test("three hours have a break, and what is left is played and talked over", () => {
  expect(of(180).map(({ part, minutes }) => [part, minutes])).toEqual([["welcome", 10], ["preparation", 10], ["paper", 10], ["play", 75], ["break", 15], ["debrief", 45], ["evaluation", 15]]);
});

test("below two and a half hours there is no break", () => {
  expect(of(150).map(({ part }) => part)).toContain("break");
  expect(of(149).map(({ part }) => part)).not.toContain("break");
});

test("from five hours on there is time for a meal", () => {
  const breakOf = (minutes: number) => of(minutes).find(({ part }) => part === "break")?.minutes;
  expect([breakOf(299), breakOf(300)]).toEqual([15, 60]);
});

test("a day that is too short is shortened everywhere, and nothing of it is left out", () => {
  expect(of(60).map(({ part }) => part)).toEqual(["welcome", "preparation", "paper", "play", "debrief", "evaluation"]);
});

test("the parts fill the session and follow one another, however long it is", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 24 * 60 }), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 120 }), (minutes, play, debrief) => {
    const parts = planDay({ from: MORNING, to: MORNING + minutes * MINUTE }, { play, debrief });
    expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
    parts.forEach((part, index) => expect(part.from).toBe(parts[index - 1]?.to ?? MORNING));
    expect(parts.every((part) => part.minutes > 0 && part.to - part.from === part.minutes * MINUTE)).toBe(true);
  }));
});
