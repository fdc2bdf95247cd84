import { expect, test } from "vitest";
import { foundInstallation } from "../../app/server/people/found-installation.server";
import { signIn } from "../../app/server/sign-ins/sign-in.server";
import { aPerson } from "../support/builders";
import { testWorld } from "../support/test-world";

const eva = { agency: "Norte Probation", kind: "probation", timeZone: "Europe/Madrid", name: "Eva Ortega", email: "Eva@norte.example", password: "twelve chars" };

test("the first administrator can sign in to the first agency", async () => {
  const world = testWorld();
  expect(await foundInstallation(world, eva)).toEqual({ kind: "founded" });
  const outcome = await signIn(world, { account: "eva@norte.example", password: eva.password, address: "192.0.2.1", userAgent: "", knownComputer: undefined, previousToken: undefined });
  expect(outcome.kind).toBe("signed-in");
  expect((await world.db.membershipRole.findMany({ select: { role: true } })).map(({ role }) => role).sort()).toEqual(["administrator", "author", "learner"]);
});

test("everything that is wrong is named at once, and nothing is made", async () => {
  const world = testWorld();
  const outcome = await foundInstallation(world, { ...eva, kind: "army", timeZone: "Mars", email: "eva", password: "eleven char" });
  expect(outcome).toMatchObject({ kind: "invalid" });
  expect(outcome.kind === "invalid" ? outcome.problems : []).toHaveLength(4);
  expect(await world.db.agency.count()).toBe(0);
});

test("an installation in which somebody lives is left as it is", async () => {
  const world = testWorld();
  await aPerson(world);
  expect(await foundInstallation(world, eva)).toEqual({ kind: "not-empty" });
  expect(await world.db.person.count()).toBe(1);
});

test("of two that are run at once one succeeds", async () => {
  const world = testWorld();
  const outcomes = await Promise.all([foundInstallation(world, eva), foundInstallation(world, { ...eva, email: "other@norte.example" })]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["founded", "not-empty"]);
});
