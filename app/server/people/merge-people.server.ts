import { givableRoles } from "../../domain/agency/giving-roles";
import { isRole, type Role } from "../../domain/agency/roles";
import { auditLine } from "../audit/write-line.server";
import type { Database, Prisma } from "../adapters/database";
import { isOver, moveUp } from "../joint-trainings/give-places.server";
import { tellPeople } from "../joint-trainings/tell-people.server";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { giveRows } from "./merge-rows.server";
import { place, placementOf } from "./placements.server";

/** Why two entries cannot be made one by this viewer. */
export type MergeFault = "same" | "self" | "elsewhere" | "stronger-role";
export type MergeOutcome = "merged" | "not-found" | MergeFault;

/** Somebody as far as the two have to be told apart; staff codes of the viewer's agencies only. */
export interface MergeSide {
  id: string;
  name: string;
  email: string | null;
  places: { agency: string; staffCode: string | null; profession: string }[];
  /** What there is of them, in whatever agency: only for who may make the two one. */
  has: { facts: number; waivers: number; trainings: number } | null;
}

/** The two entries, and what there is of each; null where one of them is nobody of an agency whose people the viewer manages. */
export async function showMerge(world: World, viewer: CurrentPerson, keptId: string, goneId: string): Promise<{ kept: MergeSide; gone: MergeSide; fault: MergeFault | null } | null> {
  const [kept, gone] = [await findSide(world.db, viewer, keptId), await findSide(world.db, viewer, goneId)];
  if (kept === null || gone === null) return null;
  const fault = faultOf(viewer, kept, gone);
  const asFarAs = ({ shown }: Side): MergeSide => (fault === null ? shown : { ...shown, has: null });
  return { kept: asFarAs(kept), gone: asFarAs(gone), fault };
}

/**
 * Makes two entries of one human one: what was done, waived, attended and practised under either is the kept person's, memberships too. Of an
 * agency in which both were, there is one membership, with what the kept one says where both say something. There is no way back.
 */
export async function mergePeople(world: World, viewer: CurrentPerson, keptId: string, goneId: string): Promise<MergeOutcome> {
  const { db, clock } = world;
  const moved: { trainingId: string; people: string[] }[] = [];
  const outcome = await db.$transaction(async (tx): Promise<MergeOutcome> => {
    const [kept, gone] = [await findSide(tx, viewer, keptId), await findSide(tx, viewer, goneId)];
    // A second press finds that it is done.
    if (kept !== null && gone === null && (await tx.auditLine.count({ where: { action: "people-merged", subject: keptId, detail: { contains: JSON.stringify(goneId) } } })) > 0) return "merged";
    if (kept === null || gone === null) return "not-found";
    const fault = faultOf(viewer, kept, gone);
    if (fault !== null) return fault;
    const before = await tx.person.findUniqueOrThrow({ where: { id: goneId }, select: { name: true, email: true, passwordHash: true, createdAt: true } });
    const united = new Map<string, Record<string, unknown>>();
    for (const membership of gone.memberships) {
      const same = kept.memberships.find(({ agencyId }) => agencyId === membership.agencyId);
      await tx.programmeStanding.deleteMany({ where: { membershipId: membership.id } });
      if (same === undefined) await tx.membership.update({ where: { id: membership.id }, data: { personId: keptId }, select: { id: true } });
      else united.set(membership.agencyId, await unite(world, tx, viewer, same.id, membership.id));
    }
    const { freed } = await giveRows(tx, keptId, goneId);
    await tx.person.delete({ where: { id: goneId }, select: { id: true } });
    for (const { trainingId, agencyId } of freed) {
      if (!(await isOver({ ...world, db: tx as Database }, trainingId))) moved.push({ trainingId, people: await moveUp(tx, world, trainingId, agencyId) });
    }
    const own = await tx.person.findUniqueOrThrow({ where: { id: keptId }, select: { email: true, passwordHash: true, createdAt: true } });
    await tx.person.update({ where: { id: keptId }, data: { email: own.email ?? before.email, passwordHash: own.passwordHash ?? before.passwordHash, createdAt: own.createdAt <= before.createdAt ? own.createdAt : before.createdAt }, select: { id: true } });
    await tx.$executeRaw`INSERT INTO "StaleStanding" SELECT ${keptId} WHERE NOT EXISTS (SELECT 1 FROM "StaleStanding" WHERE "personId" = ${keptId})`;
    for (const agencyId of new Set([...kept.memberships, ...gone.memberships].map((membership) => membership.agencyId))) {
      await auditLine({ ...world, db: tx as Database }, viewer, { action: "people-merged", agencyId, subject: keptId, detail: { kept: keptId, gone: goneId, name: kept.shown.name, goneName: before.name, at: clock.now().toISOString(), ...united.get(agencyId) } });
    }
    return "merged";
  });
  for (const { trainingId, people } of moved) await tellPeople(world, trainingId, people, "invited");
  return outcome;
}

/** One membership of two in one agency. What the other said stands in the audit log. */
async function unite(world: World, tx: Prisma.TransactionClient, viewer: CurrentPerson, keptId: string, goneId: string): Promise<Record<string, unknown>> {
  const gone = await tx.membership.findUniqueOrThrow({ where: { id: goneId }, include: { placements: true, roles: true } });
  const own = await tx.membership.findUniqueOrThrow({ where: { id: keptId }, select: { staffCode: true, endedAt: true } });
  const now = world.clock.now();
  const hasEnded = ({ endedAt }: { endedAt: Date | null }) => endedAt !== null && endedAt <= now;
  await tx.membership.updateMany({ where: { managerId: goneId }, data: { managerId: keptId } });
  await tx.placement.updateMany({ where: { managerId: goneId }, data: { managerId: keptId } });
  await tx.$executeRaw`UPDATE OR IGNORE "Reminder" SET "membershipId" = ${keptId} WHERE "membershipId" = ${goneId}`;
  await tx.membership.delete({ where: { id: goneId }, select: { id: true } });
  if (own.staffCode === null && gone.staffCode !== null) await tx.membership.update({ where: { id: keptId }, data: { staffCode: gone.staffCode }, select: { id: true } });
  await tx.membership.updateMany({ where: { id: keptId, managerId: keptId }, data: { managerId: null } });
  // An office that somebody held until they left is not theirs again because they are in the list twice.
  if (hasEnded(own) && !hasEnded(gone)) await tx.membershipRole.deleteMany({ where: { membershipId: keptId, role: { not: "learner" } } });
  for (const { role } of hasEnded(gone) ? [] : gone.roles) await tx.membershipRole.upsert({ where: { membershipId_role: { membershipId: keptId, role } }, create: { membershipId: keptId, role }, update: {} });
  const stretches = gone.placements.filter(({ replacedAt }) => replacedAt === null).map((row) => placementOf({ ...row, managerId: row.managerId === goneId || row.managerId === keptId ? null : row.managerId }));
  await place(world, tx, keptId, { kind: "unite", stretches }, now, viewer.id);
  return { staffCode: gone.staffCode, placements: gone.placements.map(({ siteId, profession, managerId, fromAt, untilAt, recordedAt, replacedAt }) => ({ siteId, profession, managerId, fromAt, untilAt, recordedAt, replacedAt })) };
}

interface Side {
  shown: MergeSide;
  memberships: { id: string; agencyId: string; roles: Role[]; ended: boolean }[];
}

async function findSide(db: Pick<Database, "person" | "learningEvent">, viewer: CurrentPerson, id: string): Promise<Side | null> {
  const managed = agenciesFor(viewer, "manage-people").map(({ agencyId }) => agencyId);
  const row = await db.person.findFirst({
    where: { id, memberships: { some: { agencyId: { in: managed } } } },
    select: {
      name: true, email: true,
      memberships: { select: { id: true, agencyId: true, staffCode: true, profession: true, endedAt: true, agency: { select: { name: true } }, roles: { select: { role: true } } }, orderBy: { startedAt: "asc" } },
      _count: { select: { waivers: true, seats: true } },
    },
  });
  if (row === null) return null;
  return {
    shown: {
      id, name: row.name, email: row.email,
      places: row.memberships.filter(({ agencyId }) => managed.includes(agencyId)).map(({ agency, staffCode, profession }) => ({ agency: agency.name, staffCode, profession })),
      has: { facts: await db.learningEvent.count({ where: { personId: id, kind: { in: ["enrolled", "completed", "tested", "scenario-ended", "renewed"] } } }), waivers: row._count.waivers, trainings: row._count.seats },
    },
    memberships: row.memberships.map(({ id: membershipId, agencyId, roles, endedAt }) => ({ id: membershipId, agencyId, ended: endedAt !== null, roles: roles.map(({ role }) => role).filter(isRole) })),
  };
}

/** Whoever merges could give what one is to the other: so in every agency of both they must be able to give all that both are there. */
function faultOf(viewer: CurrentPerson, kept: Side, gone: Side): MergeFault | null {
  if (kept.shown.id === gone.shown.id) return "same";
  if ([kept.shown.id, gone.shown.id].includes(viewer.id)) return "self";
  const managed = new Map(agenciesFor(viewer, "manage-people").map(({ agencyId, roles }) => [agencyId, givableRoles(roles)]));
  const memberships = [...kept.memberships, ...gone.memberships];
  if (memberships.some(({ agencyId }) => !managed.has(agencyId))) return "elsewhere";
  return memberships.every(({ agencyId, roles }) => roles.every((role) => managed.get(agencyId)?.includes(role) === true)) ? null : "stronger-role";
}
