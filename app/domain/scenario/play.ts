import { changed, withItem } from "./effects";
import { type Facts, holds } from "./evaluate";
import { type Choice, type DecisionScene, type Effect, type Representation, type Scene, sceneOf } from "./representation";

/** Where a run of a scenario stands. JSON; sets are sorted lists, so that equal states are equal texts. */
export interface ScenarioState extends Facts {
  /** Ids of critical errors made so far, each once, in the order in which they happened. */
  critical: string[];
}

/** What happens to a scenario: a choice, a draw, or a text that was read. `option` is the choice or branch. */
export type ScenarioEvent =
  | { kind: "chose"; scene: string; option: string }
  | { kind: "drew"; scene: string; option: string }
  | { kind: "continued"; scene: string; option: null };

export type StepResult = { ok: true; state: ScenarioState } | { ok: false; reason: "other-scene" | "wrong-kind" | "unknown-option" | "not-offered" };

/** The state in which the first scene is shown. */
export function begin(representation: Representation): ScenarioState {
  const vars = Object.fromEntries(representation.variables.map(({ id, start }) => [id, start]));
  return arrive(representation, { scene: "", vars, visited: [], chosen: [], critical: [] }, representation.start);
}

/**
 * One event. `when` and `critical` of a choice are evaluated before its effects; then come its effects, then the next scene's
 * (scenario-format.md, section 2). An event that is not possible here changes nothing and says why.
 */
export function step(representation: Representation, state: ScenarioState, event: ScenarioEvent): StepResult {
  if (event.scene !== state.scene) return { ok: false, reason: "other-scene" };
  const scene = sceneOf(representation, state.scene);
  if (event.kind === "continued") {
    return scene.kind === "text" ? { ok: true, state: arrive(representation, state, scene.to) } : { ok: false, reason: "wrong-kind" };
  }
  if (event.kind === "drew") {
    if (scene.kind !== "random") return { ok: false, reason: "wrong-kind" };
    const branch = scene.branches.find(({ id }) => id === event.option);
    return branch === undefined ? { ok: false, reason: "unknown-option" } : { ok: true, state: arrive(representation, state, branch.to) };
  }
  if (scene.kind !== "decision") return { ok: false, reason: "wrong-kind" };
  const choice = scene.choices.find(({ id }) => id === event.option);
  if (choice === undefined) return { ok: false, reason: "unknown-option" };
  if (!holds(choice.when, state)) return { ok: false, reason: "not-offered" };
  const chosen = withItem(state.chosen, `${scene.id}.${choice.id}`);
  const after = { ...state, critical: [...state.critical, ...criticalOf(choice.critical, state)], chosen };
  return { ok: true, state: arrive(representation, affect(representation, after, choice.effects), choice.to) };
}

/** Critical errors that a choice would newly be in a state. */
export function criticalOf(critical: Choice["critical"], state: ScenarioState): string[] {
  return critical.filter(({ id, when }) => !state.critical.includes(id) && holds(when, state)).map(({ id }) => id);
}

/** The choices that are open at a decision, in the order of the source. */
export function offered(scene: DecisionScene, facts: Facts): Choice[] {
  return scene.choices.filter(({ when }) => holds(when, facts));
}

/** Enters a scene and passes on through those that decide by themselves, until somebody or chance has to act. */
function arrive(representation: Representation, from: ScenarioState, to: string): ScenarioState {
  let state = from;
  let next: string | null = to;
  // A ring of scenes that only decide by themselves is a fault (check 8); an unchecked scenario stops in it instead of hanging.
  for (let passed = 0; next !== null && passed <= representation.scenes.length; passed += 1) {
    const scene: Scene = sceneOf(representation, next);
    if (scene.kind === "decision" && scene.gate !== null && !holds(scene.gate.when, state)) {
      next = scene.gate.otherwise;
      continue;
    }
    state = affect(representation, { ...state, scene: scene.id, visited: withItem(state.visited, scene.id) }, scene.effects);
    next = null;
    if (scene.kind === "check") {
      const rule = scene.rules.find(({ when }) => holds(when, state));
      if (rule !== undefined) {
        state = affect(representation, state, rule.effects);
        next = rule.to;
      }
    }
  }
  return state;
}

function affect(representation: Representation, state: ScenarioState, effects: Effect[]): ScenarioState {
  let vars = state.vars;
  for (const effect of effects) {
    if (!holds(effect.when, { ...state, vars })) continue;
    const variable = representation.variables.find(({ id }) => id === effect.variable);
    if (variable !== undefined) vars = { ...vars, [variable.id]: changed(variable.domain, vars[variable.id] ?? variable.start, effect.change) };
  }
  return vars === state.vars ? state : { ...state, vars };
}
