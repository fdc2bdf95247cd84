import { expect, test } from "vitest";
import { modeOf } from "../scenario/representation";
import { THREE_SEATS } from "../scenario/testing/joint-scenario";
import { representationOf } from "../scenario/testing/scenario-builder";
import { endingsBySeat, type ReachedEnding } from "./endings-by-seat";

const STORY = representationOf(THREE_SEATS);
const reached = (attempt: string, mode: string, ending: string, endedAt = "2026-11-09T08:00:00Z"): ReachedEnding => ({ attempt, mode, ending, endedAt });
const from = (played: string, ending: string, ...attempts: ReachedEnding[]) => endingsBySeat(STORY, modeOf(STORY, played), ending, attempts);

test("the seat that was played stands first, then the others that one person can take", () => {
  expect(from("alone_visitor", "end_kept").parts.map(({ mode, seat }) => [mode, seat === "tour" ? seat : seat.seat])).toEqual([["alone_visitor", "Visitor"], ["alone_officer", "Officer"], ["alone_constable", "Constable"], ["tour", "tour"]]);
});

test("an ending that other seats only can reach is counted, and not named before it was reached", () => {
  const before = from("alone_officer", "end_lost");
  expect([before.endings.map(({ title }) => title), before.elsewhere]).toEqual([["end_kept", "end_lost"], 1]);
  const after = from("alone_officer", "end_lost", reached("b", "tour", "end_patched"));
  expect([after.endings.map(({ title }) => title), after.elsewhere]).toEqual([["end_kept", "end_patched", "end_lost"], 0]);
  expect(after.endings[1]?.from).toEqual(["never", "open", "never", { attempt: "b", endedAt: "2026-11-09T08:00:00Z" }]);
});

test("an ending is this attempt's, an earlier one's, still to be met, or not to be had from a seat", () => {
  const { endings } = from("alone_officer", "end_lost", reached("this", "alone_officer", "end_lost"), reached("early", "alone_officer", "end_kept", "2026-01-01T08:00:00Z"), reached("late", "alone_officer", "end_kept", "2026-02-01T08:00:00Z"));
  expect(endings.map((one) => one.from.slice(0, 2))).toEqual([[{ attempt: "late", endedAt: "2026-02-01T08:00:00Z" }, "open"], ["this", "open"]]);
});
