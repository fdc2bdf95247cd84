import { offered, type ScenarioEvent, type ScenarioState, step } from "../scenario/play";
import { type Mode, mostPassed, optionOf, type Representation, sceneOf } from "../scenario/representation";
import { byScript, turnOf } from "../scenario/scripted";
import { drawBranch } from "./chance";
import type { AttemptEvent } from "./event";
import { type AttemptState, replay } from "./replay";

/** What a learner asks for, with the number of events that they saw. */
export type Command = { intent: "decide"; expectedSeq: number; choice: string } | { intent: "continue"; expectedSeq: number };

export type Advance =
  /** Append these events, all or none. */
  | { kind: "append"; events: AttemptEvent[] }
  /** The same was asked before and done: a double click, or a reply that was lost. Nothing to do. */
  | { kind: "repeated" }
  /** The attempt stands elsewhere than this page thought; `event` is what happened there instead. */
  | { kind: "stale"; event: AttemptEvent | null }
  /** Not a choice that is open here. */
  | { kind: "not-possible" };

/**
 * Decides what a command does to an attempt. Nothing is ever done twice: the command must know how many events there are, and
 * one that comes late is told apart into the same thing again and something else.
 *
 * @throws Error when the log does not belong to the representation, which is a bug or a damaged database.
 */
export function advance(representation: Representation, mode: Mode, events: AttemptEvent[], seed: number, command: Command): Advance {
  const replayed = replay(representation, mode, events);
  if (!replayed.ok) throw new Error(`The log fails at event ${replayed.seq}: ${replayed.reason}`);
  const { state } = replayed;
  if (command.expectedSeq !== state.seq) {
    const since = events[command.expectedSeq] ?? null;
    return since !== null && isSame(representation, since, command) ? { kind: "repeated" } : { kind: "stale", event: since };
  }
  const event = eventOf(representation, mode, state, command);
  if (event === null) return { kind: "not-possible" };
  if (event.kind === "continued" && state.phase === "feedback") return { kind: "append", events: [event] };
  const next = step(representation, state.story, event);
  if (!next.ok) return { kind: "not-possible" };
  return { kind: "append", events: [event, ...automatic(representation, mode, next.state, seed, [...events, event])] };
}

function isSame(representation: Representation, since: AttemptEvent, command: Command): boolean {
  if (command.intent === "continue") return since.kind === "continued";
  return since.kind === "chose" && optionOf(sceneOf(representation, since.scene), since.option)?.choice.id === command.choice;
}

function eventOf(representation: Representation, mode: Mode, state: AttemptState, command: Command): AttemptEvent | null {
  const seq = state.seq + 1;
  if (command.intent === "continue") {
    if (state.feedback !== null) return { seq, kind: "continued", scene: state.feedback.scene.id, option: null };
    return sceneOf(representation, state.story.scene).kind === "text" ? { seq, kind: "continued", scene: state.story.scene, option: null } : null;
  }
  const scene = sceneOf(representation, state.story.scene);
  const seat = turnOf(representation, mode, state.story);
  if (state.phase !== "scene" || seat === null) return null;
  if (!offered(scene, seat, state.story).some(({ id }) => id === command.choice)) return null;
  return { seq, kind: "chose", scene: scene.id, option: scene.kind === "joint" ? `${seat}.${command.choice}` : command.choice };
}

/** What follows the events so far by itself: draws, decided by the attempt's seed, what colleagues do by script, and texts that no person sees. */
export function automatic(representation: Representation, mode: Mode, from: ScenarioState, seed: number, before: AttemptEvent[]): AttemptEvent[] {
  const followed: AttemptEvent[] = [];
  let state = from;
  // Every scene as often as it may be, with every seat: an unchecked scenario that goes round by itself stops there instead of hanging.
  for (let most = (mostPassed(representation) + 1) * (representation.seats.length + 1); followed.length < most; ) {
    const scene = sceneOf(representation, state.scene);
    const next = scene.kind === "random" ? { kind: "drew" as const, scene: scene.id, option: drawBranch(seed, scene.id, scene.branches, drawsAt(scene.id, [...before, ...followed]) + 1) } : byScript(representation, mode, state);
    const result = next === null ? null : step(representation, state, next);
    if (next === null || result === null || !result.ok) break;
    followed.push({ seq: before.length + followed.length + 1, ...next });
    state = result.state;
  }
  return followed;
}

/** How often a scene has drawn so far. */
function drawsAt(scene: string, events: ScenarioEvent[]): number {
  return events.filter((event) => event.kind === "drew" && event.scene === scene).length;
}
