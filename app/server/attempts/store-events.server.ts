import type { AttemptEvent } from "../../domain/attempt/event";
import type { AttemptState } from "../../domain/attempt/replay";
import { isDecision } from "../../domain/scenario/play";
import { optionOf, type Representation, sceneOf } from "../../domain/scenario/representation";
import { snapshotOf } from "./snapshot";

/** Rows of the log, all at one instant: each with the seat that decided, or the one that the learner took. */
export function eventRows(attemptId: string, representation: Representation, own: string, events: AttemptEvent[], at: Date) {
  return events.map((event) => {
    const { seq, kind, scene, option } = event;
    const decided = isDecision(event) ? optionOf(sceneOf(representation, scene), event.option) : null;
    return { attemptId, seq, kind, scene, option, seat: decided?.part.seat ?? own, at };
  });
}

/** What an attempt's own row says after its log has come to `state`. */
export function standing(representation: Representation, state: AttemptState, at: Date): { snapshot: string; endedAt: Date | null } {
  return { snapshot: JSON.stringify(snapshotOf(representation, state)), endedAt: state.phase === "ended" ? at : null };
}
