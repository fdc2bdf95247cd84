import { describe, expect, it } from "vitest";
import { findPerson, requirePerson, requireUnlocked } from "../../app/server/sign-ins/current-person.server";
import { readKeptInput } from "../../app/server/sign-ins/kept-input.server";
import { keepTyped, lockNow, windowState } from "../../app/server/sign-ins/lock.server";
import { watchedStandingOf } from "../../app/server/sign-ins/standing.server";
import { unlock } from "../../app/server/sign-ins/unlock.server";
import type { World } from "../../app/server/world";
import { aContext, aPerson, aRequest, signedIn, testPassword, type SignedIn } from "../support/builders";
import { anOfficer, aSharedComputer, testPin } from "../support/shared-computer";
import { testWorld } from "../support/test-world";

const here = { address: "192.0.2.1", knownComputer: undefined, computer: null };

async function sentTo(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (thrown) {
    return (thrown as Response).headers.get("Location");
  }
}

const opens = (world: World, { request }: SignedIn, path = "/learning") => sentTo(() => requirePerson(aContext(world), request(path)));

async function unlockWith(world: World, { request }: SignedIn, typed: string, where: Parameters<typeof unlock>[3] = here) {
  const standing = await watchedStandingOf(world, request("/locked"));
  return standing.kind === "locked" ? (await unlock(world, standing, typed, where)).kind : standing.kind;
}

describe("a screen that nobody uses", () => {
  it("is locked after a quarter of an hour, on an enrolled computer after its minutes, and every page leads to the lock", async () => {
    const world = testWorld();
    const { computer } = await aSharedComputer(world, 2);
    await anOfficer(world);
    const [atDesk, shared] = [await signedIn(world, "P-1041"), await signedIn(world, "P-1041", { computer })];
    world.clock.advance(119);
    expect([await opens(world, atDesk), await opens(world, shared)]).toEqual([null, null]);
    world.clock.advance(120);
    expect(await opens(world, shared, "/attempts/abc?x=1")).toBe("/locked?next=%2Fattempts%2Fabc%3Fx%3D1");
    world.clock.advance(899 - 120);
    expect(await opens(world, atDesk)).toBeNull();
    world.clock.advance(900);
    expect(await opens(world, atDesk)).toBe("/locked?next=%2Flearning");
    expect(await findPerson(aContext(world), atDesk.request("/"))).toBeNull();
  });

  it("stays locked, however often pages are asked for", async () => {
    const world = testWorld();
    await aPerson(world);
    const ana = await signedIn(world);
    world.clock.advance(900);
    for (let asked = 0; asked < 3; asked++) expect(await opens(world, ana)).toContain("/locked");
    expect(await windowState(world, ana.request("/"), ana.person.signInId, true)).toEqual({ state: "locked" });
    expect(await opens(world, ana)).toContain("/locked");
  });

  it("shows pages that are open to all only after it is unlocked, and lets somebody else sign in", async () => {
    const world = testWorld();
    await aPerson(world);
    const ana = await signedIn(world);
    await lockNow(world, ana.person.signInId);
    const asked = (path: string) => sentTo(() => requireUnlocked(aContext(world), ana.request(path)));
    expect([await asked("/sources"), await asked("/")]).toEqual(["/locked?next=%2Fsources", "/locked?next=%2F"]);
    for (const path of ["/locked", "/sign-in", "/sign-in/forgotten", "/reset"]) expect(await asked(path)).toBeNull();
    expect(await sentTo(() => requireUnlocked(aContext(world), aRequest(world, "/sources")))).toBeNull();
  });

  it("ends an hour after its last use, locked or not", async () => {
    const world = testWorld();
    await aPerson(world);
    const ana = await signedIn(world);
    await lockNow(world, ana.person.signInId);
    world.clock.advance(3600);
    expect(await unlockWith(world, ana, testPassword)).toBe("ended");
    expect(await opens(world, ana)).toBe("/sign-in?next=%2Flearning&ended=1");
  });
});

describe("a second window", () => {
  it("that is in use keeps the first one open", async () => {
    const world = testWorld();
    const { computer } = await aSharedComputer(world, 3);
    await anOfficer(world);
    const daniel = await signedIn(world, "P-1041", { computer });
    const { signInId } = daniel.person;
    world.clock.advance(170);
    expect(await windowState(world, daniel.request("/"), signInId, true)).toEqual({ state: "open", seconds: 180 });
    world.clock.advance(10);
    expect(await windowState(world, daniel.request("/"), signInId, false)).toEqual({ state: "open", seconds: 170 });
    world.clock.advance(170);
    expect(await windowState(world, daniel.request("/"), signInId, false)).toEqual({ state: "locked" });
  });

  it("that only asks does not keep anything open, nor does looking at the lock", async () => {
    const world = testWorld();
    await aPerson(world);
    const ana = await signedIn(world);
    for (let asked = 0; asked < 15; asked++) {
      world.clock.advance(60);
      await windowState(world, ana.request("/"), ana.person.signInId, false);
      await watchedStandingOf(world, ana.request("/locked"));
    }
    expect(await opens(world, ana)).toContain("/locked");
  });

  it("that shows somebody who has gone is told so", async () => {
    const world = testWorld();
    await aPerson(world);
    await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example" });
    const [ana, sam] = [await signedIn(world), await signedIn(world, "sam@probation.example")];
    for (const inUse of [true, false]) expect(await windowState(world, sam.request("/"), ana.person.signInId, inUse)).toEqual({ state: "gone" });
    expect(await windowState(world, aRequest(world, "/"), ana.person.signInId, true)).toEqual({ state: "gone" });
  });
});

describe("unlocking", () => {
  it("takes the password of the person whose screen it is", async () => {
    const world = testWorld();
    await aPerson(world);
    const ana = await signedIn(world);
    await lockNow(world, ana.person.signInId);
    expect(await unlockWith(world, ana, "")).toBe("empty");
    expect(await unlockWith(world, ana, "guess")).toBe("wrong");
    expect(await opens(world, ana)).toContain("/locked");
    expect(await unlockWith(world, ana, testPassword)).toBe("unlocked");
    expect(await opens(world, ana)).toBeNull();
  });

  it("takes the PIN on an enrolled computer only, and what was opened by PIN is a learner's", async () => {
    const world = testWorld();
    const { computer, coordinator } = await aSharedComputer(world);
    await anOfficer(world);
    const daniel = await signedIn(world, "P-1041", { computer });
    await lockNow(world, daniel.person.signInId);
    expect(await unlockWith(world, daniel, testPin)).toBe("wrong");
    expect(await unlockWith(world, daniel, testPin, { ...here, computer })).toBe("unlocked");
    expect(await findPerson(aContext(world), daniel.request("/"))).toMatchObject({ byPin: true });
    await lockNow(world, coordinator.person.signInId);
    expect(await unlockWith(world, coordinator, testPin, { ...here, computer })).toBe("wrong-pin");
  });

  it("is slowed down like signing in", async () => {
    const world = testWorld();
    await aPerson(world);
    const ana = await signedIn(world);
    await lockNow(world, ana.person.signInId);
    const kinds = [];
    for (let tried = 0; tried < 4; tried++) kinds.push(await unlockWith(world, ana, "guess"));
    expect(kinds).toEqual(["wrong", "wrong", "wrong", "wait"]);
  });
});

describe("what was typed before the screen was locked", () => {
  it("comes back to the same person only, without secrets", async () => {
    const world = testWorld();
    await aPerson(world);
    await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example" });
    const ana = await signedIn(world);
    await keepTyped(world, ana.person.signInId, "/attempts/abc", new URLSearchParams({ note: "He was at the clinic.", password: "hush", pin: "482913" }));
    const sam = await signedIn(world, "sam@probation.example");
    expect(await readKeptInput(world, sam.person, "/attempts/abc")).toBeUndefined();
    expect((await readKeptInput(world, ana.person, "/attempts/abc"))?.toString()).toBe("note=He+was+at+the+clinic.");
  });

  it("is kept also when it is sent to a lock", async () => {
    const world = testWorld();
    await aPerson(world);
    const ana = await signedIn(world);
    await lockNow(world, ana.person.signInId);
    expect(await sentTo(() => requirePerson(aContext(world), ana.request("/attempts/abc", { note: "Sent too late." })))).toBe("/locked?next=%2Fattempts%2Fabc&kept=1");
    expect(await unlockWith(world, ana, testPassword)).toBe("unlocked");
    expect((await readKeptInput(world, ana.person, "/attempts/abc"))?.get("note")).toBe("Sent too late.");
  });

  it("of a sign-in that nobody has had lately, or to an address elsewhere, is not kept", async () => {
    const world = testWorld();
    await aPerson(world);
    const ana = await signedIn(world);
    const typed = new URLSearchParams({ note: "x" });
    await keepTyped(world, "no-such-sign-in", "/attempts/abc", typed);
    for (const path of ["//elsewhere.example/", "https://elsewhere.example/", "attempts", ""]) await keepTyped(world, ana.person.signInId, path, typed);
    world.clock.advance(3600);
    await keepTyped(world, ana.person.signInId, "/attempts/abc", typed);
    expect(await world.db.keptInput.count()).toBe(0);
  });
});
