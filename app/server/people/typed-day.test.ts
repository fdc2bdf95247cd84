import { expect, test } from "vitest";
import { typedDay } from "./typed-day";

test("a day begins at midnight of its zone, also where the clocks change", () => {
  expect(typedDay("2026-11-21", "UTC")?.toISOString()).toBe("2026-11-21T00:00:00.000Z");
  expect(typedDay("2026-11-21", "Africa/Nairobi")?.toISOString()).toBe("2026-11-20T21:00:00.000Z");
  expect(typedDay("2026-03-29", "Europe/Lisbon")?.toISOString()).toBe("2026-03-29T00:00:00.000Z");
  expect(typedDay("2026-03-30", "Europe/Lisbon")?.toISOString()).toBe("2026-03-29T23:00:00.000Z");
  expect(typedDay(" 2026-10-25 ", "Europe/Vienna")?.toISOString()).toBe("2026-10-24T22:00:00.000Z");
  expect(typedDay("2026-10-26", "Europe/Vienna")?.toISOString()).toBe("2026-10-25T23:00:00.000Z");
});

test("what is no day is none", () => {
  expect(["", "today", "2026-02-30", "2026-13-01", "1949-12-31", "2101-01-01", "21/11/2026"].map((typed) => typedDay(typed, "UTC"))).toEqual([null, null, null, null, null, null, null]);
});
