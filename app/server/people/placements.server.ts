import { differenceOf, membershipIn, type Placement, type PlacementChange, stretchesAfter } from "../../domain/agency/placement";
import { isProfession, type Profession } from "../../domain/agency/roles";
import type { Prisma } from "../adapters/database";
import type { Ids } from "../adapters/ids";
import type { World } from "../world";

/** What is to be written so that a change is what is known: rows as they lie in the database, one write each or many at once. */
export interface PlacementWrites {
  membershipId: string;
  /** Ids of rows that get `replacedAt`. */
  replaced: string[];
  added: PlacementRow[];
  /** What the membership itself says now. */
  membership: { siteId: string | null; profession: Profession; managerId: string | null; startedAt: Date; endedAt: Date | null };
}

export interface PlacementRow {
  id: string;
  membershipId: string;
  siteId: string | null;
  profession: string;
  managerId: string | null;
  fromAt: Date;
  untilAt: Date | null;
  recordedAt: Date;
  replacedAt: Date | null;
  recordedById: string | null;
}

export type PlaceOutcome = "placed" | "no-change" | "nowhere";

/**
 * Pure. What a change to one membership writes; null when it says what was known already, "nowhere" when it would leave no time at all in
 * which they were there.
 */
export function placementWrites(ids: Ids, membershipId: string, rows: readonly PlacementRow[], change: PlacementChange, recordedAt: Date, by: string | null): PlacementWrites | "nowhere" | null {
  const placements = rows.map(placementOf);
  const difference = differenceOf(placements, change);
  if (difference.replaced.length === 0 && difference.added.length === 0) return null;
  const membership = membershipIn(stretchesAfter(placements, difference), recordedAt.getTime());
  if (membership === null) return "nowhere";
  return {
    membershipId,
    replaced: difference.replaced,
    added: difference.added.map(({ siteId, profession, managerId, from, until }) => ({
      id: ids.next(), membershipId, siteId, profession, managerId, fromAt: new Date(from), untilAt: dateOf(until), recordedAt, replacedAt: null, recordedById: by,
    })),
    membership: { ...membership.place, startedAt: new Date(membership.from), endedAt: dateOf(membership.until) },
  };
}

/**
 * Writes down that somebody moves, leaves or comes back: the placements that were known are closed, not changed, and the membership says
 * where they are at `recordedAt`. Within the transaction of what else is written.
 */
export async function place({ ids }: Pick<World, "ids">, tx: Prisma.TransactionClient, membershipId: string, change: PlacementChange, recordedAt: Date, by: string | null): Promise<PlaceOutcome> {
  const writes = placementWrites(ids, membershipId, await tx.placement.findMany({ where: { membershipId, replacedAt: null } }), change, recordedAt, by);
  if (writes === null) return "no-change";
  if (writes === "nowhere") return "nowhere";
  await tx.placement.updateMany({ where: { id: { in: writes.replaced } }, data: { replacedAt: recordedAt } });
  await tx.placement.createMany({ data: writes.added });
  await tx.membership.update({ where: { id: membershipId }, data: writes.membership, select: { id: true } });
  return "placed";
}

/** Moves that were written down for a day that has come since: the memberships say now what their placements say. */
export async function renewPlaces({ db, clock }: World): Promise<void> {
  const now = clock.now();
  const begun = await db.placement.findMany({
    where: { replacedAt: null, fromAt: { lte: now }, OR: [{ untilAt: null }, { untilAt: { gt: now } }], membership: { placements: { some: { replacedAt: null, untilAt: { lte: now } } } } },
    select: { membershipId: true, siteId: true, profession: true, managerId: true, membership: { select: { siteId: true, profession: true, managerId: true } } },
  });
  for (const { membershipId, membership, ...here } of begun) {
    if (membership.siteId === here.siteId && membership.profession === here.profession && membership.managerId === here.managerId) continue;
    await db.membership.update({ where: { id: membershipId }, data: here, select: { id: true } });
  }
}

export function placementOf({ id, siteId, profession, managerId, fromAt, untilAt, recordedAt, replacedAt }: PlacementRow): Placement {
  return {
    id, siteId, managerId,
    profession: isProfession(profession) ? profession : "other",
    from: fromAt.getTime(),
    until: untilAt?.getTime() ?? null,
    recordedAt: recordedAt.getTime(),
    replacedAt: replacedAt?.getTime() ?? null,
  };
}

function dateOf(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}
