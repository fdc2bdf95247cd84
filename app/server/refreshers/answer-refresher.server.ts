import { chosenAgain } from "../../domain/attempt/decision-again";
import { creditOf, readAnswer } from "../../domain/curriculum/answer";
import { scheduleOf } from "../../domain/progress/refreshers";
import type { World } from "../world";
import { findRefresher, type FoundRefresher } from "./find-refresher.server";
import { refreshersOf } from "./refresher-items.server";

/** already: it was answered meanwhile, or is not due yet; that answer stands. */
export type RefresherOutcome = "kept" | "already" | "no-answer" | "reworded" | "not-found";

/**
 * Keeps the answer to something that has come back. Nothing of an attempt is touched by it. The same answer twice, or another one from
 * another window, finds the first.
 *
 * @param version - of the words that were read; an answer to others than they are now is not kept.
 */
export async function answerRefresher(world: World, personId: string, key: string, version: string, given: readonly string[]): Promise<RefresherOutcome> {
  const { items, facts, intervalDays } = await refreshersOf(world, personId);
  const item = items.find((one) => one.key === key);
  const found = item === undefined ? null : await findRefresher(world, personId, key);
  if (item === undefined || found === null) return "not-found";
  if (item.version !== version) return "reworded";
  const now = world.clock.now();
  const { dueAt, answers } = scheduleOf(item, facts, intervalDays, now.getTime());
  if (dueAt === null || dueAt > now.getTime()) return "already";
  const judged = judge(found, given);
  if (judged === null) return "no-answer";
  const once = `refreshed ${key} ${version} ${String(answers)}`;
  await world.db.learningEvent.upsert({
    where: { personId_once: { personId, once } },
    create: { id: world.ids.next(), personId, kind: "refreshed", once, subject: key, subjectVersion: version, value: JSON.stringify(judged), at: now, ...placeOf(found) },
    update: {},
    select: { id: true },
  });
  return "kept";
}

function judge(found: FoundRefresher, given: readonly string[]): { answer: string[]; credit: number } | null {
  if (found.kind === "question") {
    const answer = readAnswer(found.question, given);
    return answer === null ? null : { answer, credit: creditOf(found.question, answer) };
  }
  const [choice = ""] = given;
  const chosen = chosenAgain(found.attempt.version.representation, found.attempt.cast, found.met, choice);
  return chosen === null ? null : { answer: [choice], credit: chosen.credit };
}

function placeOf(found: FoundRefresher) {
  return found.kind === "question" ? { course: found.course.id, courseVersion: found.course.version, lesson: found.lesson.slug } : {};
}
