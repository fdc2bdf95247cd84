import { givableRoles } from "../../domain/agency/giving-roles";
import { knownAt } from "../../domain/agency/placement";
import { siteTree, inOrder } from "../../domain/agency/site-tree";
import { isPermitted } from "../../domain/agency/permissions";
import type { Profession, Role } from "../../domain/agency/roles";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { mayChangeAccount } from "./change-person.server";
import { findOwnPerson, type OwnMembership, rolesIn } from "./own-people.server";
import { managerLabel } from "./place-fields.server";
import { dayIn, isoDayIn, momentIn } from "./time-zone";

/** A time in a place, in words. */
export interface ShownStretch {
  id: string;
  site: string | null;
  profession: Profession;
  manager: string | null;
  /** Days; null where no end is known. */
  from: string;
  until: string | null;
  /** When it was written down, and by whom where that is known. */
  recorded: string;
  by: string | null;
  /** When something else took its place; null while it is what is known. */
  replaced: string | null;
}

export interface ShownMembership {
  id: string;
  agency: string;
  state: "here" | "leaving" | "to-come" | "left";
  from: string;
  until: string | null;
  profession: Profession;
  site: string | null;
  siteId: string | null;
  manager: string | null;
  /** By what the line manager is typed. */
  managerTyped: string;
  staffCode: string | null;
  roles: Role[];
  /** What is known, then what was known before, each in the order of time. */
  known: ShownStretch[];
  before: ShownStretch[];
  /** Null where the viewer sees them only. */
  manage: { givable: Role[]; sites: { id: string; name: string; depth: number }[]; today: string } | null;
}

/** A person in the viewer's own agencies, with what the viewer may change; null when they are nobody there. */
export async function showPerson(world: World, viewer: CurrentPerson, personId: string) {
  const person = await findOwnPerson(world, viewer, personId);
  if (person === null) return null;
  const memberships = await Promise.all(person.memberships.map((membership) => showMembership(world, viewer, membership)));
  const manages = memberships.some(({ manage }) => manage !== null);
  const isHere = memberships.some(({ state }) => state === "here" || state === "leaving");
  return {
    id: person.id,
    name: person.name,
    email: manages ? person.email : null,
    isSelf: personId === viewer.id,
    account: manages && (await mayChangeAccount(world, viewer, personId)),
    codes: isHere && personId !== viewer.id && person.memberships.some(({ agencyId }) => isPermitted("give-reset-codes", rolesIn(viewer, agencyId))),
    waivers: person.memberships.some(({ agencyId }) => isPermitted("waive-courses", rolesIn(viewer, agencyId))),
    merge: manages && personId !== viewer.id,
    memberships,
  };
}

async function showMembership(world: World, viewer: CurrentPerson, membership: OwnMembership): Promise<ShownMembership> {
  const { agencyId, timeZone, startedAt, endedAt, siteId, managerId, placements } = membership;
  const now = world.clock.now();
  const names = await namesIn(world, agencyId, placements.flatMap((placement) => placement.managerId ?? []).concat(managerId ?? []));
  const day = (instant: number | Date) => dayIn(timeZone, viewer.language, new Date(instant));
  const known = knownAt(placements, now.getTime());
  const shown = ({ id, siteId: site, profession, managerId: manager, from, until, recordedAt, replacedAt, by }: OwnMembership["placements"][number]): ShownStretch => ({
    id, profession, by,
    site: site === null ? null : (names.sites.get(site) ?? null),
    manager: manager === null ? null : (names.people.get(manager) ?? null),
    from: day(from),
    until: until === null ? null : day(until),
    recorded: momentIn(timeZone, viewer.language, new Date(recordedAt)),
    replaced: replacedAt === null ? null : momentIn(timeZone, viewer.language, new Date(replacedAt)),
  });
  const manages = isPermitted("manage-people", rolesIn(viewer, agencyId));
  return {
    id: membership.id,
    agency: membership.agency,
    state: startedAt > now ? "to-come" : endedAt === null ? "here" : endedAt > now ? "leaving" : "left",
    from: day(startedAt),
    until: endedAt === null ? null : day(endedAt),
    profession: membership.profession,
    site: siteId === null ? null : (names.sites.get(siteId) ?? null),
    siteId,
    manager: managerId === null || !manages ? null : (names.people.get(managerId) ?? null),
    managerTyped: manages ? await managerLabel(world.db, managerId) : "",
    staffCode: membership.staffCode,
    roles: membership.roles,
    known: manages ? placements.filter(({ id }) => known.some((row) => row.id === id)).map(shown) : [],
    before: manages ? placements.filter(({ replacedAt }) => replacedAt !== null && replacedAt <= now.getTime()).map(shown) : [],
    manage: manages ? { givable: givableRoles(rolesIn(viewer, agencyId)), sites: (await openSites(world, agencyId, siteId)), today: isoDayIn(timeZone, now) } : null,
  };
}

/** The sites into which somebody can come, from the top down, and the one in which they are. */
export async function openSites({ db }: World, agencyId: string, own: string | null): Promise<{ id: string; name: string; depth: number }[]> {
  const rows = await db.site.findMany({ where: { agencyId }, select: { id: true, parentId: true, name: true, city: true, closedAt: true } });
  return inOrder(siteTree(rows.map((row) => ({ ...row, closedAt: row.closedAt?.getTime() ?? null }))))
    .filter(({ id, closedAt }) => closedAt === null || id === own)
    .map(({ id, name, depth }) => ({ id, name, depth }));
}

async function namesIn({ db }: World, agencyId: string, managers: string[]): Promise<{ sites: Map<string, string>; people: Map<string, string> }> {
  const [sites, people] = await Promise.all([
    db.site.findMany({ where: { agencyId }, select: { id: true, name: true } }),
    db.membership.findMany({ where: { id: { in: [...new Set(managers)] }, agencyId }, select: { id: true, person: { select: { name: true } } } }),
  ]);
  return { sites: new Map(sites.map(({ id, name }) => [id, name])), people: new Map(people.map(({ id, person }) => [id, person.name])) };
}
