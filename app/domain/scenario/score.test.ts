import { expect, test } from "vitest";
import { bestOf, passes, scoresOf } from "./score";
import { followed, small } from "./testing/scenario-builder";

const choice = (rate: string, to: string, more = "") => `{ text: T, rate: { ${rate} }, why: So, cite: [ms-1], to: ${to}${more} }`;
const STORY = small({
  competencies: '{ care: { name: Care, cite: [], pass: 50 }, record: { name: Record, cite: [], pass: 50 } }',
  vars: "{ met: { bool: false } }",
  scenes: `{
    first: { by: officer, ask: "?", choices: { good: ${choice("care: 3", "second", ", then: { set: { met: true } }")}, bad: ${choice("care: 0", "second")} } },
    second: { by: officer, ask: "?", choices: { best: ${choice("care: 3", "end_a", ", when: met")}, weak: ${choice("care: 1", "end_a")}, wrong: ${choice("care: 0", "end_a")} } },
    end_a: { end: good, title: A, text: A } }`,
});
const scores = (...steps: string[]) => {
  const { events, states } = followed(STORY, steps);
  return Object.fromEntries(scoresOf(STORY, ["officer"], events, states));
};

test("a score compares with the best that was open, not with the best that was written", () => {
  expect(scores("first.good", "second.weak").care).toEqual({ earned: 4, best: 6, met: 2 });
  expect(scores("first.bad", "second.weak").care).toEqual({ earned: 1, best: 4, met: 2 });
});

test("a competency that no decision exercised is neither passed nor failed", () => {
  const { record } = scores("first.good", "second.best");
  expect(record).toEqual({ earned: 0, best: 0, met: 0 });
  expect(passes(record ?? { earned: 1, best: 1, met: 1 }, 100)).toBeNull();
});

test.each([[3, 6, 50, true], [2, 6, 50, false], [0, 6, 0, true], [6, 6, 100, true], [5, 6, 100, false], [2, 3, 66, true], [2, 3, 67, false]])("%i of %i against %i %% is %s", (earned, best, pass, is) => {
  expect(passes({ earned, best, met: 1 }, pass)).toBe(is);
});

test("among no choices the best is nothing", () => {
  expect(bestOf([], "care")).toBe(0);
});
