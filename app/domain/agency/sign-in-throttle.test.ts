import { describe, expect, it } from "vitest";
import { secondsToWait, withOneMore, type Failures, type ThrottleScope } from "./sign-in-throttle";

const noon = new Date("2026-11-21T12:00:00Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const failed = (count: number): Failures => ({ count, lastAt: noon });

function waits(scope: ThrottleScope, counts: number[]): number[] {
  return counts.map((count) => secondsToWait(scope, failed(count), noon));
}

describe("slowing down wrong passwords", () => {
  it("nobody waits before the first try", () => {
    expect(secondsToWait("account", undefined, noon)).toBe(0);
  });

  it("an account has three free tries, then the wait doubles up to a minute", () => {
    expect(waits("account", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100_000])).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it("a computer, which colleagues share, has twenty", () => {
    expect(waits("computer", [19, 20, 21, 26])).toEqual([0, 2, 4, 60]);
  });

  it("a PIN has two, and its waits grow to five minutes, for the person and for the computer", () => {
    expect(waits("pin", [0, 1, 2, 3, 4, 5, 9, 10, 100])).toEqual([0, 0, 2, 4, 8, 16, 256, 300, 300]);
    expect(waits("pin-computer", [9, 10, 11, 30])).toEqual([0, 2, 4, 300]);
  });

  it("one-time codes are slowed down at a computer only", () => {
    expect(waits("reset-computer", [19, 20, 30])).toEqual([0, 2, 60]);
  });

  it("the wait is over exactly when its seconds have passed", () => {
    expect(secondsToWait("account", failed(4), later(3.2))).toBe(1);
    expect(secondsToWait("account", failed(4), later(3.999))).toBe(1);
    expect(secondsToWait("account", failed(4), later(4))).toBe(0);
  });

  it("a clock that was set back does not lengthen the wait", () => {
    expect(secondsToWait("account", failed(4), later(-3600))).toBe(4);
  });

  it("each wrong password counts one more, from its own moment", () => {
    expect(withOneMore("account", undefined, noon)).toEqual({ count: 1, lastAt: noon });
    expect(withOneMore("account", failed(4), later(5))).toEqual({ count: 5, lastAt: later(5) });
  });

  it("an account is forgiven after a day, a computer after an hour", () => {
    expect(withOneMore("account", failed(9), later(24 * 3600 - 1)).count).toBe(10);
    expect(withOneMore("account", failed(9), later(24 * 3600)).count).toBe(1);
    expect(withOneMore("computer", failed(30), later(3599)).count).toBe(31);
    expect(withOneMore("computer", failed(30), later(3600)).count).toBe(1);
    expect(secondsToWait("computer", failed(1000), later(3600))).toBe(0);
  });
});
