import { expect, test } from "vitest";
import { laterFacts, programmesAsAt } from "../../app/server/as-at/report-as-at.server";
import { exportAsAt, openAsAt } from "../../app/server/as-at/open-as-at.server";
import { mergePeople } from "../../app/server/people/merge-people.server";
import { changeSite } from "../../app/server/people/sites.server";
import { countStandings, showTrend } from "../../app/server/reports/trend.server";
import { aPerson, signedIn } from "../support/builders";
import { contentFolder } from "../support/scenarios";
import { testWorld, type TestWorld } from "../support/test-world";
import { agencyOf, aPlace, aSession, aTraining, attended } from "../support/trainings";

/** The last instant of 31 December 2026 in Nairobi. */
const NEW_YEAR = new Date("2026-12-31T20:59:59.999Z");
const DAY = new URLSearchParams({ day: "2026-12-31" });

/** On 21 November: a training of two agencies that probation requires. It is held on 10 December; Ana was there from beginning to end, and the police too. */
async function held() {
  // Without courses: what is asked here is trained together.
  const world = testWorld({ CONTENT_DIR: contentFolder().dir });
  const ana = await aPerson(world);
  const tomasz = await aPerson(world, { name: "Tomasz Nowak", email: "tomasz@police.example", agency: "Police", agencyKind: "police" });
  await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["coordinator"] });
  const training = await aTraining(world, ["Probation", "Police"]);
  const agencyId = await agencyOf(world, "Probation");
  const { programmeId } = await world.db.jointProgrammeVersion.findFirstOrThrow();
  const rule = { professions: ["probation_officer"], sites: [], requires: [{ kind: "joint-training", programme: programmeId }], validity: { kind: "months", months: 24 }, firstWithinDays: 20, graceDays: 5, renewDays: 30 };
  await world.db.programme.create({ data: { id: "programme", agencyId, title: "With the police", createdAt: world.clock.now(), versions: { create: { id: "v1", number: 1, rule: JSON.stringify(rule), recordedAt: world.clock.now() } } } });
  const session = await aSession(world, training, { startsAt: new Date("2026-12-10T06:00:00Z") });
  await aPlace(world, training, ana);
  world.clock.advance((Date.parse("2026-12-10T10:00:00Z") - world.clock.now().getTime()) / 1000);
  const entry = await attended(world, session, ana);
  await attended(world, session, tomasz);
  const sam = (await signedIn(world, "sam@probation.example")).person;
  return { world, agencyId, training, session, ana, sam, entry };
}

async function toJanuary(world: TestWorld) {
  world.clock.advance((Date.parse("2027-01-12T08:00:00Z") - world.clock.now().getTime()) / 1000);
}

const states = async (world: TestWorld, agencyId: string, knowledge: "then" | "now") => (await programmesAsAt(world, agencyId, NEW_YEAR, knowledge))[0]?.rows.map(({ name, state }) => [name, state]);

test("a report as at 31 December is the same before and after a correction made in January, and says so", async () => {
  const { world, agencyId, training, entry, sam } = await held();
  const [membership] = sam.memberships;
  if (membership === undefined) throw new Error("no membership");
  await toJanuary(world);
  const before = await openAsAt(world, sam, membership, "en", DAY);
  expect(before.programmes[0]?.counts).toMatchObject({ complete: 1, overdue: 1 });
  expect([before.later, before.programmes[0]?.today]).toEqual([[], null]);
  const value = { entry, present: { from: "2026-12-10T06:00:00.000Z", to: "2026-12-10T07:00:00.000Z" }, why: "called away after an hour" };
  await world.db.jointEvent.create({ data: { id: "correction", trainingId: training, kind: "corrected", value: JSON.stringify(value), at: world.clock.now(), byId: sam.id } });
  const after = await openAsAt(world, sam, membership, "en", DAY);
  expect(after.programmes[0]?.counts).toEqual(before.programmes[0]?.counts);
  expect(after.programmes[0]?.today?.counts).toMatchObject({ complete: 0, overdue: 2 });
  expect(after.later).toEqual([{ kind: "corrected", name: "Ana Ruiz", by: "Sam Achieng", why: "called away after an hour", day: "12 January 2027" }]);
  expect(await world.db.auditLine.count({ where: { action: "report-as-at", agencyId } })).toBe(2);
});

test("whoever was entered late was not known then, and would have been there", async () => {
  const { world, agencyId, session } = await held();
  await aPerson(world, { name: "Viktor Lund", email: "viktor@probation.example" });
  await toJanuary(world);
  const viktor = (await world.db.person.findFirstOrThrow({ where: { name: "Viktor Lund" } })).id;
  expect((await states(world, agencyId, "then"))?.find(([name]) => name === "Viktor Lund")).toEqual(["Viktor Lund", "not-started"]);
  await attended(world, session, viktor);
  expect((await states(world, agencyId, "then"))?.find(([name]) => name === "Viktor Lund")).toEqual(["Viktor Lund", "not-started"]);
  expect((await states(world, agencyId, "now"))?.find(([name]) => name === "Viktor Lund")).toEqual(["Viktor Lund", "complete"]);
});

test("who moved in December and was entered in January stands where they were known to be, and the report tells of it", async () => {
  const { world, agencyId, ana, sam } = await held();
  await toJanuary(world);
  const { id, startedAt } = await world.db.membership.findFirstOrThrow({ where: { personId: ana } });
  const now = world.clock.now();
  const moved = new Date("2026-12-15T00:00:00Z");
  await world.db.placement.updateMany({ where: { membershipId: id }, data: { replacedAt: now } });
  await world.db.placement.createMany({
    data: [
      { id: "until", membershipId: id, profession: "probation_officer", fromAt: startedAt, untilAt: moved, recordedAt: now, recordedById: sam.id },
      { id: "since", membershipId: id, profession: "manager", fromAt: moved, recordedAt: now, recordedById: sam.id },
    ],
  });
  // Managers are not bound.
  expect(await states(world, agencyId, "then")).toHaveLength(2);
  expect(await states(world, agencyId, "now")).toEqual([["Sam Achieng", "overdue"]]);
  expect((await laterFacts(world, agencyId, NEW_YEAR)).map(({ kind, name, by }) => [kind, name, by])).toContainEqual(["placement", "Ana Ruiz", "Sam Achieng"]);
});

test("the file has as many rows as the report counts, for every day, and a day that has not ended is not asked for", async () => {
  const { world, sam } = await held();
  const [membership] = sam.memberships;
  if (membership === undefined) throw new Error("no membership");
  await toJanuary(world);
  for (const day of ["2026-11-20", "2026-11-21", "2026-12-31", "2027-01-11"]) {
    const shown = await openAsAt(world, sam, membership, "en", new URLSearchParams({ day }));
    expect(shown.day).toBe(day);
    const file = await (await exportAsAt(world, sam, membership, "en", new URLSearchParams({ day }), "csv")).text();
    expect(file.trimEnd().split("\r\n").length - 1).toBe(shown.programmes.reduce((sum, { people }) => sum + people, 0));
  }
  for (const day of ["2027-01-12", "2030-01-01", "yesterday", ""]) expect((await openAsAt(world, sam, membership, "en", new URLSearchParams({ day }))).day).toBe("2026-12-31");
});

test("a site that was renamed and moved in January is called, and stands, on 31 December as it did", async () => {
  const { world, agencyId, ana, sam } = await held();
  const createdAt = world.clock.now();
  await world.db.site.createMany({ data: [{ id: "region", agencyId, name: "Region", createdAt }, { id: "norte", agencyId, name: "Norte", parentId: "region", createdAt }] });
  const { id } = await world.db.membership.update({ where: { personId_agencyId: { personId: ana, agencyId } }, data: { siteId: "norte" } });
  await world.db.placement.updateMany({ where: { membershipId: id }, data: { siteId: "norte" } });
  const version = await world.db.programmeVersion.findFirstOrThrow();
  await world.db.programmeVersion.update({ where: { id: version.id }, data: { rule: JSON.stringify({ ...(JSON.parse(version.rule) as object), sites: ["region"] }) } });
  await toJanuary(world);
  const report = async () => (await programmesAsAt(world, agencyId, NEW_YEAR, "then"))[0]?.rows.map(({ name, site }) => [name, site]);
  expect(await report()).toEqual([["Ana Ruiz", "Norte"]]);
  expect(await changeSite(world, sam, "norte", { name: "Norte prison", city: "", parent: "" })).toBe("done");
  world.clock.advance(3600);
  expect(await changeSite(world, sam, "norte", { name: "Far north", city: "", parent: "" })).toBe("done");
  expect(await report()).toEqual([["Ana Ruiz", "Norte"]]);
  expect((await programmesAsAt(world, agencyId, world.clock.now(), "then"))[0]?.rows).toEqual([]);
});

test("two entries of one human that were made one in January are told of", async () => {
  const { world, agencyId, ana, sam } = await held();
  const again = await aPerson(world, { name: "A. Ruiz", email: "a.ruiz@probation.example" });
  await toJanuary(world);
  expect(await mergePeople(world, sam, ana, again)).toBe("merged");
  expect((await laterFacts(world, agencyId, NEW_YEAR)).map(({ kind, name, by }) => [kind, name, by])).toContainEqual(["merged", "Ana Ruiz", "Sam Achieng"]);
});

test("months before anything was counted have the figures that were known at their end, once", async () => {
  const { world, agencyId } = await held();
  await toJanuary(world);
  await countStandings(world);
  await countStandings(world);
  const { since, months, lines } = await showTrend(world, agencyId);
  expect([since, months.map(({ day }) => day)]).toEqual(["2026-11-30", ["2026-11-30", "2026-12-31", "2027-01-12"]]);
  expect(lines.map(({ points }) => points)).toEqual([[{ complete: 0, total: 2 }, { complete: 1, total: 2 }, { complete: 1, total: 2 }]]);
});
