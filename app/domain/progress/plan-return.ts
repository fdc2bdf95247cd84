const DAY = 24 * 3600 * 1000;
const DAYS = 7;

/** What a writer can say of a plan that has come back. */
export const PLAN_ANSWERS = ["done", "not-yet", "let-go"] as const;
export type PlanAnswer = (typeof PLAN_ANSWERS)[number];

/** A plan is for the next shift; a week later there has been one, whatever the roster. */
export function planReturnsAt(writtenAt: Date): Date {
  return new Date(writtenAt.getTime() + DAYS * DAY);
}

/** What becomes of a plan: it is over, or it comes back once more. */
export function afterPlanAnswer(answer: PlanAnswer, now: Date): { outcome: "done" | "let-go" | null; remindAt: Date | null } {
  return answer === "not-yet" ? { outcome: null, remindAt: planReturnsAt(now) } : { outcome: answer, remindAt: null };
}
