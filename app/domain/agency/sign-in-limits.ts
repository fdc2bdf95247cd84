/** A sign-in ends by itself: some time after the last key press, because computers are shared, and at the latest after a shift. */
export const idleLimitSeconds = 60 * 60;
export const absoluteLimitSeconds = 12 * 3600;
/** Long before it ends its screen is locked. On a computer that is enrolled as shared, whoever enrols it chooses how soon. */
export const lockSeconds = 15 * 60;
export const lockMinutesChoices = [2, 3, 5, 10] as const;
export const usualLockMinutes = 3;
/** How long what was typed waits for the person who typed it. */
export const keptInputSeconds = 24 * 3600;

export interface SignInTimes {
  createdAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
}

export interface Lockable extends SignInTimes {
  lockedAt: Date | null;
  /** Of the enrolled computer at which it is; null elsewhere. */
  lockMinutes: number | null;
}

export function isCurrent({ createdAt, lastSeenAt, endedAt }: SignInTimes, now: Date): boolean {
  return endedAt === null && secondsSince(lastSeenAt, now) < idleLimitSeconds && secondsSince(createdAt, now) < absoluteLimitSeconds;
}

/** Locked on request, or because nothing was heard of it for too long: then nothing but the password or the PIN opens it again. */
export function isLocked(signIn: Lockable, now: Date): boolean {
  return signIn.lockedAt !== null || secondsUntilLock(signIn, now) <= 0;
}

export function secondsUntilLock({ lastSeenAt, lockMinutes }: Pick<Lockable, "lastSeenAt" | "lockMinutes">, now: Date): number {
  return lockAfter(lockMinutes) - secondsSince(lastSeenAt, now);
}

/** Seconds without a key press after which a screen is locked. */
export function lockAfter(lockMinutes: number | null): number {
  return lockMinutes === null ? lockSeconds : lockMinutes * 60;
}

/** How exactly the last use is written down: a page view must not cost a write each time, nor a screen lock much too early. */
export function seenAgainAfter(lockAfterSeconds: number): number {
  return Math.min(60, lockAfterSeconds / 8);
}

export function isToBeSeenAgain({ lastSeenAt, lockMinutes }: Pick<Lockable, "lastSeenAt" | "lockMinutes">, now: Date): boolean {
  return secondsSince(lastSeenAt, now) >= seenAgainAfter(lockAfter(lockMinutes));
}

function secondsSince(then: Date, now: Date): number {
  return (now.getTime() - then.getTime()) / 1000;
}
