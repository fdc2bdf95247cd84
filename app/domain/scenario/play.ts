import { changed, withItem } from "./effects";
import { type Circumstances, holds } from "./evaluate";
import { type Choice, type Effect, type JointScene, mostPassed, optionOf, partsOf, type Representation, type Scene, sceneOf } from "./representation";

/** Where a run of a scenario stands. JSON; sets are sorted lists, so that equal states are equal texts. */
export interface ScenarioState extends Circumstances {
  /** Ids of critical errors made so far, each once, in the order in which they happened. */
  critical: string[];
}

/**
 * What happens to a scenario: a choice, a choice that time has made, a draw, or a text that was read. `option` is the choice or
 * branch; in a joint scene it is `seat.choice`.
 */
export type ScenarioEvent =
  | { kind: "chose"; scene: string; option: string }
  | { kind: "expired"; scene: string; option: string }
  | { kind: "drew"; scene: string; option: string }
  | { kind: "continued"; scene: string; option: null };

/** Whether an event is a decision, by a seat or because its time ran out. */
export function isDecision<E extends { kind: string }>(event: E): event is Extract<E, { kind: "chose" | "expired" }> {
  return event.kind === "chose" || event.kind === "expired";
}

export type StepResult = { ok: true; state: ScenarioState } | { ok: false; reason: "other-scene" | "wrong-kind" | "unknown-option" | "not-offered" | "already-picked" };

/** The state in which the first scene is shown. */
export function begin(representation: Representation): ScenarioState {
  const vars = Object.fromEntries(representation.variables.map(({ id, start }) => [id, start]));
  const known = representation.facts.flatMap(({ id, knownTo }) => knownTo.map((seat) => `${id}@${seat}`)).sort();
  return arrive(representation, { scene: "", vars, visited: [], chosen: [], known, picks: {}, critical: [] }, representation.start);
}

/**
 * One event. `when` and `critical` of a choice are evaluated before its effects; then come its effects, then the next scene's
 * (scenario-format.md, section 2). In a joint scene picks are collected, and nothing else happens until the last. An event that is
 * not possible here changes nothing and says why.
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
  if (scene.kind !== "decision" && scene.kind !== "joint") return { ok: false, reason: "wrong-kind" };
  const found = optionOf(scene, event.option);
  if (found === null) return { ok: false, reason: "unknown-option" };
  if (event.kind === "expired" && found.part.expires !== found.choice.id) return { ok: false, reason: "wrong-kind" };
  if (!holds(found.choice.when, state)) return { ok: false, reason: "not-offered" };
  if (scene.kind === "decision") return { ok: true, state: arrive(representation, taken(representation, state, state, `${scene.id}.${event.option}`, found.choice), found.choice.to) };
  if (Object.hasOwn(state.picks, found.part.seat)) return { ok: false, reason: "already-picked" };
  const all: Record<string, string> = { ...state.picks, [found.part.seat]: found.choice.id };
  const picked = { ...state, picks: Object.fromEntries(scene.parts.flatMap(({ seat }) => (all[seat] === undefined ? [] : [[seat, all[seat]]]))) };
  return { ok: true, state: Object.keys(picked.picks).length < scene.parts.length ? picked : resolve(representation, picked, scene) };
}

/** All seats have picked: effects in the order of the seats, then the first rule that holds. */
function resolve(representation: Representation, picked: ScenarioState, scene: JointScene): ScenarioState {
  let state = picked;
  for (const part of scene.parts) {
    const choice = part.choices.find(({ id }) => id === picked.picks[part.seat]);
    if (choice !== undefined) state = taken(representation, state, picked, `${scene.id}.${part.seat}.${choice.id}`, choice);
  }
  const rule = scene.rules.find(({ when }) => holds(when, state));
  if (rule === undefined) return state;
  const after = affect(representation, state, rule.effects);
  return arrive(representation, { ...after, picks: {} }, rule.to);
}

/** The state after a choice, judged in the state before it. */
function taken(representation: Representation, state: ScenarioState, before: ScenarioState, option: string, choice: Choice): ScenarioState {
  const critical = criticalOf(choice.critical, before).filter((id) => !state.critical.includes(id));
  return affect(representation, { ...state, critical: [...state.critical, ...critical], chosen: withItem(state.chosen, option) }, choice.effects);
}

/** Critical errors that a choice would newly be in a state. */
export function criticalOf(critical: Choice["critical"], state: ScenarioState): string[] {
  return critical.filter(({ id, when }) => !state.critical.includes(id) && holds(when, state)).map(({ id }) => id);
}

/** The choices that are open to a seat at a scene, in the order of the source. */
export function offered(scene: Scene, seat: string, state: Circumstances): Choice[] {
  const part = partsOf(scene).find((candidate) => candidate.seat === seat);
  return part?.choices.filter(({ when }) => holds(when, state)) ?? [];
}

/** Enters a scene and passes on through those that decide by themselves, until somebody or chance has to act. */
function arrive(representation: Representation, from: ScenarioState, to: string): ScenarioState {
  let state = from;
  let next: string | null = to;
  // A ring of scenes that only decide by themselves is a fault (check 8); an unchecked scenario stops in it instead of hanging.
  for (let passed = 0, most = mostPassed(representation); next !== null && passed <= most; passed += 1) {
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

function affect(representation: Representation, from: ScenarioState, effects: Effect[]): ScenarioState {
  let state = from;
  for (const effect of effects) {
    if (!holds(effect.when, state)) continue;
    if ("tell" in effect) {
      state = { ...state, known: effect.tell.seats.reduce((known, seat) => withItem(known, `${effect.tell.fact}@${seat}`), state.known) };
      continue;
    }
    const variable = representation.variables.find(({ id }) => id === effect.variable);
    if (variable === undefined) continue;
    state = { ...state, vars: { ...state.vars, [variable.id]: changed(variable.domain, state.vars[variable.id] ?? variable.start, effect.change) } };
  }
  return state;
}
