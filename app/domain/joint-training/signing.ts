import { RESET_CODE_LETTERS } from "../agency/reset-code";

/** Six of twenty-two letters: a hundred million, for a quarter of an hour. */
export const SIGN_CODE_LENGTH = 6;
export const SIGN_CODE_SECONDS = 15 * 60;
/** A code that is asked for again this soon is the same. */
export const SAME_SIGN_CODE_SECONDS = 2 * 60;

const BEFORE = 2 * 60 * 60_000;

/** A code out of at least as many random bytes as it has letters. */
export function signCodeFrom(bytes: Uint8Array): string {
  // 242 is the last multiple of 22 in a byte: above it some letters would come more often.
  const letters = [...bytes].filter((byte) => byte < 242).map((byte) => RESET_CODE_LETTERS.charAt(byte % RESET_CODE_LETTERS.length));
  if (letters.length < SIGN_CODE_LENGTH) throw new Error("too few random bytes for a code");
  return letters.slice(0, SIGN_CODE_LENGTH).join("");
}

/** The code as it is kept, however it was typed; undefined when it cannot be one. */
export function parseSignCode(typed: string): string | undefined {
  const letters = typed.normalize("NFKC").toUpperCase().replace(/[\s\-–—.]/gu, "");
  return letters.length === SIGN_CODE_LENGTH && [...letters].every((letter) => RESET_CODE_LETTERS.includes(letter)) ? letters : undefined;
}

export type Arrival = { ok: true; from: number; to: number } | { ok: false; problem: "too-early" | "over" };

/** Whoever signs now is there from now to the end of the session, unless that is corrected; before it begins, from its beginning. */
export function arrivalAt(now: number, session: { from: number; to: number }): Arrival {
  if (now < session.from - BEFORE) return { ok: false, problem: "too-early" };
  return now >= session.to ? { ok: false, problem: "over" } : { ok: true, from: Math.max(now, session.from), to: session.to };
}
