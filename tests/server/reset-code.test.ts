import { describe, expect, it } from "vitest";
import { giveCode, showGiving } from "../../app/server/people/give-code.server";
import { listPeople, PEOPLE_PER_PAGE } from "../../app/server/people/list-people.server";
import { redeemReset, type Redeeming } from "../../app/server/people/redeem-reset.server";
import { changePassword } from "../../app/server/people/set-password.server";
import { showAccount } from "../../app/server/people/show-account.server";
import { findPerson } from "../../app/server/sign-ins/current-person.server";
import { signIn } from "../../app/server/sign-ins/sign-in.server";
import type { CurrentPerson } from "../../app/server/sign-ins/person";
import type { World } from "../../app/server/world";
import { aContext, aPerson, signedIn, testPassword } from "../support/builders";
import { anOfficer, aSharedComputer, testPin } from "../support/shared-computer";
import { testWorld } from "../support/test-world";

const newPassword = "three old boats";
const here = { address: "192.0.2.1", knownComputer: undefined, computer: null };

async function given(world: World, giver: CurrentPerson, personId: string, ticket = world.ids.next()): Promise<string> {
  const outcome = await giveCode(world, giver, personId, ticket);
  return outcome.kind === "given" ? outcome.code : outcome.kind;
}

function redeem(world: World, more: Partial<Redeeming>, where: Parameters<typeof redeemReset>[2] = here) {
  return redeemReset(world, { account: "P-1041", code: "", token: "", newPassword, newPasswordAgain: newPassword, pin: "", pinAgain: "", ...more }, where);
}

const signsIn = async (world: World, password: string, account = "P-1041") => (await signIn(world, { ...here, account, password, userAgent: "", previousToken: undefined })).kind;

async function inPrison() {
  const world = testWorld();
  const { coordinator, computer } = await aSharedComputer(world);
  return { world, coordinator, computer, giver: coordinator.person, daniel: await anOfficer(world) };
}

describe("a one-time code", () => {
  it("gives its owner a new password, once, and ends what was signed in before", async () => {
    const { world, giver, daniel } = await inPrison();
    const before = await signedIn(world, "P-1041");
    const code = await given(world, giver, daniel);
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/u);
    expect(await redeem(world, { code: code.toLowerCase() })).toEqual({ kind: "done" });
    expect(await findPerson(aContext(world), before.request("/"))).toBeNull();
    expect([await signsIn(world, newPassword), await signsIn(world, testPassword)]).toEqual(["signed-in", "wrong"]);
    expect(await redeem(world, { code, newPassword: "another new one", newPasswordAgain: "another new one" })).toEqual({ kind: "no" });
    expect((await world.db.person.findUniqueOrThrow({ where: { id: daniel } })).pinHash).toBeNull();
    expect(JSON.stringify(await world.db.passwordReset.findMany())).not.toContain(code.replaceAll("-", ""));
  });

  it("of ten that redeem it at once lets one", async () => {
    const { world, giver, daniel } = await inPrison();
    const code = await given(world, giver, daniel);
    const kinds = await Promise.all(Array.from({ length: 10 }, (_, index) => redeem(world, { code, newPassword: `three old boats ${String(index)}`, newPasswordAgain: `three old boats ${String(index)}` }).then(({ kind }) => kind)));
    expect(kinds.filter((kind) => kind === "done")).toHaveLength(1);
  });

  it("is replaced by a newer one, and void after a day or a change of password", async () => {
    const { world, giver, daniel } = await inPrison();
    const first = await given(world, giver, daniel);
    const second = await given(world, giver, daniel);
    expect(await redeem(world, { code: first })).toEqual({ kind: "no" });
    world.clock.advance(24 * 3600);
    expect(await redeem(world, { code: second })).toEqual({ kind: "no" });
    const third = await given(world, (await signedIn(world, "P-7")).person, daniel);
    const own = await signedIn(world, "P-1041");
    expect(await changePassword(world, own.person, { password: testPassword, newPassword, newPasswordAgain: newPassword }, here)).toEqual({ kind: "changed" });
    expect(await redeem(world, { code: third })).toEqual({ kind: "no" });
  });

  it("asked for twice from one page is one code, later it is not shown again", async () => {
    const { world, giver, daniel } = await inPrison();
    const [one, two] = await Promise.all([given(world, giver, daniel, "ticket"), given(world, giver, daniel, "ticket")]);
    expect(two).toBe(one);
    world.clock.advance(120);
    expect(await given(world, giver, daniel, "ticket")).toBe("already-given");
    expect(await redeem(world, { code: one })).toEqual({ kind: "done" });
    expect(await given(world, giver, daniel, "ticket")).toBe("already-given");
  });

  it("belongs to one person: for another name, or one that nobody has, it is no code, and the answer is the same", async () => {
    const { world, giver, daniel } = await inPrison();
    await anOfficer(world, { name: "Chen Wei", staffCode: "P-1044" });
    const code = await given(world, giver, daniel);
    for (const more of [{ account: "P-1044", code }, { account: "P-99", code }, { account: "", code }, { code: "BCDF-GHJK-MNPQ" }, { code: "" }, { account: "P-1041", token: code, code: "" }]) expect(await redeem(world, more)).toEqual({ kind: "no" });
    expect(await redeem(world, { code })).toEqual({ kind: "done" });
  });

  it("is not used up by a password that will not do", async () => {
    const { world, giver, daniel } = await inPrison();
    const code = await given(world, giver, daniel);
    expect(await redeem(world, { code, newPassword: "short", newPasswordAgain: "short" })).toEqual({ kind: "fault", fault: "too-short" });
    expect(await redeem(world, { code, newPasswordAgain: "three old boat" })).toEqual({ kind: "fault", fault: "differs" });
    expect(await redeem(world, { code, newPassword: "Daniel Osei 1", newPasswordAgain: "Daniel Osei 1" })).toEqual({ kind: "fault", fault: "name" });
    expect(await redeem(world, { code })).toEqual({ kind: "done" });
  });

  it("sets a PIN on an enrolled computer, and only there", async () => {
    const { world, giver, daniel, computer } = await inPrison();
    const pinned = { pin: testPin, pinAgain: testPin };
    expect(await redeem(world, { code: await given(world, giver, daniel), ...pinned })).toEqual({ kind: "done" });
    expect((await world.db.person.findUniqueOrThrow({ where: { id: daniel } })).pinHash).toBeNull();
    const code = await given(world, giver, daniel);
    expect(await redeem(world, { code, ...pinned, pin: "123456", pinAgain: "123456" }, { ...here, computer })).toEqual({ kind: "pin-fault", fault: "run" });
    expect(await redeem(world, { code, pin: "104182", pinAgain: "104182" }, { ...here, computer })).toEqual({ kind: "pin-fault", fault: "staff-code" });
    expect(await redeem(world, { code, ...pinned }, { ...here, computer })).toEqual({ kind: "done" });
    expect((await signIn(world, { ...here, computer, account: "P-1041", password: testPin, userAgent: "", previousToken: undefined })).kind).toBe("signed-in");
  });

  it("guessed at one computer makes that computer wait, not the owner elsewhere", async () => {
    const { world, giver, daniel } = await inPrison();
    const code = await given(world, giver, daniel);
    for (let tried = 0; tried < 20; tried++) await redeem(world, { code: "BCDF-GHJK-MNPQ" });
    expect(await redeem(world, { code })).toEqual({ kind: "wait", seconds: 2 });
    expect(await redeem(world, { code }, { ...here, address: "192.0.2.2" })).toEqual({ kind: "done" });
  });

  it("is told to its owner, with who gave it and when it was used", async () => {
    const { world, giver, daniel } = await inPrison();
    const code = await given(world, giver, daniel);
    const own = await signedIn(world, "P-1041");
    expect((await showAccount(world, own.person)).resets).toMatchObject([{ way: "code", givenBy: "Marta Keller", givenAt: world.clock.now(), usedAt: null }]);
    await redeem(world, { code });
    expect((await showAccount(world, own.person)).resets).toMatchObject([{ usedAt: world.clock.now() }]);
  });
});

describe("who gives codes", () => {
  it("a stranger's person is not there, a colleague with more rights is refused, nothing is made", async () => {
    const { world, giver } = await inPrison();
    const police = await anOfficer(world, { name: "Tomasz Nowak", staffCode: "C-1", agency: "Police" });
    const other = await aPerson(world, { name: "Yuki Arai", email: "yuki@prison.example", agency: "Prison", roles: ["administrator"] });
    expect(await showGiving(world, giver, police)).toBeNull();
    expect(await showGiving(world, giver, other)).toMatchObject({ name: "Yuki Arai", outcome: "not-yours" });
    expect([await given(world, giver, police), await given(world, giver, other), await given(world, giver, giver.id), await given(world, giver, "nobody")]).toEqual(["not-found", "not-allowed", "not-allowed", "not-found"]);
    expect(await world.db.passwordReset.count()).toBe(0);
  });

  it("nobody who left the agency, or holds only a learner's role there", async () => {
    const { world, giver, daniel } = await inPrison();
    const learner = await signedIn(world, "P-1041");
    const chen = await anOfficer(world, { name: "Chen Wei", staffCode: "P-1044" });
    expect(await given(world, learner.person, chen)).toBe("not-found");
    await world.db.membership.updateMany({ where: { personId: daniel }, data: { endedAt: world.clock.now() } });
    expect(await given(world, giver, daniel)).toBe("not-found");
  });
});

describe("the list of people", () => {
  it("has the current members of one's own agencies, with what they are there and nothing else", async () => {
    const { world, giver } = await inPrison();
    await anOfficer(world, { name: "Tomasz Nowak", staffCode: "C-1", agency: "Police" });
    const gone = await anOfficer(world, { name: "Abel Gone", staffCode: "P-5" });
    await world.db.membership.updateMany({ where: { personId: gone }, data: { endedAt: world.clock.now() } });
    const listed = await listPeople(world, giver, "", 1);
    expect(listed.people.map(({ name, self }) => [name, self])).toEqual([["Daniel Osei", false], ["Marta Keller", true]]);
    expect(listed.people[0]).toEqual({ id: expect.any(String) as string, name: "Daniel Osei", self: false, waivers: true, places: [{ agency: "Prison", profession: "probation_officer", staffCode: "P-1041" }] });
  });

  it("is searched by parts of names without accents and by staff code, and comes in pages", async () => {
    const { world, giver } = await inPrison();
    const agencyId = giver.memberships[0]!.agencyId;
    const names = ["Jelena Kovač", "Lucía Fernández", ...Array.from({ length: 120 }, (_, index) => `Officer ${String(index).padStart(3, "0")}`)];
    await world.db.person.createMany({ data: names.map((name, index) => ({ id: `p-${String(index)}`, name, createdAt: world.clock.now() })) });
    await world.db.membership.createMany({ data: names.map((_, index) => ({ id: `m-${String(index)}`, personId: `p-${String(index)}`, agencyId, staffCode: `Z-${String(index)}`, profession: "prison_officer", startedAt: world.clock.now() })) });
    const found = async (search: string, page = 1) => (await listPeople(world, giver, search, page)).people.map(({ name }) => name);
    expect([await found("kovac"), await found("FERN lu"), await found("z-121"), await found("%")]).toEqual([["Jelena Kovač"], ["Lucía Fernández"], ["Officer 119"], []]);
    expect(await listPeople(world, giver, "officer", 3)).toMatchObject({ total: 120, page: 3, pages: 3, people: { length: 120 - 2 * PEOPLE_PER_PAGE } });
    expect((await listPeople(world, giver, "officer", 99)).page).toBe(3);
  });
});
