import { expect, it } from "vitest";
import { isCurrent, isLocked, isToBeSeenAgain, lockMinutesChoices, secondsUntilLock } from "./sign-in-limits";

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

it("a screen is locked a quarter of an hour after its last use, on an enrolled computer as soon as was chosen", () => {
  const elsewhere = { createdAt: start, lastSeenAt: start, endedAt: null, lockedAt: null, lockMinutes: null };
  expect([isLocked(elsewhere, after(0, 899)), isLocked(elsewhere, after(0, 900))]).toEqual([false, true]);
  for (const lockMinutes of lockMinutesChoices) {
    expect([isLocked({ ...elsewhere, lockMinutes }, after(0, lockMinutes * 60 - 1)), isLocked({ ...elsewhere, lockMinutes }, after(0, lockMinutes * 60))]).toEqual([false, true]);
  }
  expect(secondsUntilLock({ lastSeenAt: start, lockMinutes: 3 }, after(0, 100))).toBe(80);
});

it("a screen that was locked stays so, however lately it was used", () => {
  expect(isLocked({ createdAt: start, lastSeenAt: after(1), endedAt: null, lockedAt: after(1), lockMinutes: null }, after(1))).toBe(true);
});

it("the last use is written at most once a minute, and more often where the screen is locked soon", () => {
  const times = { lastSeenAt: start, lockMinutes: null };
  expect([isToBeSeenAgain(times, after(0, 59)), isToBeSeenAgain(times, after(0, 60))]).toEqual([false, true]);
  expect([isToBeSeenAgain({ ...times, lockMinutes: 2 }, after(0, 14)), isToBeSeenAgain({ ...times, lockMinutes: 2 }, after(0, 15))]).toEqual([false, true]);
});
