import { describe, expect, test } from "vitest";
import { arrivalAt, parseSignCode, SIGN_CODE_LENGTH, signCodeFrom } from "./signing";
import { readPresence } from "./typed-presence";

const HOUR = 60 * 60_000;
const at = (iso: string) => Date.parse(iso);
const day = { from: at("2026-11-18T06:00:00Z"), to: at("2026-11-18T13:00:00Z") };

describe("arriving and leaving, as a sheet says it", () => {
  const read = (from: string, to: string, session = day, zone = "Africa/Nairobi") => readPresence(zone, session, { from, to });

  test("are times of the clock on the wall, on the day of the session", () => {
    expect(read("09:20", "15:30")).toEqual({ ok: true, from: at("2026-11-18T06:20:00Z"), to: at("2026-11-18T12:30:00Z") });
    expect(read("09:00", "16:00")).toEqual({ ok: true, ...day });
  });

  test("give nobody more than the session, and take who came before it as there from its beginning", () => {
    expect(read("08:40", "16:20")).toEqual({ ok: true, ...day });
    expect([read("16:00", "16:30"), read("07:00", "09:00"), read("03:00", "16:00")]).toEqual([1, 2, 3].map(() => ({ ok: false, problem: "outside" })));
  });

  test("are refused when somebody leaves before they came, and when they are no times", () => {
    expect([read("12:00", "11:59"), read("12:00", "12:00")]).toEqual([1, 2].map(() => ({ ok: false, problem: "backwards" })));
    expect([read("", "12:00"), read("9:00", "12:00"), read("09:00", "25:00")]).toEqual([1, 2, 3].map(() => ({ ok: false, problem: "no-time" })));
  });

  test("of a session over midnight are on the day on which the session shows them", () => {
    const night = { from: at("2026-11-18T19:00:00Z"), to: at("2026-11-19T03:00:00Z") };
    expect(read("23:30", "05:15", night)).toEqual({ ok: true, from: at("2026-11-18T20:30:00Z"), to: at("2026-11-19T02:15:00Z") });
    expect(read("00:30", "06:00", night)).toEqual({ ok: true, from: at("2026-11-18T21:30:00Z"), to: night.to });
    expect(read("01:00", "23:00", night)).toEqual({ ok: false, problem: "backwards" });
  });

  test("in the night in which clocks go back are the longer stay, and in the one in which they go forward are not in the hour that is left out", () => {
    const back = { from: at("2026-10-24T21:00:00Z"), to: at("2026-10-25T05:00:00Z") };
    expect(read("02:30", "05:00", back, "Europe/Berlin")).toEqual({ ok: true, from: at("2026-10-25T00:30:00Z"), to: at("2026-10-25T04:00:00Z") });
    expect(read("23:00", "02:30", back, "Europe/Berlin")).toEqual({ ok: true, from: back.from, to: at("2026-10-25T01:30:00Z") });
    const forward = { from: at("2026-03-28T22:00:00Z"), to: at("2026-03-29T04:00:00Z") };
    expect(read("02:30", "06:00", forward, "Europe/Berlin")).toEqual({ ok: false, problem: "outside" });
    expect(read("23:00", "06:00", forward, "Europe/Berlin")).toEqual({ ok: true, ...forward });
  });
});

describe("whoever signs", () => {
  test("is there from then to the end, from the beginning when they are early, and not two hours before or once it is over", () => {
    expect(arrivalAt(day.from + HOUR, day)).toEqual({ ok: true, from: day.from + HOUR, to: day.to });
    expect(arrivalAt(day.from - 2 * HOUR, day)).toEqual({ ok: true, ...day });
    expect(arrivalAt(day.from - 2 * HOUR - 1, day)).toEqual({ ok: false, problem: "too-early" });
    expect([arrivalAt(day.to - 1, day).ok, arrivalAt(day.to, day)]).toEqual([true, { ok: false, problem: "over" }]);
  });

  test("types six letters in whichever way", () => {
    const code = signCodeFrom(Uint8Array.from([0, 255, 1, 2, 3, 4, 5, 6]));
    expect([code, code.length]).toEqual(["BCDFGH", SIGN_CODE_LENGTH]);
    expect([parseSignCode(" bcd-fgh "), parseSignCode("bcdfg"), parseSignCode("bcdfga"), parseSignCode("BCDFGHJ")]).toEqual(["BCDFGH", undefined, undefined, undefined]);
    expect(() => signCodeFrom(Uint8Array.from([255, 254, 253, 252, 251, 250, 0]))).toThrow();
  });
});
