import type { Course } from "../../domain/curriculum/course";
import { type CourseProgress, planOf, progressOf } from "../../domain/progress/course-progress";
import { drawSitting } from "../../domain/progress/draw-sitting";
import type { TestPosition } from "../../domain/progress/fact";
import { type Around, testOffer, type TestOffer } from "../../domain/progress/test-offer";
import { isGone } from "../adapters/database-conflict";
import { enrolment } from "../progress/enrol.server";
import { learningRecordOf } from "../progress/learning-facts.server";
import type { World } from "../world";
import { type Drawn, loadSittings, sittingsOf } from "./sittings.server";

/** Whether this person may take, go on with, or look at the test of a course at a position. */
export async function offerOf(world: World, personId: string, course: Course, position: TestPosition): Promise<TestOffer> {
  const [{ facts }, sittings] = await Promise.all([learningRecordOf(world, personId, course.id), sittingsOf(world, personId, course.id)]);
  return testOffer(position, sittings, aroundTests(course, progressOf(planOf(course), facts, [])));
}

/** What of a course and of somebody's progress in it decides which tests there are for them. */
export function aroundTests(course: Course, { lessons, completed }: CourseProgress): Around {
  return { hasTest: course.test !== null, hasLearned: lessons.some(({ state }) => state === "completed"), isCompleted: completed !== null };
}

/**
 * Draws a test and begins it, or goes on with the one that is open: two at the same position are never open at once.
 *
 * @returns its id; null when no test is offered there now.
 */
export async function beginTest(world: World, personId: string, course: Course, position: TestPosition): Promise<string | null> {
  const offer = await offerOf(world, personId, course, position);
  if (offer.state === "open") return offer.sitting;
  const bank = (await world.courses.all()).find(({ folder }) => folder === course.id)?.bank ?? null;
  const mayBegin = offer.state === "offered" || (offer.state === "handed-in" && offer.again);
  if (!mayBegin || bank === null || course.test === null) return null;
  const { db, clock, ids } = world;
  const { half, seed, questions } = drawSitting(bank, course.test, position, await loadSittings(world, personId, course.id), ids.seed());
  const drawn: Drawn = { questions, pass: position === "after" ? course.test.pass : null };
  const id = ids.next();
  const sitting = { id, course: course.id, courseVersion: course.version, position, half, seed, questions: JSON.stringify(drawn), begunAt: clock.now() };
  try {
    await db.$transaction([
      enrolment(world, personId, course.id),
      // Only while none is open: of two presses at once the second finds the first one's.
      db.person.update({ where: { id: personId, sittings: { none: { course: course.id, position, handedInAt: null } } }, data: { sittings: { create: sitting } }, select: { id: true } }),
    ]);
    return id;
  } catch (error) {
    if (!isGone(error)) throw error;
    const open = await offerOf(world, personId, course, position);
    return open.state === "open" ? open.sitting : null;
  }
}
