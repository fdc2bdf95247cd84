import { endingsFirst } from "./check-scores";
import { endingsOf } from "./endings";
import type { StateGraph } from "./explore";
import type { Representation } from "./representation";

/**
 * How likely each ending is for somebody who chooses at random, every open choice as likely as the others (scenario-format.md,
 * check 21). Exact, as shares of 1; the rest to 1 is caught in traps. Null on a graph with cycles.
 */
export function endingOdds(representation: Representation, graph: StateGraph): Map<string, number> | null {
  const order = endingsFirst(graph);
  if (order === null) return null;
  const odds = new Float64Array(graph.scenes.length);
  odds[0] = 1;
  for (const node of [...order].reverse()) {
    const weights = weightsAt(graph, node);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    graph.edges[node]?.forEach(({ to }, index) => {
      odds[to] = (odds[to] as number) + ((odds[node] as number) * (weights[index] as number)) / total;
    });
  }
  const shares = new Map(endingsOf(representation).map(({ id }) => [id, 0]));
  graph.scenes.forEach(({ id, kind }, node) => {
    if (kind === "end") shares.set(id, (shares.get(id) ?? 0) + (odds[node] as number));
  });
  return shares;
}

function weightsAt(graph: StateGraph, node: number): number[] {
  const scene = graph.scenes[node];
  return scene?.kind === "random" ? scene.branches.map(({ weight }) => weight) : (graph.edges[node] ?? []).map(() => 1);
}
