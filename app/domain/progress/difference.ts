import { type Course, lessonsOf } from "../curriculum/course";
import { planOf, progressOf } from "./course-progress";
import type { LearningFact } from "./fact";

/** What has come to a course since somebody completed it: slugs of lessons, in the order of the course. */
export interface Difference {
  /** The version that they completed. */
  since: string;
  added: string[];
  changed: string[];
}

/**
 * What there is to read in a course for somebody who completed an older version of it; null when there is nothing, or they have not
 * completed it. Which words somebody has read is known by the marks that name them: where only older marks are there, it is unknown, and
 * nothing is offered for it. To mark a lesson as it reads now takes it out.
 */
export function differenceSince(course: Course, facts: readonly LearningFact[]): Difference | null {
  const { completed } = progressOf(planOf(course), facts, []);
  if (completed === null || completed.version === course.version) return null;
  const marks = (slug: string) => facts.flatMap((fact) => (fact.kind === "completed" && fact.course === course.id && fact.lesson === slug ? [fact.text ?? null] : []));
  const added: string[] = [];
  const changed: string[] = [];
  for (const { slug, textHash } of lessonsOf(course)) {
    const read = marks(slug);
    if (read.length === 0) added.push(slug);
    else if (read.some((text) => text !== null) && !read.includes(textHash)) changed.push(slug);
  }
  return added.length + changed.length === 0 ? null : { since: completed.version, added, changed };
}
