import { asksTest, type Course } from "../../domain/curriculum/course";
import { type CourseProgress, planOf, progressOf } from "../../domain/progress/course-progress";
import type { LearningFact, Place } from "../../domain/progress/fact";
import { type CourseStanding, standingOf } from "../../domain/progress/standing";
import type { Waiver } from "../../domain/progress/waiver";
import { dayIn, timeZoneOf } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { learningRecordOf } from "./learning-facts.server";
import { placesOf } from "./places.server";
import { waiversOf } from "./waivers.server";

/** All that decides where somebody stands. */
export interface Known {
  facts: LearningFact[];
  places: Place[];
  waivers: Waiver[];
}

/** What is known of this person, in all courses or in one of them. */
export async function knownOf(world: World, personId: string, course?: string): Promise<Known> {
  const [{ facts }, places, waivers] = await Promise.all([learningRecordOf(world, personId, course), placesOf(world, personId, course), waiversOf(world, personId)]);
  return { facts, places, waivers };
}

export function standsIn(course: Course, { facts, places, waivers }: Known): { progress: CourseProgress; standing: CourseStanding } {
  const plan = planOf(course);
  const progress = progressOf(plan, facts, places);
  return { progress, standing: standingOf(plan, asksTest(course), progress, facts, waivers) };
}

/** Where somebody stands as pages say it: days in words, parts that are missing by their names. */
export interface ShownStanding {
  completed: string | null;
  passed: string | null;
  failed: string | null;
  satisfied: { by: NonNullable<CourseStanding["satisfied"]>["by"]; day: string } | null;
  waived: { agency: string; by: string | null; reason: string; day: string } | null;
  missing: { lessons: number; scenarios: string[]; test: boolean };
}

/** @param titleOf - of a scenario; its id when it cannot be played now. */
export function shownStanding(person: CurrentPerson, { completed, passed, failed, satisfied, waived, missing }: CourseStanding, titleOf: (scenario: string) => string): ShownStanding {
  const day = (at: number) => dayIn(timeZoneOf(person), person.language, new Date(at));
  const on = (done: { at: number } | null) => (done === null ? null : day(done.at));
  return {
    completed: on(completed),
    passed: on(passed),
    failed: on(failed),
    satisfied: satisfied === null ? null : { by: satisfied.by, day: day(satisfied.at) },
    waived: waived === null ? null : { agency: waived.agency, by: waived.by, reason: waived.reason, day: day(waived.at) },
    missing: {
      lessons: missing.filter(({ kind }) => kind === "lesson").length,
      scenarios: missing.flatMap((part) => (part.kind === "scenario" ? [titleOf(part.scenario)] : [])),
      test: missing.some(({ kind }) => kind === "test"),
    },
  };
}
