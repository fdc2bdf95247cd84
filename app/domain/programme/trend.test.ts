import { expect, test } from "vitest";
import { type DayCount, monthly, shareOf } from "./trend";

const count = (day: string, state: string, people: number, programme = "p"): DayCount => ({ programme, day, state, people });

test("a month shows its last day, months without figures are there, and over the end of a year they go on", () => {
  const trend = monthly([{ id: "p", title: "P" }, { id: "q", title: "Q" }], [count("2026-11-03", "complete", 1), count("2026-11-30", "complete", 3), count("2026-11-30", "overdue", 1), count("2027-01-05", "complete", 4), count("2027-01-05", "due", 2, "q")]);
  expect(trend.months).toEqual([{ month: "2026-11", day: "2026-11-30" }, { month: "2026-12", day: null }, { month: "2027-01", day: "2027-01-05" }]);
  expect(trend.since).toBe("2026-11-03");
  expect(trend.lines.map(({ points }) => points)).toEqual([[{ complete: 3, total: 4 }, null, { complete: 4, total: 4 }], [null, null, { complete: 0, total: 2 }]]);
  expect(trend.lines[0]?.points.map(shareOf)).toEqual([75, null, 100]);
});

test("without figures there is no month, and of nobody there is no share", () => {
  expect(monthly([{ id: "p", title: "P" }], [])).toEqual({ months: [], since: null, lines: [{ id: "p", title: "P", points: [] }] });
  expect(shareOf({ complete: 0, total: 0 })).toBeNull();
});
