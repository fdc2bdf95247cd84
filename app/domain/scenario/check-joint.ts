import type { Cells } from "./cells";
import type { CheckContext } from "./check-context";
import { type Combination, combinations, MOST_COMBINATIONS, type StateGraph, type Table, together, wayTo } from "./explore";
import { type Effect, type JointScene, partsOf, type VariableEffect } from "./representation";

/**
 * Check 16: a joint scene has no more combinations than can be looked at.
 *
 * @returns the scenes that have.
 */
export function checkCombinations(context: CheckContext): Set<string> {
  const large = new Set<string>();
  for (const scene of context.representation.scenes) {
    const combined = partsOf(scene).reduce((product, { choices }) => product * choices.length, 1);
    if (combined <= MOST_COMBINATIONS) continue;
    large.add(scene.id);
    context.report("too-many-combinations", context.scene(scene.id), `The choices of "${scene.id}" can be combined in ${combined} ways; at most ${MOST_COMBINATIONS} are looked at, so the scene is not checked. Let fewer seats decide at once, or give them fewer choices.`);
  }
  return large;
}

/** Who decides where a joint scene leads, over all that was looked at. */
interface Sway {
  /** Some combination leads elsewhere than another. */
  varies: boolean;
  /** Seats whose choice alone has always told where it leads. */
  alone: Set<string>;
  /** With colleagues at their script, people's choices lead to different scenes; also where people have nothing to choose. */
  peopleDecide: boolean;
  /** More than one seat ever had a choice. */
  several: boolean;
}

/** Check 16: nobody dictates, scripts do not decide alone, and no two seats set one variable to different values. */
export function checkJoint(context: CheckContext, graph: StateGraph): void {
  for (const scene of context.representation.scenes) {
    if (scene.kind !== "joint") continue;
    const heldHere = scene.parts.some(({ seat, choices }) => graph.held.has(seat) && choices.length > 1);
    const sway: Sway = { varies: false, alone: new Set(scene.parts.map(({ seat }) => seat)), peopleDecide: !heldHere, several: false };
    const everybody: Table = { layout: graph.layout, held: new Set(scene.parts.map(({ seat }) => seat)), combined: new Map(), ready: new Map() };
    const contested = contestedIn(scene);
    const told = new Set<string>();
    graph.scenes.forEach((at, node) => {
      if (at !== scene) return;
      if (!isSettled(sway)) look(graph, everybody, scene, node, sway);
      if (contested.size > told.size) checkSets(context, graph, scene, node, contested, told);
    });
    const [dictator, ...others] = sway.alone;
    if (sway.varies && sway.several && dictator !== undefined && others.length === 0 && dictator !== scene.lead) {
      context.report("dictator", context.scene(scene.id), `Whatever the others choose at "${scene.id}", the choice of "${dictator}" alone decides where it leads. Let the others count, or say lead: ${dictator}.`);
    }
    if (sway.varies && !sway.peopleDecide) {
      context.report("script-decides", context.scene(scene.id), `With colleagues at their script, "${scene.id}" leads to the same scene whatever people choose: the script decides alone. Change a script or a rule.`);
    }
  }
}

/** Whether no further state could say otherwise. */
function isSettled({ varies, alone, peopleDecide, several }: Sway): boolean {
  return varies && alone.size === 0 && peopleDecide && several;
}

function look(graph: StateGraph, everybody: Table, scene: JointScene, node: number, sway: Sway): void {
  const cells = graph.cells[node] as Cells;
  const all = combinations(everybody, scene, cells).map((combination) => ({ picks: combination.picks, to: targetOf(graph, scene, cells, combination) }));
  sway.varies ||= new Set(all.map(({ to }) => to)).size > 1;
  const people = combinations(graph, scene, cells).map((combination) => targetOf(graph, scene, cells, combination));
  sway.peopleDecide ||= new Set(people).size > 1;
  const choosing = scene.parts.filter(({ choices }) => choices.filter(({ when }) => graph.layout.holds(when, cells, scene.id)).length > 1);
  sway.several ||= choosing.length > 1;
  for (const seat of sway.alone) {
    const leads = new Map<string, string>();
    const decides = all.every(({ picks, to }) => {
      const own = picks[seat] ?? "";
      const before = leads.get(own);
      leads.set(own, before ?? to);
      return before === undefined || before === to;
    });
    if (!decides) sway.alone.delete(seat);
  }
}

function targetOf({ layout }: StateGraph, scene: JointScene, cells: Cells, combination: Combination): string {
  const after = together(cells, combination);
  return scene.rules.find(({ when }) => layout.holds(when, after, scene.id, combination.picks))?.to ?? scene.id;
}

/** The variables that more than one seat can set. */
function contestedIn(scene: JointScene): Set<string> {
  const sets = scene.parts.map(({ choices }) => new Set(choices.flatMap(({ effects }) => effects.filter(isSet).map(({ variable }) => variable))));
  return new Set(sets.flatMap((own, index) => [...own].filter((variable) => sets.some((other, at) => at < index && other.has(variable)))));
}

function isSet(effect: Effect): effect is VariableEffect {
  return "change" in effect && "set" in effect.change;
}

function checkSets(context: CheckContext, graph: StateGraph, scene: JointScene, node: number, contested: Set<string>, told: Set<string>): void {
  const cells = graph.cells[node] as Cells;
  const sets = scene.parts.flatMap((part) =>
    part.choices
      .filter((choice) => (graph.held.has(part.seat) || choice.id === part.scripted) && graph.layout.holds(choice.when, cells, scene.id))
      .flatMap(({ id, effects }) => effects.filter(isSet).filter(({ when, variable }) => contested.has(variable) && graph.layout.holds(when, cells, scene.id)).map((effect) => ({ part, id, effect }))),
  );
  for (const [index, one] of sets.entries()) {
    for (const other of sets.slice(0, index)) {
      const { variable } = one.effect;
      if (other.part === one.part || other.effect.variable !== variable || told.has(variable) || JSON.stringify(one.effect.change) === JSON.stringify(other.effect.change)) continue;
      told.add(variable);
      context.report("set-twice", context.choice(`${scene.id}.${one.part.seat}.${one.id}`), `"${other.part.seat}.${other.id}" and "${one.part.seat}.${one.id}" set "${variable}" to different values at once. Let a rule of the scene set it.`, wayTo(graph, node));
    }
  }
}
