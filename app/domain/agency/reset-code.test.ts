import { expect, it } from "vitest";
import { inGroups, parseResetCode, RESET_CODE_LETTERS, resetCodeFrom, resetStanding } from "./reset-code";

it("a code has twelve letters, none of which is taken for another", () => {
  expect(resetCodeFrom(Uint8Array.from({ length: 32 }, (_, at) => at))).toBe("BCDFGHJKMNPQ");
  for (const confused of "AEIOU0125SZL68") expect(RESET_CODE_LETTERS).not.toContain(confused);
});

it("bytes that would favour some letters are left out", () => {
  expect(resetCodeFrom(Uint8Array.from([242, 255, ...Array.from({ length: 12 }, () => 241)]))).toBe("9".repeat(12));
  expect(() => resetCodeFrom(Uint8Array.from({ length: 12 }, () => 250))).toThrow("random");
});

it("is read in groups, and typed in any case, with any stroke or none", () => {
  expect(inGroups("BCDFGHJKMNPQ")).toBe("BCDF-GHJK-MNPQ");
  for (const typed of ["BCDF-GHJK-MNPQ", "bcdf ghjk mnpq", " bcdfghjkmnpq\n", "BCDF – GHJK — MNPQ"]) expect(parseResetCode(typed)).toBe("BCDFGHJKMNPQ");
  for (const typed of ["", "BCDF-GHJK-MNP", "BCDF-GHJK-MNPQR", "ACDF-GHJK-MNPQ", "BCDF-GHJK-MNP\0"]) expect(parseResetCode(typed)).toBeUndefined();
});

it("stands open until it is used, replaced or a day old", () => {
  const now = new Date("2026-11-21T08:00:00Z");
  const later = new Date("2026-11-21T09:00:00Z");
  expect(resetStanding({ expiresAt: later, usedAt: null, replacedAt: null }, now)).toBe("open");
  expect(resetStanding({ expiresAt: now, usedAt: null, replacedAt: null }, now)).toBe("expired");
  expect(resetStanding({ expiresAt: later, usedAt: null, replacedAt: now }, now)).toBe("replaced");
  expect(resetStanding({ expiresAt: now, usedAt: now, replacedAt: null }, later)).toBe("used");
});
