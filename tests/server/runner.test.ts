import { expect, it } from "vitest";
import { addUp, counted, crashed, lastLine } from "../runner/result.mjs";

it("the numbers of all parts are added up", () => {
  const results = [counted("a", { passed: 3, failed: 0, skipped: 0 }, true), counted("b", { passed: 2, failed: 1, skipped: 4 }, false)];
  expect(addUp(results)).toEqual({ passed: 5, failed: 1, skipped: 4 });
  expect(lastLine(addUp(results))).toBe("5 passed, 1 failed, 4 skipped");
  expect(lastLine({ passed: 7, failed: 0, skipped: 0 })).toBe("7 passed, 0 failed");
});

it("a part in which nothing ran, or that ended with an error, has failed", () => {
  expect(counted("a", { passed: 0, failed: 0, skipped: 9 }, true).failed).toBe(1);
  expect(counted("a", { passed: 8, failed: 0, skipped: 0 }, false).failed).toBe(1);
  expect(crashed("a", "why").failed).toBe(1);
});
