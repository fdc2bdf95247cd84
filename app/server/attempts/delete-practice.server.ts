import { decisionKey } from "../../domain/progress/refreshers";
import type { Prisma } from "../adapters/database";
import { unlessPassed } from "../tests/expire-tests.server";
import type { World } from "../world";

/**
 * Deletes one attempt of this person: its log, its notes, what was typed on its pages after a sign-in had ended, and what was answered
 * when decisions of its scenario came back. Attempts that were begun again from it stay, and no longer say where they came from.
 *
 * @param only - what must still be true of it when it goes.
 * @returns false when there is no such attempt of theirs.
 */
export async function deleteAttempt({ db }: World, personId: string, attemptId: string, only: Prisma.AttemptWhereInput = {}): Promise<boolean> {
  const played = await db.attempt.findFirst({ where: { ...only, id: attemptId, personId }, select: { scenarioVersion: { select: { scenario: true } } } });
  if (played === null) return false;
  const [deleted] = await db.$transaction([
    db.attempt.deleteMany({ where: { ...only, id: attemptId, personId } }),
    db.learningEvent.deleteMany({ where: { personId, kind: "refreshed", subject: { startsWith: decisionKey(played.scenarioVersion.scenario, "") } } }),
    db.keptInput.deleteMany({ where: { personId, OR: [{ path: `/attempts/${attemptId}` }, { path: { startsWith: `/attempts/${attemptId}/` } }] } }),
  ]);
  return deleted.count > 0;
}

/**
 * Deletes every attempt of this person in the same way, and what they did in courses: answers, those to refreshers too, places, plans,
 * tests and cases of their own, with the copies that authors have. That a lesson, a course or a scenario was completed stays, and that a test was passed. Once more, it finds nothing.
 */
export async function deleteAllPractice({ db }: World, personId: string): Promise<void> {
  await db.$transaction([
    db.attempt.deleteMany({ where: { personId } }),
    db.learningEvent.deleteMany({ where: { personId, kind: { in: ["answered", "refreshed"] } } }),
    db.learningEvent.deleteMany({ where: { personId, ...unlessPassed } }),
    db.testSitting.deleteMany({ where: { personId } }),
    db.lessonPlace.deleteMany({ where: { personId } }),
    db.lessonNote.deleteMany({ where: { personId } }),
    db.ownCase.deleteMany({ where: { personId } }),
    db.keptInput.deleteMany({ where: { personId, OR: [{ path: { startsWith: "/attempts/" } }, { path: { startsWith: "/courses/" } }, { path: "/learning/refresh" }] } }),
  ]);
}
