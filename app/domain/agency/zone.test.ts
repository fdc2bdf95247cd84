import { expect, test } from "vitest";
import { beginningOf, dayAt } from "./day";
import { offsetAt } from "./zone";

const HOUR = 3600_000;

test("a zone is ahead of UTC by what its clocks show, before and after they change, to the millisecond", () => {
  const change = Date.parse("2026-03-29T01:00:00Z");
  expect([offsetAt("Europe/Lisbon", change - 1), offsetAt("Europe/Lisbon", change)]).toEqual([0, HOUR]);
  expect(offsetAt("Asia/Kolkata", change + 1)).toBe(5.5 * HOUR);
  expect(() => offsetAt("Europe/Nowhere", change)).toThrow(RangeError);
});

test("where clocks are put forward at midnight a day begins an hour later, and not on the day before", () => {
  const begins = beginningOf("2026-09-06", "America/Santiago");
  expect([dayAt(begins - 1, "America/Santiago"), dayAt(begins, "America/Santiago")]).toEqual(["2026-09-05", "2026-09-06"]);
});
