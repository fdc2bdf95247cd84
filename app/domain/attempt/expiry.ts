const MONTHS_KEPT = 12;
const DAYS_TOLD_BEFORE = 30;
const DAY = 24 * 3600 * 1000;

/**
 * The instant from which practice is no longer kept: twelve months after its last event, at the same time of day in UTC. What ended on a
 * 29 February goes on the 28th of the next, so that nothing is ever kept longer than was promised.
 */
export function expiresAt(lastEvent: Date): Date {
  const after = new Date(lastEvent);
  after.setUTCMonth(after.getUTCMonth() + MONTHS_KEPT);
  // A day that the month does not have runs over into the next one; day 0 of that is the last of ours.
  if (after.getUTCDate() !== lastEvent.getUTCDate()) after.setUTCDate(0);
  return after;
}

export function isExpired(lastEvent: Date, now: Date): boolean {
  return now >= expiresAt(lastEvent);
}

/** True in the last thirty days, when the learner is told. */
export function expiresSoon(lastEvent: Date, now: Date): boolean {
  return now.getTime() >= expiresAt(lastEvent).getTime() - DAYS_TOLD_BEFORE * DAY;
}

/** What has happened after this instant cannot be expired, nor expire soon, because no year is shorter: for a first look in the database. */
export function surelyKeptSince(now: Date): { expired: Date; soon: Date } {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);
  return { expired: daysAgo(365), soon: daysAgo(365 - DAYS_TOLD_BEFORE) };
}
