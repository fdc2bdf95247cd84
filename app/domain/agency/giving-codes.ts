import type { Role } from "./roles";

export interface Places {
  id: string;
  /** Current ones only. */
  memberships: readonly { agencyId: string; roles: readonly Role[]; /** Since when it is written down that they are there, in milliseconds since 1970. */ knownSince?: number }[];
}

export type GivingOutcome = "yes" | "self" | "no-common-agency" | "stronger-role" | "elsewhere-first";

/** Whose account each role may open again, and which roles it may give. Who opens an account could use it, so nobody may open one that can do more than their own. */
export const covers: Partial<Record<Role, readonly Role[]>> = {
  trainer: ["learner"],
  coordinator: ["learner", "trainer", "author", "reviewer"],
  administrator: ["learner", "trainer", "author", "reviewer", "coordinator", "administrator"],
};

/**
 * Whether one person may give another a one-time code for a new password. In at least one agency a role of the giver must cover all
 * that the other is there; and so must it in every agency in which the other is more than a learner, or a code given in one
 * agency would open the doors of another. Nor may an agency that added somebody whom another had before: an account is not had by adding
 * its e-mail address.
 */
export function mayGiveCode(giver: Places, other: Places): GivingOutcome {
  if (giver.id === other.id) return "self";
  const shared = other.memberships.filter(({ agencyId }) => rolesIn(giver, agencyId).some((role) => covers[role] !== undefined));
  if (shared.length === 0) return "no-common-agency";
  const isCovered = ({ agencyId, roles }: Places["memberships"][number]) => rolesIn(giver, agencyId).some((role) => roles.every((held) => covers[role]?.includes(held) === true));
  const isLearner = ({ roles }: Places["memberships"][number]) => roles.every((role) => role === "learner");
  if (!shared.some(isCovered) || !other.memberships.every((membership) => isLearner(membership) || isCovered(membership))) return "stronger-role";
  const since = ({ knownSince = 0 }: Places["memberships"][number]) => knownSince;
  return Math.min(...shared.filter(isCovered).map(since)) <= Math.min(...other.memberships.map(since)) ? "yes" : "elsewhere-first";
}

function rolesIn({ memberships }: Places, agency: string): readonly Role[] {
  return memberships.flatMap(({ agencyId, roles }) => (agencyId === agency ? roles : []));
}
