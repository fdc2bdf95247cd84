import { isExpired, surelyKeptSince } from "../../domain/attempt/expiry";
import { expireLessonPractice } from "../progress/expire-lesson-practice.server";
import { expireTests } from "../tests/expire-tests.server";
import type { World } from "../world";
import { deleteAttempt } from "./delete-practice.server";
import { idleSince, lastEventsBefore } from "./last-events.server";

/** Deletes the practice whose twelve months are over, everybody's, and nothing else. The server's log gets the count, without names. */
export async function expirePractice(world: World): Promise<void> {
  const now = world.clock.now();
  const since = surelyKeptSince(now).expired;
  const over = (await lastEventsBefore(world, since)).filter(({ at }) => isExpired(at, now));
  let count = 0;
  for (const { attempt, personId } of over) {
    // Somebody may have gone on with it since the look.
    if (await deleteAttempt(world, personId, attempt, idleSince(since))) count += 1;
  }
  if (count > 0) world.log.info({ count }, "practice expired");
  await expireLessonPractice(world);
  await expireTests(world);
}
