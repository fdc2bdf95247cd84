import { describe, expect, test } from "vitest";
import { unexplained } from "../../app/domain/curriculum/unexplained";
import { testStanding } from "../../app/domain/progress/test-standing";
import { deleteAllPractice } from "../../app/server/attempts/delete-practice.server";
import { expirePractice } from "../../app/server/attempts/expire-practice.server";
import { showDeletionOfAll } from "../../app/server/attempts/show-deletion.server";
import { showCourse } from "../../app/server/courses/show-course.server";
import { leftOff } from "../../app/server/learning/left-off.server";
import { showLearning } from "../../app/server/learning/show-learning.server";
import { learningRecordOf } from "../../app/server/progress/learning-facts.server";
import { beginTest } from "../../app/server/tests/begin-test.server";
import { handInTest } from "../../app/server/tests/hand-in-test.server";
import { keepTestAnswer } from "../../app/server/tests/keep-test-answer.server";
import { loadSittings } from "../../app/server/tests/sittings.server";
import { showSitting } from "../../app/server/tests/show-sitting.server";
import { aPerson, signedIn } from "../support/builders";
import { aBank, bankYaml } from "../support/bank-builders";
import { courseWithTests, eightPairs, testing, yamlWithTest } from "../support/course-with-tests";

const DAY = 24 * 3600;

async function learner() {
  const setting = await courseWithTests();
  await aPerson(setting.world);
  const { person } = await signedIn(setting.world);
  const { world, course } = setting;
  return {
    ...setting, person, ...testing(setting, person.id),
    offers: async () => (await showCourse(world, person, await course())).tests,
    show: async (id: string, position: "before" | "after" = "after", question: string | null = null) => showSitting(world, person, await course(), position, id, question),
    facts: async () => (await learningRecordOf(world, person.id)).facts,
  };
}

describe("a test before a course", () => {
  test("is offered until a lesson is complete, and taken once", async () => {
    const { offers, take, begin, learn } = await learner();
    expect(await offers()).toMatchObject({ before: { state: "offered" }, after: { state: "later" } });
    const id = await take("before", 2);
    expect((await offers()).before).toEqual({ state: "handed-in", sitting: id, again: false });
    expect(await begin("before")).toBe("");
    await learn("first");
    expect((await offers()).before).toMatchObject({ state: "handed-in" });
  });

  test("is not offered after the first lesson, and one that was begun can be finished", async () => {
    const { offers, begin, learn, handIn, ...setting } = await learner();
    const other = testing(setting, await aPerson(setting.world, { name: "Leila Haddad", email: "leila@probation.example" }));
    const id = await begin("before");
    await learn("first");
    await other.learn("first");
    expect((await offers()).before).toEqual({ state: "open", sitting: id });
    expect(await handIn(id)).toBe("handed-in");
    expect(await other.begin("before")).toBe("");
  });

  test("begins the course, counts for nothing, and tells no mark", async () => {
    const { take, facts, show, offers } = await learner();
    const id = await take("before", 6);
    expect((await facts()).map(({ kind }) => kind)).toEqual(["enrolled", "tested"]);
    expect(testStanding("late-returns", await facts())).toMatchObject({ state: "not-taken" });
    expect(await show(id, "before")).toMatchObject({ kind: "result", result: { credit: 6, of: 6, pass: null, passed: null }, gain: null });
    expect((await offers()).standing).toEqual({ state: "not-taken", day: null });
  });
});

describe("a test after a course", () => {
  test("comes with the last lesson, and is passed with the mark and not with less", async () => {
    const { learn, begin, take, offers, facts } = await learner();
    expect(await begin("after")).toBe("");
    await learn();
    expect((await offers()).after).toEqual({ state: "offered" });
    await take("after", 3);
    expect((await offers()).standing).toEqual({ state: "failed", day: "21 November 2026" });
    await take("after", 4);
    expect(await offers()).toMatchObject({ standing: { state: "passed" }, after: { state: "handed-in", again: true } });
    await take("after", 0);
    expect(testStanding("late-returns", await facts())).toMatchObject({ state: "passed", version: "1.0.0" });
  });

  test("asks for the ideas of the test before with other questions, and for others the next time", async () => {
    const { learn, take, sitting } = await learner();
    const before = await sitting(await take("before", 3));
    await learn();
    const after = await sitting(await take("after", 5));
    const again = await sitting(await take("after", 5));
    const pairs = (one: typeof before) => one.questions.map(({ pair }) => pair).sort();
    expect(pairs(after)).toEqual(pairs(before));
    expect(after.questions.filter(({ id }) => before.questions.some((question) => question.id === id))).toEqual([]);
    expect(pairs(again).filter((pair) => !pairs(before).includes(pair))).toHaveLength(2);
    expect(again.half).toBe(before.half);
  });

  test("shows the gain with what chance could have done, the first time only", async () => {
    const { learn, take, show } = await learner();
    await take("before", 0);
    await learn();
    const first = await take("after", 6);
    expect(await show(first)).toMatchObject({ gain: { of: 6, before: 0, after: 6, verdict: "more" } });
    expect(await show(await take("after", 6))).toMatchObject({ gain: null });
  });

  test("shows no gain when a lesson was completed before the test before was handed in, or without one", async () => {
    const { learn, begin, handIn, take, show, ...setting } = await learner();
    const before = await begin("before");
    await learn("first");
    await handIn(before);
    await learn("second");
    expect(await show(await take("after", 6))).toMatchObject({ gain: null });
    await aPerson(setting.world, { name: "Leila Haddad", email: "leila@probation.example" });
    const { person } = await signedIn(setting.world, "leila@probation.example");
    const other = testing(setting, person.id);
    await other.learn();
    expect(await showSitting(setting.world, person, await setting.course(), "after", await other.take("after", 6), null)).toMatchObject({ gain: null });
  });

  test("explains every question at the end, with the lesson that teaches it, and nothing before", async () => {
    const { learn, begin, answer, handIn, show, sitting } = await learner();
    await learn();
    const id = await begin("after");
    const question = await show(id, "after", "1");
    expect(question).toMatchObject({ kind: "question", number: 1, of: 6, answer: null });
    expect(JSON.stringify(question)).not.toMatch(/Because of|"right"/u);
    const [asked] = (await sitting(id)).questions;
    await answer(id, asked?.id ?? "", "motive");
    await handIn(id);
    const result = await show(id, "after", "1");
    expect(result).toMatchObject({ kind: "result", result: { credit: 0, passed: false } });
    expect(result?.kind === "result" ? result.questions[0] : null).toMatchObject({ answer: ["motive"], question: { id: asked?.id, options: expect.arrayContaining([expect.objectContaining({ id: "late", why: "Because of late." })]) }, lesson: { slug: asked?.lesson } });
  });
});

describe("a test that is under way", () => {
  test("is one at a time, however often Begin is pressed", async () => {
    const { world, person, course, begin } = await learner();
    const [one, two] = await Promise.all([beginTest(world, person.id, await course(), "before"), beginTest(world, person.id, await course(), "before")]);
    expect(one).toBe(two);
    expect(await begin("before")).toBe(one);
    expect(await world.db.testSitting.count()).toBe(1);
  });

  test("keeps the last answer to each question, and an answer that is emptied leaves it open", async () => {
    const { begin, answer, sitting, show } = await learner();
    const id = await begin("before");
    const [first = "", second = ""] = (await sitting(id)).questions.map((question) => question.id);
    expect(await answer(id, first, "motive")).toBe("kept");
    expect(await answer(id, first, "late")).toBe("kept");
    expect(await answer(id, second, "late")).toBe("kept");
    expect(await answer(id, second)).toBe("kept");
    expect(await show(id, "before")).toMatchObject({ kind: "overview", open: [2, 3, 4, 5, 6] });
    expect(await show(id, "before", "1")).toMatchObject({ answer: ["late"] });
    for (const number of ["0", "7", "1.5", "x", "-1", "__proto__"]) expect(await show(id, "before", number)).toMatchObject({ kind: "overview" });
  });

  test("refuses what is no answer, what was not drawn, and what is somebody else's", async () => {
    const { world, course, begin, answer, handIn, sitting } = await learner();
    const leila = await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
    const { person } = await signedIn(world, "leila@probation.example");
    const id = await begin("before");
    const { questions } = await sitting(id);
    const first = questions[0]?.id ?? "";
    const notDrawn = eightPairs.questions.find((question) => !questions.some((drawn) => drawn.id === question.id))?.id ?? "";
    expect(await answer(id, first, "constructor")).toBe("no-answer");
    expect(await answer(id, first, "late", "motive")).toBe("no-answer");
    expect(await answer(id, notDrawn, "late")).toBe("not-found");
    expect(await answer("id-of-nothing", first, "late")).toBe("not-found");
    expect(await keepTestAnswer(world, leila, await course(), id, first, ["late"])).toBe("not-found");
    expect(await handInTest(world, leila, await course(), id, true)).toBe("not-found");
    expect(await showSitting(world, person, await course(), "before", id, null)).toBeNull();
    expect(await keepTestAnswer(world, person.id, { ...(await course()), id: "another" }, id, first, ["late"])).toBe("not-found");
    expect((await sitting(id)).answers.size).toBe(0);
    expect(await handIn(id)).toBe("handed-in");
  });

  test("warns once of open questions, and is handed in once", async () => {
    const { begin, answer, handIn, sitting, facts } = await learner();
    const id = await begin("before");
    expect(await handIn(id, false)).toBe("open-questions");
    expect((await sitting(id)).handedInAt).toBeNull();
    await Promise.all([handIn(id), handIn(id)]);
    const { handedInAt, questions } = await sitting(id);
    expect(await handIn(id, false)).toBe("handed-in");
    expect(await answer(id, questions[0]?.id ?? "", "late")).toBe("handed-in");
    expect(await sitting(id)).toMatchObject({ handedInAt, answers: new Map() });
    expect((await facts()).filter(({ kind }) => kind === "tested")).toEqual([{ kind: "tested", course: "late-returns", courseVersion: "1.0.0", sitting: id, position: "before", passed: null, at: handedInAt }]);
  });

  test("is what comes next on My learning, and the way back to it", async () => {
    const { world, person, begin, handIn } = await learner();
    const id = await begin("before");
    expect((await showLearning(world, person)).next).toEqual({ kind: "test", course: "late-returns", title: "Late returns", position: "before", sitting: id });
    expect(await leftOff(world, person.id)).toBe(`/courses/late-returns/tests/before/${id}`);
    await handIn(id);
    expect((await showLearning(world, person)).next).toMatchObject({ kind: "course", course: "late-returns" });
  });
});

describe("a bank that changes", () => {
  test("leaves a test that was begun as it was drawn, with the mark of its version", async () => {
    const { begin, learn, sitting, republished, person } = await learner();
    await learn();
    const id = await begin("after");
    const drawn = (await sitting(id)).questions;
    const reworded = bankYaml(aBank({ lessons: ["first"], pairsPerLesson: 6 })).replaceAll("What stands", "What may stand");
    const later = await republished({ yaml: yamlWithTest("2.0.0", 6), bank: reworded });
    const hands = testing(later, person.id);
    expect((await hands.sitting(id)).questions).toEqual(drawn);
    for (const [index, { id: question }] of drawn.entries()) expect(await hands.answer(id, question, index < 4 ? "late" : "silent")).toBe("kept");
    await hands.handIn(id);
    expect((await showCourse(later.world, person, await later.course())).tests.standing).toMatchObject({ state: "passed" });
    const [fact] = (await learningRecordOf(later.world, person.id)).facts.filter(({ kind }) => kind === "tested");
    expect(fact).toMatchObject({ courseVersion: "1.0.0", passed: true });
  });

  test("with a fault offers no new test, and what was begun goes on", async () => {
    const { begin, republished, person, sitting } = await learner();
    const id = await begin("before");
    const { questions } = await sitting(id);
    const later = await republished({ bank: "format: 1\n" });
    const tests = async () => (await showCourse(later.world, person, await later.course())).tests;
    expect(await tests()).toMatchObject({ test: null, before: { state: "open" }, after: { state: "none" } });
    const hands = testing(later, person.id);
    expect(await hands.answer(id, questions[0]?.id ?? "", "late")).toBe("kept");
    expect(await hands.handIn(id)).toBe("handed-in");
    await hands.learn();
    expect(await hands.begin("after")).toBe("");
  });

  test("with a fault lets nobody meet a course without its test, neither meanwhile nor afterwards", async () => {
    const { republished, person } = await learner();
    const broken = await republished({ bank: "format: 1\n" });
    await testing(broken, person.id).learn();
    const standing = async (setting: typeof broken) => (await showCourse(setting.world, person, await setting.course())).standing;
    expect(await standing(broken)).toMatchObject({ satisfied: null, missing: { test: true } });
    expect(await standing(await republished({}))).toMatchObject({ satisfied: null, missing: { test: true } });
  });
});

describe("practice that goes", () => {
  test("takes tests and their scores, and leaves what was passed", async () => {
    const { world, person, take, learn, facts, offers } = await learner();
    await take("before", 1);
    await learn();
    await take("after", 1);
    await take("after", 6);
    expect(await showDeletionOfAll(world, person)).toMatchObject({ tests: 3 });
    await deleteAllPractice(world, person.id);
    expect(await loadSittings(world, person.id, "late-returns")).toEqual([]);
    expect((await facts()).filter(({ kind }) => kind === "tested")).toMatchObject([{ position: "after", passed: true }]);
    expect(await offers()).toMatchObject({ before: { state: "none" }, after: { state: "offered" }, standing: { state: "passed" } });
  });

  test("goes by itself twelve months after the last step of a test, and nobody else's", async () => {
    const { world, person, course, take, begin, answer, learn, facts } = await learner();
    const leila = await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
    await take("before", 1);
    await learn();
    await take("after", 2);
    const open = await begin("after");
    const [question] = (await loadSittings(world, person.id, "late-returns")).at(-1)?.questions ?? [];
    world.clock.advance(10 * DAY);
    await answer(open, question?.id ?? "", "late");
    await testing({ world, course, republished: () => Promise.reject(new Error("not here")) }, leila).begin("before");
    world.clock.advance(364 * DAY);
    await expirePractice(world);
    expect((await loadSittings(world, person.id, "late-returns")).map(({ id }) => id)).toEqual([open]);
    expect((await facts()).some(({ kind }) => kind === "tested")).toBe(false);
    world.clock.advance(2 * DAY);
    await expirePractice(world);
    expect(await world.db.testSitting.count()).toBe(0);
    expect(await world.db.testAnswer.count()).toBe(0);
  });
});

test("a question that is still to be answered goes to the page without what is right", () => {
  const asked = { id: "q", ask: "?", version: "0123456789abcdef" };
  expect(unexplained({ ...asked, kind: "order", steps: [{ id: "b", text: "First", why: "Because." }, { id: "a", text: "Then", why: "So." }] })).toMatchObject({ steps: [{ id: "a", why: "" }, { id: "b", why: "" }] });
  expect(unexplained({ ...asked, kind: "numeric", unit: "days", least: 3, most: 5, below: "x", within: "y", above: "z" })).toMatchObject({ least: 0, most: 0, within: "" });
  expect(unexplained({ ...asked, kind: "short", model: "The model", points: [{ id: "fact", text: "A point" }] })).toMatchObject({ model: "", points: [] });
});
