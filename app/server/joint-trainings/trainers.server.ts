import { isPermitted } from "../../domain/agency/permissions";
import { isRole } from "../../domain/agency/roles";
import { auditLine } from "../audit/write-line.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";

export interface FoundTrainer {
  id: string;
  name: string;
  agencies: string[];
}

/**
 * People who may run trainings in the agencies of this training, by their whole name or their staff code: nobody pages through the staff
 * of a partner. Who is searched for in an agency that takes no part is not found.
 */
export async function findTrainers(world: World, trainingId: string, search: string): Promise<FoundTrainer[]> {
  const words = plain(search);
  if (words === "") return [];
  const candidates = await staffOf(world, trainingId);
  return candidates.filter(({ name, staffCodes }) => plain(name) === words || staffCodes.some((code) => code.toLowerCase() === words)).map(({ id, name, agencies }) => ({ id, name, agencies }));
}

/** Adds a trainer who may be one; the same again changes nothing. False for anybody else. */
export async function addTrainer(world: World, viewer: CurrentPerson, trainingId: string, personId: string): Promise<boolean> {
  if (!(await staffOf(world, trainingId)).some(({ id }) => id === personId)) return false;
  await world.db.$transaction(async (tx) => {
    await tx.trainingTrainer.upsert({ where: { trainingId_personId: { trainingId, personId } }, create: { trainingId, personId }, update: {}, select: { personId: true } });
    await note(world, tx, viewer, trainingId, { trainer: personId });
  });
  return true;
}

/** Takes a trainer away; the last one who is still there stays, because somebody has to enter who was there. */
export async function removeTrainer(world: World, viewer: CurrentPerson, trainingId: string, personId: string): Promise<"removed" | "last"> {
  const staff = (await staffOf(world, trainingId)).map(({ id }) => id);
  return world.db.$transaction(async (tx) => {
    const others = await tx.trainingTrainer.count({ where: { trainingId, personId: { not: personId, in: staff } } });
    if (others === 0 && staff.includes(personId)) return "last";
    const { count } = await tx.trainingTrainer.deleteMany({ where: { trainingId, personId } });
    if (count > 0) await note(world, tx, viewer, trainingId, { noTrainer: personId });
    return "removed";
  });
}

/** Whether somebody trains this training now: one of its trainers, who has not left those agencies of it in which they run trainings. */
export async function trainsNow(world: World, trainingId: string, personId: string): Promise<boolean> {
  const trainer = await world.db.trainingTrainer.findUnique({ where: { trainingId_personId: { trainingId, personId } }, select: { personId: true } });
  return trainer !== null && (await staffOf(world, trainingId, personId)).length > 0;
}

type Tx = Pick<World["db"], "jointTraining" | "auditLine">;

async function note(world: World, tx: Tx, viewer: CurrentPerson, trainingId: string, detail: Record<string, string>): Promise<void> {
  const { agencyId, agencies } = await tx.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { agencyId: true, agencies: { select: { agencyId: true } } } });
  // Trainers read the people of every agency of the training: so each of them is told who became one.
  for (const agency of new Set([agencyId, ...agencies.map((one) => one.agencyId)])) await auditLine({ ...world, db: tx }, viewer, { action: "training-changed", agencyId: agency, subject: trainingId, detail });
}

async function staffOf({ db, clock }: World, trainingId: string, personId?: string): Promise<(FoundTrainer & { staffCodes: string[] })[]> {
  const { agencyId, agencies } = await db.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { agencyId: true, agencies: { select: { agencyId: true } } } });
  const now = clock.now();
  const rows = await db.membership.findMany({
    where: { ...(personId === undefined ? {} : { personId }), agencyId: { in: [agencyId, ...agencies.map((one) => one.agencyId)] }, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }], roles: { some: { role: { not: "learner" } } } },
    select: { personId: true, staffCode: true, roles: { select: { role: true } }, person: { select: { name: true } }, agency: { select: { name: true } } }, orderBy: { id: "asc" },
  });
  const staff = new Map<string, FoundTrainer & { staffCodes: string[] }>();
  for (const { personId, staffCode, roles, person, agency } of rows) {
    if (!isPermitted("run-trainings", roles.flatMap(({ role }) => (isRole(role) ? [role] : [])))) continue;
    const known = staff.get(personId) ?? { id: personId, name: person.name, agencies: [], staffCodes: [] };
    staff.set(personId, { ...known, agencies: [...known.agencies, agency.name], staffCodes: staffCode === null ? known.staffCodes : [...known.staffCodes, staffCode] });
  }
  return [...staff.values()];
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
}
