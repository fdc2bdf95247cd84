import { dayIn, timeZoneOf } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { listAttempts, type ListedAttempt } from "./list-attempts.server";

/** One attempt as it is named where it can be deleted. */
export interface DeletableAttempt {
  attempt: string;
  scenario: string;
  seat: ListedAttempt["seat"];
  /** Days in words, in the agency's time zone. */
  begun: string;
  ended: string | null;
}

/** All that this person could delete, the newest first. */
export async function listDeletable(world: World, person: CurrentPerson): Promise<DeletableAttempt[]> {
  const day = (instant: Date) => dayIn(timeZoneOf(person), person.language, instant);
  const attempts = await listAttempts(world, person.id);
  return attempts.map(({ id, title, seat, startedAt, endedAt }) => ({ attempt: id, scenario: title, seat, begun: day(startedAt), ended: endedAt === null ? null : day(endedAt) }));
}

/** What goes with one attempt of this person, and what stays that came from it; null when there is no such attempt of theirs. */
export async function showDeletion(world: World, person: CurrentPerson, attemptId: string) {
  const { db } = world;
  const attempt = (await listDeletable(world, person)).find((one) => one.attempt === attemptId);
  if (attempt === undefined) return null;
  const [notes, begunAgain] = await Promise.all([
    db.attemptNote.count({ where: { attemptId, personId: person.id } }),
    db.attempt.count({ where: { forkedFromId: attemptId, personId: person.id } }),
  ]);
  return { ...attempt, notes, begunAgain };
}

/** What goes with all practice of this person: attempts, what was written about them and in lessons, and what was answered in lessons and tests. */
export async function showDeletionOfAll({ db }: World, { id: personId }: CurrentPerson) {
  const [attempts, notes, plans, cases, answers, tests, places] = await Promise.all([
    db.attempt.count({ where: { personId } }),
    db.attemptNote.count({ where: { personId } }),
    db.lessonNote.count({ where: { personId } }),
    db.ownCase.count({ where: { personId } }),
    db.learningEvent.count({ where: { personId, kind: { in: ["answered", "refreshed"] } } }),
    db.testSitting.count({ where: { personId } }),
    db.lessonPlace.count({ where: { personId } }),
  ]);
  return { attempts, notes, plans, cases, answers, tests, places };
}
