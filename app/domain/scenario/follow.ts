import { begin, offered, type ScenarioEvent, type ScenarioState, step } from "./play";
import { type Representation, sceneOf } from "./representation";

/** What became of a list of choices and draws. */
export interface Followed {
  /** Every event, the texts that were read on the way included. */
  events: ScenarioEvent[];
  /** State before each event; the last is where it stands now. */
  states: ScenarioState[];
  /** Steps that were taken. */
  taken: number;
  stopped: { kind: "ended" } | { kind: "waiting" } | { kind: "refused"; step: string; message: string };
}

/**
 * Plays a list of `scene.choice` and `scene.branch`, reading every text on the way: a walk, a counter-example, or what a person
 * typed. It stops at the first step that is not possible, at the end of the list, or at an ending.
 */
export function follow(representation: Representation, steps: string[]): Followed {
  const events: ScenarioEvent[] = [];
  const states: ScenarioState[] = [begin(representation)];
  let taken = 0;
  // A story without cycles is shorter than its scenes; one with them may hang in texts, and is cut there.
  const most = (steps.length + 1) * (representation.scenes.length + 1);
  while (events.length < most) {
    const state = states[states.length - 1] as ScenarioState;
    const scene = sceneOf(representation, state.scene);
    if (scene.kind === "end") return { events, states, taken, stopped: taken < steps.length ? { kind: "refused", step: steps[taken] ?? "", message: `The story has ended at "${scene.id}" before this step.` } : { kind: "ended" } };
    const next = eventFor(representation, state, steps[taken]);
    if (next === null) return { events, states, taken, stopped: { kind: "waiting" } };
    if (!next.ok) return { events, states, taken, stopped: { kind: "refused", step: steps[taken] ?? "", message: next.message } };
    const result = step(representation, state, next.event);
    if (!result.ok) return { events, states, taken, stopped: { kind: "refused", step: steps[taken] ?? "", message: refusal(representation, state, result.reason) } };
    if (next.event.kind !== "continued") taken += 1;
    events.push(next.event);
    states.push(result.state);
  }
  return { events, states, taken, stopped: { kind: "refused", step: "", message: "The story goes round in a ring of texts." } };
}

function eventFor(representation: Representation, state: ScenarioState, written: string | undefined): { ok: true; event: ScenarioEvent } | { ok: false; message: string } | null {
  const scene = sceneOf(representation, state.scene);
  if (scene.kind === "text") return { ok: true, event: { kind: "continued", scene: scene.id, option: null } };
  if (written === undefined) return null;
  const [at = "", ...rest] = written.split(".");
  if (at !== scene.id) return { ok: false, message: `The story stands at "${scene.id}", not at "${at}".` };
  return { ok: true, event: { kind: scene.kind === "random" ? "drew" : "chose", scene: at, option: rest.join(".") } };
}

function refusal(representation: Representation, state: ScenarioState, reason: string): string {
  const scene = sceneOf(representation, state.scene);
  const open = scene.kind === "decision" ? offered(scene, state).map(({ id }) => id) : scene.kind === "random" ? scene.branches.map(({ id }) => id) : [];
  const why = reason === "not-offered" ? "is not offered in this state" : "does not exist";
  return open.length === 0 ? `Nothing can be chosen at "${scene.id}".` : `That option ${why}; at "${scene.id}" there ${open.length === 1 ? "is" : "are"} ${open.join(", ")}.`;
}

/** The state in which a followed list stands. */
export function lastState(followed: Followed): ScenarioState {
  return followed.states[followed.states.length - 1] as ScenarioState;
}
