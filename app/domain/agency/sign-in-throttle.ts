/** Wrong passwords so far; kept for an account and, apart from that, for a computer. */
export interface Failures {
  count: number;
  lastAt: Date;
}

export type ThrottleScope = "account" | "computer" | "pin" | "pin-computer" | "reset-computer" | "attendance";

interface Rule {
  /** Tries before the first wait. */
  free: number;
  longestWaitSeconds: number;
  /** After this long without a wrong password everything is forgotten. */
  forgottenAfterSeconds: number;
}

/**
 * A computer stands for a whole shift, so it is trusted longer and forgotten sooner. A PIN is short, so its waits come sooner and grow
 * longer; there is always the password beside it. One-time codes are too long to be guessed, so only the computer is slowed down: nobody
 * can keep another person from using theirs. Whoever signs attendance is looked up by a code that could be guessed: a room full of people
 * mistypes a few.
 */
const rules: Record<ThrottleScope, Rule> = {
  account: { free: 3, longestWaitSeconds: 60, forgottenAfterSeconds: 24 * 3600 },
  computer: { free: 20, longestWaitSeconds: 60, forgottenAfterSeconds: 3600 },
  pin: { free: 2, longestWaitSeconds: 300, forgottenAfterSeconds: 24 * 3600 },
  "pin-computer": { free: 10, longestWaitSeconds: 300, forgottenAfterSeconds: 3600 },
  "reset-computer": { free: 20, longestWaitSeconds: 60, forgottenAfterSeconds: 3600 },
  attendance: { free: 8, longestWaitSeconds: 60, forgottenAfterSeconds: 3600 },
};

/** Seconds, rounded up, until the next password is looked at: 0 for the free tries, then 2, 4, 8 … after each wrong one, never longer than the longest of its scope. */
export function secondsToWait(scope: ThrottleScope, failures: Failures | undefined, now: Date): number {
  if (failures === undefined || isForgotten(scope, failures, now)) return 0;
  const elapsed = (now.getTime() - failures.lastAt.getTime()) / 1000;
  return Math.max(0, Math.ceil(waitAfter(scope, failures.count) - Math.max(0, elapsed)));
}

export function withOneMore(scope: ThrottleScope, failures: Failures | undefined, now: Date): Failures {
  const before = failures === undefined || isForgotten(scope, failures, now) ? 0 : failures.count;
  return { count: before + 1, lastAt: now };
}

function waitAfter(scope: ThrottleScope, count: number): number {
  const { free, longestWaitSeconds } = rules[scope];
  return count < free ? 0 : Math.min(longestWaitSeconds, 2 ** (count - free + 1));
}

function isForgotten(scope: ThrottleScope, failures: Failures, now: Date): boolean {
  return now.getTime() - failures.lastAt.getTime() >= rules[scope].forgottenAfterSeconds * 1000;
}
