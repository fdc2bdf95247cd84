import { offered, type ScenarioEvent, type ScenarioState, step } from "../scenario/play";
import { type Mode, mostPassed, optionName, optionOf, partOf, type Representation, sceneOf } from "../scenario/representation";
import { byScript, turnOf } from "../scenario/scripted";
import { drawBranch } from "./chance";
import { type DecisionClock, decisionClock, GRACE, type Instants } from "./decision-clock";
import type { AttemptEvent, ClockChange } from "./event";
import { type AttemptState, replay } from "./replay";

/** What a learner asks for, with the number of events that they saw. "expire": they saw the time run out. */
export type Command = { expectedSeq: number } & ({ intent: "decide"; choice: string } | { intent: "continue" } | { intent: "expire" } | { intent: "clock"; change: ClockChange });

export type Advance =
  /** Append these events, all or none. */
  | { kind: "append"; events: AttemptEvent[] }
  /** Append these: the time ran out while nobody was there, so it begins again, and nothing is decided. */
  | { kind: "begun-again"; events: AttemptEvent[] }
  /** The same was asked before and done: a double click, or a reply that was lost. Nothing to do. */
  | { kind: "repeated" }
  /** The attempt stands elsewhere than this page thought; `event` is what happened there instead. */
  | { kind: "stale"; event: AttemptEvent | null }
  /** Not a choice that is open here. */
  | { kind: "not-possible" };

/**
 * Decides what a command does to an attempt. Nothing is ever done twice: the command must know how many events there are, and
 * one that comes late is told apart into the same thing again and something else. Without `instants` no clock is looked at.
 *
 * @throws Error when the log does not belong to the representation, which is a bug or a damaged database.
 */
export function advance(representation: Representation, mode: Mode, events: AttemptEvent[], seed: number, command: Command, instants: Instants | null = null): Advance {
  const replayed = replay(representation, mode, events);
  if (!replayed.ok) throw new Error(`The log fails at event ${replayed.seq}: ${replayed.reason}`);
  const { state } = replayed;
  const moved = movedSince(events, command.expectedSeq);
  if (moved !== "nothing") return moved !== null && isSame(representation, moved, command) ? { kind: "repeated" } : { kind: "stale", event: moved };
  const clock = instants === null ? null : decisionClock(representation, mode, state, events, instants);
  if (command.intent === "clock") return turned(clock, state, command.change);
  if (clock !== null && clock.standing === "away") return { kind: "begun-again", events: [clockEvent(state, "again")] };
  if (command.intent === "expire" && clock !== null && clock.standing !== "over") return { kind: "repeated" };
  const tooLate = command.intent === "decide" && instants !== null && clock !== null && clock.deadline !== null && instants.now > clock.deadline + GRACE;
  const event = tooLate ? expiryOf(representation, mode, state) : eventOf(representation, mode, state, command);
  if (event === null) return { kind: "not-possible" };
  if (event.kind === "continued" && state.phase === "feedback") return { kind: "append", events: [event] };
  const next = step(representation, state.story, event);
  if (!next.ok) return { kind: "not-possible" };
  return { kind: "append", events: [event, ...automatic(representation, mode, next.state, seed, [...events, event])] };
}

/** The first thing that has happened since a learner saw so many events; null where the log never had that many. */
function movedSince(events: AttemptEvent[], expectedSeq: number): AttemptEvent | "nothing" | null {
  if (!Number.isInteger(expectedSeq) || expectedSeq < 0 || expectedSeq > events.length) return null;
  // Whoever has only changed the clock in another window has decided nothing there.
  return events.slice(expectedSeq).find(({ kind }) => kind !== "clock") ?? "nothing";
}

/** A change of the clock; one that is so already is nothing to do, and a clock that is not there cannot be changed. */
function turned(clock: DecisionClock | null, state: AttemptState, change: ClockChange): Advance {
  if (clock === null) return { kind: "not-possible" };
  const append: Advance = { kind: "append", events: [clockEvent(state, change)] };
  if (clock.standing === "over") return { kind: "repeated" };
  if (change === "again") return clock.standing === "away" ? append : { kind: "repeated" };
  if (clock.essential !== null || clock.standing === "away") return { kind: "repeated" };
  if (change === "paused" || change === "resumed") return clock.standing === (change === "paused" ? "running" : "paused") ? append : { kind: "repeated" };
  return clock.setting === change ? { kind: "repeated" } : append;
}

function clockEvent(state: AttemptState, option: ClockChange): AttemptEvent {
  return { seq: state.seq + 1, kind: "clock", scene: state.story.scene, option };
}

function expiryOf(representation: Representation, mode: Mode, state: AttemptState): ScenarioEvent & { seq: number } | null {
  const scene = sceneOf(representation, state.story.scene);
  const seat = turnOf(representation, mode, state.story);
  const part = seat === null ? null : partOf(scene, seat);
  const choice = part?.choices.find(({ id }) => id === part.expires);
  return part === null || choice === undefined ? null : { seq: state.seq + 1, kind: "expired", scene: scene.id, option: optionName(scene, part, choice) };
}

function isSame(representation: Representation, since: AttemptEvent, command: Command): boolean {
  if (command.intent === "continue") return since.kind === "continued";
  if (command.intent !== "decide") return command.intent === "expire" && since.kind === "expired";
  return since.kind === "chose" && optionOf(sceneOf(representation, since.scene), since.option)?.choice.id === command.choice;
}

function eventOf(representation: Representation, mode: Mode, state: AttemptState, command: Extract<Command, { intent: "decide" | "continue" | "expire" }>): (ScenarioEvent & { seq: number }) | null {
  const seq = state.seq + 1;
  if (command.intent === "continue") {
    if (state.feedback !== null) return { seq, kind: "continued", scene: state.feedback.scene.id, option: null };
    return sceneOf(representation, state.story.scene).kind === "text" ? { seq, kind: "continued", scene: state.story.scene, option: null } : null;
  }
  if (command.intent === "expire") return expiryOf(representation, mode, state);
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
function drawsAt(scene: string, events: { kind: string; scene: string }[]): number {
  return events.filter((event) => event.kind === "drew" && event.scene === scene).length;
}
