import { begin, offered, type ScenarioEvent, type ScenarioState, step } from "../scenario/play";
import { type JointPart, type Mode, mostPassed, optionName, partOf, type Representation, type Scene, sceneOf } from "../scenario/representation";
import { byScript, turnOf } from "../scenario/scripted";
import { drawBranch } from "./chance";
import type { AttemptEvent } from "./event";
import type { AttemptState } from "./replay";

/** An attempt that is told once more with its own choices and draws, from a moment on and in a state that differs from its own. */
export interface Retelling {
  representation: Representation;
  mode: Mode;
  events: AttemptEvent[];
  state: AttemptState;
  seed: number;
}

export interface Retold {
  /** Every state that was passed, and the one in which it stopped. */
  states: ScenarioState[];
  /** Decisions of people that were met, each with the state in which it was. */
  met: { key: string; nth: number; part: JointPart; scene: Scene; before: ScenarioState }[];
  stopped:
    | { kind: "ended" }
    /** A decision for which the attempt has no choice. */
    | { kind: "asked"; part: JointPart }
    /** The attempt's own choice is not open there. */
    | { kind: "closed"; part: JointPart; option: string }
    | { kind: "stuck" };
}

/** What was decided, by scene, and by seat in a joint one. */
export function keyOf(scene: Scene, seat: string): string {
  return scene.kind === "joint" ? `${scene.id}.${seat}` : scene.id;
}

/** The state in which an attempt began, had a seat known a fact from the start. */
export function begunKnowing(representation: Representation, seat: string, fact: string): ScenarioState {
  return begin({ ...representation, facts: representation.facts.map((one) => (one.id === fact ? { ...one, knownTo: [...new Set([...one.knownTo, seat])] } : one)) });
}

/**
 * Goes on from a state that stands in the place of the one before event `after` + 1, with what people chose and chance drew from
 * there on; `instead` takes another option at one decision. Draws that the attempt never came to are decided by its seed.
 */
export function retell({ representation, mode, events, state, seed }: Retelling, from: ScenarioState, after: number, instead: { key: string; nth: number; option: string } | null = null): Retold {
  const taken = new Map<string, string[]>();
  for (const { seq, scene, part, choice, held } of state.decisions) {
    if (held && seq > after) taken.set(keyOf(scene, part.seat), [...(taken.get(keyOf(scene, part.seat)) ?? []), optionName(scene, part, choice)]);
  }
  const draws = events.filter((event) => event.kind === "drew");
  const times = new Map<string, number>();
  for (const { scene } of draws.filter(({ seq }) => seq <= after)) times.set(scene, (times.get(scene) ?? 0) + 1);
  const states = [from];
  const met: Retold["met"] = [];
  for (let most = (events.length + mostPassed(representation) + 1) * (representation.seats.length + 1); most > 0; most -= 1) {
    const before = states[states.length - 1] as ScenarioState;
    const scene = sceneOf(representation, before.scene);
    if (scene.kind === "end") return { states, met, stopped: { kind: "ended" } };
    const seat = turnOf(representation, mode, before);
    const part = seat === null ? null : partOf(scene, seat);
    let event: ScenarioEvent | null;
    if (part !== null) {
      const key = keyOf(scene, part.seat);
      const nth = met.filter((one) => one.key === key).length;
      met.push({ key, nth, part, scene, before });
      const option = instead?.key === key && instead.nth === nth ? instead.option : taken.get(key)?.[nth];
      if (option === undefined) return { states, met, stopped: { kind: "asked", part } };
      if (!offered(scene, part.seat, before).some((choice) => optionName(scene, part, choice) === option)) return { states, met, stopped: { kind: "closed", part, option } };
      event = { kind: "chose", scene: scene.id, option };
    } else if (scene.kind === "random") {
      const time = (times.get(scene.id) ?? 0) + 1;
      times.set(scene.id, time);
      event = { kind: "drew", scene: scene.id, option: draws.filter((draw) => draw.scene === scene.id)[time - 1]?.option ?? drawBranch(seed, scene.id, scene.branches, time) };
    } else event = byScript(representation, mode, before) ?? (scene.kind === "text" ? { kind: "continued", scene: scene.id, option: null } : null);
    const next = event === null ? null : step(representation, before, event);
    if (next === null || !next.ok) break;
    states.push(next.state);
  }
  return { states, met, stopped: { kind: "stuck" } };
}
