import type { AddInput } from "../../app/server/people/add-person.server";
import { addPerson } from "../../app/server/people/add-person.server";
import type { CurrentPerson } from "../../app/server/sign-ins/current-person.server";
import type { World } from "../../app/server/world";
import { aPerson, signedIn } from "./builders";
import { testWorld } from "./test-world";

/** A prison and its coordinator; a police and theirs, who is nobody to the prison. */
export async function twoAgencies() {
  const world = testWorld();
  await aPerson(world, { name: "Marta Keller", email: "marta@prison.example", agency: "Prison", agencyKind: "prison", roles: ["coordinator", "learner"], staffCode: "P-0007" });
  await aPerson(world, { name: "Ines Moreau", email: "ines@police.example", agency: "Police", agencyKind: "police", roles: ["coordinator", "learner"] });
  const [{ person: marta }, { person: ines }] = [await signedIn(world, "marta@prison.example"), await signedIn(world, "ines@police.example")];
  const [prison, police] = [marta.memberships[0]?.agencyId ?? "", ines.memberships[0]?.agencyId ?? ""];
  return { world, marta, ines, prison, police };
}

/** What the form of somebody new says, on the day of the tests. */
export function newcomer(agency: string, more: Partial<AddInput> = {}): AddInput {
  return { agency, name: "Daniel Osei", email: "", staffCode: "P-1041", profession: "prison_officer", site: "", manager: "", roles: [], day: "2026-11-21", ...more };
}

/** Adds somebody who is new, and says where they are to be found. */
export async function added(world: World, viewer: CurrentPerson, input: AddInput): Promise<{ person: string; membership: string }> {
  const outcome = await addPerson(world, viewer, input);
  if (outcome.kind !== "added") throw new Error(`adding ${input.name}: ${JSON.stringify(outcome)}`);
  const { id } = await world.db.membership.findFirstOrThrow({ where: { personId: outcome.id, agencyId: input.agency } });
  return { person: outcome.id, membership: id };
}

/** Somebody else's roles in all their agencies, as an administrator of one would have them. */
export async function asAdministrator(world: World, email: string): Promise<CurrentPerson> {
  const { id } = await world.db.membership.findFirstOrThrow({ where: { person: { email } } });
  await world.db.membershipRole.create({ data: { membershipId: id, role: "administrator" } });
  return (await signedIn(world, email)).person;
}
