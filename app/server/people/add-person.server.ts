import { mayChangeRoles } from "../../domain/agency/giving-roles";
import { isRole } from "../../domain/agency/roles";
import { auditLine } from "../audit/write-line.server";
import type { Database, Prisma } from "../adapters/database";
import { isUniqueConflict } from "../adapters/database-conflict";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { mailMembership } from "./mail-membership.server";
import { type PersonFault, type PersonFields, type PersonInput, readPersonFields } from "./person-fields.server";
import { type PlaceFault, type PlaceInput, readPlace } from "./place-fields.server";

export type AddFault = PersonFault | PlaceFault | "stronger-role" | "staff-code-taken";
export type AddOutcome = { kind: "added"; id: string } | { kind: "here-already"; id: string } | { kind: "fault"; fault: AddFault } | { kind: "not-found" };

export type AddInput = PersonInput & PlaceInput & { agency: string; roles: string[] };

/** A second press within these milliseconds finds what the first has added. */
const SAME_PRESS = 10 * 60 * 1000;

/**
 * Somebody new in an agency whose people the viewer manages. Whoever has this e-mail address already, in whatever agency, is the same
 * person and becomes a member here as well: the viewer is not told which of the two it was, and the person is told by mail. A staff
 * code names one membership in the whole installation.
 */
export async function addPerson(world: World, viewer: CurrentPerson, input: AddInput): Promise<AddOutcome> {
  const { db, clock } = world;
  const agency = agenciesFor(viewer, "manage-people").find(({ agencyId }) => agencyId === input.agency);
  if (agency === undefined) return { kind: "not-found" };
  const now = clock.now();
  const read = readPersonFields(input);
  if (!read.ok) return { kind: "fault", fault: read.fault };
  const placed = await readPlace(db, { ...agency, membershipId: null, before: null, now }, input);
  if (!placed.ok) return { kind: "fault", fault: placed.fault };
  const roles = input.roles.filter(isRole);
  const outcome = mayChangeRoles({ giver: agency.roles, isSelf: false, before: [], after: roles, lastOf: [], confirmed: false });
  if (outcome !== "yes") return { kind: "fault", fault: "stronger-role" };
  const known = await memberAlready(db, agency.agencyId, read.fields);
  if (known !== null) return known.name === read.fields.name && known.createdAt.getTime() > now.getTime() - SAME_PRESS ? { kind: "added", id: known.id } : { kind: "here-already", id: known.id };
  const membership = { agencyId: agency.agencyId, staffCode: read.fields.staffCode, ...placed.place, startedAt: placed.from, recordedAt: now };
  try {
    const { id, hadAccount } = await db.$transaction((tx) => write(world, tx, viewer, read.fields, membership, roles));
    if (hadAccount) mailMembership(world, agency.agencyId, id);
    return { kind: "added", id };
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    // Of two presses the second finds what the first has written; of another's code nothing is told but that it is taken.
    const first = await memberAlready(db, agency.agencyId, read.fields);
    return first === null ? { kind: "fault", fault: "staff-code-taken" } : { kind: "added", id: first.id };
  }
}

async function write(world: World, tx: Prisma.TransactionClient, viewer: CurrentPerson, { name, email }: PersonFields, membership: Omit<Prisma.MembershipUncheckedCreateInput, "id" | "personId">, roles: string[]): Promise<{ id: string; hadAccount: boolean }> {
  const { ids, clock } = world;
  const same = email === null ? null : await tx.person.findUnique({ where: { email }, select: { id: true } });
  const personId = same?.id ?? (await tx.person.create({ data: { id: ids.next(), name, email, createdAt: clock.now() }, select: { id: true } })).id;
  const membershipId = ids.next();
  await tx.membership.create({ data: { ...membership, id: membershipId, personId } });
  await tx.membershipRole.createMany({ data: [...new Set(["learner", ...roles])].map((role) => ({ membershipId, role })) });
  await auditLine({ ...world, db: tx as Database }, viewer, { action: "person-added", agencyId: membership.agencyId, subject: personId, detail: { name, roles } });
  return { id: personId, hadAccount: same !== null };
}

/** Who has this e-mail address or staff code in this agency, now or before. */
async function memberAlready(db: Pick<Database, "membership">, agencyId: string, { email, staffCode }: PersonFields): Promise<{ id: string; name: string; createdAt: Date } | null> {
  const or = [...(email === null ? [] : [{ person: { email } }]), ...(staffCode === null ? [] : [{ staffCode }])];
  const row = await db.membership.findFirst({ where: { agencyId, OR: or }, select: { recordedAt: true, startedAt: true, person: { select: { id: true, name: true } } } });
  return row === null ? null : { ...row.person, createdAt: row.recordedAt ?? row.startedAt };
}
