import type { EvaluationKind } from "./evaluation";

const DAY = 24 * 60 * 60_000;

/** After this what was used is asked: long enough for there to have been occasions, short enough to remember them. */
export const LATER_AFTER_DAYS = 90;
/** For so long it is asked; afterwards nobody is reminded of it any more. */
export const LATER_FOR_DAYS = 60;

/**
 * Which evaluation is open at an instant, by the ends of the sessions that were held: that of the day from the end of the last session
 * on, what was used after 90 days, and nothing before, much later, or where a session is still to come. Milliseconds since 1970.
 */
export function openEvaluation(ends: readonly number[], now: number): EvaluationKind | null {
  const last = Math.max(...ends);
  if (ends.length === 0 || now < last) return null;
  const days = (now - last) / DAY;
  return days < LATER_AFTER_DAYS ? "day" : days < LATER_AFTER_DAYS + LATER_FOR_DAYS ? "later" : null;
}
