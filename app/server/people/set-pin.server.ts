import { pinFault, type PinFault } from "~/domain/agency/pin";
import { hashPassword } from "../adapters/passwords";
import { switchPinOn, type Where } from "../sign-ins/check-secret.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { ownPassword, staffCodesOf, type OwnSecretRefused } from "./set-password.server";

export type PinOutcome = { kind: "set" } | { kind: "removed" } | { kind: "fault"; fault: PinFault | "differs" } | OwnSecretRefused;

/** Sets a PIN or another one, for somebody who gives their password. */
export async function setPin(world: World, person: CurrentPerson, { pin, pinAgain, password }: { pin: string; pinAgain: string; password: string }, where: Where): Promise<PinOutcome> {
  const fault = pinFault(pin, await ownStaffCodes(world, person.id)) ?? (pin === pinAgain ? undefined : "differs");
  if (fault !== undefined) return { kind: "fault", fault };
  const refused = await ownPassword(world, person, password, where);
  if (refused !== null) return refused;
  await world.db.person.update({ where: { id: person.id }, data: { pinHash: await hashPassword(pin) } });
  await switchPinOn(world, person.id);
  return { kind: "set" };
}

/** From then on only the password works, everywhere. */
export async function removePin(world: World, person: CurrentPerson, password: string, where: Where): Promise<PinOutcome> {
  const refused = await ownPassword(world, person, password, where);
  if (refused !== null) return refused;
  await world.db.person.update({ where: { id: person.id }, data: { pinHash: null, pinOffAt: null } });
  return { kind: "removed" };
}

export async function ownStaffCodes({ db }: World, personId: string): Promise<string[]> {
  return staffCodesOf(await db.membership.findMany({ where: { personId }, select: { staffCode: true } }));
}
