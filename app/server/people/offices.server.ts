import { offices } from "../../domain/agency/giving-roles";
import type { Role } from "../../domain/agency/roles";
import type { Database } from "../adapters/database";

/** Of these roles of a member, the offices that nobody else in the agency holds now. */
export async function lastOffices(db: Pick<Database, "membership">, membership: { id: string; agencyId: string }, taken: readonly Role[], now: Date): Promise<Role[]> {
  const last: Role[] = [];
  for (const role of offices) {
    if (!taken.includes(role)) continue;
    const others = await db.membership.count({ where: { id: { not: membership.id }, agencyId: membership.agencyId, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }], roles: { some: { role } } } });
    if (others === 0) last.push(role);
  }
  return last;
}
