import { type Course, type HeldLesson, type Lesson, lessonsOf } from "../../domain/curriculum/course";
import { type CourseProgress, planOf, progressOf } from "../../domain/progress/course-progress";
import { sourcesOf } from "../../domain/standards/register";
import { dayIn, timeZoneOf } from "../people/time-zone";
import { learningRecordOf } from "../progress/learning-facts.server";
import { placesOf } from "../progress/places.server";
import { recordCompletion } from "../progress/record-completions.server";
import { showCourseTests } from "../tests/show-course-tests.server";
import { registerOf } from "../scenarios/standards.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { type CourseScenario, minutesOf, scenariosOf } from "./course-scenarios.server";
import { goesOnAt } from "./goes-on-at";

/** A course with how far this person is in it, and where they go on. */
export async function showCourse(world: World, person: CurrentPerson, course: Course) {
  const [{ facts }, places, scenarios] = await Promise.all([learningRecordOf(world, person.id, course.id), placesOf(world, person.id, course.id), scenariosOf(world, [course])]);
  const progress = progressOf(planOf(course), facts, places);
  await recordCompletion(world, person.id, course, progress);
  const minutes = minutesOf(course, scenarios);
  return {
    course: {
      id: course.id, version: course.version, title: course.title, promise: course.promise, professions: course.for, competencies: course.competencies, jurisdiction: course.review.jurisdiction, minutes,
      sources: sourcesOf(registerOf(world), lessonsOf(course).flatMap(({ cites }) => cites)),
    },
    modules: course.modules.map(({ folder, title, lessons }) => ({ id: folder, title, lessons: lessons.map((lesson) => listed(lesson, progress, scenarios)) })),
    isEnrolled: progress.isEnrolled,
    completed: progress.completed === null ? null : { day: dayIn(timeZoneOf(person), person.language, new Date(progress.completed.at)), version: progress.completed.version, minutes, learner: person.name },
    next: goesOnAt(course, progress, places),
    tests: await showCourseTests(world, person, course, facts, progress),
  };
}

function listed(lesson: Lesson | HeldLesson, { lessons }: CourseProgress, scenarios: ReadonlyMap<string, CourseScenario>) {
  const { slug, number, title } = lesson;
  const done = lessons.find((one) => one.slug === slug);
  const scenario = lesson.kind === "lesson" ? lesson.scenario : null;
  return {
    slug, number, title,
    isHeld: lesson.kind === "held",
    minutes: lesson.kind === "held" ? null : lesson.minutes,
    state: done?.state ?? "not-started",
    /** Marked, and its scenario not played yet. */
    lacksScenario: done?.state === "begun" && done.missing.join() === "scenario",
    scenario: scenario === null ? null : { id: scenario, title: scenarios.get(scenario)?.title ?? null },
  };
}
