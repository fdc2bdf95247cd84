import { describe, expect, it } from "vitest";
import { absoluteLimitSeconds, idleLimitSeconds } from "../../app/domain/agency/sign-in-limits";
import { may, findPerson, requireAction, requirePerson } from "../../app/server/sign-ins/current-person.server";
import { endAll } from "../../app/server/sign-ins/end-all.server";
import { forgetKeptInput, readKeptInput } from "../../app/server/sign-ins/kept-input.server";
import { listSignIns } from "../../app/server/sign-ins/list-sign-ins.server";
import { signOut } from "../../app/server/sign-ins/sign-out.server";
import type { World } from "../../app/server/world";
import { aContext, aPerson, aRequest, signedIn } from "../support/builders";
import { testWorld } from "../support/test-world";

async function sentTo(world: World, request: Request): Promise<string | null> {
  try {
    await requirePerson(aContext(world), request);
    return null;
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Response);
    return (thrown as Response).headers.get("Location");
  }
}

async function statusOfThrown(act: () => unknown): Promise<number | null> {
  try {
    await act();
    return null;
  } catch (thrown) {
    return (thrown as Response).status;
  }
}

describe("who is asking", () => {
  it("is known with agency, profession and roles; an agency that was left no longer counts", async () => {
    const world = testWorld();
    await aPerson(world, { roles: ["learner", "reviewer"] });
    const { person, request } = await signedIn(world);
    expect(person).toMatchObject({ name: "Ana Ruiz", language: "en", memberships: [{ agencyName: "Probation", agencyKind: "probation", timeZone: "Africa/Nairobi", profession: "probation_officer", roles: ["learner", "reviewer"] }] });
    await world.db.membership.updateMany({ data: { endedAt: world.clock.now() } });
    expect((await findPerson(aContext(world), request("/")))?.memberships).toEqual([]);
  });

  it("somebody signed out is sent to sign-in and back, with the query of the page", async () => {
    const world = testWorld();
    expect(await sentTo(world, aRequest(world, "/attempts/abc?from=2"))).toBe("/sign-in?next=%2Fattempts%2Fabc%3Ffrom%3D2");
  });

  it("a cookie that was tampered with or invented opens nothing", async () => {
    const world = testWorld();
    await aPerson(world);
    const { cookie } = await signedIn(world);
    for (const forged of [cookie.slice(0, -6), cookie.replace("tc=", "tc=x"), "tc=InRva2VuLTEi", "tc=", "tc=%%%"]) expect(await findPerson(aContext(world), aRequest(world, "/", { cookie: forged }))).toBeNull();
  });

  it("a sign-in ends an hour after its last use, and while it is used after twelve hours", async () => {
    const world = testWorld();
    await aPerson(world);
    const idle = await signedIn(world);
    world.clock.advance(idleLimitSeconds);
    expect(await sentTo(world, idle.request("/learning"))).toBe("/sign-in?next=%2Flearning&ended=1");
    const busy = await signedIn(world);
    for (let used = 0; used < absoluteLimitSeconds - 600; used += 600) {
      world.clock.advance(600);
      expect(await sentTo(world, busy.request("/learning"))).toBeNull();
    }
    world.clock.advance(600);
    expect(await sentTo(world, busy.request("/learning"))).toContain("ended=1");
  });

  it("the last use is written once a minute at most", async () => {
    const world = testWorld();
    await aPerson(world);
    const { request } = await signedIn(world);
    const start = world.clock.now();
    const lastSeen = async () => (await world.db.signIn.findFirstOrThrow()).lastSeenAt;
    world.clock.advance(59);
    await findPerson(aContext(world), request("/"));
    expect(await lastSeen()).toEqual(start);
    world.clock.advance(1);
    await findPerson(aContext(world), request("/"));
    expect(await lastSeen()).toEqual(world.clock.now());
  });

  it("signing out ends this browser only, ending all ends every one of this person", async () => {
    const world = testWorld();
    await aPerson(world);
    await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example" });
    const [first, second, third, sam] = [await signedIn(world), await signedIn(world), await signedIn(world), await signedIn(world, "sam@probation.example")];
    await signOut(world, "token-that-nobody-holds");
    await endAllButShow(world, first.person, 3);
    for (const { request } of [first, second, third]) expect(await findPerson(aContext(world), request("/"))).toBeNull();
    expect(await findPerson(aContext(world), sam.request("/"))).not.toBeNull();
  });

  async function endAllButShow(world: World, person: Parameters<typeof endAll>[1], expected: number) {
    const listed = await listSignIns(world, person);
    expect(listed.map((row) => row.current).filter(Boolean)).toEqual([true]);
    expect(listed).toHaveLength(expected);
    await endAll(world, person);
    expect(await listSignIns(world, person)).toEqual([]);
  }

  it("without the right to something there is no such thing", async () => {
    const world = testWorld();
    await aPerson(world);
    const { person } = await signedIn(world);
    expect(may(person, "play-scenario")).toBe(true);
    expect(may(person, "read-held-back-scenarios")).toBe(false);
    expect(await statusOfThrown(() => requireAction(person, "read-held-back-scenarios"))).toBe(404);
  });
});

describe("what was typed after the sign-in had ended", () => {
  it("comes back until the page sends something else, to the same person only, without the password", async () => {
    const world = testWorld();
    await aPerson(world);
    await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example" });
    const { request } = await signedIn(world);
    world.clock.advance(idleLimitSeconds);
    const sent = request("/attempts/abc?x=1", { note: "He was at the clinic.", seq: "4", password: "hush" });
    expect(await sentTo(world, sent)).toBe("/sign-in?next=%2Fattempts%2Fabc%3Fx%3D1&kept=1");
    const sam = await signedIn(world, "sam@probation.example");
    expect(await readKeptInput(world, sam.person, "/attempts/abc")).toBeUndefined();
    const ana = await signedIn(world);
    expect(await readKeptInput(world, ana.person, "/attempts/other")).toBeUndefined();
    expect((await readKeptInput(world, ana.person, "/attempts/abc"))?.toString()).toBe("note=He+was+at+the+clinic.&seq=4");
    expect((await readKeptInput(world, ana.person, "/attempts/abc"))?.get("seq")).toBe("4");
    await forgetKeptInput(world, ana.person, "/attempts/abc");
    expect(await readKeptInput(world, ana.person, "/attempts/abc")).toBeUndefined();
  });

  it("is forgotten after a day", async () => {
    const world = testWorld();
    await aPerson(world);
    const { request } = await signedIn(world);
    world.clock.advance(idleLimitSeconds);
    await sentTo(world, request("/attempts/abc", { note: "x" }));
    world.clock.advance(24 * 3600 + 1);
    const ana = await signedIn(world);
    expect(await readKeptInput(world, ana.person, "/attempts/abc")).toBeUndefined();
  });

  it("of somebody who never signed in is not kept", async () => {
    const world = testWorld();
    expect(await sentTo(world, aRequest(world, "/attempts/abc", { form: { note: "x" } }))).toBe("/sign-in?next=%2Fattempts%2Fabc");
    expect(await world.db.keptInput.count()).toBe(0);
  });
});
