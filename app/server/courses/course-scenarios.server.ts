import { asksTest, type Course, lessonMinutes, lessonsOf } from "../../domain/curriculum/course";
import type { CourseAsked } from "../../domain/progress/fact";
import { fillNames } from "../../domain/scenario/names";
import { versionOf } from "../scenarios/scenario-version.server";
import type { World } from "../world";

/** A scenario as the course around it names it. */
export interface CourseScenario {
  title: string;
  /** For the story and its debrief. */
  minutes: number;
}

/** Of the scenarios that these courses lead to, those that may be started now, by id. */
export async function scenariosOf(world: World, courses: readonly Course[]): Promise<Map<string, CourseScenario>> {
  return scenariosNamed(world, [...new Set(courses.flatMap((course) => lessonsOf(course).flatMap(({ scenario }) => scenario ?? [])))]);
}

/** Of these scenarios, those that may be started now, by id. */
export async function scenariosNamed(world: World, named: string[]): Promise<Map<string, CourseScenario>> {
  if (named.length === 0) return new Map();
  const rows = await world.db.scenarioVersion.findMany({ where: { scenario: { in: named }, offered: true }, select: { id: true } });
  const versions = await Promise.all(rows.map(({ id }) => versionOf(world, id)));
  return new Map(versions.map(({ representation: { scenario, title, names, minutes } }) => [scenario, { title: fillNames(title, names), minutes: minutes.play + minutes.debrief }]));
}

/** What is written down of a course when somebody completes it. */
export function whatItAsks(course: Course, scenarios: ReadonlyMap<string, CourseScenario>): CourseAsked {
  return { title: course.title, lessonMinutes: lessonMinutes(course), minutes: minutesOf(course, scenarios), test: asksTest(course) };
}

/** How long a course takes: its lessons, and the scenarios that belong to it. */
export function minutesOf(course: Course, scenarios: ReadonlyMap<string, CourseScenario>): number {
  const lessons = lessonsOf(course);
  const played = new Set(lessons.flatMap(({ scenario }) => scenario ?? []));
  return lessonMinutes(course) + [...played].reduce((sum, scenario) => sum + (scenarios.get(scenario)?.minutes ?? 0), 0);
}
