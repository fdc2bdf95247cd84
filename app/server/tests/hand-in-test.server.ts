import type { Course } from "../../domain/curriculum/course";
import { openQuestions } from "../../domain/progress/sitting";
import type { World } from "../world";
import { loadSitting, recordTested } from "./sittings.server";

export type HandInOutcome = "handed-in" | "open-questions" | "not-found";

/**
 * Hands a test in, once: from then on no answer changes. A second press finds it done.
 *
 * @param sure - that questions which are still open are meant to stay so.
 */
export async function handInTest(world: World, personId: string, course: Course, sittingId: string, sure: boolean): Promise<HandInOutcome> {
  const { db, clock } = world;
  const found = await loadSitting(world, personId, course.id, sittingId);
  if (found === null) return "not-found";
  if (found.handedInAt === null && !sure && openQuestions(found).length > 0) return "open-questions";
  await db.testSitting.updateMany({ where: { id: sittingId, personId, handedInAt: null }, data: { handedInAt: clock.now() } });
  // Looked at again: an answer that was kept until then counts.
  const handedIn = await loadSitting(world, personId, course.id, sittingId);
  if (handedIn !== null) await recordTested(world, personId, course.id, handedIn);
  return "handed-in";
}
