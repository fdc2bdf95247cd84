import fc from "fast-check";
import { expect, test } from "vitest";
import { THREE_SEATS } from "../scenario/testing/joint-scenario";
import { representationOf } from "../scenario/testing/scenario-builder";
import { type Chosen, cohortPaths, LEAST_COHORT } from "./cohort-paths";

const STORY = representationOf(THREE_SEATS);
const decision = STORY.scenes.find((scene) => scene.kind === "decision");
if (decision?.kind !== "decision") throw new Error("the story has no decision");
const [first = "", second = ""] = decision.choices.map(({ id }) => id);
const chose = (person: number, option: string, at = person): Chosen => ({ person: `p${String(person)}`, scene: decision.id, option, at });
const people = (options: string[]) => options.map((option, index) => chose(index, option));
const bands = (chosen: Chosen[]) => cohortPaths(STORY, chosen)[0]?.choices.slice(0, 2).map(({ band }) => band);

test("four people are not summed up, five are", () => {
  expect(cohortPaths(STORY, people([first, first, first, second]))).toEqual([]);
  expect(cohortPaths(STORY, people([first, first, first, second, second]))).toMatchObject([{ scene: decision.id, seat: decision.by, people: 5 }]);
});

test("that all chose alike and that one did not are told alike", () => {
  expect(bands(people([first, first, first, first, first]))).toEqual(bands(people([first, first, first, first, second])));
  expect(bands(people([first, first, first, second, second]))).toEqual(["most", "some"]);
});

test("whoever comes after the fifth changes nothing until the tenth", () => {
  const five = people([first, first, first, second, second]);
  for (const more of [1, 2, 3, 4]) expect(cohortPaths(STORY, [...five, ...Array.from({ length: more }, (_, index) => chose(10 + index, second))])).toEqual(cohortPaths(STORY, five));
  expect(cohortPaths(STORY, [...five, ...Array.from({ length: 5 }, (_, index) => chose(10 + index, second))])[0]?.people).toBe(10);
});

test("each person counts at their first time, however often they played", () => {
  const five = people([first, first, first, second, second]);
  expect(cohortPaths(STORY, [...five, ...five.map(({ person }, index) => ({ ...chose(0, second, 100 + index), person }))])).toEqual(cohortPaths(STORY, five));
});

test("a choice that the story does not have any more is nobody's", () => {
  expect(cohortPaths(STORY, people([first, first, first, first, "gone"]))).toEqual([]);
});

test("in a cohort that agrees, nobody shows by deciding otherwise", () => {
  fc.assert(
    fc.property(fc.integer({ min: LEAST_COHORT, max: 40 }), fc.nat(), (count, who) => {
      const agreed = Array.from({ length: count }, () => first);
      expect(cohortPaths(STORY, people(agreed.with(who % count, second)))).toEqual(cohortPaths(STORY, people(agreed)));
    }),
  );
});
