import { covers } from "./giving-codes";
import { type Role, roles } from "./roles";

/**
 * Why roles in an agency stay as they are, or "yes". `confirm`: the agency would be left without an administrator or a coordinator, which
 * has to be said to be meant.
 */
export type RolesOutcome = "yes" | "stronger-role" | "own-administrator" | "confirm";

export interface RolesChange {
  /** What the giver is in the agency. */
  giver: readonly Role[];
  isSelf: boolean;
  before: readonly Role[];
  after: readonly Role[];
  /** Of those offices that are taken away, those that nobody else in the agency holds. */
  lastOf: readonly Role[];
  confirmed: boolean;
}

/** Roles of which an agency should not be left without. */
export const offices = ["coordinator", "administrator"] as const satisfies readonly Role[];

/** The roles that somebody may give and take in an agency, from what they are there. */
export function givableRoles(giver: readonly Role[]): Role[] {
  return roles.filter((role) => giver.some((own) => covers[own]?.includes(role) === true));
}

/** Nobody gives or takes a role above their own, and nobody takes the administrator from themselves. */
export function mayChangeRoles({ giver, isSelf, before, after, lastOf, confirmed }: RolesChange): RolesOutcome {
  const givable = givableRoles(giver);
  const touched = roles.filter((role) => before.includes(role) !== after.includes(role));
  if (!touched.every((role) => givable.includes(role))) return "stronger-role";
  if (isSelf && before.includes("administrator") && !after.includes("administrator")) return "own-administrator";
  return lastOf.length > 0 && !confirmed ? "confirm" : "yes";
}
