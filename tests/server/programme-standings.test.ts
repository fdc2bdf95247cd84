import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asStored } from "../../app/server/adapters/hot-questions";
import { stateAt } from "../../app/domain/programme/state";
import { programmeInstants } from "../../app/domain/programme/standing";
import { completeLesson } from "../../app/server/progress/complete-lesson.server";
import { recordOnce } from "../../app/server/progress/learning-facts.server";
import { keepStandings } from "../../app/server/programmes/keep-standings.server";
import { renewStandings } from "../../app/server/programmes/renew-standings.server";
import { renewableFrom, stateInSql } from "../../app/server/programmes/state-in-sql";
import { standingsOfPeople } from "../../app/server/programmes/work-out-standings.server";
import { aPerson } from "../support/builders";
import { courseWorld, courseYaml, lessonText } from "../support/course-builders";
import { instant, situation } from "../support/programme-builders";
import { aJointProgramme, aJointTraining, aProgramme } from "../support/programmes";
import { testWorld } from "../support/test-world";

const DAY = 24 * 3600;

/** Somebody in an agency, in front of one course. */
async function inAgency() {
  const { world, course, lesson } = await courseWorld();
  const ana = await aPerson(world);
  const complete = async () => {
    for (const slug of ["first", "second", "practise"]) await completeLesson(world, ana, await course(), await lesson(slug));
    await recordOnce(world, ana, { kind: "scenario-ended", scenario: "late-return", at: world.clock.now().getTime() });
  };
  const rows = () => world.db.programmeStanding.findMany({ orderBy: { programmeId: "asc" } });
  return { world, ana, complete, rows };
}

describe("where somebody stands in a programme", () => {
  test("is worked out from facts when one of them has come, and at no other time", async () => {
    const { world, ana, complete, rows } = await inAgency();
    await aProgramme(world, { rule: { firstWithinDays: 30, graceDays: 14 } });
    expect(await world.db.staleStanding.count()).toBe(1);
    expect(await renewStandings(world)).toBe(0);
    expect(await rows()).toMatchObject([{ personId: ana, profession: "probation_officer", startedAt: null, satisfiedAt: null, dueAt: new Date("2026-12-20T21:00:00Z"), overdueAt: new Date("2027-01-03T21:00:00Z") }]);
    world.clock.advance(60);
    await complete();
    expect(await world.db.staleStanding.findMany()).toEqual([{ personId: ana }]);
    await renewStandings(world);
    expect(await rows()).toMatchObject([{ startedAt: world.clock.now(), satisfiedAt: world.clock.now(), validUntil: null, waivedAt: null, waitingSince: null }]);
  });

  test("is written again only where it has changed", async () => {
    const { world, complete, rows } = await inAgency();
    const changed = await aProgramme(world);
    await aProgramme(world, { title: "Another", rule: { requires: [{ kind: "course", course: "another" }] } });
    await renewStandings(world);
    await world.db.$executeRawUnsafe("CREATE TABLE Written (programmeId TEXT)");
    await world.db.$executeRawUnsafe("CREATE TRIGGER written AFTER INSERT ON ProgrammeStanding BEGIN INSERT INTO Written VALUES (new.programmeId); END");
    await complete();
    await renewStandings(world);
    expect(await world.db.$queryRawUnsafe("SELECT programmeId FROM Written")).toEqual([{ programmeId: changed }]);
    expect(await rows()).toHaveLength(2);
  });

  test("is gone when they have left, when nothing binds them, and when the programme is retired", async () => {
    const { world, ana, rows } = await inAgency();
    const everybody = await aProgramme(world);
    await aProgramme(world, { title: "Prison", rule: { professions: ["prison_officer"] } });
    await renewStandings(world);
    expect((await rows()).map(({ programmeId }) => programmeId)).toEqual([everybody]);
    await world.db.membership.updateMany({ where: { personId: ana }, data: { profession: "prison_officer" } });
    await renewStandings(world);
    expect(await rows()).toHaveLength(2);
    await world.db.programme.update({ where: { id: everybody }, data: { retiredAt: world.clock.now() } });
    await renewStandings(world);
    expect(await rows()).toHaveLength(1);
    await world.db.membership.updateMany({ where: { personId: ana }, data: { endedAt: world.clock.now() } });
    await renewStandings(world);
    expect(await rows()).toEqual([]);
  });

  test("binds the people of a site and of all that is within it", async () => {
    const { world, ana, rows } = await inAgency();
    const agencyId = (await world.db.agency.findFirstOrThrow()).id;
    for (const [id, parentId] of [["north", null], ["wing", "north"], ["south", null]] as const) await world.db.site.create({ data: { id, agencyId, parentId, name: id, createdAt: world.clock.now() } });
    await aProgramme(world, { rule: { sites: ["north"] } });
    await renewStandings(world);
    expect(await rows()).toEqual([]);
    await world.db.membership.updateMany({ where: { personId: ana }, data: { siteId: "wing" } });
    await renewStandings(world);
    expect(await rows()).toMatchObject([{ siteId: "wing" }]);
  });

  test("is counted by each of two agencies under its own rule, and only the waiver of the one that asks counts", async () => {
    const { world, ana, rows } = await inAgency();
    await aPerson(world, { name: "Marta", email: "marta@prison.example", agency: "Prison", agencyKind: "prison" });
    const prison = await world.db.agency.findUniqueOrThrow({ where: { slug: "Prison" } });
    await world.db.membership.create({ data: { id: "second", personId: ana, agencyId: prison.id, profession: "instructor", startedAt: world.clock.now() } });
    const [here, there] = [await aProgramme(world), await aProgramme(world, { agency: "Prison", rule: { firstWithinDays: 90 } })];
    await world.db.waiver.create({ data: { id: "w", personId: ana, agencyId: prison.id, course: "late-returns", reason: "Taught it.", grantedAt: world.clock.now() } });
    await renewStandings(world);
    const own = (await rows()).filter(({ personId }) => personId === ana);
    expect(own.find(({ programmeId }) => programmeId === here)).toMatchObject({ profession: "probation_officer", waivedAt: null, dueAt: new Date("2026-12-20T21:00:00Z") });
    expect(own.find(({ programmeId }) => programmeId === there)).toMatchObject({ profession: "instructor", waivedAt: world.clock.now() });
    await world.db.waiver.update({ where: { id: "w" }, data: { withdrawnAt: world.clock.now() } });
    await renewStandings(world);
    expect((await rows()).find(({ programmeId, personId }) => programmeId === there && personId === ana)?.waivedAt).toBeNull();
  });

  test("waits for a partner once one's own part of a joint training is done, and is complete when the partner came", async () => {
    const { world, ana, rows } = await inAgency();
    const tomasz = await aPerson(world, { name: "Tomasz", email: "tomasz@police.example", agency: "Police", agencyKind: "police" });
    const { id, version } = await aJointProgramme(world, [{ agency: "Probation" }, { agency: "Police" }]);
    await aProgramme(world, { rule: { requires: [{ kind: "joint-training", programme: id }] } });
    const training = await aJointTraining(world, version, "Probation");
    world.clock.advance(4 * 3600);
    await training.attend(ana, "Probation");
    await renewStandings(world);
    // Since the session was over, whenever it was entered.
    const [waiting] = await rows();
    expect(waiting).toMatchObject({ satisfiedAt: null });
    const over = world.clock.now().getTime() - 3600_000;
    const sinceThen = (instant: Date | null | undefined) => (instant?.getTime() ?? 0) - over;
    expect(Math.abs(sinceThen(waiting?.waitingSince))).toBeLessThan(10);
    world.clock.advance(DAY);
    await training.attend(tomasz, "Police");
    await renewStandings(world);
    const [complete] = await rows();
    expect(complete).toMatchObject({ waitingSince: null });
    expect(Math.abs(sinceThen(complete?.satisfiedAt))).toBeLessThan(10);
  });

  test("is no longer waited for in a training that was cancelled", async () => {
    const { world, ana, rows } = await inAgency();
    await aPerson(world, { name: "Tomasz", email: "tomasz@police.example", agency: "Police", agencyKind: "police" });
    const { id, version } = await aJointProgramme(world, [{ agency: "Probation" }, { agency: "Police" }]);
    await aProgramme(world, { rule: { requires: [{ kind: "joint-training", programme: id }] } });
    const training = await aJointTraining(world, version, "Probation");
    await training.attend(ana, "Probation");
    await world.db.jointTraining.update({ where: { id: training.id }, data: { cancelledAt: world.clock.now() } });
    await renewStandings(world);
    expect(await rows()).toMatchObject([{ waitingSince: null, satisfiedAt: null }]);
  });

  test("was known on a day as the facts and the version of that day say", async () => {
    const { world, ana, complete } = await inAgency();
    const id = await aProgramme(world);
    const before = world.clock.now();
    world.clock.advance(DAY);
    await complete();
    await world.db.programmeVersion.create({ data: { id: "v2", programmeId: id, number: 2, rule: JSON.stringify({ professions: ["prison_officer"], sites: [], requires: [], validity: { kind: "for-ever" }, firstWithinDays: 1, graceDays: 0, renewDays: 0 }), recordedAt: new Date(world.clock.now().getTime() + 1000) } });
    const satisfied = async (known: Date) => (await standingsOfPeople(world, [ana], known)).map(({ programme, instants }) => [programme.number, instants.satisfiedAt]);
    expect(await satisfied(before)).toEqual([[1, null]]);
    expect(await satisfied(world.clock.now())).toEqual([[1, world.clock.now().getTime()]]);
    expect(await satisfied(new Date(world.clock.now().getTime() + 1000))).toEqual([]);
  });

  test("is renewed for so many people at a time, and says how many are left", async () => {
    const { world, rows } = await inAgency();
    await aProgramme(world);
    for (const name of ["b", "c", "d"]) await aPerson(world, { name, email: `${name}@probation.example` });
    expect(await renewStandings(world, 3)).toBe(1);
    expect(await rows()).toHaveLength(3);
    expect(await Promise.all([renewStandings(world), renewStandings(world)])).toEqual([0, 0]);
    expect(await rows()).toHaveLength(4);
  });
});

describe("the look at all standings", () => {
  test("finds whoever has come or gone on a day on which nothing was written down", async () => {
    const { world, ana, rows } = await inAgency();
    await aProgramme(world);
    await world.db.membership.updateMany({ where: { personId: ana }, data: { startedAt: new Date(world.clock.now().getTime() + DAY * 1000), endedAt: new Date(world.clock.now().getTime() + 2 * DAY * 1000) } });
    const people = [];
    for (let day = 0; day < 3; day += 1) {
      await keepStandings(world);
      people.push((await rows()).length);
      world.clock.advance(DAY);
    }
    expect(people).toEqual([0, 1, 0]);
  });

  test("works everybody out anew when a course asks something else than it did, and else nobody", async () => {
    const { world, republished } = await courseWorld();
    await aPerson(world);
    await aProgramme(world);
    await keepStandings(world);
    await world.db.programmeStanding.deleteMany();
    await keepStandings(world);
    expect(await world.db.programmeStanding.count()).toBe(0);
    await keepStandings((await republished(courseYaml({ version: "2.0.0" }), { "01-first": lessonText("The first") })).world);
    expect(await world.db.programmeStanding.count()).toBe(1);
  });
});

test("the state in SQL is the state of the domain, on whatever day", async () => {
  const world = testWorld();
  const ask = await world.db.hot();
  const columns = ["startedAt", "satisfiedAt", "validUntil", "dueAt", "overdueAt", "waitingSince", "waivedAt"] as const;
  const question = `SELECT ${stateInSql("s", "asked.now", "asked.renewable")} AS state FROM (SELECT ${columns.map((name) => `? AS ${name}`).join(", ")}) s, (SELECT ? AS now, ? AS renewable) asked`;
  fc.assert(fc.property(situation, instant, fc.integer({ min: -1, max: 1 }), fc.nat({ max: 6 }), ({ asked, boundSince, evidence }, any, beside, which) => {
    const instants = programmeInstants(asked, boundSince, evidence);
    // At its boundaries and anywhere.
    const boundary = instants[columns[which] ?? "dueAt"];
    const now = new Date(boundary === null || boundary > Date.UTC(9999, 0) ? any : boundary + beside);
    const row = columns.map((name) => (instants[name] === null ? null : asStored(new Date(instants[name]))));
    const [answer] = ask<{ state: string }>(question, ...row, now, renewableFrom(now, asked.rule.renewDays));
    expect(answer?.state).toBe(stateAt(instants, asked.rule.renewDays, now.getTime()));
  }), { numRuns: 3000 });
});
