import { offered, type ScenarioState, step } from "../scenario/play";
import { type Representation, sceneOf } from "../scenario/representation";
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
export function advance(representation: Representation, events: AttemptEvent[], seed: number, command: Command): Advance {
  const replayed = replay(representation, events);
  if (!replayed.ok) throw new Error(`The log fails at event ${replayed.seq}: ${replayed.reason}`);
  const { state } = replayed;
  if (command.expectedSeq !== state.seq) {
    const since = events[command.expectedSeq] ?? null;
    const isSame = since !== null && (command.intent === "decide" ? since.kind === "chose" && since.option === command.choice : since.kind === "continued");
    return isSame ? { kind: "repeated" } : { kind: "stale", event: since };
  }
  const event = eventOf(representation, state, command);
  if (event === null) return { kind: "not-possible" };
  if (event.kind === "continued" && state.phase === "feedback") return { kind: "append", events: [event] };
  const next = step(representation, state.story, event);
  if (!next.ok) return { kind: "not-possible" };
  return { kind: "append", events: [event, ...draws(representation, next.state, seed, event.seq)] };
}

function eventOf(representation: Representation, state: AttemptState, command: Command): AttemptEvent | null {
  const seq = state.seq + 1;
  if (command.intent === "continue") {
    if (state.feedback !== null) return { seq, kind: "continued", scene: state.feedback.scene.id, option: null };
    return sceneOf(representation, state.story.scene).kind === "text" ? { seq, kind: "continued", scene: state.story.scene, option: null } : null;
  }
  const scene = sceneOf(representation, state.story.scene);
  if (state.phase !== "scene" || scene.kind !== "decision") return null;
  return offered(scene, state.story).some(({ id }) => id === command.choice) ? { seq, kind: "chose", scene: scene.id, option: command.choice } : null;
}

/** The draws that follow by themselves when a story comes to random scenes, decided by the attempt's seed. */
export function draws(representation: Representation, from: ScenarioState, seed: number, lastSeq: number): AttemptEvent[] {
  const drawn: AttemptEvent[] = [];
  let state = from;
  for (let scene = sceneOf(representation, state.scene); scene.kind === "random" && drawn.length <= representation.scenes.length; scene = sceneOf(representation, state.scene)) {
    const event: AttemptEvent = { seq: lastSeq + drawn.length + 1, kind: "drew", scene: scene.id, option: drawBranch(seed, scene.id, scene.branches) };
    const next = step(representation, state, event);
    if (!next.ok) break;
    drawn.push(event);
    state = next.state;
  }
  return drawn;
}
