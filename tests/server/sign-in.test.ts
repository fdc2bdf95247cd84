import { describe, expect, it } from "vitest";
import { signIn, type SignInRequest } from "../../app/server/sign-ins/sign-in.server";
import type { World } from "../../app/server/world";
import { aPerson, testPassword } from "../support/builders";
import { testWorld } from "../support/test-world";

function tryToSignIn(world: World, more: Partial<SignInRequest> = {}) {
  return signIn(world, { account: "ana@probation.example", password: testPassword, address: "192.0.2.1", userAgent: "", knownComputer: undefined, previousToken: undefined, ...more });
}

async function failedTries(world: World, count: number, more: Partial<SignInRequest> = {}) {
  const kinds: string[] = [];
  for (let i = 0; i < count; i++) kinds.push((await tryToSignIn(world, { password: "guess", ...more })).kind);
  return kinds;
}

describe("signing in", () => {
  it("works by e-mail in any case and by staff code with stray spaces", async () => {
    const world = testWorld();
    const personId = await aPerson(world, { staffCode: "B-7" });
    for (const account of ["ana@probation.example", " ANA@Probation.example ", "B-7", "b - 7"]) expect(await tryToSignIn(world, { account })).toMatchObject({ kind: "signed-in", personId });
  });

  it("stores only a hash of what the browser holds, and ends what it held before", async () => {
    const world = testWorld();
    await aPerson(world);
    const first = await tryToSignIn(world);
    if (first.kind !== "signed-in") throw new Error(first.kind);
    const second = await tryToSignIn(world, { previousToken: first.token });
    if (second.kind !== "signed-in") throw new Error(second.kind);
    const rows = await world.db.signIn.findMany({ orderBy: { id: "asc" } });
    expect(rows.map((row) => row.endedAt === null)).toEqual([false, true]);
    expect(second.token).not.toBe(first.token);
    expect(JSON.stringify(rows)).not.toContain(second.token);
  });

  it("an empty field is not counted as a wrong password", async () => {
    const world = testWorld();
    for (const request of [{ account: "  " }, { password: "" }]) expect(await tryToSignIn(world, request)).toEqual({ kind: "empty" });
    expect(await world.db.signInThrottle.count()).toBe(0);
  });

  it("an unknown account, a wrong password and an account without one are answered alike", async () => {
    const world = testWorld();
    await aPerson(world);
    await aPerson(world, { name: "Nobody Yet", email: "new@probation.example" });
    await world.db.person.update({ where: { email: "new@probation.example" }, data: { passwordHash: null } });
    const answers = [];
    for (const account of ["ana@probation.example", "nobody@probation.example", "new@probation.example", "B-99"]) {
      answers.push([await tryToSignIn(world, { account, password: "guess" }), await failedTries(world, 4, { account })]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("somebody who left the agency no longer signs in with its staff code", async () => {
    const world = testWorld();
    await aPerson(world, { staffCode: "B-7" });
    await world.db.membership.updateMany({ data: { endedAt: world.clock.now() } });
    expect(await tryToSignIn(world, { account: "B-7" })).toMatchObject({ kind: "wrong" });
  });
});

describe("guessing passwords", () => {
  it("is slowed down after three tries, and the right password works when the wait is over", async () => {
    const world = testWorld();
    await aPerson(world);
    expect(await failedTries(world, 4)).toEqual(["wrong", "wrong", "wrong", "wait"]);
    expect(await tryToSignIn(world)).toEqual({ kind: "wait", seconds: 2 });
    world.clock.advance(2);
    expect(await tryToSignIn(world)).toMatchObject({ kind: "signed-in" });
    expect(await failedTries(world, 3)).toEqual(["wrong", "wrong", "wrong"]);
  });

  it("counts e-mail and staff code of one person together", async () => {
    const world = testWorld();
    await aPerson(world, { staffCode: "B-7" });
    await failedTries(world, 2);
    expect(await failedTries(world, 2, { account: "b-7" })).toEqual(["wrong", "wait"]);
  });

  it("does not pass a hundred tries at the same moment for one", async () => {
    const world = testWorld();
    await aPerson(world);
    const kinds = await Promise.all(Array.from({ length: 30 }, () => tryToSignIn(world, { password: "guess" }).then(({ kind }) => kind)));
    expect(kinds.filter((kind) => kind === "wrong").length).toBeLessThanOrEqual(3);
  });

  it("from elsewhere never keeps a colleague out of the computer where they signed in before", async () => {
    const world = testWorld();
    await aPerson(world);
    const before = await tryToSignIn(world);
    if (before.kind !== "signed-in") throw new Error(before.kind);
    for (let i = 0; i < 12; i++) {
      world.clock.advance(61);
      await failedTries(world, 1, { address: "203.0.113.9" });
    }
    expect(await tryToSignIn(world, { address: "203.0.113.9" })).toMatchObject({ kind: "wait" });
    expect(await tryToSignIn(world, { address: "203.0.113.9", knownComputer: before.knownComputer })).toMatchObject({ kind: "signed-in" });
  });

  it("at a computer that knows the person is slowed down there", async () => {
    const world = testWorld();
    await aPerson(world);
    const before = await tryToSignIn(world);
    if (before.kind !== "signed-in") throw new Error(before.kind);
    expect(await failedTries(world, 4, { knownComputer: before.knownComputer })).toEqual(["wrong", "wrong", "wrong", "wait"]);
    expect(await tryToSignIn(world)).toMatchObject({ kind: "signed-in" });
  });

  it("through many accounts slows down the computer, and is forgotten after an hour", async () => {
    const world = testWorld();
    await aPerson(world);
    for (let i = 0; i < 20; i++) await tryToSignIn(world, { account: `guess-${String(i)}`, password: "guess" });
    expect(await tryToSignIn(world)).toEqual({ kind: "wait", seconds: 2 });
    expect(await tryToSignIn(world, { address: "192.0.2.2" })).toMatchObject({ kind: "signed-in" });
    world.clock.advance(3600);
    expect(await tryToSignIn(world)).toMatchObject({ kind: "signed-in" });
  });

  it("leaves neither the account nor the address readable in the database", async () => {
    const world = testWorld();
    await failedTries(world, 1, { account: "ana@probation.example", address: "203.0.113.77" });
    const rows = JSON.stringify(await world.db.signInThrottle.findMany());
    expect(rows).not.toMatch(/ana@|203\.0/);
  });
});
