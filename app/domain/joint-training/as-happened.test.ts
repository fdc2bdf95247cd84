import { expect, test } from "vitest";
import { asHappened } from "./as-happened";
import type { AttendanceFact, JointFact } from "./fact";
import type { JointRule } from "./rule";
import { jointStanding } from "./standing";

const HOUR = 3600_000;
const MORNING = Date.UTC(2026, 11, 10, 8);
const NOON = MORNING + 3 * HOUR;
const DAY = 24 * HOUR;
const rule: JointRule = { version: "1", minima: [{ agency: "prison", profession: null, least: 1 }], planned: 180, share: 0.8, prerequisites: [], together: { kind: "same-session" }, substitutes: 0 };
const session: JointFact = { kind: "session", session: "s", from: MORNING, to: NOON, at: MORNING - DAY };
const attended = (at: number, id = "a"): AttendanceFact => ({ kind: "attended", id, session: "s", person: "daniel", agency: "prison", profession: "prison_officer", from: MORNING, to: NOON, insteadOf: null, at });
const completed = (facts: JointFact[], until: number) => jointStanding(rule, asHappened(facts, until)).completedAt;

test("what was entered a month later counts from the end of the session on, and not before it", () => {
  const facts = [session, attended(NOON + 30 * DAY)];
  expect(completed(facts, NOON - 1)).toBeNull();
  expect(completed(facts, NOON)).not.toBeNull();
  expect(jointStanding(rule, facts).completedAt).toBe(NOON + 30 * DAY);
});

test("of two corrections the later one counts, however late both were", () => {
  const correction = (id: string, present: { from: number; to: number } | null, at: number): JointFact => ({ kind: "corrected", id, entry: "a", present, at });
  const gone = correction("first", null, NOON + 5 * DAY);
  const back = correction("second", { from: MORNING, to: NOON }, NOON + 6 * DAY);
  expect(completed([session, attended(NOON), back, gone], NOON + DAY)).not.toBeNull();
  expect(completed([session, attended(NOON), gone], NOON + DAY)).toBeNull();
});

test("a course that was completed after the day was not completed on it", () => {
  const prepared: JointFact = { kind: "prepared", person: "daniel", course: "c", at: NOON + DAY };
  const asked = { ...rule, prerequisites: ["c"] };
  expect(jointStanding(asked, asHappened([session, attended(NOON), prepared], NOON + DAY - 1)).completedAt).toBeNull();
  expect(jointStanding(asked, asHappened([session, attended(NOON), prepared], NOON + DAY)).completedAt).toBe(NOON + DAY);
});
