import { isExpired, surelyKeptSince } from "../../domain/attempt/expiry";
import type { World } from "../world";

/** What is answered in a lesson, and when something of it comes back; of a decision of a story no course is named. */
const ANSWERS = { in: ["answered", "refreshed"] };

/**
 * Deletes everybody's answers and places in a course, and answers to decisions that came back, twelve months after the last of them. What was completed stays, and so does what
 * somebody wrote for themselves. The server's log gets the count, without names.
 */
export async function expireLessonPractice(world: World): Promise<void> {
  const now = world.clock.now();
  const since = surelyKeptSince(now).expired;
  let count = 0;
  for (const { personId, course, at } of await idleSince(world, since)) {
    if (isExpired(at, now) && (await deleteIdle(world, personId, course, since))) count += 1;
  }
  if (count > 0) world.log.info({ count }, "answers in lessons expired");
}

/** Who has done nothing in a course since then, with the last that they did. */
async function idleSince({ db }: World, since: Date): Promise<{ personId: string; course: string | null; at: Date }[]> {
  const having = { at: { _max: { lte: since } } };
  const [answers, places] = await Promise.all([
    db.learningEvent.groupBy({ by: ["personId", "course"], where: { kind: ANSWERS }, _max: { at: true }, having }),
    db.lessonPlace.groupBy({ by: ["personId", "course"], _max: { at: true }, having }),
  ]);
  const last = new Map<string, { personId: string; course: string | null; at: Date }>();
  for (const { personId, course, _max } of [...answers, ...places]) {
    if (_max.at === null) continue;
    const key = `${personId} ${course ?? ""}`;
    const known = last.get(key);
    if (known === undefined || known.at < _max.at) last.set(key, { personId, course, at: _max.at });
  }
  return [...last.values()];
}

/** An answer or a place of later keeps the older ones of the same course. */
async function deleteIdle({ db }: World, personId: string, course: string | null, since: Date): Promise<boolean> {
  const at = { gt: since };
  const person = { learning: { none: { kind: ANSWERS, course, at } }, ...(course === null ? {} : { places: { none: { course, at } } }) };
  const [answers, places] = await db.$transaction([
    db.learningEvent.deleteMany({ where: { personId, course, kind: ANSWERS, person } }),
    db.lessonPlace.deleteMany({ where: course === null ? { personId, course: { in: [] } } : { personId, course, person } }),
  ]);
  return answers.count + places.count > 0;
}
