import type { CheckContext } from "./check-context";
import type { StateGraph } from "./explore";
import type { Choice, Competency } from "./representation";
import { bestOf } from "./score";

/** Fewest decisions that may exercise a competency on a path: fewer say almost nothing about a person. */
export const LEAST_EXERCISED = 3;

/**
 * Check 12: for each competency the best play reaches the pass mark even on the worst draws, and every path exercises it at
 * least three times. On a graph with cycles nothing is said: a path has no longest length there, and check 8 reports the cycle.
 */
export function checkScores(context: CheckContext, graph: StateGraph): void {
  const order = endingsFirst(graph);
  if (order === null) return;
  context.representation.competencies.forEach((competency) => {
    const margin = attainable(graph, order, competency);
    if (margin < 0) context.report("pass-mark", ["competencies", competency.id], `Even the best play stays under the pass mark of ${competency.pass} % for "${competency.id}" on some draw.`);
    const { fewest, way } = leastExercised(graph, order, competency.id);
    if (fewest < LEAST_EXERCISED) {
      context.report("rarely-exercised", ["competencies", competency.id], `On one path "${competency.id}" is exercised ${fewest === 0 ? "never" : fewest === 1 ? "only once" : "only twice"}; three times is the least that says something about a person.`, way);
    }
  });
}

/** Nodes in an order in which every node comes after those it leads to; null when there is a cycle. */
export function endingsFirst(graph: StateGraph): number[] | null {
  const order: number[] = [];
  const mark = new Uint8Array(graph.scenes.length); // 1 open, 2 done
  const stack: { node: number; next: number }[] = graph.scenes.length > 0 ? [{ node: 0, next: 0 }] : [];
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as { node: number; next: number };
    mark[top.node] = 1;
    const edge = graph.edges[top.node]?.[top.next];
    if (edge === undefined) {
      mark[top.node] = 2;
      order.push(top.node);
      stack.pop();
    } else {
      top.next += 1;
      if (mark[edge.to] === 1) return null;
      if (mark[edge.to] === 0) stack.push({ node: edge.to, next: 0 });
    }
  }
  return order;
}

function openChoices(graph: StateGraph, node: number): Choice[] {
  const scene = graph.scenes[node];
  if (scene?.kind !== "decision") return [];
  const open = new Set(graph.edges[node]?.map(({ option }) => option));
  return scene.choices.filter(({ id }) => open.has(`${scene.id}.${id}`));
}

// max over choices, min over draws, of Σ(100·earned − pass·best)
function attainable(graph: StateGraph, order: number[], competency: Competency): number {
  const value = new Float64Array(graph.scenes.length);
  for (const node of order) {
    const edges = graph.edges[node] ?? [];
    const scene = graph.scenes[node];
    if (edges.length === 0 || scene === undefined) continue;
    if (scene.kind === "random") {
      value[node] = Math.min(...edges.map(({ to }) => value[to] as number));
      continue;
    }
    const open = openChoices(graph, node);
    const rated = open.some(({ rate }) => Object.hasOwn(rate, competency.id));
    const best = rated ? bestOf(open, competency.id) : 0;
    value[node] = Math.max(...edges.map(({ to }, index) => (value[to] as number) + (rated ? 100 * (open[index]?.rate[competency.id] ?? 0) - competency.pass * best : 0)));
  }
  return value[0] ?? 0;
}

function leastExercised(graph: StateGraph, order: number[], competency: string): { fewest: number; way: string[] } {
  const count = new Float64Array(graph.scenes.length);
  const via: (number | null)[] = graph.scenes.map(() => null);
  for (const node of order) {
    const edges = graph.edges[node] ?? [];
    if (edges.length === 0) continue;
    const exercised = openChoices(graph, node).some(({ rate }) => Object.hasOwn(rate, competency)) ? 1 : 0;
    const values = edges.map(({ to }) => count[to] as number);
    const least = Math.min(...values);
    via[node] = values.indexOf(least);
    count[node] = least + exercised;
  }
  const way: string[] = [];
  for (let node = 0, index = via[0]; index !== null && index !== undefined; index = via[node]) {
    const edge = graph.edges[node]?.[index];
    if (edge === undefined) break;
    way.push(edge.option);
    node = edge.to;
  }
  return { fewest: count[0] ?? 0, way };
}
