import { advance, type Command } from "../../domain/attempt/advance";
import type { AttemptEvent } from "../../domain/attempt/event";
import { replay } from "../../domain/attempt/replay";
import type { AttemptView } from "../../domain/attempt/scene-view";
import { viewOf } from "../../domain/attempt/view";
import { fillNames } from "../../domain/scenario/names";
import { isDecision } from "../../domain/scenario/play";
import { optionOf, sceneOf } from "../../domain/scenario/representation";
import { isGone, isUniqueConflict } from "../adapters/database-conflict";
import { recordOnce } from "../progress/learning-facts.server";
import { endingOf, recordCompletionsBy } from "../progress/scenario-ended.server";
import { presenterOf } from "../scenarios/standards.server";
import type { World } from "../world";
import { instantsOf, loadAttempt, type LoadedAttempt } from "./load-attempt.server";
import { eventRows, standing } from "./store-events.server";

export type AdvanceOutcome =
  | { kind: "done" }
  /** The same was done before: a double click, or a reply that was lost. */
  | { kind: "repeated" }
  /** Something else happened there first; `decided` is that choice in words, "" when it was no choice. */
  | { kind: "stale"; decided: string }
  /** The time had run out while nobody was there, and begins again; nothing is decided. */
  | { kind: "begun-again" }
  | { kind: "not-possible" }
  | { kind: "not-found" };

/**
 * Carries a command out once. Events are appended under the next sequence numbers, which are unique; who comes second finds them
 * taken, looks again, and is told what happened.
 */
export async function advanceAttempt(world: World, personId: string, attemptId: string, command: Command): Promise<AdvanceOutcome> {
  return (await takeStep(world, personId, attemptId, command)).outcome;
}

/** The same, and what the page shows after it, without its clock and notes; null where nothing was done. It saves asking for it all again. */
export async function takeStep(world: World, personId: string, attemptId: string, command: Command): Promise<{ outcome: AdvanceOutcome; view: AttemptView | null }> {
  const attempt = await loadAttempt(world, personId, attemptId);
  if (attempt === null) return withoutView({ kind: "not-found" });
  const { representation } = attempt.version;
  const { cast } = attempt;
  const result = advance(representation, cast.mode, attempt.events, attempt.seed, command, instantsOf(world, attempt));
  if (result.kind === "stale") return withoutView({ kind: "stale", decided: inWords(attempt, result.event) });
  if (result.kind !== "append" && result.kind !== "begun-again") return withoutView(result);
  const events = [...attempt.events, ...result.events];
  const after = replay(representation, cast.mode, events);
  if (!after.ok) throw new Error(`An accepted event does not replay: ${after.reason}`);
  const now = world.clock.now();
  const stands = standing(representation, after.state, now);
  try {
    const rows = eventRows(attemptId, representation, cast.seat, result.events, now).map(({ attemptId: _attempt, ...row }) => row);
    const appended = world.db.attempt.update({
      // In another version than that in which it was judged it is judged again.
      where: { id: attemptId, personId, scenarioVersionId: attempt.version.id },
      data: { ...stands, events: { createMany: { data: rows } } },
      select: { id: true },
    });
    await (stands.endedAt === null ? appended : world.db.$transaction([appended, recordOnce(world, personId, await endingOf(world, personId, representation, attemptId))]));
  } catch (error) {
    // Every conflict means that the log has grown or the attempt has moved, so looking again comes to an end.
    if (isUniqueConflict(error) || isGone(error)) return takeStep(world, personId, attemptId, command);
    throw error;
  }
  if (stands.endedAt !== null) await recordCompletionsBy(world, personId, representation.scenario);
  if (result.kind === "begun-again") return withoutView({ kind: "begun-again" });
  return { outcome: { kind: "done" }, view: viewOf({ attempt: attemptId, representation, cast, events, state: after.state, seed: attempt.seed, againFrom: null, clock: null, versionNote: null }, presenterOf(world)) };
}

function withoutView(outcome: AdvanceOutcome): { outcome: AdvanceOutcome; view: null } {
  return { outcome, view: null };
}

/** Stops the clock of a decision for somebody who leaves it; where none runs, nothing is to be stopped. */
export async function pauseClock(world: World, personId: string, attemptId: string): Promise<void> {
  const attempt = await loadAttempt(world, personId, attemptId);
  if (attempt !== null) await advanceAttempt(world, personId, attemptId, { intent: "clock", expectedSeq: attempt.state.seq, change: "paused" });
}

function inWords({ version: { representation } }: LoadedAttempt, event: AttemptEvent | null): string {
  const found = event !== null && isDecision(event) ? optionOf(sceneOf(representation, event.scene), event.option) : null;
  return found === null ? "" : fillNames(found.choice.text, representation.names);
}
