import { mayChangeRoles } from "../../domain/agency/giving-roles";
import { isRole, type Role } from "../../domain/agency/roles";
import { auditLine } from "../audit/write-line.server";
import type { Database } from "../adapters/database";
import { isUniqueConflict } from "../adapters/database-conflict";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { showGiving } from "./give-code.server";
import { lastOffices } from "./offices.server";
import { findManaged, rolesIn } from "./own-people.server";
import { type PersonFault, readPersonFields } from "./person-fields.server";

export type ChangeOutcome = "changed" | "not-found" | PersonFault | "not-their-account" | "email-taken" | "staff-code-taken";
export type ChangeRolesOutcome = "changed" | "not-found" | "stronger-role" | "own-administrator" | "confirm";

/**
 * Name and e-mail address are the person's in all their agencies, and whoever could change the address could become them: so only for those
 * whom the viewer may give a code for a new password. The staff code is this agency's.
 */
export async function changePerson(world: World, viewer: CurrentPerson, personId: string, membershipId: string, input: { name: string; email: string; staffCode: string }): Promise<ChangeOutcome> {
  const found = await findManaged(world, viewer, personId, membershipId);
  if (found === null) return "not-found";
  const { person, membership } = found;
  const read = readPersonFields(input);
  if (!read.ok) return read.fault;
  const { name, email, staffCode } = read.fields;
  const isAccount = name !== person.name || email !== person.email;
  if (isAccount && !(await mayChangeAccount(world, viewer, personId))) return "not-their-account";
  if (!isAccount && staffCode === membership.staffCode) return "changed";
  try {
    await world.db.$transaction(async (tx) => {
      if (isAccount) await tx.person.update({ where: { id: personId }, data: { name, email }, select: { id: true } });
      // A link on its way to the old address opens nothing any more.
      if (email !== person.email) await tx.passwordReset.updateMany({ where: { personId, way: "mail", usedAt: null, replacedAt: null }, data: { replacedAt: world.clock.now() } });
      await tx.membership.update({ where: { id: membershipId }, data: { staffCode }, select: { id: true } });
      await auditLine({ ...world, db: tx as Database }, viewer, { action: "person-changed", agencyId: membership.agencyId, subject: personId, detail: { what: "account", before: { name: person.name, email: person.email, staffCode: membership.staffCode }, after: { name, email, staffCode } } });
    });
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return email !== person.email && email !== null && (await world.db.person.count({ where: { email } })) > 0 ? "email-taken" : "staff-code-taken";
  }
  return "changed";
}

/** True where the viewer may change how this person is called and where their mail goes. */
export async function mayChangeAccount(world: World, viewer: CurrentPerson, personId: string): Promise<boolean> {
  return (await showGiving(world, viewer, personId))?.outcome === "yes";
}

export async function changeRoles(world: World, viewer: CurrentPerson, personId: string, membershipId: string, { roles, confirmed }: { roles: string[]; confirmed: boolean }): Promise<ChangeRolesOutcome> {
  const found = await findManaged(world, viewer, personId, membershipId);
  if (found === null) return "not-found";
  const { membership } = found;
  const after = [...new Set<Role>(["learner", ...roles.filter(isRole)])];
  const before = membership.roles;
  const giver = rolesIn(viewer, membership.agencyId);
  return world.db.$transaction(async (tx) => {
    const lastOf = await lastOffices(tx, membership, before.filter((role) => !after.includes(role)), world.clock.now());
    const outcome = mayChangeRoles({ giver, isSelf: personId === viewer.id, before: [...new Set<Role>(["learner", ...before])], after, lastOf, confirmed });
    if (outcome !== "yes") return outcome;
    if (after.length === before.length && after.every((role) => before.includes(role))) return "changed";
    await tx.membershipRole.deleteMany({ where: { membershipId } });
    await tx.membershipRole.createMany({ data: after.map((role) => ({ membershipId, role })) });
    await auditLine({ ...world, db: tx as Database }, viewer, { action: "person-changed", agencyId: membership.agencyId, subject: personId, detail: { what: "roles", before, after } });
    return "changed";
  });
}
