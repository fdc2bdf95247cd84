import { expect, it } from "vitest";
import { changeComputer, enrolComputer, findListed, listComputers, removeComputer } from "../../app/server/people/computers.server";
import { findComputer } from "../../app/server/sign-ins/computer-here.server";
import { findPerson } from "../../app/server/sign-ins/current-person.server";
import { aContext, aPerson, signedIn } from "../support/builders";
import { aSharedComputer } from "../support/shared-computer";
import { testWorld } from "../support/test-world";

it("a computer is enrolled under a name, and the sign-in there is one on a shared computer from then on", async () => {
  const world = testWorld();
  const { coordinator, token } = await aSharedComputer(world, 5);
  expect(await listComputers(world, coordinator.person)).toMatchObject([{ name: "Wing B office", agency: "Prison", lockMinutes: 5, enrolledBy: "Marta Keller", enrolledAt: world.clock.now(), lastUsedAt: world.clock.now() }]);
  expect(await findPerson(aContext(world), coordinator.request("/"))).toMatchObject({ shared: true, lockAfter: 300 });
  expect(JSON.stringify(await world.db.enrolledComputer.findMany())).not.toContain(token);
  expect([await findComputer(world, "token-that-nobody-holds"), await findComputer(world, undefined)]).toEqual([null, null]);
});

it("only for an agency that one looks after, and with a name", async () => {
  const world = testWorld();
  const { coordinator } = await aSharedComputer(world);
  await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["trainer"] });
  const sam = await signedIn(world, "sam@probation.example");
  const input = { name: "Training room", lockMinutes: "3" };
  expect(await enrolComputer(world, sam.person, sam.person.memberships[0]!.agencyId, input, null)).toEqual({ kind: "not-yours" });
  expect(await enrolComputer(world, coordinator.person, sam.person.memberships[0]!.agencyId, input, null)).toEqual({ kind: "not-yours" });
  for (const name of ["", "  \t\n", "\u0000\u200b"]) expect(await enrolComputer(world, coordinator.person, coordinator.person.memberships[0]!.agencyId, { ...input, name }, null)).toEqual({ kind: "nameless" });
  expect(await world.db.enrolledComputer.count()).toBe(1);
});

it("enrolled anew it is one computer, under its new name", async () => {
  const world = testWorld();
  const { coordinator, computer, token } = await aSharedComputer(world);
  await enrolComputer(world, coordinator.person, computer.agencyId, { name: "Gate", lockMinutes: "999" }, computer);
  expect((await listComputers(world, coordinator.person)).map(({ name, lockMinutes }) => [name, lockMinutes])).toEqual([["Gate", 3]]);
  expect(await findComputer(world, token)).toBeNull();
});

it("a coordinator of another agency neither sees, changes nor removes it", async () => {
  const world = testWorld();
  const { computer, coordinator } = await aSharedComputer(world);
  await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["coordinator"] });
  const { person } = await signedIn(world, "sam@probation.example");
  expect(await listComputers(world, person)).toEqual([]);
  expect(await findListed(world, person, computer.id)).toBeNull();
  expect(await changeComputer(world, person, computer.id, { name: "Mine", lockMinutes: "10" })).toBe("not-found");
  expect(await removeComputer(world, person, computer.id)).toBe(false);
  const before = await enrolComputer(world, person, person.memberships[0]!.agencyId, { name: "Mine", lockMinutes: "10" }, computer);
  expect(before.kind).toBe("enrolled");
  expect((await listComputers(world, coordinator.person)).map(({ name }) => name)).toEqual(["Wing B office"]);
});

it("it is renamed, locks sooner, and is removed once", async () => {
  const world = testWorld();
  const { computer, coordinator } = await aSharedComputer(world);
  const { person } = coordinator;
  expect(await changeComputer(world, person, computer.id, { name: " ", lockMinutes: "2" })).toBe("nameless");
  expect(await changeComputer(world, person, computer.id, { name: " Wing  C ", lockMinutes: "2" })).toBe("changed");
  expect(await findListed(world, person, computer.id)).toMatchObject({ name: "Wing C", lockMinutes: 2 });
  expect([await removeComputer(world, person, computer.id), await removeComputer(world, person, computer.id)]).toEqual([true, false]);
  expect(await findPerson(aContext(world), coordinator.request("/"))).toMatchObject({ shared: false });
});
