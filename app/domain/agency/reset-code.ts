/** No vowels, so that no word comes about; nothing that looks or sounds in writing like something else. */
export const RESET_CODE_LETTERS = "BCDFGHJKMNPQRTVWXY3479";
/** Twelve of twenty-two: 53 bits, out of reach for guesses over the network within a day. */
export const RESET_CODE_LENGTH = 12;
const GROUP = 4;

/** A code from the end of a night shift must last until the next one begins. */
export const RESET_CODE_SECONDS = 24 * 3600;
/** Mail comes at once or not at all. */
export const RESET_MAIL_SECONDS = 3600;
/** One code that is asked for twice, by a second press or by loading the page again, is the same for this long. */
export const SAME_CODE_SECONDS = 120;

/** A code out of at least as many random bytes as it has letters. */
export function resetCodeFrom(bytes: Uint8Array): string {
  // 242 is the last multiple of 22 in a byte: above it some letters would come more often.
  const letters = [...bytes].filter((byte) => byte < 242).map((byte) => RESET_CODE_LETTERS.charAt(byte % RESET_CODE_LETTERS.length));
  if (letters.length < RESET_CODE_LENGTH) throw new Error("too few random bytes for a code");
  return letters.slice(0, RESET_CODE_LENGTH).join("");
}

/** "BCDF-GHJK-MNPQ" */
export function inGroups(code: string): string {
  return code.match(new RegExp(`.{1,${String(GROUP)}}`, "gu"))?.join("-") ?? "";
}

/** The code as it is kept, however it was typed; undefined when it cannot be one. */
export function parseResetCode(typed: string): string | undefined {
  const letters = typed.normalize("NFKC").toUpperCase().replace(/[\s\-–—.]/gu, "");
  return letters.length === RESET_CODE_LENGTH && [...letters].every((letter) => RESET_CODE_LETTERS.includes(letter)) ? letters : undefined;
}

export interface ResetTimes {
  expiresAt: Date;
  usedAt: Date | null;
  replacedAt: Date | null;
}

export type ResetStanding = "open" | "used" | "replaced" | "expired";

export function resetStanding({ expiresAt, usedAt, replacedAt }: ResetTimes, now: Date): ResetStanding {
  if (usedAt !== null) return "used";
  if (replacedAt !== null) return "replaced";
  return expiresAt <= now ? "expired" : "open";
}
