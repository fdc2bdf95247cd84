import { begin, offered, type ScenarioEvent, type ScenarioState, step } from "./play";
import { type Mode, mostPassed, type Representation, sceneOf } from "./representation";
import { byScript, turnOf } from "./scripted";

/** What became of a list of choices and draws. */
export interface Followed {
  /** Every event, the texts that were read on the way and what colleagues did by script included. */
  events: ScenarioEvent[];
  /** State before each event; the last is where it stands now. */
  states: ScenarioState[];
  /** Steps that were taken. */
  taken: number;
  stopped: { kind: "ended" } | { kind: "waiting" } | { kind: "refused"; step: string; message: string };
}

/**
 * Plays a list of `scene.choice`, `scene.seat.choice` and `scene.branch`: a walk, a counter-example, or what a person typed. It names
 * what people choose and chance draws; texts are read and scripts are followed on the way. It stops at the first step that is not
 * possible, at the end of the list, or at an ending. Where the beginning of the list has been played before, it goes on from there.
 */
export function follow(representation: Representation, mode: Mode, steps: string[], before: Pick<Followed, "events" | "states" | "taken"> | null = null): Followed {
  const events: ScenarioEvent[] = [...(before?.events ?? [])];
  const states: ScenarioState[] = [...(before?.states ?? [begin(representation)])];
  let taken = before?.taken ?? 0;
  // A checked story is no longer than its scenes, each as often as it may be entered; one with cycles may hang in texts, and is cut there.
  const most = (steps.length + 1) * (mostPassed(representation) + 1) * (representation.seats.length + 1);
  while (events.length < most) {
    const state = states[states.length - 1] as ScenarioState;
    const scene = sceneOf(representation, state.scene);
    if (scene.kind === "end") return { events, states, taken, stopped: taken < steps.length ? { kind: "refused", step: steps[taken] ?? "", message: `The story has ended at "${scene.id}" before this step.` } : { kind: "ended" } };
    const own = byScript(representation, mode, state) ?? (scene.kind === "text" ? { kind: "continued" as const, scene: scene.id, option: null } : null);
    const next = own !== null ? { ok: true as const, event: own } : eventFor(representation, mode, state, steps[taken]);
    if (next === null) return { events, states, taken, stopped: { kind: "waiting" } };
    if (!next.ok) return { events, states, taken, stopped: { kind: "refused", step: steps[taken] ?? "", message: next.message } };
    const result = step(representation, state, next.event);
    if (!result.ok) return { events, states, taken, stopped: { kind: "refused", step: steps[taken] ?? "", message: refusal(representation, mode, state, result.reason) } };
    if (own === null) taken += 1;
    events.push(next.event);
    states.push(result.state);
  }
  return { events, states, taken, stopped: { kind: "refused", step: "", message: "The story goes round in a ring of texts." } };
}

function eventFor(representation: Representation, mode: Mode, state: ScenarioState, written: string | undefined): { ok: true; event: ScenarioEvent } | { ok: false; message: string } | null {
  const scene = sceneOf(representation, state.scene);
  if (written === undefined) return null;
  const [at = "", ...rest] = written.split(".");
  if (at !== scene.id) return { ok: false, message: `The story stands at "${scene.id}", not at "${at}".` };
  const [seat = ""] = rest;
  if (scene.kind === "joint" && !mode.seats.includes(seat)) return { ok: false, message: `In the mode "${mode.id}" nobody holds the seat "${seat}"; it follows its script.` };
  return { ok: true, event: { kind: scene.kind === "random" ? "drew" : "chose", scene: at, option: rest.join(".") } };
}

function refusal(representation: Representation, mode: Mode, state: ScenarioState, reason: string): string {
  const scene = sceneOf(representation, state.scene);
  const seat = turnOf(representation, mode, state);
  const open = seat !== null ? offered(scene, seat, state).map(({ id }) => (scene.kind === "joint" ? `${seat}.${id}` : id)) : scene.kind === "random" ? scene.branches.map(({ id }) => id) : [];
  const why = reason === "not-offered" ? "is not offered in this state" : reason === "already-picked" ? "comes after the seat has decided" : "does not exist";
  return open.length === 0 ? `Nothing can be chosen at "${scene.id}".` : `That option ${why}; at "${scene.id}" there ${open.length === 1 ? "is" : "are"} ${open.join(", ")}.`;
}

/** The state in which a followed list stands. */
export function lastState(followed: Followed): ScenarioState {
  return followed.states[followed.states.length - 1] as ScenarioState;
}
