import { expect, it } from "vitest";
import { isCurrent, isToBeSeenAgain } from "./sign-in-limits";

const start = new Date("2026-11-21T06:00:00Z");
const after = (hours: number, seconds = 0) => new Date(start.getTime() + hours * 3_600_000 + seconds * 1000);

it("a sign-in ends an hour after it was last used", () => {
  expect(isCurrent({ createdAt: start, lastSeenAt: start, endedAt: null }, after(1, -1))).toBe(true);
  expect(isCurrent({ createdAt: start, lastSeenAt: start, endedAt: null }, after(1))).toBe(false);
});

it("a sign-in ends after twelve hours even when it is in use", () => {
  expect(isCurrent({ createdAt: start, lastSeenAt: after(11.9), endedAt: null }, after(12, -1))).toBe(true);
  expect(isCurrent({ createdAt: start, lastSeenAt: after(11.9), endedAt: null }, after(12))).toBe(false);
});

it("a sign-in that was ended stays ended", () => {
  expect(isCurrent({ createdAt: start, lastSeenAt: start, endedAt: start }, start)).toBe(false);
});

it("the last use is written at most once a minute", () => {
  const times = { createdAt: start, lastSeenAt: start, endedAt: null };
  expect(isToBeSeenAgain(times, after(0, 59))).toBe(false);
  expect(isToBeSeenAgain(times, after(0, 60))).toBe(true);
});
