import { describe, expect, test } from "vitest";
import { startAttempt } from "../../app/server/attempts/start-attempt.server";
import { answerJoint, endJoint } from "../../app/server/joint-programmes/answer.server";
import { agreementsOf } from "../../app/server/joint-programmes/agreements.server";
import { proposeJoint } from "../../app/server/joint-programmes/propose.server";
import { listJoint, showJoint } from "../../app/server/joint-programmes/show-joint.server";
import { jointRuleToForm } from "../../app/domain/joint-training/read-rule";
import { en } from "../../app/messages/en";
import { recordToCsv } from "../../app/server/learning/record-to-csv";
import { showRecord } from "../../app/server/learning/show-record.server";
import { completeLesson } from "../../app/server/progress/complete-lesson.server";
import { recordOnce } from "../../app/server/progress/learning-facts.server";
import { endingOf } from "../../app/server/progress/scenario-ended.server";
import { renewCourse } from "../../app/server/programmes/renew-course.server";
import { countingFor, requiredOf } from "../../app/server/programmes/required-of.server";
import { aPerson, signedIn } from "../support/builders";
import { courseWorld, courseYaml, lessonText } from "../support/course-builders";
import { aJointProgramme, aJointTraining, aProgramme } from "../support/programmes";

const DAY = 24 * 3600;

/** Somebody in front of a course of two lessons, which their agency may require. */
async function learner() {
  const { republished, world: first } = await courseWorld();
  const { world, course, lesson } = await republished(courseYaml(), { "01-first": lessonText("The first"), "02-second": lessonText("The second") });
  const ana = await aPerson(first);
  const { person } = await signedIn(world);
  const complete = async () => {
    for (const slug of ["first", "second"]) await completeLesson(world, ana, await course(), await lesson(slug));
  };
  return { world, course, ana, person, complete };
}

describe("what an agency requires of somebody", () => {
  test("is told to them in words, with the way to what is missing, and before it begins", async () => {
    const { world, person, complete } = await learner();
    expect(await requiredOf(world, person)).toEqual([]);
    await aProgramme(world, { title: "Gate", rule: { validity: { kind: "months", months: 12 }, firstWithinDays: 30 } });
    expect(await requiredOf(world, person)).toMatchObject([{ title: "Gate", agency: "Probation", state: "not-started", due: "21 December 2026", until: null, parts: [{ kind: "course", title: "Late returns", href: "/courses/late-returns", state: "not-started" }] }]);
    expect(await countingFor(world, person, { course: "late-returns" })).toEqual({ agencies: ["Probation"], programmes: ["Gate"], canRenew: false });
    expect(await countingFor(world, person, { scenario: "late-return" })).toEqual({ agencies: [], programmes: [], canRenew: false });
    await complete();
    expect(await requiredOf(world, person)).toMatchObject([{ state: "complete", until: "21 November 2027", parts: [] }]);
  });

  test("waits for a partner and asks nothing once their own part is done", async () => {
    const { world, ana, person } = await learner();
    await aPerson(world, { name: "Tomasz", email: "tomasz@police.example", agency: "Police", agencyKind: "police" });
    const { id, version } = await aJointProgramme(world, [{ agency: "Probation" }, { agency: "Police" }]);
    await aProgramme(world, { rule: { requires: [{ kind: "joint-training", programme: id }] } });
    expect(await requiredOf(world, person)).toMatchObject([{ state: "not-started", parts: [{ kind: "joint-training", title: "Case conference", href: null }] }]);
    await (await aJointTraining(world, version, "Probation")).attend(ana, "Probation");
    world.clock.advance(400 * DAY);
    expect(await requiredOf(world, person)).toMatchObject([{ state: "waiting", due: null, parts: [] }]);
  });
});

describe("a course that lapses", () => {
  test("is renewed by its learner in its time alone, once however often that is pressed, and what was completed stays", async () => {
    const { world, ana, person, course, complete } = await learner();
    await aProgramme(world, { rule: { validity: { kind: "months", months: 12 }, renewDays: 60 } });
    await complete();
    const renew = async () => renewCourse(world, person, await course());
    const renewals = () => world.db.learningEvent.findMany({ where: { personId: ana, kind: "renewed" }, orderBy: { at: "asc" } });
    await renew();
    expect(await renewals()).toEqual([]);
    world.clock.advance(310 * DAY);
    await Promise.all([renew(), renew(), renew()]);
    expect(await renewals()).toMatchObject([{ course: "late-returns", courseVersion: "1.0.0" }]);
    expect(await requiredOf(world, person)).toMatchObject([{ state: "complete", until: "27 September 2028" }]);
    const record = await showRecord(world, person, null);
    expect(record.lines).toMatchObject([{ title: "Late returns", day: "21 November 2026", renewed: ["27 September 2027"] }]);
    expect(recordToCsv(record, en.recordTable).split("\r\n").slice(1)).toEqual([expect.stringContaining("Course,Late returns,1.0.0,2026-11-21,") as unknown, "Ana Ruiz,Renewal,Late returns,1.0.0,2027-09-27,,,,,,", ""]);
  });

  test("is not renewed by somebody of whom nobody requires it", async () => {
    const { world, person, course, complete } = await learner();
    await complete();
    world.clock.advance(900 * DAY);
    await renewCourse(world, person, await course());
    expect(await world.db.learningEvent.count({ where: { kind: "renewed" } })).toBe(0);
  });
});

describe("a scenario that is asked for several times", () => {
  test("is met by endings of so many attempts, and the record counts it once", async () => {
    const { world } = await courseWorld();
    const ana = await aPerson(world);
    const { person } = await signedIn(world);
    await aProgramme(world, { rule: { requires: [{ kind: "scenario", scenario: "late-return", level: { endings: 2 } }] } });
    const end = async () => {
      const attempt = (await startAttempt(world, ana, "late-return", null, "normal")) ?? "";
      world.clock.advance(60);
      await recordOnce(world, ana, await endingOf(world, ana, { scenario: "late-return", version: "1.0.0" }, attempt));
    };
    await end();
    expect(await requiredOf(world, person)).toMatchObject([{ state: "due", parts: [{ state: "begun", href: "/scenarios/late-return" }] }]);
    await end();
    expect(await requiredOf(world, person)).toMatchObject([{ state: "complete", until: null }]);
    expect((await showRecord(world, person, null)).lines).toHaveLength(1);
  });
});

describe("a joint programme", () => {
  async function twoAgencies() {
    const { world } = await courseWorld();
    await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["coordinator"] });
    await aPerson(world, { name: "Marta Keller", email: "marta@prison.example", agency: "Prison", agencyKind: "prison", roles: ["coordinator"] });
    await aPerson(world, { name: "Grace", email: "grace@police.example", agency: "Police", agencyKind: "police", roles: ["coordinator"] });
    const [{ person: sam }, { person: marta }, { person: grace }] = [await signedIn(world, "sam@probation.example"), await signedIn(world, "marta@prison.example"), await signedIn(world, "grace@police.example")];
    const [probation, prison] = [sam.memberships[0]?.agencyId ?? "", marta.memberships[0]?.agencyId ?? ""];
    const form = (title = "Gate") => new URLSearchParams(jointRuleToForm(title, "Why.", { minima: [{ agency: prison, profession: null, least: 2 }, { agency: probation, profession: null, least: 1 }], planned: 180, share: 0.8, prerequisites: [], together: { kind: "same-session" }, substitutes: 0 }));
    const answer = async (who: typeof sam, agency: string, word: string, note = "") => answerJoint(world, who, "joint", { agency, version: (await showJoint(world, who, "joint"))?.versions[0]?.id ?? "", word, note });
    return { world, sam, marta, grace, probation, prison, form, answer };
  }

  test("binds when every agency has accepted it, and a new version needs all of them again while the one before goes on", async () => {
    const { world, sam, marta, probation, prison, form, answer } = await twoAgencies();
    expect(await Promise.all([1, 2].map(() => proposeJoint(world, marta, "joint", prison, form())))).toEqual([1, 2].map(() => ({ kind: "proposed", id: "joint" })));
    expect(await world.db.jointProgrammeVersion.count()).toBe(1);
    expect(await listJoint(world, sam)).toMatchObject([{ title: "Gate", state: "open", awaitsYou: true, accepted: 0 }]);
    expect([await answer(marta, prison, "accepted"), await answer(marta, prison, "accepted"), await answer(sam, probation, "declined", "In spring.")]).toEqual(["answered", "answered", "answered"]);
    expect(await world.db.jointAgreement.count()).toBe(2);
    expect(await showJoint(world, marta, "joint")).toMatchObject({ state: "declined", versions: [{ agencies: [{ name: "Prison", word: "accepted" }, { name: "Probation", word: "declined", note: "In spring." }] }] });
    world.clock.advance(60);
    await answer(sam, probation, "accepted");
    expect((await agreementsOf(world, [prison]))[0]?.binding?.number).toBe(1);
    world.clock.advance(60);
    await proposeJoint(world, marta, "joint", "", form("Gate, longer"));
    const [standing] = await agreementsOf(world, [prison]);
    expect([standing?.binding?.number, standing?.versions[0]?.number, standing?.versions[0]?.agreement.isBinding]).toEqual([1, 2, false]);
  });

  test("is nothing to an agency that it does not name, and only who proposed it changes and ends it", async () => {
    const { world, sam, marta, grace, probation, prison, form, answer } = await twoAgencies();
    await proposeJoint(world, marta, "joint", prison, form());
    expect([await showJoint(world, grace, "joint"), await listJoint(world, grace), await endJoint(world, grace, "joint")]).toEqual([null, [], false]);
    expect([await answer(sam, prison, "accepted"), await endJoint(world, sam, "joint"), (await proposeJoint(world, sam, "joint", probation, form("Mine"))).kind]).toEqual(["not-found", false, "not-found"]);
    expect(await answer(sam, probation, "accepted", "a".repeat(501))).toBe("too-long");
    expect([await endJoint(world, marta, "joint"), await endJoint(world, marta, "joint"), await answer(sam, probation, "accepted")]).toEqual([true, true, "not-found"]);
    expect(JSON.stringify(await showJoint(world, sam, "joint"))).not.toContain("Marta");
    expect(await world.db.auditLine.count({ where: { agencyId: probation } })).toBe(0);
  });
});
