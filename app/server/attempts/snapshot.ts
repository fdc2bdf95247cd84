import type { AttemptState } from "../../domain/attempt/replay";
import { type Representation, sceneOf } from "../../domain/scenario/representation";

/** What lists show of an attempt without replaying it: a cache of where its log leads. */
export interface Snapshot {
  seq: number;
  phase: AttemptState["phase"];
  scene: string;
  /** The story clock. */
  at: string | null;
}

export function snapshotOf(representation: Representation, state: AttemptState): Snapshot {
  // While feedback is open the page is still where the choice was made.
  const passed = state.feedback === null ? [...state.states, state.story] : state.states.slice(0, state.feedback.seq);
  const at = passed.flatMap(({ scene }) => sceneOf(representation, scene).at ?? []).at(-1) ?? null;
  return { seq: state.seq, phase: state.phase, scene: state.feedback?.scene.id ?? state.story.scene, at };
}

export function readSnapshot(stored: string): Snapshot {
  return JSON.parse(stored) as Snapshot;
}
