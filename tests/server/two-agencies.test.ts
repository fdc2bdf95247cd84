import { expect, test } from "vitest";
import { mergePeople } from "../../app/server/people/merge-people.server";
import { renewStandings } from "../../app/server/programmes/renew-standings.server";
import { aPerson, signedIn } from "../support/builders";
import { type Handler, told } from "../support/contents-viewers";
import { courseWorld } from "../support/course-builders";
import { aProgramme } from "../support/programmes";
import type { TestWorld } from "../support/test-world";
import { agencyOf, aPlace, aSession, aTraining, attended } from "../support/trainings";

const found = import.meta.glob<{ loader?: Handler }>(["../../app/routes/agency*/route.{ts,tsx}", "../../app/routes/people*/route.{ts,tsx}", "../../app/routes/joint-trainings*/route.{ts,tsx}"]);

const [PRISON, VOLUNTEERS] = ["Harbour House", "Northern Friends"] as const;
const DAY = 24 * 3600;

/**
 * Leila is an officer of the prison, into which she was entered twice before the two were made one, and a volunteer. Both agencies ask the
 * same course: the prison once for all, the volunteers every six months. She completed it eight months ago, and came to a joint training for
 * the prison, to which the volunteers send people too.
 */
async function inTwoAgencies() {
  const { world } = await courseWorld();
  const { db, clock, ids } = world;
  const leila = await aPerson(world, { name: "Leila Haddad", email: "leila@mail.example", staffCode: "HH-1", agency: PRISON, agencyKind: "prison" });
  const second = await aPerson(world, { name: "Leila Haddad", email: null, staffCode: "HH-2", agency: PRISON });
  await aPerson(world, { name: "Marta Keller", email: "marta@mail.example", agency: PRISON, roles: ["coordinator"] });
  await aPerson(world, { name: "Nils Berg", email: "nils@mail.example", agency: VOLUNTEERS, agencyKind: "volunteer", roles: ["coordinator"] });
  await db.membership.updateMany({ where: { personId: { in: [leila, second] } }, data: { profession: "prison_officer" } });
  await db.learningEvent.create({ data: { id: ids.next(), personId: second, course: "late-returns", courseVersion: "1.0.0", kind: "completed", at: clock.now(), once: "completed late-returns" } });
  const marta = (await signedIn(world, "marta@mail.example")).person;
  expect(await mergePeople(world, marta, leila, second)).toBe("merged");
  const nils = await db.membership.findFirstOrThrow({ where: { person: { email: "nils@mail.example" } } });
  await db.membership.create({ data: { id: "as a volunteer", personId: leila, agencyId: await agencyOf(world, VOLUNTEERS), staffCode: "NF-1", profession: "volunteer", startedAt: clock.now(), managerId: nils.id, roles: { create: { role: "learner" } } } });
  const ofPrison = await aProgramme(world, { agency: PRISON, title: "At the gate", rule: { professions: ["prison_officer"] } });
  const ofVolunteers = await aProgramme(world, { agency: VOLUNTEERS, title: "Before you visit", rule: { professions: ["volunteer"], validity: { kind: "months", months: 6 } } });
  clock.advance(240 * DAY);
  const training = await aTraining(world, [PRISON, VOLUNTEERS]);
  const session = await aSession(world, training);
  await aPlace(world, training, leila, { agency: PRISON });
  clock.advance(2 * DAY);
  await attended(world, session, leila, { agency: PRISON });
  await renewStandings(world);
  return { world, leila, training, ofPrison, ofVolunteers };
}

/** What a coordinator is told at an address. */
async function reader(world: TestWorld, email: string) {
  const { request } = await signedIn(world, email);
  return async (route: string, path: string) => {
    const { loader } = (await found[`../../app/routes/${route}/route.tsx`]?.()) ?? (await found[`../../app/routes/${route}/route.ts`]?.()) ?? {};
    if (loader === undefined) throw new Error(`${route} answers nobody`);
    return told(world, { name: email, agency: null }, route, loader, request(path));
  };
}

test("a person in two agencies is counted once by each, under its own rule, and neither page, list or export says that the other is there", async () => {
  const { world, leila, ofPrison, ofVolunteers } = await inTwoAgencies();
  const [forMarta, forNils] = [await reader(world, "marta@mail.example"), await reader(world, "nils@mail.example")];
  const sides = [
    { read: forMarta, programme: ofPrison, state: "complete", word: "Complete", code: "HH-1", profession: "Prison officer", others: [VOLUNTEERS, "NF-1", "as a volunteer", "Before you visit", ofVolunteers] },
    { read: forNils, programme: ofVolunteers, state: "overdue", word: "Overdue", code: "NF-1", profession: "Volunteer", others: [PRISON, "HH-1", "HH-2", "At the gate", ofPrison] },
  ];
  for (const { read, programme, state, word, code, profession, others } of sides) {
    const list = (of: string) => `programme=${programme}&state=${of}`;
    const [, ...exported] = (await read("agency_.list_.export", `/agency/list/export?programme=${programme}`)).trim().split("\r\n");
    expect(exported).toHaveLength(1);
    for (const expected of ["Leila Haddad", code, profession, word]) expect(exported[0]).toContain(expected);
    const answers = [
      await read("agency", "/agency"), await read("agency_.export", "/agency/export"), await read("agency_.list", `/agency/list?${list(state)}`), exported.join(), await read("agency_.due", "/agency/due"), await read("agency_.as-at", "/agency/as-at"),
      await read("agency_.as-at_.export", "/agency/as-at/export"), await read("agency_.trend", "/agency/trend"), await read("people", "/people"), await read("people_.$id", `/people/${leila}`), await read("people_.$id_.code", `/people/${leila}/code`), await read("people_.$id_.waivers", `/people/${leila}/waivers`),
      await read("people_.$id_.merge", `/people/${leila}/merge`), await read("agency_.audit", "/agency/audit"), await read("agency_.reminders", "/agency/reminders"),
    ];
    expect(answers.filter((answer) => answer.startsWith("404"))).toEqual([]);
    for (const answer of answers) for (const other of others) expect(answer).not.toContain(other);
    expect(JSON.parse(await read("agency_.list", `/agency/list?${list(state)}`))).toMatchObject({ total: 1 });
    for (const elsewhere of ["complete", "overdue", "due", "not-started"].filter((each) => each !== state)) expect(JSON.parse(await read("agency_.list", `/agency/list?${list(elsewhere)}`))).toMatchObject({ total: 0 });
    expect((await read("people", "/people")).split('"Leila Haddad"')).toHaveLength(2);
  }
});

test("whose team somebody is in reads what that agency asks of them and nothing of the other", async () => {
  const { world } = await inTwoAgencies();
  const team = await (await reader(world, "nils@mail.example"))("agency_.team", "/agency/team");
  expect(team).toContain("Before you visit");
  for (const other of [PRISON, "HH-1", "At the gate", "prison_officer"]) expect(team).not.toContain(other);
});

test("somebody who comes to a training for one of their agencies is there and complete for that one alone", async () => {
  const { world, training } = await inTwoAgencies();
  const [forMarta, forNils] = [await reader(world, "marta@mail.example"), await reader(world, "nils@mail.example")];
  const [prison, volunteers] = [await agencyOf(world, PRISON), await agencyOf(world, VOLUNTEERS)];
  const at = `/joint-trainings/${training}`;
  const [martas, nilss] = [JSON.parse(await forMarta("joint-trainings_.$id", at)), JSON.parse(await forNils("joint-trainings_.$id", at))] as { standing: unknown }[];
  expect(martas).toMatchObject({ standing: { state: "waiting-for-partner", people: [{ name: "Leila Haddad", agency: { id: prison } }], minima: [{ told: "whole", missing: 0 }, { told: "met-or-not", isMet: false }] } });
  expect(nilss).toMatchObject({ standing: { state: "open", people: [], minima: [{ told: "met-or-not", isMet: true }, { told: "whole", missing: 1 }] } });
  expect(await world.db.jointCompletion.findMany({ select: { agencyId: true, completedAt: true } })).toEqual([{ agencyId: prison, completedAt: null }]);
  expect(JSON.stringify(nilss)).not.toContain("Leila");
  // To the volunteers she is one of those who could be invited, as everybody is; their own report counts nobody.
  expect(await forNils("joint-trainings_.$id_.attendance_.export", `${at}/attendance/export`)).not.toContain("Leila");
  expect(JSON.parse(await forNils("joint-trainings_.$id_.places", `${at}/places`))).toMatchObject({ agencies: [{ id: volunteers, places: [], invites: { taken: 0 } }] });
  expect(JSON.parse(await forNils("agency_.joint", "/agency/joint"))).toMatchObject({ programmes: [{ trainings: [{ state: "open", own: [{ missing: 1 }], partners: [{ isMet: true }] }], figures: null }] });
  expect(JSON.parse(await forMarta("agency_.joint", "/agency/joint"))).toMatchObject({ programmes: [{ trainings: [{ state: "waiting-for-partner", own: [{ missing: 0 }], partners: [{ isMet: false }] }] }] });
});
