import { describe, expect, test } from "vitest";
import { deleteAllPractice, deleteAttempt } from "../../app/server/attempts/delete-practice.server";
import { expirePractice } from "../../app/server/attempts/expire-practice.server";
import { showDeletionOfAll } from "../../app/server/attempts/show-deletion.server";
import { answerRefresher } from "../../app/server/refreshers/answer-refresher.server";
import { sessionFor } from "../../app/server/refreshers/session.server";
import { showAnswered, showRefresher } from "../../app/server/refreshers/show-refresher.server";
import { listIntervals, setRefresherDays } from "../../app/server/people/refresher-days.server";
import { completeLesson } from "../../app/server/progress/complete-lesson.server";
import { aPerson, signedIn } from "../support/builders";
import { courseWorld, courseYaml, lessonText, threeLessons } from "../support/course-builders";
import { lateReturnEnded, lateReturnWorld } from "../support/late-return";
import type { TestWorld } from "../support/test-world";

const DAY = 24 * 3600;
const RECORD = "question late-returns first record";

async function learning() {
  const setting = await courseWorld();
  const { world, course, lesson } = setting;
  const ana = await aPerson(world);
  const complete = async (...slugs: string[]) => {
    for (const slug of slugs) await completeLesson(world, ana, await course(), await lesson(slug));
  };
  const version = async (slug = "first") => (await lesson(slug)).body.questions[0]?.version ?? "";
  const answer = async (option: string, key = RECORD) => answerRefresher(world, ana, key, await version(), [option]);
  const due = async (personId = ana) => (await sessionFor(world, personId)).items.map(({ key }) => key);
  return { ...setting, ana, complete, version, answer, due };
}

const written = ({ db }: TestWorld, personId: string) => db.learningEvent.count({ where: { personId, kind: "refreshed" } });

describe("questions of completed lessons", () => {
  test("come back after the interval, of completed lessons only and to their learner only", async () => {
    const { world, complete, due } = await learning();
    const leila = await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
    await complete("first");
    world.clock.advance(7 * DAY - 0.001);
    expect(await due()).toEqual([]);
    world.clock.advance(0.001);
    expect(await due()).toEqual([RECORD]);
    expect(await due(leila)).toEqual([]);
    expect(await answerRefresher(world, leila, RECORD, "any", ["late"])).toBe("not-found");
  });

  test("come back the next day after a wrong answer, a week later after a right one, and never after two", async () => {
    const { world, complete, answer, due } = await learning();
    await complete("first");
    world.clock.advance(7 * DAY);
    expect(await answer("wilful")).toBe("kept");
    world.clock.advance(DAY - 0.001);
    expect(await due()).toEqual([]);
    world.clock.advance(0.001);
    expect(await due()).toEqual([RECORD]);
    expect(await answer("late")).toBe("kept");
    world.clock.advance(7 * DAY - 0.001);
    expect(await due()).toEqual([]);
    world.clock.advance(0.001);
    expect(await answer("late")).toBe("kept");
    world.clock.advance(300 * DAY);
    expect(await due()).toEqual([]);
  });

  test("show what was answered with the reason of every option, and no answer before there is one", async () => {
    const { world, ana, complete, answer } = await learning();
    await complete("first");
    world.clock.advance(7 * DAY);
    expect(await showRefresher(world, ana, RECORD)).toMatchObject({ kind: "question", lesson: { slug: "first" }, question: { ask: "Which of these can go into the record?" } });
    expect(await showAnswered(world, ana, RECORD)).toBeNull();
    await answer("wilful");
    expect(await showAnswered(world, ana, RECORD)).toMatchObject({ answer: ["wilful"], question: { options: [{ why: "Nobody saw that." }, { why: "The gate book says so." }] } });
  });

  test("keep one answer, however often it is sent and from how many windows", async () => {
    const { world, ana, complete, answer } = await learning();
    await complete("first");
    world.clock.advance(7 * DAY);
    const outcomes = await Promise.all([answer("wilful"), answer("late"), answer("wilful")]);
    expect(outcomes).toContain("kept");
    expect(await answer("late")).toBe("already");
    expect(await written(world, ana)).toBe(1);
  });

  test("are not answered with nothing, with what they do not have, before they are due, or where there is no such thing", async () => {
    const { world, ana, complete, answer, version } = await learning();
    await complete("first");
    expect(await answer("late")).toBe("already");
    world.clock.advance(7 * DAY);
    expect(await answer("constructor")).toBe("no-answer");
    expect(await answerRefresher(world, ana, RECORD, await version(), [])).toBe("no-answer");
    for (const key of ["", "question late-returns second record", "question late-returns first constructor", "decision late-return gate", "decision a b c d"]) expect(await answer("late", key)).toBe("not-found");
    expect(await written(world, ana)).toBe(0);
  });

  test("begin anew when their words have changed, and keep no answer to the words that were", async () => {
    const { world: before, ana, complete, answer, version, republished } = await learning();
    await complete("first");
    before.clock.advance(7 * DAY);
    await answer("late");
    const old = await version();
    before.clock.advance(DAY);
    const changed = await republished(courseYaml({ version: "2.0.0" }), { ...threeLessons, "01-first": lessonText("The first").replace("The gate book says so.", "The gate book says so, and the clock.") });
    expect((await sessionFor(changed.world, ana)).items.map(({ key }) => key)).toEqual([RECORD]);
    expect(await answerRefresher(changed.world, ana, RECORD, old, ["late"])).toBe("reworded");
    expect(await showAnswered(changed.world, ana, RECORD)).toBeNull();
  });
});

describe("decisions of a story that was played", () => {
  async function played() {
    const world = await lateReturnWorld();
    const ana = await aPerson(world);
    const attempt = await lateReturnEnded(world, ana);
    const log = () => world.db.attemptEvent.findMany({ where: { attemptId: attempt }, orderBy: { seq: "asc" } });
    const session = () => sessionFor(world, ana);
    const next = async () => (await session()).items[0] ?? { key: "", version: "" };
    return { world, ana, attempt, log, session, next };
  }

  test("come back after the interval, two in five minutes, as they were met", async () => {
    const { world, ana, session, next } = await played();
    world.clock.advance(7 * DAY - 0.001);
    expect(await session()).toEqual({ items: [], minutes: 0 });
    world.clock.advance(0.001);
    expect(await session()).toMatchObject({ minutes: 4, items: [{ from: "late-return" }, { from: "late-return" }] });
    const { key } = await next();
    const shown = await showRefresher(world, ana, key);
    expect(shown).toMatchObject({ kind: "decision", view: { kind: "decision", clock: null } });
    expect(shown?.kind === "decision" ? shown.view.text.length + shown.told.length : 0).toBeGreaterThan(0);
  });

  test("are followed by the feedback of the story; the best rated is right, and the attempt stays as it was", async () => {
    const { world, ana, log, next } = await played();
    const before = await log();
    world.clock.advance(7 * DAY);
    const { key, version } = await next();
    const shown = await showRefresher(world, ana, key);
    const choices = shown?.kind === "decision" ? shown.view.choices.map(({ id }) => id) : [];
    expect(await answerRefresher(world, ana, key, version, [])).toBe("no-answer");
    expect(await answerRefresher(world, ana, key, version, ["constructor"])).toBe("no-answer");
    expect(await answerRefresher(world, ana, key, version, [choices[0] ?? ""])).toBe("kept");
    expect(await showAnswered(world, ana, key)).toMatchObject({ kind: "decision", view: { kind: "feedback", said: shown?.kind === "decision" ? shown.view.choices[0]?.text : "" } });
    expect((await sessionFor(world, ana)).items.map((item) => item.key)).not.toContain(key);
    expect(await log()).toEqual(before);
  });

  test("are another's to nobody, and gone with the attempt, with what was answered to them", async () => {
    const { world, ana, attempt, session, next } = await played();
    const leila = await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
    world.clock.advance(7 * DAY);
    const { key, version } = await next();
    const shown = await showRefresher(world, ana, key);
    await answerRefresher(world, ana, key, version, shown?.kind === "decision" ? [shown.view.choices[0]?.id ?? ""] : []);
    expect([await showRefresher(world, leila, key), await showAnswered(world, leila, key)]).toEqual([null, null]);
    expect(await answerRefresher(world, leila, key, version, ["ask_him"])).toBe("not-found");
    expect(await deleteAttempt(world, leila, attempt)).toBe(false);
    expect(await written(world, ana)).toBe(1);
    expect(await deleteAttempt(world, ana, attempt)).toBe(true);
    expect(await written(world, ana)).toBe(0);
    expect((await session()).items).toEqual([]);
    expect(await showRefresher(world, ana, key)).toBeNull();
  });

  test("give way to another when they are not wanted, and come from no version that was withdrawn", async () => {
    const { world, ana, session, next } = await played();
    world.clock.advance(7 * DAY);
    const { key } = await next();
    const others = (await sessionFor(world, ana, [key])).items.map((item) => item.key);
    expect(others).toHaveLength(2);
    expect(others).not.toContain(key);
    await world.db.scenarioVersion.updateMany({ data: { withdrawnAt: world.clock.now() } });
    expect((await session()).items).toEqual([]);
  });

  test("expire with the practice, twelve months after the last answer to one", async () => {
    const { world, ana, next } = await played();
    world.clock.advance(7 * DAY);
    const { key, version } = await next();
    const shown = await showRefresher(world, ana, key);
    await answerRefresher(world, ana, key, version, shown?.kind === "decision" ? [shown.view.choices[0]?.id ?? ""] : []);
    world.clock.advance(365 * DAY - 0.001);
    await world.db.attempt.updateMany({ data: { personId: await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" }) } });
    await expirePractice(world);
    expect(await written(world, ana)).toBe(1);
    world.clock.advance(0.001);
    await expirePractice(world);
    expect(await written(world, ana)).toBe(0);
  });
});

describe("answers to refreshers are practice", () => {
  test("they go with all practice, and the questions come back from their beginning", async () => {
    const { world, ana, complete, answer, due } = await learning();
    await complete("first");
    world.clock.advance(7 * DAY);
    await answer("late");
    world.clock.advance(7 * DAY);
    await answer("late");
    expect(await due()).toEqual([]);
    const { person } = await signedIn(world);
    expect(await showDeletionOfAll(world, person)).toMatchObject({ answers: 2 });
    await deleteAllPractice(world, ana);
    expect(await written(world, ana)).toBe(0);
    expect(await due()).toEqual([RECORD]);
  });

  test("they go twelve months after the last in their course, and nobody finds all of it due again", async () => {
    const { world, ana, complete, answer, due } = await learning();
    await complete("first", "second");
    world.clock.advance(7 * DAY);
    await answer("late");
    world.clock.advance(365 * DAY - 0.001);
    await expirePractice(world);
    expect(await written(world, ana)).toBe(1);
    world.clock.advance(0.001);
    await expirePractice(world);
    expect(await written(world, ana)).toBe(0);
    expect(await due()).toEqual([]);
  });
});

describe("the interval of an agency", () => {
  test("is set by its coordinator, of that agency only, and of several the shortest holds", async () => {
    const { world, ana, complete, due } = await learning();
    await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["coordinator"] });
    await aPerson(world, { name: "Marta Keller", email: "marta@prison.example", roles: ["coordinator"], agency: "Prison", agencyKind: "prison" });
    const [sam, marta, learner] = [(await signedIn(world, "sam@probation.example")).person, (await signedIn(world, "marta@prison.example")).person, (await signedIn(world)).person];
    const [probation] = await listIntervals(world, sam);
    const [prison] = await listIntervals(world, marta);
    expect([probation, prison]).toMatchObject([{ name: "Probation", days: 7 }, { name: "Prison", days: 7 }]);
    expect(await listIntervals(world, learner)).toEqual([]);
    expect(await setRefresherDays(world, marta, probation?.id ?? "", "30")).toBe(false);
    expect(await setRefresherDays(world, learner, probation?.id ?? "", "30")).toBe(false);
    for (const days of ["", "0", "5", "3.0", "1e9", "-7"]) expect(await setRefresherDays(world, sam, probation?.id ?? "", days)).toBe(false);
    expect(await setRefresherDays(world, sam, probation?.id ?? "", "14")).toBe(true);

    await complete("first");
    world.clock.advance(7 * DAY);
    expect(await due()).toEqual([]);
    await world.db.membership.create({ data: { id: "second", personId: ana, agencyId: prison?.id ?? "", profession: "volunteer", startedAt: world.clock.now() } });
    expect(await due()).toEqual([RECORD]);
    await world.db.membership.update({ where: { id: "second" }, data: { endedAt: world.clock.now() } });
    expect(await due()).toEqual([]);
    world.clock.advance(7 * DAY);
    expect(await due()).toEqual([RECORD]);
  });
});
