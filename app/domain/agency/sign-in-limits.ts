/** A sign-in ends by itself: soon after the last key press, because computers are shared, and at the latest after a shift. */
export const idleLimitSeconds = 60 * 60;
export const absoluteLimitSeconds = 12 * 3600;
/** How exactly the last use is written down: a page view must not cost a write each time. */
export const seenAgainAfterSeconds = 60;
/** How long what was typed waits for the person who typed it. */
export const keptInputSeconds = 24 * 3600;

export interface SignInTimes {
  createdAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
}

export function isCurrent({ createdAt, lastSeenAt, endedAt }: SignInTimes, now: Date): boolean {
  return endedAt === null && secondsSince(lastSeenAt, now) < idleLimitSeconds && secondsSince(createdAt, now) < absoluteLimitSeconds;
}

export function isToBeSeenAgain({ lastSeenAt }: SignInTimes, now: Date): boolean {
  return secondsSince(lastSeenAt, now) >= seenAgainAfterSeconds;
}

function secondsSince(then: Date, now: Date): number {
  return (now.getTime() - then.getTime()) / 1000;
}
