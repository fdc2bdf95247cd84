import { expect, test } from "vitest";
import type { Pathway } from "../curriculum/pathway";
import { isDone, ownPathways, stateOfCourse, stateOfScenario, type StepOnWay, type StepState, wayStanding } from "./way";

const step = (id: string, state: StepState, more: Partial<StepOnWay> = {}): StepOnWay => ({ kind: "course", id, need: "required", why: "It is.", state, isOffered: true, ...more });
const done = { at: 1, version: "1.0.0" };

test("a step is a course that was satisfied or waived, or a scenario that was played to an ending", () => {
  expect((["not-started", "begun", "completed", "satisfied", "waived"] as const).map((state) => isDone({ kind: "course", state }))).toEqual([false, false, false, true, true]);
  expect([stateOfScenario(true, true), stateOfScenario(false, true), stateOfScenario(false, false)].map((state) => isDone({ kind: "scenario", state }))).toEqual([true, false, false]);
});

test("a course says what was done rather than that somebody is excused from it", () => {
  const waived = { at: 1, by: "waived" as const };
  expect(stateOfCourse({ isEnrolled: true }, { completed: null, satisfied: waived })).toBe("waived");
  expect(stateOfCourse({ isEnrolled: true }, { completed: done, satisfied: waived })).toBe("satisfied");
  expect(stateOfCourse({ isEnrolled: true }, { completed: done, satisfied: null })).toBe("completed");
  expect(stateOfCourse({ isEnrolled: true }, { completed: null, satisfied: null })).toBe("begun");
  expect(stateOfCourse({ isEnrolled: false }, { completed: null, satisfied: null })).toBe("not-started");
});

test("the next step is the first that is not done and can be taken; what is advised comes when all that is required is done", () => {
  const ahead = [step("a", "satisfied"), step("b", "not-started", { isOffered: false }), step("c", "begun"), step("d", "not-started", { need: "advised" })];
  expect(wayStanding(ahead)).toMatchObject({ next: { id: "c" }, required: 3, requiredDone: 1, missing: [{ id: "b" }, { id: "c" }] });
  expect(wayStanding([step("a", "waived"), step("d", "not-started", { need: "advised" })])).toMatchObject({ next: { id: "d" }, required: 1, requiredDone: 1, missing: [] });
  expect(wayStanding([step("a", "satisfied")])).toMatchObject({ next: null, missing: [] });
  expect(wayStanding([])).toEqual({ next: null, required: 0, requiredDone: 0, missing: [] });
});

test("one's own pathways are those of one's professions, each once", () => {
  const ways = [{ profession: "trainer" }, { profession: "volunteer" }, { profession: "police_officer" }] as Pathway[];
  expect(ownPathways(ways, ["volunteer", "manager", "trainer", "volunteer", "constructor"]).map(({ profession }) => profession)).toEqual(["volunteer", "trainer"]);
  expect(ownPathways(ways, [])).toEqual([]);
});
