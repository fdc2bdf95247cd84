import { describe, expect, test } from "vitest";
import { addPerson } from "../../app/server/people/add-person.server";
import { changePerson, changeRoles } from "../../app/server/people/change-person.server";
import { endMembership, keepMember, moveMember, returnMember } from "../../app/server/people/change-place.server";
import { showGiving } from "../../app/server/people/give-code.server";
import { renewMemberships } from "../../app/server/people/renew-memberships.server";
import { showPerson } from "../../app/server/people/show-person.server";
import { addSite } from "../../app/server/people/sites.server";
import { added, asAdministrator, newcomer, twoAgencies } from "../support/agency-builders";
import { aPerson, signedIn } from "../support/builders";

const DAY = 24 * 3600;
const place = { profession: "prison_officer", site: "", manager: "", day: "2026-11-21" };

async function withDaniel() {
  const setting = await twoAgencies();
  const { world, marta, prison } = setting;
  await addSite(world, marta, prison, { name: "Norte", city: "", parent: "" });
  const norte = (await world.db.site.findFirstOrThrow()).id;
  const daniel = await added(world, marta, newcomer(prison));
  return { ...setting, norte, daniel };
}

describe("somebody new", () => {
  test("is a member from the day on, with a learner's role and what was given, and stands in the log", async () => {
    const { world, marta, prison, norte } = await withDaniel();
    const { person } = await added(world, marta, newcomer(prison, { name: "  Hana \n Nováková", email: "Hana@Prison.example ", staffCode: "p - 1042", site: norte, manager: "p-0007", roles: ["trainer"] }));
    expect(await showPerson(world, marta, person)).toMatchObject({ name: "Hana Nováková", email: "hana@prison.example", memberships: [{ state: "here", from: "21 November 2026", site: "Norte", manager: "Marta Keller", staffCode: "P-1042", roles: ["learner", "trainer"] }] });
    expect(await world.db.auditLine.findMany({ where: { subject: person } })).toMatchObject([{ action: "person-added", agencyId: prison, who: "Marta Keller" }]);
  });

  test("is added once however often that is pressed", async () => {
    const { world, marta, prison } = await withDaniel();
    const input = newcomer(prison, { name: "Hana Nováková", staffCode: "P-1042" });
    const outcomes = await Promise.all([addPerson(world, marta, input), addPerson(world, marta, input)]);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await world.db.person.count({ where: { name: "Hana Nováková" } })).toBe(1);
  });

  test("needs a name, a way in, a profession, a day, an open site and one line manager of the agency", async () => {
    const { world, marta, ines, prison, police } = await twoAgencies();
    await addSite(world, ines, police, { name: "Station", city: "", parent: "" });
    const station = (await world.db.site.findFirstOrThrow()).id;
    const faults: [string, Parameters<typeof newcomer>[1]][] = [
      ["nameless", { name: " " }], ["no-way-in", { staffCode: "" }], ["bad-email", { email: "daniel" }], ["bad-staff-code", { staffCode: "P@1" }], ["no-profession", { profession: "wizard" }], ["no-day", { day: "soon" }],
      ["no-site", { site: station }], ["no-site", { site: "nowhere" }], ["no-manager", { manager: "ines@police.example" }], ["no-manager", { manager: "Nobody" }], ["stronger-role", { roles: ["coordinator"] }],
    ];
    for (const [fault, more] of faults) expect(await addPerson(world, marta, newcomer(prison, more))).toEqual({ kind: "fault", fault });
    expect(await addPerson(world, marta, newcomer(police))).toEqual({ kind: "not-found" });
    expect(await world.db.person.count()).toBe(2);
  });

  test("with an e-mail address that another agency knows is the same person, of whom the first agency's things are not shown", async () => {
    const { world, marta, ines, prison, police } = await twoAgencies();
    const there = await added(world, ines, newcomer(police, { email: "daniel@mail.example", staffCode: "C-1", roles: ["trainer"] }));
    world.clock.advance(60);
    const here = await added(world, marta, newcomer(prison, { email: "daniel@mail.example" }));
    expect(here.person).toBe(there.person);
    const shown = await showPerson(world, marta, here.person);
    expect(shown?.memberships.map(({ agency }) => agency)).toEqual(["Prison"]);
    expect(JSON.stringify(shown)).not.toMatch(/Police|C-1/u);
    expect(await showPerson(world, ines, there.person)).toMatchObject({ memberships: [{ agency: "Police" }] });
    expect(await addPerson(world, marta, newcomer(prison, { name: "Else", email: "", staffCode: "C-1" }))).toEqual({ kind: "fault", fault: "staff-code-taken" });
  });

  test("whom another agency had first is given no code by the second, and no other e-mail address", async () => {
    const { world, marta, ines, prison, police } = await twoAgencies();
    await added(world, ines, newcomer(police, { email: "daniel@mail.example", staffCode: "" }));
    world.clock.advance(60);
    const { person, membership } = await added(world, marta, newcomer(prison, { email: "daniel@mail.example", day: "2020-01-01" }));
    expect([(await showGiving(world, marta, person))?.outcome, (await showGiving(world, ines, person))?.outcome]).toEqual(["not-yours", "yes"]);
    expect(await changePerson(world, marta, person, membership, { name: "Daniel Osei", email: "marta2@prison.example", staffCode: "" })).toBe("not-their-account");
    expect(await changePerson(world, marta, person, membership, { name: "Daniel Osei", email: "daniel@mail.example", staffCode: "p-9" })).toBe("changed");
  });
});

describe("somebody who moves", () => {
  test("is at the other site from the day on, with what was known before beside it", async () => {
    const { world, marta, norte, daniel } = await withDaniel();
    world.clock.advance(10 * DAY);
    const input = { ...place, site: norte, manager: "Marta Keller", day: "2026-11-25" };
    expect([await moveMember(world, marta, daniel.person, daniel.membership, input), await moveMember(world, marta, daniel.person, daniel.membership, input)]).toEqual(["moved", "moved"]);
    expect((await showPerson(world, marta, daniel.person))?.memberships[0]).toMatchObject({
      site: "Norte", manager: "Marta Keller",
      known: [{ site: null, from: "21 November 2026", until: "25 November 2026" }, { site: "Norte", from: "25 November 2026", until: null, by: "Marta Keller" }],
      before: [{ site: null, until: null }],
    });
    expect(await world.db.auditLine.count({ where: { action: "person-changed" } })).toBe(1);
  });

  test("is not led by whom they lead, nor by themselves", async () => {
    const { world, marta, prison, daniel } = await withDaniel();
    await added(world, marta, newcomer(prison, { name: "Hana", staffCode: "P-1042", manager: "P-1041" }));
    for (const manager of ["P-1042", "P-1041"]) expect(await moveMember(world, marta, daniel.person, daniel.membership, { ...place, manager })).toBe("no-manager");
  });
});

describe("somebody who leaves", () => {
  test("is signed out, stays on record, and is the same member when they come back", async () => {
    const { world, marta, norte, daniel } = await withDaniel();
    await world.db.person.update({ where: { id: daniel.person }, data: { passwordHash: (await world.db.person.findUniqueOrThrow({ where: { email: "marta@prison.example" } })).passwordHash } });
    world.clock.advance(3 * DAY);
    await signedIn(world, "P-1041");
    world.clock.advance(60);
    expect(await endMembership(world, marta, daniel.person, daniel.membership, { day: "2026-11-24", confirmed: false })).toBe("left");
    expect(await world.db.signIn.count({ where: { personId: daniel.person, endedAt: null } })).toBe(0);
    expect(await moveMember(world, marta, daniel.person, daniel.membership, { ...place, site: norte })).toBe("gone");
    expect(await returnMember(world, marta, daniel.person, daniel.membership, { ...place, day: "2026-11-23" })).toBe("too-early");
    expect(await returnMember(world, marta, daniel.person, daniel.membership, { ...place, day: "2026-11-24", site: norte })).toBe("returned");
    expect((await showPerson(world, marta, daniel.person))?.memberships).toMatchObject([{ id: daniel.membership, state: "here", site: "Norte" }]);
  });

  test("on a day to come is there until then, is signed out on it, and may stay after all", async () => {
    const { world, marta, daniel } = await withDaniel();
    const leave = () => endMembership(world, marta, daniel.person, daniel.membership, { day: "2026-12-01", confirmed: false });
    expect(await leave()).toBe("left");
    expect((await showPerson(world, marta, daniel.person))?.memberships[0]).toMatchObject({ state: "leaving", until: "1 December 2026" });
    expect(await keepMember(world, marta, daniel.person, daniel.membership)).toBe("stays");
    expect((await showPerson(world, marta, daniel.person))?.memberships[0]).toMatchObject({ state: "here" });
    await leave();
    world.clock.advance(11 * DAY);
    await renewMemberships(world);
    expect(await keepMember(world, marta, daniel.person, daniel.membership)).toBe("gone");
  });

  test("is nobody's business in another agency, whatever address is asked", async () => {
    const { world, ines, daniel } = await withDaniel();
    expect(await showPerson(world, ines, daniel.person)).toBeNull();
    expect(await moveMember(world, ines, daniel.person, daniel.membership, place)).toBe("not-found");
    expect(await endMembership(world, ines, daniel.person, daniel.membership, { day: "2026-11-30", confirmed: true })).toBe("not-found");
    expect(await changeRoles(world, ines, daniel.person, daniel.membership, { roles: ["trainer"], confirmed: true })).toBe("not-found");
    expect(await changePerson(world, ines, daniel.person, daniel.membership, { name: "X", email: "", staffCode: "1" })).toBe("not-found");
  });
});

describe("roles", () => {
  test("are given and taken up to one's own, and nobody ends a stronger membership or their own", async () => {
    const { world, marta, prison, daniel } = await withDaniel();
    expect(await changeRoles(world, marta, daniel.person, daniel.membership, { roles: ["trainer", "author"], confirmed: false })).toBe("changed");
    expect(await changeRoles(world, marta, daniel.person, daniel.membership, { roles: ["coordinator"], confirmed: true })).toBe("stronger-role");
    const chief = await aPerson(world, { name: "Yuki Arai", email: "yuki@prison.example", agency: "Prison", roles: ["administrator"] });
    const { id } = await world.db.membership.findFirstOrThrow({ where: { personId: chief } });
    expect(await endMembership(world, marta, chief, id, { day: "2026-11-30", confirmed: true })).toBe("stronger-role");
    const own = await world.db.membership.findFirstOrThrow({ where: { personId: marta.id, agencyId: prison } });
    expect(await endMembership(world, marta, marta.id, own.id, { day: "2026-11-30", confirmed: true })).toBe("self");
  });

  test("the last coordinator goes only when that is said, and no administrator takes it from themselves", async () => {
    const { world, marta, prison } = await withDaniel();
    await aPerson(world, { name: "Yuki Arai", email: "yuki@prison.example", agency: "Prison", roles: ["learner"] });
    const yuki = await asAdministrator(world, "yuki@prison.example");
    const own = await world.db.membership.findFirstOrThrow({ where: { personId: marta.id, agencyId: prison } });
    const take = (confirmed: boolean) => changeRoles(world, yuki, marta.id, own.id, { roles: [], confirmed });
    expect(await take(false)).toBe("confirm");
    expect(await endMembership(world, yuki, marta.id, own.id, { day: "2026-11-30", confirmed: false })).toBe("confirm");
    expect(await take(true)).toBe("changed");
    const mine = await world.db.membership.findFirstOrThrow({ where: { personId: yuki.id } });
    expect(await changeRoles(world, yuki, yuki.id, mine.id, { roles: [], confirmed: true })).toBe("own-administrator");
  });
});
