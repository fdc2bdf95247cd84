import type { RequirementStanding } from "./standing";

/** How one requirement stands on a day. Met and lapsing soon is "renewable"; what is "lapsed", "begun" or "not-started" is open. */
export type RequirementState = "met" | "renewable" | "waived" | "waiting" | "lapsed" | "begun" | "not-started";

const DAY = 24 * 60 * 60_000;

/** What explains a state of state.ts: the same instants, requirement by requirement. */
export function requirementStateAt({ metAt, validUntil, waivedAt, waitingSince, startedAt }: RequirementStanding, renewDays: number, now: number): RequirementState {
  if (metAt !== null && (validUntil === null || now < validUntil)) return validUntil !== null && waivedAt === null && waitingSince === null && now >= validUntil - renewDays * DAY ? "renewable" : "met";
  if (waivedAt !== null) return "waived";
  if (waitingSince !== null) return "waiting";
  if (metAt !== null) return "lapsed";
  return startedAt === null ? "not-started" : "begun";
}

/** Something is asked of the member for it now, or can be done ahead. */
export function asksSomething(state: RequirementState): boolean {
  return state === "renewable" || isOpen(state);
}

export function isOpen(state: RequirementState): boolean {
  return state === "lapsed" || state === "begun" || state === "not-started";
}
