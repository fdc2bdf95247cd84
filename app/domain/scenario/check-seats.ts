import type { CheckContext } from "./check-context";
import { endingsFirst } from "./check-scores";
import { openEndings } from "./endings";
import type { StateGraph } from "./explore";
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

function fewestDecisions(graph: StateGraph, order: number[], seat: string): { fewest: number; way: string[] } {
  const count = new Float64Array(graph.scenes.length);
  const via = new Map<number, { steps: string[]; to: number }>();
  for (const node of order) {
    const edges = graph.edges[node] ?? [];
    const scene = graph.scenes[node];
    if (edges.length === 0 || scene === undefined) continue;
    const next = edges.reduce((least, edge) => ((count[edge.to] as number) < (count[least.to] as number) ? edge : least));
    via.set(node, next);
    count[node] = (count[next.to] as number) + (partsOf(scene).some((part) => part.seat === seat) ? 1 : 0);
  }
  const way: string[] = [];
  for (let next = via.get(0); next !== undefined; next = via.get(next.to)) way.push(...next.steps);
  return { fewest: count[0] ?? 0, way };
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
