import { describe, expect, it } from "vitest";
import { PIN_TRIES } from "../../app/domain/agency/pin";
import { removeComputer } from "../../app/server/people/computers.server";
import { setPin } from "../../app/server/people/set-pin.server";
import { findPerson, may } from "../../app/server/sign-ins/current-person.server";
import { signIn, type SignInRequest } from "../../app/server/sign-ins/sign-in.server";
import type { World } from "../../app/server/world";
import { aContext, aPerson, signedIn, testPassword } from "../support/builders";
import { anOfficer, aSharedComputer, testPin } from "../support/shared-computer";
import { testWorld, type TestWorld } from "../support/test-world";

function tryPin(world: World, more: Partial<SignInRequest>) {
  return signIn(world, { account: "P-1041", password: testPin, address: "192.0.2.1", userAgent: "", knownComputer: undefined, previousToken: undefined, ...more });
}

async function wrongPins(world: TestWorld, count: number, more: Partial<SignInRequest>) {
  const kinds: string[] = [];
  for (let tried = 0; tried < count; tried++) {
    kinds.push((await tryPin(world, { password: "900900", ...more })).kind);
    world.clock.advance(301);
  }
  return kinds;
}

describe("a PIN", () => {
  it("opens an enrolled computer of the person's agency, by staff code, beside the password", async () => {
    const world = testWorld();
    const { computer } = await aSharedComputer(world);
    const personId = await anOfficer(world);
    for (const password of [testPin, testPassword]) expect(await tryPin(world, { computer, password })).toMatchObject({ kind: "signed-in", personId });
    const rows = await world.db.signIn.findMany({ where: { personId }, orderBy: { id: "asc" }, select: { byPin: true, computerId: true } });
    expect(rows).toEqual([{ byPin: true, computerId: computer.id }, { byPin: false, computerId: computer.id }]);
  });

  it("works on no other computer", async () => {
    const world = testWorld();
    await aSharedComputer(world);
    await anOfficer(world);
    expect(await tryPin(world, {})).toMatchObject({ kind: "wrong" });
    expect(await tryPin(world, { computer: null })).toMatchObject({ kind: "wrong" });
  });

  it("works not for people of another agency, of one that was left, or without a PIN, who are all answered alike", async () => {
    const world = testWorld();
    const { computer } = await aSharedComputer(world);
    await anOfficer(world, { staffCode: "C-1", agency: "Police" });
    await anOfficer(world, { staffCode: "P-2", pin: null });
    const left = await anOfficer(world, { staffCode: "P-3" });
    await world.db.membership.updateMany({ where: { personId: left }, data: { endedAt: world.clock.now() } });
    const answers = [];
    for (const account of ["C-1", "P-2", "P-3", "P-99"]) {
      answers.push([await tryPin(world, { account, computer }), await wrongPins(world, PIN_TRIES + 1, { account, computer })]);
      world.clock.advance(3600);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await world.db.person.count({ where: { pinOffAt: { not: null } } })).toBe(0);
    expect(answers[0]).toEqual([{ kind: "wrong-pin", seconds: 0, left: 4 }, ["wrong-pin", "wrong-pin", "wrong-pin", "pin-off", "pin-off", "pin-off"]]);
  });

  it("opens learning and no office: a coordinator is a learner until the password is given", async () => {
    const world = testWorld();
    const { computer, coordinator } = await aSharedComputer(world);
    await setPin(world, coordinator.person, { pin: testPin, pinAgain: testPin, password: testPassword }, { address: "192.0.2.1", knownComputer: undefined, computer: null });
    const byPin = await signedIn(world, "P-7", { password: testPin, computer });
    expect([byPin.person.byPin, may(byPin.person, "see-people"), may(byPin.person, "play-scenario")]).toEqual([true, false, true]);
    expect(may((await signedIn(world, "P-7", { computer })).person, "see-people")).toBe(true);
  });

  it("stops working on a computer that is removed, and ends there what it had opened", async () => {
    const world = testWorld();
    const { computer, coordinator } = await aSharedComputer(world);
    await anOfficer(world);
    const [byPin, byPassword] = [await signedIn(world, "P-1041", { password: testPin, computer }), await signedIn(world, "P-1041", { computer })];
    expect(await removeComputer(world, coordinator.person, computer.id)).toBe(true);
    expect(await findPerson(aContext(world), byPin.request("/"))).toBeNull();
    expect(await findPerson(aContext(world), byPassword.request("/"))).toMatchObject({ shared: false, lockAfter: 900 });
  });
});

describe("guessing PINs", () => {
  it("is slowed down after two, and the fifth switches the PIN off, the right one included", async () => {
    const world = testWorld();
    const { computer } = await aSharedComputer(world);
    await anOfficer(world);
    expect(await tryPin(world, { computer, password: "900900" })).toEqual({ kind: "wrong-pin", seconds: 0, left: 4 });
    expect(await tryPin(world, { computer, password: "900900" })).toEqual({ kind: "wrong-pin", seconds: 2, left: 3 });
    expect(await tryPin(world, { computer })).toEqual({ kind: "wait", seconds: 2 });
    world.clock.advance(2);
    expect(await wrongPins(world, 3, { computer })).toEqual(["wrong-pin", "wrong-pin", "pin-off"]);
    expect(await tryPin(world, { computer })).toEqual({ kind: "pin-off" });
    world.clock.advance(30 * 24 * 3600);
    expect(await tryPin(world, { computer })).toEqual({ kind: "pin-off" });
  });

  it("never touches the password, which switches the PIN on again", async () => {
    const world = testWorld();
    const { computer } = await aSharedComputer(world);
    await anOfficer(world);
    await wrongPins(world, PIN_TRIES, { computer });
    expect(await tryPin(world, { password: testPassword })).toMatchObject({ kind: "signed-in" });
    expect(await tryPin(world, { computer })).toMatchObject({ kind: "signed-in" });
  });

  it("is forgotten by a right one", async () => {
    const world = testWorld();
    const { computer } = await aSharedComputer(world);
    await anOfficer(world);
    await wrongPins(world, PIN_TRIES - 1, { computer });
    expect(await tryPin(world, { computer })).toMatchObject({ kind: "signed-in" });
    expect(await tryPin(world, { computer, password: "900900" })).toMatchObject({ kind: "wrong-pin", left: 4 });
  });

  it("does not pass a hundred tries at the same moment for one", async () => {
    const world = testWorld();
    const { computer } = await aSharedComputer(world);
    await anOfficer(world);
    const kinds = await Promise.all(Array.from({ length: 30 }, () => tryPin(world, { computer, password: "900900" }).then(({ kind }) => kind)));
    expect(kinds.filter((kind) => kind === "wrong-pin").length).toBeLessThanOrEqual(2);
  });

  it("through many people slows down the computer, where the password still works", async () => {
    const world = testWorld();
    const { computer } = await aSharedComputer(world);
    await anOfficer(world);
    for (let other = 0; other < 10; other++) await tryPin(world, { account: `P-${String(other)}`, password: "900900", computer });
    expect(await tryPin(world, { computer })).toEqual({ kind: "wait", seconds: 2 });
    expect(await tryPin(world, { computer, password: testPassword })).toMatchObject({ kind: "signed-in" });
  });
});

describe("setting a PIN", () => {
  const where = { address: "192.0.2.1", knownComputer: undefined, computer: null };

  it("takes the password, the same PIN twice, and none that is easily guessed", async () => {
    const world = testWorld();
    await aPerson(world, { staffCode: "B-1041" });
    const { person } = await signedIn(world);
    const set = (more: Partial<Parameters<typeof setPin>[2]>) => setPin(world, person, { pin: testPin, pinAgain: testPin, password: testPassword, ...more }, where);
    expect(await set({ password: "guess" })).toEqual({ kind: "wrong" });
    expect(await set({ password: "" })).toEqual({ kind: "wrong" });
    expect(await set({ pinAgain: "482914" })).toEqual({ kind: "fault", fault: "differs" });
    expect(await set({ pin: "123456" })).toEqual({ kind: "fault", fault: "run" });
    expect(await set({ pin: "104182" })).toEqual({ kind: "fault", fault: "staff-code" });
    expect((await world.db.person.findFirstOrThrow()).pinHash).toBeNull();
    expect(await set({})).toEqual({ kind: "set" });
    expect((await world.db.person.findFirstOrThrow()).pinHash).toMatch(/^\$argon2id\$/u);
  });

  it("is no way to guess the password: wrong ones wait", async () => {
    const world = testWorld();
    await aPerson(world);
    const { person } = await signedIn(world);
    const kinds = [];
    for (let tried = 0; tried < 4; tried++) kinds.push((await setPin(world, person, { pin: testPin, pinAgain: testPin, password: "guess" }, where)).kind);
    expect(kinds).toEqual(["wrong", "wrong", "wrong", "wait"]);
  });
});
