import { expect, it } from "vitest";
import { demoAccounts, demoPassword, demoPeople, mailName } from "../../prisma/demo/people";
import { isProfession } from "../../app/domain/agency/roles";
import { loadDemoWorld } from "../../app/server/people/load-demo-world.server";
import { signIn } from "../../app/server/sign-ins/sign-in.server";
import { aPerson } from "../support/builders";
import { testWorld } from "../support/test-world";

const request = { password: demoPassword, address: "192.0.2.1", userAgent: "", knownComputer: undefined, previousToken: undefined };

it("has about sixty named people in five agencies, one of them in two", async () => {
  const world = testWorld();
  expect(await loadDemoWorld(world)).toEqual({ kind: "loaded", people: demoPeople.length, agencies: 5 });
  const people = await world.db.person.findMany({ include: { memberships: { include: { agency: true } } } });
  expect(people.length).toBeGreaterThanOrEqual(55);
  expect(people.filter((person) => person.memberships.length > 1).map((person) => person.name)).toEqual(["Amina Yusuf"]);
  expect(new Set(people.flatMap((person) => person.memberships.map(({ agency }) => agency.kind))).size).toBe(5);
  expect(people.every((person) => person.memberships.every(({ profession }) => isProfession(profession)))).toBe(true);
});

it("every account that is named on the terminal signs in, Daniel Osei by his staff code too", async () => {
  const world = testWorld();
  await loadDemoWorld(world);
  expect(demoAccounts.map((person) => [person.email, person.name])).toEqual([
    ["learner@prison.example", "Daniel Osei"],
    ["learner@probation.example", "Ana Ruiz"],
    ["learner@police.example", "Tomasz Nowak"],
    ["learner@volunteers.example", "Leila Haddad"],
    ["trainer@academy.example", "Ingrid Solberg"],
    ["author@academy.example", "Paulo Mendes"],
    ["reviewer@academy.example", "Grace Wanjiru"],
    ["coordinator@prison.example", "Marta Keller"],
    ["coordinator@probation.example", "Sam Achieng"],
    ["admin@academy.example", "Yuki Arai"],
  ]);
  for (const { email } of demoAccounts) expect(await signIn(world, { ...request, account: email ?? "" })).toMatchObject({ kind: "signed-in" });
  expect(await signIn(world, { ...request, account: "P-1041" })).toMatchObject({ kind: "signed-in", personId: "demo-daniel-osei" });
});

it("loading it twice changes nothing", async () => {
  const world = testWorld();
  await loadDemoWorld(world);
  const before = await world.db.person.findMany({ include: { memberships: { include: { roles: true } } } });
  world.clock.advance(1000);
  expect(await loadDemoWorld(world)).toEqual({ kind: "not-empty" });
  expect(await world.db.person.findMany({ include: { memberships: { include: { roles: true } } } })).toEqual(before);
});

it("two starts at the same moment load it once", async () => {
  const world = testWorld();
  const outcomes = await Promise.all([loadDemoWorld(world), loadDemoWorld(world)]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["loaded", "not-empty"]);
  expect(await world.db.person.count()).toBe(demoPeople.length);
});

it("is never loaded where anybody lives", async () => {
  const world = testWorld();
  await aPerson(world);
  expect(await loadDemoWorld(world)).toEqual({ kind: "not-empty" });
  expect(await world.db.person.count()).toBe(1);
});

it("mail names are plain letters, whatever the name", () => {
  expect(["Zoltán Szabó", "Mehmet Yılmaz", "Liam O’Connor", "Katarzyna Zielińska"].map(mailName)).toEqual(["zoltan.szabo", "mehmet.yilmaz", "liam.oconnor", "katarzyna.zielinska"]);
});
