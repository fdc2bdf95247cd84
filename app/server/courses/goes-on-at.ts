import { type Course, lessonOf } from "../../domain/curriculum/course";
import type { CourseProgress } from "../../domain/progress/course-progress";
import type { Place } from "../../domain/progress/fact";
import { stoppedAt } from "../../domain/progress/stopped-at";

/** Lesson and line at which somebody goes on; null when there is no lesson left that can be read. */
export function goesOnAt(course: Course, { next }: CourseProgress, places: readonly Place[]) {
  const lesson = next === null ? null : lessonOf(course, next);
  if (lesson?.kind !== "lesson") return null;
  const { slug, number, title } = lesson;
  return { slug, number, title, ...stoppedAt(lesson, places.find((place) => place.course === course.id && place.lesson === slug) ?? null) };
}
