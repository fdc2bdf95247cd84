import { type Course, lessonOf } from "../../domain/curriculum/course";
import type { Difference } from "../../domain/progress/difference";

/** What has come to a course since somebody completed it, by the names of its lessons; null when there is nothing. */
export function shownDifference(course: Course, difference: Difference | null) {
  if (difference === null) return null;
  const named = (slugs: readonly string[]) => slugs.map((slug) => ({ slug, title: lessonOf(course, slug)?.title ?? slug }));
  return { course: course.id, since: difference.since, added: named(difference.added), changed: named(difference.changed) };
}
