import { expect, test } from "vitest";
import { listLearnersCourses } from "../../app/server/progress/list-learners-courses.server";
import { completeLesson } from "../../app/server/progress/complete-lesson.server";
import { showCourse } from "../../app/server/courses/show-course.server";
import { showLearnerInLesson } from "../../app/server/courses/show-learner-in-lesson.server";
import { showRecord } from "../../app/server/learning/show-record.server";
import { sessionFor } from "../../app/server/refreshers/session.server";
import { aPerson, signedIn } from "../support/builders";
import { type CourseWorld, courseWorld, courseYaml, lessonText, threeLessons } from "../support/course-builders";
import { lateReturnEnded } from "../support/late-return";

const DAY = 24 * 3600;

async function mark({ world, course, lesson }: CourseWorld, personId: string, ...slugs: string[]) {
  for (const slug of slugs) {
    world.clock.advance(60);
    await completeLesson(world, personId, await course(), await lesson(slug));
  }
}

/** Somebody who has completed version 1.0.0, and the course as a server reads it that was started after it was rewritten. */
async function afterTheChange() {
  const first = await courseWorld();
  await aPerson(first.world);
  const { person } = await signedIn(first.world);
  await lateReturnEnded(first.world, person.id);
  await mark(first, person.id, "first", "second", "practise");
  const later = await first.republished(courseYaml({ version: "2.0.0" }), { ...threeLessons, "01-first": lessonText("The first", { more: "What was said is kept apart." }), "04-fourth": lessonText("The fourth") });
  return { first, later, person };
}

test("a course that changed keeps the completion with its day and version, and offers what is new and what has changed", async () => {
  const { first, later, person } = await afterTheChange();
  expect((await showCourse(first.world, person, await first.course())).difference).toBeNull();
  const shown = await showCourse(later.world, person, await later.course());
  expect(shown).toMatchObject({
    completed: { version: "1.0.0", day: "21 November 2026" },
    standing: { satisfied: { by: "completed" } },
    difference: { since: "1.0.0", added: [{ slug: "fourth", title: "The fourth" }], changed: [{ slug: "first", title: "The first" }] },
  });
  expect(await listLearnersCourses(later.world, person.id)).toMatchObject([{ difference: { added: [{}], changed: [{}] } }]);
});

test("what was read again is marked again, once for the words it has, and offered no more", async () => {
  const { later, person } = await afterTheChange();
  const { world } = later;
  const inLesson = async (slug: string) => showLearnerInLesson(world, person, await later.course(), await later.lesson(slug));
  expect([await inLesson("first"), await inLesson("second"), await inLesson("fourth")].map(({ hasChanged, isMarked }) => [hasChanged, isMarked])).toEqual([[true, true], [false, true], [false, false]]);
  const before = await world.db.learningEvent.count();
  await mark(later, person.id, "first", "first");
  await Promise.all([mark(later, person.id, "first"), mark(later, person.id, "first")]);
  expect(await world.db.learningEvent.count()).toBe(before + 1);
  expect((await inLesson("first")).hasChanged).toBe(false);
  await mark(later, person.id, "fourth");
  expect(await showCourse(world, person, await later.course())).toMatchObject({ difference: null, completed: { version: "1.0.0" } });
});

test("a question of a lesson that was read again comes back an interval after that, and not at once", async () => {
  const { later, person } = await afterTheChange();
  const { world } = later;
  const due = async () => (await sessionFor(world, person.id)).items.map(({ key }) => key);
  world.clock.advance(30 * DAY);
  expect(await due()).toContain("question late-returns first record");
  await mark(later, person.id, "first");
  expect(await due()).not.toContain("question late-returns first record");
  world.clock.advance(7 * DAY);
  expect(await due()).toContain("question late-returns first record");
});

test("of a mark from before words were named, nobody says that the lesson has changed", async () => {
  const { later, person } = await afterTheChange();
  await later.world.db.learningEvent.updateMany({ where: { kind: "completed" }, data: { subjectVersion: null } });
  expect(await showCourse(later.world, person, await later.course())).toMatchObject({ difference: { added: [{ slug: "fourth" }], changed: [] } });
});

test("the hours are those of the version that was completed, also when the course is longer now", async () => {
  const { later, person } = await afterTheChange();
  const { lines, minutes, years } = await showRecord(later.world, person, null);
  expect(lines).toMatchObject([
    { kind: "scenario", id: "late-return", isAsNow: false, date: "2026-11-21" },
    { kind: "course", title: "Late returns", version: "1.0.0", minutes: 30, isAsNow: false, day: "21 November 2026", tested: null },
  ]);
  expect(minutes).toBe(30 + (lines[0]?.minutes ?? NaN));
  expect(years).toEqual(["2026"]);
  expect(await showRecord(later.world, person, "2025")).toMatchObject({ lines: [], minutes: 0, years: ["2026"] });
  await later.world.db.learningEvent.updateMany({ where: { kind: "completed", lesson: null }, data: { value: null } });
  expect((await showRecord(later.world, person, "2026")).lines[1]).toMatchObject({ kind: "course", minutes: 40, isAsNow: true });
});
