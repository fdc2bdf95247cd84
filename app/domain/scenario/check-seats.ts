import type { CheckContext } from "./check-context";
import { endingsFirst, openEndings } from "./endings";
import { edgesOf, type StateGraph, wayBy } from "./explore";
import { type JointPart, optionName, partsOf, type Scene } from "./representation";

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
    const deciding = new Set(context.representation.scenes.filter((scene) => partsOf(scene).some((part) => part.seat === seat)));
    const { fewest, way } = fewestDecisions(graph, order, deciding);
    if (fewest < LEAST_DECISIONS) context.report("starved", ["seats", seat], `On one path "${seat}" decides ${fewest === 0 ? "nothing" : "only once"}: a person in that seat would watch.`, way);
    if (!hasInfluence(graph, open, seat)) context.report("no-influence", ["seats", seat], `Whatever "${seat}" decides, the same endings stay open: let something hang on it.`);
  }
}

function fewestDecisions(graph: StateGraph, order: readonly number[], deciding: ReadonlySet<Scene>): { fewest: number; way: string[] } {
  const { first, to } = graph;
  const count = new Uint16Array(graph.scenes.length);
  const via = new Int32Array(graph.scenes.length).fill(-1);
  for (const node of order) {
    const [from, after] = [first[node] as number, first[node + 1] as number];
    if (from === after) continue;
    let least = from;
    for (let edge = from + 1; edge < after; edge += 1) if ((count[to[edge] as number] as number) < (count[to[least] as number] as number)) least = edge;
    via[node] = least;
    count[node] = (count[to[least] as number] as number) + (deciding.has(graph.scenes[node] as Scene) ? 1 : 0);
  }
  return { fewest: count[0] ?? 0, way: wayBy(graph, via) };
}

function hasInfluence(graph: StateGraph, open: Uint32Array, seat: string): boolean {
  const { first, to } = graph;
  return graph.scenes.some((scene, node) => {
    const [from, after] = [first[node] as number, first[node + 1] as number];
    // Most states are settled without asking who decides what: whatever happens, the same endings stay open.
    let edge = from + 1;
    while (edge < after && open[to[edge] as number] === open[to[from] as number]) edge += 1;
    return edge < after && decidesEndings(graph, open, node, partsOf(scene).find((part) => part.seat === seat));
  });
}

/** Whether some endings are open after one choice of a part and not after another, whatever the others choose. */
function decidesEndings(graph: StateGraph, open: Uint32Array, node: number, part: JointPart | undefined): boolean {
  if (part === undefined) return false;
  const scene = graph.scenes[node] as Scene;
  const edges = edgesOf(graph, node);
  const after = part.choices.flatMap((choice) => {
    const step = `${scene.id}.${optionName(scene, part, choice)}`;
    const taking = edges.filter(({ steps }) => steps.includes(step));
    return taking.length === 0 ? [] : [taking.reduce((bits, { to }) => bits | (open[to] as number), 0)];
  });
  return new Set(after).size > 1;
}
