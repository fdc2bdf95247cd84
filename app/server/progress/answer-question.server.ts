import { readAnswer } from "../../domain/curriculum/answer";
import type { Course, Lesson } from "../../domain/curriculum/course";
import { isTooLong } from "../../domain/content/longest-note";
import type { World } from "../world";
import { enrolment } from "./enrol.server";
import { placeRow } from "./places.server";

export type AnswerOutcome = "kept" | "no-answer" | "reworded" | "too-long" | "not-found";

/**
 * Keeps an answer to a question of a lesson, and the place of the question as the one where the learner stopped.
 *
 * @param version - of the question that was read; an answer to other words than it has now is not kept.
 */
export async function answerQuestion(world: World, personId: string, course: Course, lesson: Lesson, questionId: string, version: string, chosen: readonly string[]): Promise<AnswerOutcome> {
  const question = lesson.body.questions.find(({ id }) => id === questionId);
  if (question === undefined) return "not-found";
  if (question.version !== version) return "reworded";
  if (question.kind === "short" && isTooLong(chosen[0] ?? "")) return "too-long";
  const taken = readAnswer(question, chosen);
  if (taken === null) return "no-answer";
  const { db, clock, ids } = world;
  await db.$transaction([
    enrolment(world, personId, course.id),
    db.learningEvent.create({
      data: {
        id: ids.next(), personId, course: course.id, courseVersion: course.version, lesson: lesson.slug, kind: "answered",
        subject: question.id, subjectVersion: question.version, value: JSON.stringify(taken), at: clock.now(),
      },
      select: { id: true },
    }),
    placeRow(world, personId, course.id, lesson, questionAnchor(question.id)),
  ]);
  return "kept";
}

/** Of the block on the page. */
export function questionAnchor(question: string): string {
  return `q-${question}`;
}
