import { afterPlanAnswer, type PlanAnswer } from "../../domain/progress/plan-return";
import { instantOf } from "../adapters/hot-questions";
import type { World } from "../world";

export interface ReturnedPlan {
  id: string;
  /** What was asked, as it was read then. */
  ask: string;
  text: string;
  writtenAt: Date;
}

/** Few at a time: the next come when something has been said of these. */
const MOST_SHOWN = 2;

/** Plans of this person whose day has come, the one that came first first. */
export async function returnedPlans({ db, clock }: World, personId: string): Promise<ReturnedPlan[]> {
  const ask = await db.hot();
  const rows = ask<{ id: string; ask: string; text: string; updatedAt: string }>(BACK, personId, clock.now(), MOST_SHOWN);
  return rows.map(({ updatedAt, ...plan }) => ({ ...plan, writtenAt: instantOf(updatedAt) }));
}

const BACK = "SELECT id, ask, text, updatedAt FROM LessonNote WHERE personId = ? AND kind = 'plan' AND remindAt <= ? ORDER BY remindAt, id LIMIT ?";

/**
 * What its writer says of a plan that has come back. It stays among their notes. Said twice, the first counts.
 *
 * @returns false when there is no such plan of theirs.
 */
export async function answerPlan({ db, clock }: World, personId: string, id: string, answer: PlanAnswer): Promise<boolean> {
  const now = clock.now();
  const { count } = await db.lessonNote.updateMany({ where: { id, personId, kind: "plan", remindAt: { lte: now } }, data: afterPlanAnswer(answer, now) });
  return count > 0 || (await db.lessonNote.count({ where: { id, personId, kind: "plan" } })) > 0;
}
