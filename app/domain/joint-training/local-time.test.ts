import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantsAt, isTimeZone, localTimeAt } from "./local-time";
import { readTimes } from "./session-times";

const utc = (iso: string) => Date.parse(`${iso}:00Z`);
const typed = (day: string, from: string, until: string, more: { fromFold?: string; untilFold?: string } = {}) => ({ day, from, until, fromFold: "", untilFold: "", ...more });

describe("clocks of a place", () => {
  test("show a time once, and in the hour of a change never or twice", () => {
    expect(instantsAt("Africa/Nairobi", { day: "2027-03-02", time: "09:00" })).toEqual([utc("2027-03-02T06:00")]);
    expect(instantsAt("Europe/Paris", { day: "2027-03-28", time: "02:30" })).toEqual([]);
    expect(instantsAt("Europe/Paris", { day: "2027-10-31", time: "02:30" })).toEqual([utc("2027-10-31T00:30"), utc("2027-10-31T01:30")]);
    // Half an hour only, and a whole day that was left out.
    expect(instantsAt("Australia/Lord_Howe", { day: "2027-04-04", time: "01:45" })).toHaveLength(2);
    expect(instantsAt("Pacific/Apia", { day: "2011-12-30", time: "12:00" })).toEqual([]);
  });

  test("know no 30 February and no zone that does not exist", () => {
    expect(instantsAt("UTC", { day: "2027-02-30", time: "09:00" })).toBeNull();
    expect(instantsAt("UTC", { day: "2027-02-03", time: "24:00" })).toBeNull();
    expect([isTimeZone("Europe/Paris"), isTimeZone("Norte/Town"), isTimeZone("")]).toEqual([true, false, false]);
  });

  test("lead back to every instant that they show", () => {
    const zones = fc.constantFrom("UTC", "Europe/Paris", "America/St_Johns", "Africa/Casablanca", "Pacific/Chatham", "Australia/Lord_Howe", "Asia/Kathmandu");
    fc.assert(fc.property(zones, fc.integer({ min: utc("2024-01-01T00:00") / 60_000, max: utc("2030-01-01T00:00") / 60_000 }), (zone, minute) => {
      expect(instantsAt(zone, localTimeAt(zone, minute * 60_000))).toContain(minute * 60_000);
    }));
  });
});

describe("a session", () => {
  test("may go over midnight, and is as long as the time that passes", () => {
    expect(readTimes("Africa/Nairobi", typed("2027-03-02", "22:00", "02:00"))).toEqual({ ok: true, from: utc("2027-03-02T19:00"), to: utc("2027-03-02T23:00") });
    expect(readTimes("Europe/Paris", typed("2027-03-27", "22:00", "06:00"))).toEqual({ ok: true, from: utc("2027-03-27T21:00"), to: utc("2027-03-28T04:00") });
    expect(readTimes("Europe/Paris", typed("2027-10-30", "22:00", "06:00"))).toEqual({ ok: true, from: utc("2027-10-30T20:00"), to: utc("2027-10-31T05:00") });
  });

  test("is refused at a time that the clocks leave out, and the time is named", () => {
    expect(readTimes("Europe/Paris", typed("2027-03-28", "02:30", "06:00"))).toEqual({ ok: false, problem: "left-out", which: "from", at: { day: "2027-03-28", time: "02:30" } });
    expect(readTimes("Europe/Paris", typed("2027-03-27", "22:00", "02:30"))).toEqual({ ok: false, problem: "left-out", which: "until", at: { day: "2027-03-28", time: "02:30" } });
  });

  test("is asked which of two it means where clocks go back", () => {
    expect(readTimes("Europe/Paris", typed("2027-10-30", "22:00", "02:30"))).toEqual({ ok: false, problem: "twice", which: "until", at: { day: "2027-10-31", time: "02:30" } });
    expect(readTimes("Europe/Paris", typed("2027-10-30", "22:00", "02:30", { untilFold: "second" }))).toEqual({ ok: true, from: utc("2027-10-30T20:00"), to: utc("2027-10-31T01:30") });
    expect(readTimes("Europe/Paris", typed("2027-10-31", "02:30", "02:10", { fromFold: "first", untilFold: "second" }))).toEqual({ ok: true, from: utc("2027-10-31T00:30"), to: utc("2027-10-31T01:10") });
    expect(readTimes("Europe/Paris", typed("2027-10-31", "02:30", "02:10", { fromFold: "first", untilFold: "first" }))).toMatchObject({ ok: false, problem: "no-time" });
  });

  test("is no longer than eighteen hours, and needs both its times", () => {
    expect(readTimes("UTC", typed("2027-03-02", "06:00", "00:00")).ok).toBe(true);
    expect(readTimes("UTC", typed("2027-03-02", "06:00", "00:01"))).toEqual({ ok: false, problem: "too-long" });
    expect(readTimes("UTC", typed("2027-03-02", "06:00", "06:00"))).toEqual({ ok: false, problem: "too-long" });
    expect(readTimes("UTC", typed("2027-03-02", "", "06:00"))).toEqual({ ok: false, problem: "no-time" });
  });
});
