import { planOf, progressOf } from "../../domain/progress/course-progress";
import { differenceSince } from "../../domain/progress/difference";
import { shownDifference } from "../courses/shown-difference";
import { readableCourses } from "../courses/offered-courses.server";
import { goesOnAt } from "../courses/goes-on-at";
import type { World } from "../world";
import { learningRecordOf } from "./learning-facts.server";
import { placesOf } from "./places.server";

/** A course that somebody has begun, and where they go on in it. */
export interface LearnersCourse {
  id: string;
  title: string;
  /** Milliseconds since 1970; null while it is under way. */
  completedAt: number | null;
  touchedAt: number;
  /** Lessons that are completed, of so many. */
  done: number;
  lessons: number;
  goesOn: ReturnType<typeof goesOnAt>;
  /** What has come to it since they completed it. */
  difference: ReturnType<typeof shownDifference>;
}

/** The courses that this person has begun, as they are offered now. */
export async function listLearnersCourses(world: World, personId: string): Promise<LearnersCourse[]> {
  const [courses, { facts }, places] = await Promise.all([readableCourses(world), learningRecordOf(world, personId), placesOf(world, personId)]);
  return courses.flatMap((course): LearnersCourse[] => {
    const progress = progressOf(planOf(course), facts, places);
    const { isEnrolled, completed, touchedAt, lessons } = progress;
    const done = lessons.filter(({ state }) => state === "completed").length;
    return isEnrolled ? [{ id: course.id, title: course.title, completedAt: completed?.at ?? null, touchedAt: touchedAt ?? 0, done, lessons: lessons.length, goesOn: goesOnAt(course, progress, places), difference: shownDifference(course, differenceSince(course, facts)) }] : [];
  });
}
