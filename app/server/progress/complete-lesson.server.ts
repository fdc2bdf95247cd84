import type { Course, Lesson } from "../../domain/curriculum/course";
import type { World } from "../world";
import { enrolment } from "./enrol.server";
import { recordOnce } from "./learning-facts.server";
import { recordCompletions } from "./record-completions.server";

/** Marks a lesson as complete, once as it reads now: a second press, in whatever browser, finds it marked. */
export async function completeLesson(world: World, personId: string, course: Course, lesson: Lesson): Promise<void> {
  await world.db.$transaction([
    enrolment(world, personId, course.id),
    recordOnce(world, personId, { kind: "completed", course: course.id, courseVersion: course.version, lesson: lesson.slug, text: lesson.textHash, at: world.clock.now().getTime() }),
  ]);
  await recordCompletions(world, personId, [course]);
}
