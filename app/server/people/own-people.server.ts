import { type Placement } from "../../domain/agency/placement";
import { isProfession, isRole, type Profession, type Role } from "../../domain/agency/roles";
import type { Database } from "../adapters/database";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { placementOf } from "./placements.server";

/** Somebody in one agency of the viewer's, whether they are there now, were, or will be. */
export interface OwnMembership {
  id: string;
  agencyId: string;
  agency: string;
  timeZone: string;
  staffCode: string | null;
  profession: Profession;
  siteId: string | null;
  managerId: string | null;
  roles: Role[];
  startedAt: Date;
  endedAt: Date | null;
  placements: (Placement & { by: string | null })[];
}

export interface OwnPerson {
  id: string;
  name: string;
  email: string | null;
  memberships: OwnMembership[];
}

/**
 * A person as far as they are the viewer's to look after: their memberships in agencies whose people the viewer manages, ended ones too, and
 * in those whose people the viewer sees, while they last. Nothing of any other agency. Null when there is no such person there.
 */
export async function findOwnPerson({ db, clock }: World, viewer: CurrentPerson, personId: string): Promise<OwnPerson | null> {
  const now = clock.now();
  const [managed, seen] = (["manage-people", "see-people"] as const).map((action) => agenciesFor(viewer, action).map(({ agencyId }) => agencyId));
  const where = { OR: [{ agencyId: { in: managed ?? [] } }, { agencyId: { in: seen ?? [] }, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] }] };
  const row = await db.person.findFirst({
    where: { id: personId, memberships: { some: where } },
    select: { id: true, name: true, email: true, memberships: { where, include: { agency: true, roles: true, placements: { orderBy: [{ fromAt: "asc" }, { recordedAt: "asc" }] } }, orderBy: [{ startedAt: "asc" }, { id: "asc" }] } },
  });
  if (row === null) return null;
  const names = await namesOfWriters(db, row.memberships.flatMap(({ placements }) => placements.flatMap(({ recordedById }) => recordedById ?? [])));
  return {
    ...row,
    memberships: row.memberships.map(({ id, agencyId, agency, staffCode, profession, siteId, managerId, roles, startedAt, endedAt, placements }) => ({
      id, agencyId, staffCode, siteId, managerId, startedAt, endedAt,
      agency: agency.name,
      timeZone: agency.timeZone,
      profession: isProfession(profession) ? profession : "other",
      roles: roles.map(({ role }) => role).filter(isRole),
      placements: placements.map((placement) => ({ ...placementOf(placement), by: placement.recordedById === null ? null : (names.get(placement.recordedById) ?? null) })),
    })),
  };
}

/** One membership of theirs in an agency whose people the viewer manages. */
export async function findManaged(world: World, viewer: CurrentPerson, personId: string, membershipId: string): Promise<{ person: OwnPerson; membership: OwnMembership } | null> {
  const person = await findOwnPerson(world, viewer, personId);
  const managed = agenciesFor(viewer, "manage-people").map(({ agencyId }) => agencyId);
  const membership = person?.memberships.find(({ id, agencyId }) => id === membershipId && managed.includes(agencyId));
  return person === null || membership === undefined ? null : { person, membership };
}

/** What the viewer is in an agency. */
export function rolesIn(viewer: CurrentPerson, agencyId: string): Role[] {
  return viewer.memberships.flatMap((membership) => (membership.agencyId === agencyId ? membership.roles : []));
}

async function namesOfWriters(db: Database, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
