import { begin, type ScenarioState, step } from "../scenario/play";
import { type Choice, type DecisionScene, type Representation, sceneOf } from "../scenario/representation";
import type { AttemptEvent } from "./event";

/** A choice just made, whose feedback has not been read. */
export interface Decided {
  seq: number;
  scene: DecisionScene;
  choice: Choice;
  /** The state in which it was made. */
  before: ScenarioState;
}

/** Where an attempt stands: a pure function of its log. */
export interface AttemptState {
  /** Number of events so far. */
  seq: number;
  phase: "scene" | "feedback" | "ended";
  /** In the phase "feedback" the story already stands at the next scene. */
  story: ScenarioState;
  /** Set in the phase "feedback". */
  feedback: Decided | null;
  decisions: Decided[];
  /** State before each event, in the order of the log. */
  states: ScenarioState[];
}

export type Replay = { ok: true; state: AttemptState } | { ok: false; seq: number; reason: string };

/** Runs a log through a representation; a log that does not belong to it is told at its first impossible event. */
export function replay(representation: Representation, events: AttemptEvent[]): Replay {
  const states: ScenarioState[] = [];
  const decisions: Decided[] = [];
  let story = begin(representation);
  let feedback: Decided | null = null;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return { ok: false, seq: event.seq, reason: `the log has ${event.seq} where ${index + 1} should stand` };
    states.push(story);
    if (event.kind === "continued" && feedback !== null) {
      if (event.scene !== feedback.scene.id) return { ok: false, seq: event.seq, reason: `feedback of "${feedback.scene.id}" is open, not of "${event.scene}"` };
      feedback = null;
      continue;
    }
    if (event.kind === "chose" && feedback !== null) return { ok: false, seq: event.seq, reason: "feedback is open" };
    const result = step(representation, story, event);
    if (!result.ok) return { ok: false, seq: event.seq, reason: `${event.scene}: ${result.reason}` };
    if (event.kind === "chose") {
      const decided = decidedAt(representation, event, story);
      decisions.push(decided);
      if (decided.choice.why !== "") feedback = decided;
    }
    story = result.state;
  }
  const phase = feedback !== null ? "feedback" : sceneOf(representation, story.scene).kind === "end" ? "ended" : "scene";
  return { ok: true, state: { seq: events.length, phase, story, feedback, decisions, states } };
}

function decidedAt(representation: Representation, event: AttemptEvent & { kind: "chose" }, before: ScenarioState): Decided {
  const scene = sceneOf(representation, event.scene);
  const choice = scene.kind === "decision" ? scene.choices.find(({ id }) => id === event.option) : undefined;
  if (scene.kind !== "decision" || choice === undefined) throw new Error(`"${event.scene}.${event.option}" was accepted but is not a choice`);
  return { seq: event.seq, scene, choice, before };
}
