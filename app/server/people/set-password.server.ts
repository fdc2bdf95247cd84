import { passwordFault, type PasswordFault } from "~/domain/agency/password";
import { hashPassword } from "../adapters/passwords";
import { checkSecret, accountSelect, type SecretOutcome, type Where } from "../sign-ins/check-secret.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";

export interface NewPassword {
  password: string;
  newPassword: string;
  newPasswordAgain: string;
}

export type NewPasswordFault = PasswordFault | "differs";
export type PasswordOutcome = { kind: "changed" } | { kind: "fault"; fault: NewPasswordFault } | OwnSecretRefused;
/** What is said when the password that must be given before a change does not fit. */
export type OwnSecretRefused = { kind: "wrong" } | { kind: "wait"; seconds: number };

/** A new password for somebody who gives the old one. Every other sign-in of theirs ends, and codes and links that were not used are void. */
export async function changePassword(world: World, person: CurrentPerson, input: NewPassword, where: Where): Promise<PasswordOutcome> {
  const fault = newPasswordFault(input, await namesOf(world, person.id));
  if (fault !== undefined) return { kind: "fault", fault };
  const refused = await ownPassword(world, person, input.password, where);
  if (refused !== null) return refused;
  const passwordHash = await hashPassword(input.newPassword);
  const now = world.clock.now();
  await world.db.$transaction([
    world.db.person.update({ where: { id: person.id }, data: { passwordHash } }),
    world.db.signIn.updateMany({ where: { personId: person.id, endedAt: null, id: { not: person.signInId } }, data: { endedAt: now } }),
    world.db.passwordReset.updateMany({ where: { personId: person.id, usedAt: null, replacedAt: null }, data: { replacedAt: now } }),
  ]);
  return { kind: "changed" };
}

export function newPasswordFault({ newPassword, newPasswordAgain }: Omit<NewPassword, "password">, names: readonly string[]): NewPasswordFault | undefined {
  return passwordFault(newPassword, names) ?? (newPassword === newPasswordAgain ? undefined : "differs");
}

/** Null when it is this person's password; wrong ones count as at sign-in. A PIN is not asked for here, so it does not fit. */
export async function ownPassword(world: World, person: Pick<CurrentPerson, "id">, password: string, where: Where): Promise<OwnSecretRefused | null> {
  if (password === "") return { kind: "wrong" };
  const account = await world.db.person.findUnique({ where: { id: person.id }, select: accountSelect });
  const outcome: SecretOutcome = await checkSecret(world, account, person.id, password, { ...where, computer: null });
  if (outcome.kind === "fits") return null;
  return outcome.kind === "wait" ? outcome : { kind: "wrong" };
}

/** What everybody knows of a person, and what therefore makes a bad password. */
export async function namesOf({ db }: World, personId: string): Promise<string[]> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { name: true, email: true, memberships: { select: { staffCode: true } } } });
  return person === null ? [] : [person.name, person.email ?? "", ...staffCodesOf(person.memberships)].filter((name) => name !== "");
}

export function staffCodesOf(memberships: readonly { staffCode: string | null }[]): string[] {
  return memberships.flatMap(({ staffCode }) => (staffCode === null ? [] : [staffCode]));
}
