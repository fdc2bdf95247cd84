/** Somebody is excused from a course. It is never deleted: when it is withdrawn, that is noted beside it. Instants are milliseconds since 1970. */
export interface Waiver {
  id: string;
  course: string;
  /** Name of the agency that excused them. */
  agency: string;
  /** Name of who did; null when they are no longer there. */
  by: string | null;
  reason: string;
  at: number;
  withdrawn: { by: string | null; reason: string; at: number } | null;
}

/** The oldest waiver of a course that stands; null when there is none. */
export function standingWaiver(course: string, waivers: readonly Waiver[]): Waiver | null {
  const standing = waivers.filter((waiver) => waiver.course === course && waiver.withdrawn === null);
  return standing.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))[0] ?? null;
}

export const LONGEST_REASON = 500;

/** A reason as it is kept, or why it is none. */
export function readReason(typed: string): { ok: true; reason: string } | { ok: false; problem: "no-reason" | "too-long" } {
  const reason = typed.replace(/\r\n?/gu, "\n").trim();
  // Of characters as people count them, so that an emoji is one.
  if (!/[\p{L}\p{N}]/u.test(reason)) return { ok: false, problem: "no-reason" };
  return [...reason].length > LONGEST_REASON ? { ok: false, problem: "too-long" } : { ok: true, reason };
}
