import { asksTest, type Course, type HeldLesson, type Lesson, lessonsOf } from "../../domain/curriculum/course";
import type { CourseProgress } from "../../domain/progress/course-progress";
import { differenceSince } from "../../domain/progress/difference";
import { stateOfCourse } from "../../domain/progress/way";
import { sourcesOf } from "../../domain/standards/register";
import { dayIn, timeZoneOf } from "../people/time-zone";
import { countingFor } from "../programmes/required-of.server";
import { recordCompletion } from "../progress/record-completions.server";
import { knownOf, shownStanding, standsIn } from "../progress/standings.server";
import { showCourseTests } from "../tests/show-course-tests.server";
import { registerOf } from "../scenarios/standards.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { type CourseScenario, minutesOf, scenariosOf } from "./course-scenarios.server";
import { goesOnAt } from "./goes-on-at";
import { readableCourses } from "./offered-courses.server";
import { shownDifference } from "./shown-difference";

/** A course with how far this person is in it, and where they go on. */
export async function showCourse(world: World, person: CurrentPerson, course: Course) {
  const [known, scenarios] = await Promise.all([knownOf(world, person.id, course.id), scenariosOf(world, [course])]);
  const { facts, places } = known;
  const { progress, standing } = standsIn(course, known);
  await recordCompletion(world, person.id, course, progress);
  const minutes = minutesOf(course, scenarios);
  const { agencies, programmes, canRenew } = await countingFor(world, person, { course: course.id });
  const whole = facts.find((fact) => fact.kind === "completed" && fact.lesson === null);
  return {
    course: {
      id: course.id, version: course.version, title: course.title, promise: course.promise, professions: course.for, competencies: course.competencies, jurisdiction: course.review.jurisdiction, minutes,
      sources: sourcesOf(registerOf(world), lessonsOf(course).flatMap(({ cites }) => cites)),
    },
    modules: course.modules.map(({ folder, title, lessons }) => ({ id: folder, title, lessons: lessons.map((lesson) => listed(lesson, progress, scenarios)) })),
    isEnrolled: progress.isEnrolled,
    completed: progress.completed === null ? null : { day: dayIn(timeZoneOf(person), person.language, new Date(progress.completed.at)), version: progress.completed.version, minutes: (whole?.kind === "completed" ? whole.asked?.minutes : undefined) ?? minutes, learner: person.name },
    standing: shownStanding(person, standing, (id) => scenarios.get(id)?.title ?? id),
    counting: { agencies, programmes, renew: !canRenew ? null : asksTest(course) ? ("test" as const) : ("read" as const) },
    betterAfter: await betterAfter(world, person, course),
    difference: shownDifference(course, differenceSince(course, facts)),
    next: goesOnAt(course, progress, places),
    tests: await showCourseTests(world, person, course, facts, progress),
  };
}

/** The courses after which this one is better taken, and how far this person is in them. */
async function betterAfter(world: World, person: CurrentPerson, { prerequisites }: Course) {
  if (prerequisites.length === 0) return [];
  const [known, courses] = await Promise.all([knownOf(world, person.id), readableCourses(world)]);
  return prerequisites.flatMap((id) => {
    const course = courses.find((one) => one.id === id);
    if (course === undefined) return [];
    const { progress, standing } = standsIn(course, known);
    return [{ id, title: course.title, state: stateOfCourse(progress, standing) }];
  });
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
