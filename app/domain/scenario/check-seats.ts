import type { CheckContext } from "./check-context";
import { endingsFirst } from "./check-scores";
import { openEndings } from "./endings";
import { type Edge, type StateGraph, wayBy } from "./explore";
import { optionName, partsOf } from "./representation";

/** Fewest decisions that make a seat worth taking. */
const LEAST_DECISIONS = 2;

/** Check 16: a seat that some mode leaves empty has a script for each of its decisions. */
export function checkScripts(context: CheckContext): void {
  const { modes, scenes } = context.representation;
  for (const scene of scenes) {
    for (const { seat, scripted } of partsOf(scene)) {
      const empty = modes.filter(({ seats }) => !seats.includes(seat)).map(({ id }) => `"${id}"`);
      if (scripted !== null || empty.length === 0) continue;
      context.report("no-script", context.part(scene, seat), `Nobody holds "${seat}" in ${empty.length === 1 ? "the mode" : "the modes"} ${empty.join(", ")}, and at "${scene.id}" it has no script: the story would stand still. Name the choice under "scripted".`);
    }
  }
}

/** Check 15, for scenarios of several seats: each seat that people hold decides more than once, and something depends on it. */
export function checkStarvation(context: CheckContext, graph: StateGraph): void {
  const order = context.representation.seats.length > 1 ? endingsFirst(graph) : null;
  if (order === null) return;
  const open = openEndings(context.representation, graph);
  for (const seat of context.mode.seats) {
    const { fewest, way } = fewestDecisions(graph, order, seat);
    if (fewest < LEAST_DECISIONS) context.report("starved", ["seats", seat], `On one path "${seat}" decides ${fewest === 0 ? "nothing" : "only once"}: a person in that seat would watch.`, way);
    if (!hasInfluence(graph, open, seat)) context.report("no-influence", ["seats", seat], `Whatever "${seat}" decides, the same endings stay open: let something hang on it.`);
  }
}

function fewestDecisions(graph: StateGraph, order: readonly number[], seat: string): { fewest: number; way: string[] } {
  const count = new Uint16Array(graph.scenes.length);
  const via = new Int32Array(graph.scenes.length).fill(-1);
  for (const node of order) {
    const edges = graph.edges[node] ?? [];
    const scene = graph.scenes[node];
    if (edges.length === 0 || scene === undefined) continue;
    let least = 0;
    for (let index = 1; index < edges.length; index += 1) if ((count[(edges[index] as Edge).to] as number) < (count[(edges[least] as Edge).to] as number)) least = index;
    via[node] = least;
    count[node] = (count[(edges[least] as Edge).to] as number) + (partsOf(scene).some((part) => part.seat === seat) ? 1 : 0);
  }
  return { fewest: count[0] ?? 0, way: wayBy(graph, via) };
}

function hasInfluence(graph: StateGraph, open: Uint32Array, seat: string): boolean {
  return graph.scenes.some((scene, node) => {
    const part = partsOf(scene).find((candidate) => candidate.seat === seat);
    if (part === undefined) return false;
    const after = part.choices.flatMap((choice) => {
      const step = `${scene.id}.${optionName(scene, part, choice)}`;
      const edges = (graph.edges[node] ?? []).filter(({ steps }) => steps.includes(step));
      return edges.length === 0 ? [] : [edges.reduce((bits, { to }) => bits | (open[to] as number), 0)];
    });
    return new Set(after).size > 1;
  });
}
