import type { AttemptEvent } from "../../domain/attempt/event";
import type { AttemptState } from "../../domain/attempt/replay";
import type { Representation } from "../../domain/scenario/representation";
import { snapshotOf } from "./snapshot";

/** Rows of the log, all at one instant. */
export function eventRows(attemptId: string, seat: string, events: AttemptEvent[], at: Date) {
  return events.map(({ seq, kind, scene, option }) => ({ attemptId, seq, kind, scene, option, seat, at }));
}

/** What an attempt's own row says after its log has come to `state`. */
export function standing(representation: Representation, state: AttemptState, at: Date): { snapshot: string; endedAt: Date | null } {
  return { snapshot: JSON.stringify(snapshotOf(representation, state)), endedAt: state.phase === "ended" ? at : null };
}
