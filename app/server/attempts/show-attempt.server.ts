import { decisionClock } from "../../domain/attempt/decision-clock";
import type { AttemptView } from "../../domain/attempt/scene-view";
import { viewOf } from "../../domain/attempt/view";
import { presenterOf } from "../scenarios/standards.server";
import type { World } from "../world";
import { instantsOf } from "./load-attempt.server";
import { openAttempt } from "./open-attempt.server";
import { originOf } from "./show-debrief.server";

/** What this person's attempt shows now; null when there is no such attempt of theirs. */
export async function showAttempt(world: World, personId: string, attemptId: string): Promise<AttemptView | null> {
  const attempt = await openAttempt(world, personId, attemptId);
  if (attempt === null) return null;
  const origin = await originOf(world, personId, attempt);
  const { version, cast, events, state, seed, note } = attempt;
  return viewOf({ attempt: attempt.id, representation: version.representation, cast, events, state, seed, againFrom: origin?.decision ?? null, clock: decisionClock(version.representation, cast.mode, state, events, instantsOf(world, attempt)), versionNote: note }, presenterOf(world));
}
