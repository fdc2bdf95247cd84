import { begin, isDecision, type ScenarioEvent, type ScenarioState, step } from "../scenario/play";
import { type Choice, type JointPart, type Mode, optionOf, type Representation, type Scene, sceneOf } from "../scenario/representation";
import { isShownTo } from "../scenario/scripted";
import type { AttemptEvent } from "./event";

/** A choice that was made. */
export interface Decided {
  seq: number;
  scene: Scene;
  part: JointPart;
  choice: Choice;
  /** By a person; otherwise by the script of an empty seat. */
  held: boolean;
  /** Nobody chose it: the time had run out. */
  byClock: boolean;
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
  /** Of people and of scripted colleagues, in the order in which they were made. */
  decisions: Decided[];
  /** State before each event, in the order of the log. */
  states: ScenarioState[];
}

export type Replay = { ok: true; state: AttemptState } | { ok: false; seq: number; reason: string };

/**
 * Runs a log through a representation; a log that does not belong to it is told at its first impossible event. Feedback opens for
 * what people choose; what colleagues do by script may stand before it is read.
 */
export function replay(representation: Representation, mode: Mode, events: AttemptEvent[]): Replay {
  const states: ScenarioState[] = [];
  const decisions: Decided[] = [];
  let story = begin(representation);
  let feedback: Decided | null = null;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return { ok: false, seq: event.seq, reason: `the log has ${event.seq} where ${index + 1} should stand` };
    states.push(story);
    if (event.kind === "clock") continue;
    if (event.kind === "continued" && feedback !== null && event.scene === feedback.scene.id) {
      feedback = null;
      continue;
    }
    if (event.kind === "continued" && feedback !== null && mode.seats.some((seat) => isShownTo(sceneOf(representation, event.scene), seat))) {
      return { ok: false, seq: event.seq, reason: `feedback of "${feedback.scene.id}" is open, not of "${event.scene}"` };
    }
    const result = step(representation, story, event);
    if (!result.ok) return { ok: false, seq: event.seq, reason: `${event.scene}: ${result.reason}` };
    if (isDecision(event)) {
      const decided = decidedAt(representation, mode, event, story);
      if (feedback !== null && decided.held) return { ok: false, seq: event.seq, reason: "feedback is open" };
      decisions.push(decided);
      if (decided.held && decided.choice.why !== "") feedback = decided;
    }
    story = result.state;
  }
  const phase = feedback !== null ? "feedback" : sceneOf(representation, story.scene).kind === "end" ? "ended" : "scene";
  return { ok: true, state: { seq: events.length, phase, story, feedback, decisions, states } };
}

function decidedAt(representation: Representation, mode: Mode, event: AttemptEvent & Extract<ScenarioEvent, { kind: "chose" | "expired" }>, before: ScenarioState): Decided {
  const scene = sceneOf(representation, event.scene);
  const found = optionOf(scene, event.option);
  if (found === null) throw new Error(`"${event.scene}.${event.option}" was accepted but is not a choice`);
  return { seq: event.seq, scene, ...found, held: mode.seats.includes(found.part.seat), byClock: event.kind === "expired", before };
}
