import type { Place } from "../../domain/agency/placement";
import { isProfession } from "../../domain/agency/roles";
import { parseSignInName } from "../../domain/agency/sign-in-name";
import type { Database, Prisma } from "../adapters/database";
import { typedDay } from "./typed-day";

/** Where somebody is to be, as it was typed: a site's id or nothing, how a line manager is known or nothing, and a day as 2026-11-21. */
export interface PlaceInput {
  profession: string;
  site: string;
  /** Staff code, e-mail address or name. */
  manager: string;
  day: string;
}

export type PlaceFault = "no-profession" | "no-site" | "no-manager" | "no-day";

export interface PlaceAsked {
  agencyId: string;
  timeZone: string;
  /** Null of somebody who is new. */
  membershipId: string | null;
  before: Place | null;
  now: Date;
}

/**
 * Reads it for an agency. A site is one of that agency that is open, or that in which they are; a manager is a current member of it, is not
 * they, and has them nowhere above: nobody leads whoever leads them.
 */
export async function readPlace(db: Database, asked: PlaceAsked, { profession, site, manager, day }: PlaceInput): Promise<{ ok: true; place: Place; from: Date } | { ok: false; fault: PlaceFault }> {
  const { agencyId, timeZone, before } = asked;
  const from = typedDay(day, timeZone);
  if (from === null) return { ok: false, fault: "no-day" };
  if (!isProfession(profession)) return { ok: false, fault: "no-profession" };
  if (site !== "" && site !== before?.siteId && (await db.site.count({ where: { id: site, agencyId, closedAt: null } })) === 0) return { ok: false, fault: "no-site" };
  const managerId = await readManager(db, asked, manager.trim());
  if (managerId === undefined) return { ok: false, fault: "no-manager" };
  return { ok: true, from, place: { profession, siteId: site === "" ? null : site, managerId } };
}

/** By what a line manager is told and typed; empty for none. */
export async function managerLabel(db: Pick<Database, "membership">, managerId: string | null): Promise<string> {
  if (managerId === null) return "";
  const row = await db.membership.findUnique({ where: { id: managerId }, select: { staffCode: true, person: { select: { name: true, email: true } } } });
  return row === null ? "" : (row.staffCode ?? row.person.email ?? row.person.name);
}

/** Undefined where it is nobody, or not one alone. */
async function readManager(db: Database, { agencyId, membershipId, before, now }: PlaceAsked, typed: string): Promise<string | null | undefined> {
  if (typed === "") return null;
  if (before !== null && before.managerId !== null && typed === (await managerLabel(db, before.managerId))) return before.managerId;
  const name = parseSignInName(typed);
  const known: Prisma.MembershipWhereInput[] = name === undefined ? [] : [name.kind === "email" ? { person: { email: name.email } } : { staffCode: name.staffCode }];
  const found = await db.membership.findMany({
    where: { AND: [{ agencyId, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] }, { OR: [...known, { person: { name: typed } }] }] },
    select: { id: true, managerId: true },
    take: 2,
  });
  const [manager] = found;
  if (manager === undefined || found.length > 1) return undefined;
  const above = new Set<string>();
  for (let id: string | null = manager.id; id !== null && !above.has(id); id = (await db.membership.findUnique({ where: { id }, select: { managerId: true } }))?.managerId ?? null) above.add(id);
  return membershipId !== null && above.has(membershipId) ? undefined : manager.id;
}
