import { readAnswer } from "../../domain/curriculum/answer";
import type { Course } from "../../domain/curriculum/course";
import { isGone } from "../adapters/database-conflict";
import type { World } from "../world";
import { loadSitting } from "./sittings.server";

export type TestAnswerOutcome = "kept" | "no-answer" | "handed-in" | "not-found";

/**
 * Keeps an answer in a test that is open, in place of the one before. One that is empty leaves the question open.
 *
 * @param sent - what the fields of the question say; "no-answer" when they say something, and no answer.
 */
export async function keepTestAnswer(world: World, personId: string, course: Course, sittingId: string, questionId: string, sent: readonly string[]): Promise<TestAnswerOutcome> {
  const sitting = await loadSitting(world, personId, course.id, sittingId);
  const question = sitting?.questions.find(({ id }) => id === questionId);
  if (sitting === null || question === undefined) return "not-found";
  if (sitting.handedInAt !== null) return "handed-in";
  const isEmpty = sent.every((field) => field.trim() === "");
  const answer = isEmpty ? null : readAnswer(question, sent);
  if (answer === null && !isEmpty) return "no-answer";
  const key = { sittingId_question: { sittingId, question: questionId } };
  const given = { questionVersion: question.version, value: JSON.stringify(answer), at: world.clock.now() };
  const answers = answer === null ? { deleteMany: { question: questionId } } : { upsert: { where: key, create: { question: questionId, ...given }, update: given } };
  try {
    // Only while it is open: it may have been handed in, in another browser, since it was looked at.
    await world.db.testSitting.update({ where: { id: sittingId, personId, handedInAt: null }, data: { answers }, select: { id: true } });
    return "kept";
  } catch (error) {
    if (isGone(error)) return "handed-in";
    throw error;
  }
}
