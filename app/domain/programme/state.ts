/** How somebody stands in a programme. To wait for a partner is a state of its own: never overdue, and nobody is reminded of it. */
export const programmeStates = ["complete", "due", "overdue", "waived", "not-started", "waiting"] as const;
export type ProgrammeState = (typeof programmeStates)[number];

/** What is known of a member in a programme, as instants (milliseconds since 1970): their state on any later day follows from these. */
export interface ProgrammeInstants {
  /** The first thing they did for it; null before. */
  startedAt: number | null;
  /** When everything that is asked was met, last; null when it never was. */
  satisfiedAt: number | null;
  /** Until when that holds; null for ever. While it was never met: until when they are excused or wait, null where nothing ends that. */
  validUntil: number | null;
  /** When something is asked of them: for the first time, or the next time. Never is written as the last instant of year 9999. */
  dueAt: number;
  /** From when on it is called overdue: the due day and the grace after it. */
  overdueAt: number;
  /** Since when only a partner's part is missing; null otherwise. */
  waitingSince: number | null;
  /** Since when they are excused from all that is missing; null otherwise. */
  waivedAt: number | null;
}

const DAY = 24 * 60 * 60_000;

/**
 * The state at an instant. The same is written in SQL for the matrix of a large agency (server/programmes/state-in-sql.ts), and a test
 * compares the two.
 */
export function stateAt({ startedAt, satisfiedAt, validUntil, dueAt, overdueAt, waitingSince, waivedAt }: ProgrammeInstants, renewDays: number, now: number): ProgrammeState {
  const isSatisfied = satisfiedAt !== null && (validUntil === null || now < validUntil);
  const isExcused = (waivedAt !== null || waitingSince !== null) && (validUntil === null || now < dueAt);
  // What lapses soon can be renewed, whatever else is waived or waits for others.
  if ((isSatisfied || isExcused) && validUntil !== null && now >= Math.max(validUntil, dueAt) - renewDays * DAY) return "due";
  if (isSatisfied) return "complete";
  if (isExcused) return waivedAt !== null ? "waived" : "waiting";
  if (now >= overdueAt) return "overdue";
  return startedAt === null ? "not-started" : "due";
}
