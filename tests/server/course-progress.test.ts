import { describe, expect, test } from "vitest";
import { advanceAttempt } from "../../app/server/attempts/advance-attempt.server";
import { deleteAllPractice, deleteAttempt } from "../../app/server/attempts/delete-practice.server";
import { backToCourse } from "../../app/server/courses/back-to-course.server";
import { listCourses } from "../../app/server/courses/list-courses.server";
import { showCourse } from "../../app/server/courses/show-course.server";
import { leftOff } from "../../app/server/learning/left-off.server";
import { showLearning } from "../../app/server/learning/show-learning.server";
import { answerQuestion } from "../../app/server/progress/answer-question.server";
import { completeLesson } from "../../app/server/progress/complete-lesson.server";
import { enrol } from "../../app/server/progress/enrol.server";
import { learningRecordOf } from "../../app/server/progress/learning-facts.server";
import { keepPlace, placesOf } from "../../app/server/progress/places.server";
import { aPerson, signedIn } from "../support/builders";
import { type CourseWorld, courseWorld, courseYaml, lessonText, threeLessons } from "../support/course-builders";
import { lateReturnBegun, lateReturnEnded } from "../support/late-return";

/** Somebody in front of the course, with their hands on it. */
async function atCourse() {
  const setting = await courseWorld();
  await aPerson(setting.world);
  const { person } = await signedIn(setting.world);
  return { ...setting, person, ...handsOn(setting, person.id) };
}

function handsOn({ world, course, lesson }: CourseWorld, personId: string) {
  return {
    answer: async (slug: string, ...options: string[]) => {
      const read = await lesson(slug);
      return answerQuestion(world, personId, await course(), read, "record", read.body.questions[0]?.version ?? "", options);
    },
    mark: async (slug: string) => {
      world.clock.advance(60);
      await completeLesson(world, personId, await course(), await lesson(slug));
    },
    stop: async (slug: string, anchor: string) => {
      world.clock.advance(60);
      return keepPlace(world, personId, await course(), await lesson(slug), anchor);
    },
    kinds: async () => (await world.db.learningEvent.findMany({ where: { personId }, select: { kind: true }, orderBy: { at: "asc" } })).map(({ kind }) => kind).sort(),
  };
}

test("who comes in at a shared computer goes on where they were last, in a lesson or in a story", async () => {
  const { world, person, stop, mark } = await atCourse();
  expect(await leftOff(world, person.id)).toBe("/learning");
  await stop("first", "s-what-was-seen");
  expect(await leftOff(world, person.id)).toBe("/courses/late-returns/first#s-what-was-seen");
  world.clock.advance(60);
  const attempt = await lateReturnBegun(world, person.id);
  expect(await leftOff(world, person.id)).toBe(`/attempts/${attempt}`);
  await mark("first");
  expect(await leftOff(world, person.id)).toMatch(/^\/courses\/late-returns\/second/u);
});

describe("a course", () => {
  test("is read without being begun, and begun once however often that is pressed", async () => {
    const { world, person, course, kinds } = await atCourse();
    expect(await showCourse(world, person, await course())).toMatchObject({ isEnrolled: false, completed: null, next: { slug: "first", anchor: null } });
    expect(await kinds()).toEqual([]);
    await Promise.all([1, 2, 3].map(async () => enrol(world, person.id, await course())));
    expect(await kinds()).toEqual(["enrolled"]);
    expect(await showCourse(world, person, await course())).toMatchObject({ isEnrolled: true });
  });

  test("is begun by the first answer, mark or place as well", async () => {
    for (const act of ["answer", "mark", "stop"] as const) {
      const { kinds, ...hands } = await atCourse();
      if (act === "answer") await hands.answer("first", "late");
      else if (act === "mark") await hands.mark("first");
      else await hands.stop("first", "s-what-was-seen");
      expect(await kinds()).toContain("enrolled");
    }
  });

  test("takes an answer with the words that were read, each time it is given, and only one that the question has", async () => {
    const { world, person, lesson, answer } = await atCourse();
    expect(await answer("first", "wilful")).toBe("kept");
    world.clock.advance(1);
    expect(await answer("first", "late")).toBe("kept");
    expect(await answer("first")).toBe("no-answer");
    expect(await answer("first", "late", "wilful")).toBe("no-answer");
    const version = (await lesson("first")).body.questions[0]?.version;
    expect((await learningRecordOf(world, person.id)).answers).toMatchObject([
      { question: "record", questionVersion: version, options: ["wilful"] },
      { question: "record", questionVersion: version, options: ["late"] },
    ]);
  });

  test("goes on at the line where one stopped, in whatever browser, and the newest counts", async () => {
    const { world, person, course, stop, answer } = await atCourse();
    await stop("first", "s-what-was-seen");
    expect((await showCourse(world, person, await course())).next).toMatchObject({ slug: "first", anchor: "s-what-was-seen", begins: "What was seen" });
    expect(await stop("first", "s-on-my-next-shift")).toBe(true);
    expect(await stop("first", "no-such-block")).toBe(false);
    expect((await showCourse(world, person, await course())).next).toMatchObject({ anchor: "s-on-my-next-shift" });
    world.clock.advance(60);
    await answer("second", "late");
    expect((await showCourse(world, person, await course())).next).toMatchObject({ slug: "second", anchor: "q-record" });
    expect(await placesOf(world, person.id)).toHaveLength(2);
  });

  test("is complete when every lesson is marked and its scenario was played to an ending, once", async () => {
    const { world, person, course, mark, kinds } = await atCourse();
    for (const slug of ["first", "second", "practise", "practise"]) await mark(slug);
    const before = await showCourse(world, person, await course());
    expect(before).toMatchObject({ completed: null, next: { slug: "practise" } });
    expect(before.modules[0]?.lessons[2]).toMatchObject({ state: "begun", lacksScenario: true, scenario: { id: "late-return" } });
    world.clock.advance(3600);
    await lateReturnEnded(world, person.id);
    await lateReturnEnded(world, person.id);
    expect(await kinds()).toEqual(["completed", "completed", "completed", "completed", "enrolled", "scenario-ended", "scenario-ended"]);
    const after = await showCourse(world, person, await course());
    expect(after).toMatchObject({ next: null, completed: { day: "21 November 2026", version: "1.0.0", learner: "Ana Ruiz" } });
    expect(after.completed?.minutes).toBeGreaterThan(30);
    expect(await listCourses(world, person)).toMatchObject([{ id: "late-returns", done: 3, lessons: 3, completed: "21 November 2026" }]);
  });

  test("counts a scenario that was played before the course was begun", async () => {
    const { world, person, course, mark } = await atCourse();
    await lateReturnEnded(world, person.id);
    for (const slug of ["first", "second", "practise"]) await mark(slug);
    expect((await showCourse(world, person, await course())).completed).not.toBeNull();
  });

  test("leads back from its scenario, for whoever has begun it", async () => {
    const { world, person, course } = await atCourse();
    expect(await backToCourse(world, person.id, "late-return")).toBeNull();
    await enrol(world, person.id, await course());
    expect(await backToCourse(world, person.id, "late-return")).toEqual({ course: "late-returns", title: "Late returns", lesson: "practise" });
    expect(await backToCourse(world, person.id, "another")).toBeNull();
  });

  test("is nobody else's: two people see nothing of each other", async () => {
    const { world, answer, mark } = await atCourse();
    await answer("first", "late");
    await mark("first");
    await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
    const { person: leila } = await signedIn(world, "leila@probation.example");
    expect(await learningRecordOf(world, leila.id)).toEqual({ facts: [], answers: [], refreshed: [] });
    expect(await listCourses(world, leila)).toMatchObject([{ isEnrolled: false, done: 0 }]);
  });
});

describe("a new version of a course", () => {
  test("leaves complete what was completed, and whoever completed the course", async () => {
    const { person, mark, world, republished } = await atCourse();
    await lateReturnEnded(world, person.id);
    for (const slug of ["first", "second", "practise"]) await mark(slug);
    const next = await republished(courseYaml({ version: "2.0.0" }), { ...threeLessons, "04-fourth": lessonText("The fourth") });
    const shown = await showCourse(next.world, person, await next.course());
    expect(shown).toMatchObject({ completed: { version: "1.0.0" }, next: { slug: "fourth" } });
    expect(shown.modules[0]?.lessons.map(({ state }) => state)).toEqual(["completed", "completed", "completed", "not-started"]);
  });

  test("brings back to the heading where the block is gone, and to the top where the heading is gone too", async () => {
    const { person, stop, lesson, republished } = await atCourse();
    const block = (await lesson("first")).body.blocks.find(({ begins }) => begins.startsWith("He came"))?.anchor ?? "";
    expect(await stop("first", block)).toBe(true);
    const reworded = await republished(courseYaml(), { ...threeLessons, "01-first": lessonText("The first").replace("He came at ten past nine. <Cite", "She came at nine. <Cite") });
    expect((await showCourse(reworded.world, person, await reworded.course())).next).toMatchObject({ slug: "first", anchor: "s-what-was-seen" });
    const rewritten = await republished(courseYaml(), { ...threeLessons, "01-first": lessonText("The first").replace("He came at ten past nine. <Cite", "She came at nine. <Cite").replace("## What was seen", "## What she saw") });
    expect((await showCourse(rewritten.world, person, await rewritten.course())).next).toMatchObject({ slug: "first", anchor: null });
  });

  test("with a broken lesson takes nothing else down, and is not complete without it", async () => {
    const { person, mark, world, republished } = await atCourse();
    await lateReturnEnded(world, person.id);
    await mark("first");
    const broken = await republished(courseYaml(), { ...threeLessons, "02-second": "---\ntitle: Broken\n---\n\n{1 + 1}\n" });
    await handsOn(broken, person.id).mark("practise");
    const shown = await showCourse(broken.world, person, await broken.course());
    expect(shown.modules[0]?.lessons.map(({ isHeld, state }) => [isHeld, state])).toEqual([[false, "completed"], [true, "not-started"], [false, "completed"]]);
    expect(shown).toMatchObject({ completed: null, next: null });
  });
});

describe("an ending", () => {
  test("becomes a fact without path, seat, score or ending, and stays one when the practice is deleted", async () => {
    const { world, person } = await atCourse();
    const attempt = await lateReturnEnded(world, person.id);
    const [fact] = await world.db.learningEvent.findMany();
    expect(fact).toMatchObject({ kind: "scenario-ended", subject: "late-return", subjectVersion: "0.1.0", value: null, course: null, lesson: null });
    await deleteAttempt(world, person.id, attempt);
    expect(await world.db.learningEvent.count()).toBe(1);
  });

  test("that arrives twenty times at once is one", async () => {
    const { world, person } = await atCourse();
    const id = await lateReturnBegun(world, person.id);
    await advanceAttempt(world, person.id, id, { intent: "continue", expectedSeq: 0 });
    for (const [index, choice] of ["ask_him", "facts_and_account", "wait"].entries()) {
      await advanceAttempt(world, person.id, id, { intent: "decide", expectedSeq: 1 + index * 2, choice });
      const same = { intent: "continue", expectedSeq: 2 + index * 2 } as const;
      await Promise.all(Array.from({ length: 20 }, () => advanceAttempt(world, person.id, id, same)));
    }
    expect(await world.db.learningEvent.count({ where: { kind: "scenario-ended" } })).toBe(1);
  });
});

describe("my learning", () => {
  test("goes on with the course or the story, whichever was touched last", async () => {
    const { world, person, stop } = await atCourse();
    expect((await showLearning(world, person)).next).toBeNull();
    const attempt = await lateReturnBegun(world, person.id);
    expect((await showLearning(world, person)).next).toMatchObject({ kind: "scenario", attempt });
    await stop("first", "s-what-was-seen");
    expect(await showLearning(world, person)).toMatchObject({
      next: { kind: "course", course: "late-returns", done: 0, lessons: 3, goesOn: { slug: "first", title: "The first", anchor: "s-what-was-seen" } },
      underWay: [{ kind: "scenario", attempt }],
    });
    world.clock.advance(60);
    await advanceAttempt(world, person.id, attempt, { intent: "continue", expectedSeq: 0 });
    expect(await showLearning(world, person)).toMatchObject({ next: { kind: "scenario" }, underWay: [{ kind: "course" }] });
  });

  test("lists what is completed, with the day", async () => {
    const { world, person, mark } = await atCourse();
    await lateReturnEnded(world, person.id);
    for (const slug of ["first", "second", "practise"]) await mark(slug);
    expect(await showLearning(world, person)).toMatchObject({ next: null, completed: [{ course: "late-returns", title: "Late returns", day: "21 November 2026" }] });
  });

  test("keeps what was completed when all practice is deleted, and nothing else", async () => {
    const { world, person, answer, mark, stop, kinds, course } = await atCourse();
    await answer("first", "wilful");
    await mark("first");
    await stop("second", "s-what-was-seen");
    await lateReturnEnded(world, person.id);
    await deleteAllPractice(world, person.id);
    expect(await kinds()).toEqual(["completed", "enrolled", "scenario-ended"]);
    expect(await placesOf(world, person.id)).toEqual([]);
    const shown = await showCourse(world, person, await course());
    expect(shown.modules[0]?.lessons.map(({ state }) => state)).toEqual(["completed", "not-started", "not-started"]);
  });
});
