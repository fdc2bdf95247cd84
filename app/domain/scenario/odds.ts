import { endingsFirst, endingsOf } from "./endings";
import type { StateGraph } from "./explore";
import type { Representation, Scene } from "./representation";

/**
 * How likely each ending is for somebody who chooses at random, every open choice as likely as the others (scenario-format.md,
 * check 21). Exact, as shares of 1; the rest to 1 is caught in traps. Null on a graph with cycles.
 */
export function endingOdds(representation: Representation, graph: StateGraph): ReadonlyMap<string, number> | null {
  let odds = oddsOf.get(graph);
  if (odds === undefined) {
    odds = oddsIn(representation, graph);
    oddsOf.set(graph, odds);
  }
  return odds;
}

// A graph never changes, and modes in which the same seats are held share it.
const oddsOf = new WeakMap<StateGraph, ReadonlyMap<string, number> | null>();

function oddsIn(representation: Representation, graph: StateGraph): ReadonlyMap<string, number> | null {
  const order = endingsFirst(graph);
  if (order === null) return null;
  const { first, to } = graph;
  const odds = new Float64Array(graph.scenes.length);
  odds[0] = 1;
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const node = order[at] as number;
    const [from, after] = [first[node] as number, first[node + 1] as number];
    const weights = weightsOf(graph.scenes[node] as Scene);
    const total = weights === null ? after - from : weights.reduce((sum, weight) => sum + weight, 0);
    for (let edge = from; edge < after; edge += 1) {
      const weight = weights === null ? 1 : (weights[edge - from] as number);
      odds[to[edge] as number] = (odds[to[edge] as number] as number) + ((odds[node] as number) * weight) / total;
    }
  }
  const shares = new Map(endingsOf(representation).map(({ id }) => [id, 0]));
  graph.scenes.forEach(({ id, kind }, node) => {
    if (kind === "end") shares.set(id, (shares.get(id) ?? 0) + (odds[node] as number));
  });
  return shares;
}

/** Of the branches of a draw; null where choices are as likely as each other. */
function weightsOf(scene: Scene): number[] | null {
  return scene.kind === "random" ? scene.branches.map(({ weight }) => weight) : null;
}
