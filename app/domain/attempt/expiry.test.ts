import { describe, expect, test } from "vitest";
import { expiresAt, expiresSoon, isExpired, surelyKeptSince } from "./expiry";

const at = (instant: string) => new Date(instant);

describe("practice expires", () => {
  test.each([
    ["an ordinary day", "2026-11-21T08:00:00.000Z", "2027-11-21T08:00:00.000Z"],
    ["across a leap day, a day later than after 365 days", "2027-06-01T00:00:00.000Z", "2028-06-01T00:00:00.000Z"],
    ["from a leap day, which the next year does not have", "2028-02-29T23:30:00.000Z", "2029-02-28T23:30:00.000Z"],
    ["into a leap year, on the 28th and not on the leap day", "2027-02-28T12:00:00.000Z", "2028-02-28T12:00:00.000Z"],
    ["the last of a year", "2026-12-31T23:59:59.999Z", "2027-12-31T23:59:59.999Z"],
  ])("twelve months after %s", (_, last, expected) => {
    expect(expiresAt(at(last)).toISOString()).toBe(expected);
  });

  test("at twelve months exactly, and not a millisecond before", () => {
    const last = at("2026-11-21T08:00:00.000Z");
    expect(isExpired(last, at("2027-11-21T07:59:59.999Z"))).toBe(false);
    expect(isExpired(last, at("2027-11-21T08:00:00.000Z"))).toBe(true);
  });

  test("and says so in the thirty days before", () => {
    const last = at("2026-11-21T08:00:00.000Z");
    expect(expiresSoon(last, at("2027-10-22T07:59:59.999Z"))).toBe(false);
    expect(expiresSoon(last, at("2027-10-22T08:00:00.000Z"))).toBe(true);
  });

  test("never among what a first look leaves out, on any day of four years", () => {
    for (let day = 0; day < 4 * 366; day += 1) {
      const now = new Date(Date.UTC(2026, 0, 1 + day, 12));
      const { expired, soon } = surelyKeptSince(now);
      const justAfter = (instant: Date) => new Date(instant.getTime() + 1);
      expect({ now, expired: isExpired(justAfter(expired), now), soon: expiresSoon(justAfter(soon), now) }).toEqual({ now, expired: false, soon: false });
    }
  });
});
