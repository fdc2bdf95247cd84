import { tryAgainFrom } from "../../domain/attempt/debrief";
import type { AttemptEvent } from "../../domain/attempt/event";
import type { World } from "../world";
import { loadAttempt } from "./load-attempt.server";
import { storeAttempt } from "./start-attempt.server";

/**
 * Begins a new attempt at a checkpoint of an ended one: on the same version, with the same seed, so that the same night is played
 * again. It says where it came from; the old attempt stays as it is.
 *
 * @returns the new attempt's id; null when there is no such ended attempt of this person, no checkpoint there, or its version was withdrawn.
 */
export async function tryAgain(world: World, personId: string, attemptId: string, from: number): Promise<string | null> {
  const attempt = await loadAttempt(world, personId, attemptId);
  if (attempt === null || attempt.state.phase !== "ended" || attempt.withdrawn) return null;
  const { representation } = attempt.version;
  const allowed = attempt.state.decisions.some((decided) => decided.held && tryAgainFrom(representation, attempt.cast, attempt.events, decided) === from);
  if (!allowed) return null;
  const taken = attempt.events.slice(0, from);
  const last = taken.at(-1);
  // Whatever the clock of the old attempt came to here, the new one begins with all of its time.
  const events: AttemptEvent[] = last?.kind === "clock" ? [...taken, { ...last, seq: last.seq + 1, option: "again" }] : taken;
  return storeAttempt(world, personId, attempt.version, attempt.cast, attempt.seed, events, { fromId: attempt.id, atSeq: from });
}
