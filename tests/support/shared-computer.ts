import { hashPassword } from "../../app/server/adapters/passwords";
import { enrolComputer } from "../../app/server/people/computers.server";
import { findComputer, type ComputerHere } from "../../app/server/sign-ins/computer-here.server";
import type { World } from "../../app/server/world";
import { aPerson, signedIn, type SignedIn } from "./builders";

export const testPin = "482913";

export interface SharedComputer {
  computer: ComputerHere;
  /** What its browser holds. */
  token: string;
  coordinator: SignedIn;
}

/** A computer that the coordinator of the agency "Prison" has enrolled. */
export async function aSharedComputer(world: World, lockMinutes = 3): Promise<SharedComputer> {
  await aPerson(world, { name: "Marta Keller", email: "marta@prison.example", staffCode: "P-7", agency: "Prison", agencyKind: "prison", roles: ["coordinator"] });
  const coordinator = await signedIn(world, "marta@prison.example");
  const outcome = await enrolComputer(world, coordinator.person, coordinator.person.memberships[0]!.agencyId, { name: "Wing B office", lockMinutes: String(lockMinutes) }, null);
  if (outcome.kind !== "enrolled") throw new Error(outcome.kind);
  return { computer: (await findComputer(world, outcome.token))!, token: outcome.token, coordinator };
}

/** A prison officer without e-mail, with a PIN. */
export async function anOfficer(world: World, { name = "Daniel Osei", staffCode = "P-1041", pin = testPin as string | null, agency = "Prison" } = {}): Promise<string> {
  const id = await aPerson(world, { name, email: null, staffCode, agency, agencyKind: "prison" });
  if (pin !== null) await world.db.person.update({ where: { id }, data: { pinHash: await hashPassword(pin) } });
  return id;
}
