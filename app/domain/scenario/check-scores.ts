import type { CheckContext } from "./check-context";
import type { StateGraph } from "./explore";
import { type Choice, type Competency, optionName, partsOf } from "./representation";
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
  // Each person is judged by what their own seat decides; on a tour one person decides for all.
  const people = context.mode.tour ? [context.mode.seats] : context.mode.seats.map((seat) => [seat]);
  for (const seats of people) checkScoresOf(context, graph, order, seats);
}

function checkScoresOf(context: CheckContext, graph: StateGraph, order: number[], seats: string[]): void {
  const { representation } = context;
  context.representation.competencies.forEach((competency) => {
    const rating = representation.scenes.flatMap((scene) => partsOf(scene).filter(({ choices }) => choices.some(({ rate }) => Object.hasOwn(rate, competency.id)))).map(({ seat }) => seat);
    // What only other seats are judged on says nothing about this one.
    if (rating.length > 0 && !rating.some((seat) => seats.includes(seat))) return;
    const margin = attainable(graph, order, competency, seats);
    if (margin < 0) context.report("pass-mark", ["competencies", competency.id], `Even the best play stays under the pass mark of ${competency.pass} % for "${competency.id}" on some draw.`);
    const { fewest, way } = leastExercised(graph, order, competency.id, seats);
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

/** What certain seats decide at a node: for each the choices that are open, by the step that takes them. */
function openChoices(graph: StateGraph, node: number, seats: string[]): Map<string, Choice>[] {
  const scene = graph.scenes[node];
  if (scene === undefined) return [];
  const open = new Set(graph.edges[node]?.flatMap(({ steps }) => steps));
  return partsOf(scene).filter(({ seat }) => seats.includes(seat)).map((part) =>
    new Map(part.choices.map((choice): [string, Choice] => [`${scene.id}.${optionName(scene, part, choice)}`, choice]).filter(([step]) => open.has(step))));
}

function isRatedOn(competency: string): (choices: Map<string, Choice>) => boolean {
  return (choices) => [...choices.values()].some(({ rate }) => Object.hasOwn(rate, competency));
}

// max over choices, min over draws, of Σ(100·earned − pass·best)
function attainable(graph: StateGraph, order: number[], competency: Competency, seats: string[]): number {
  const value = new Float64Array(graph.scenes.length);
  for (const node of order) {
    const edges = graph.edges[node] ?? [];
    const scene = graph.scenes[node];
    if (edges.length === 0 || scene === undefined) continue;
    if (scene.kind === "random") {
      value[node] = Math.min(...edges.map(({ to }) => value[to] as number));
      continue;
    }
    const rated = openChoices(graph, node, seats).filter(isRatedOn(competency.id));
    const best = rated.reduce((sum, choices) => sum + bestOf([...choices.values()], competency.id), 0);
    const earned = (steps: string[]) => rated.reduce((sum, choices) => sum + steps.reduce((own, step) => own + (choices.get(step)?.rate[competency.id] ?? 0), 0), 0);
    value[node] = Math.max(...edges.map(({ to, steps }) => (value[to] as number) + 100 * earned(steps) - competency.pass * best));
  }
  return value[0] ?? 0;
}

function leastExercised(graph: StateGraph, order: number[], competency: string, seats: string[]): { fewest: number; way: string[] } {
  const count = new Float64Array(graph.scenes.length);
  const via: (number | null)[] = graph.scenes.map(() => null);
  for (const node of order) {
    const edges = graph.edges[node] ?? [];
    if (edges.length === 0) continue;
    const exercised = openChoices(graph, node, seats).filter(isRatedOn(competency)).length;
    const values = edges.map(({ to }) => count[to] as number);
    const least = Math.min(...values);
    via[node] = values.indexOf(least);
    count[node] = least + exercised;
  }
  const way: string[] = [];
  for (let node = 0, index = via[0]; index !== null && index !== undefined; index = via[node]) {
    const edge = graph.edges[node]?.[index];
    if (edge === undefined) break;
    way.push(...edge.steps);
    node = edge.to;
  }
  return { fewest: count[0] ?? 0, way };
}
