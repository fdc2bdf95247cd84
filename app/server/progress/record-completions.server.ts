import type { Course } from "../../domain/curriculum/course";
import { type CourseProgress, planOf, progressOf } from "../../domain/progress/course-progress";
import type { LearningFact } from "../../domain/progress/fact";
import { scenariosOf, whatItAsks } from "../courses/course-scenarios.server";
import type { World } from "../world";
import { learningRecordOf, recordOnce } from "./learning-facts.server";

/** Writes down which of these courses this person has now completed, so that it stays when a later version has more lessons. */
export async function recordCompletions(world: World, personId: string, courses: readonly Course[]): Promise<void> {
  const { facts } = await learningRecordOf(world, personId);
  for (const course of courses) await recordCompletion(world, personId, course, progressOf(planOf(course), facts, []));
}

/**
 * The same for a course whose progress is known. The facts of its lessons are the truth and this one is drawn from them, at their
 * instant; where it is lacking, because the process was ended before it was written, whoever looks writes it.
 */
export async function recordCompletion(world: World, personId: string, course: Course, { completed, isRecorded }: CourseProgress): Promise<void> {
  if (completed === null || isRecorded) return;
  const asked = whatItAsks(course, await scenariosOf(world, [course]));
  const fact: LearningFact = { kind: "completed", course: course.id, courseVersion: course.version, lesson: null, asked, at: completed.at };
  await recordOnce(world, personId, fact);
}
