import type { CheckContext } from "./check-context";
import type { Edge, StateGraph } from "./explore";
import { optionName, partsOf, type Representation, type Scene } from "./representation";

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
    const parts = ratedParts(representation, competency.id, seats);
    const margin = attainable(graph, order, parts, competency.pass);
    if (margin < 0) context.report("pass-mark", ["competencies", competency.id], `Even the best play stays under the pass mark of ${competency.pass} % for "${competency.id}" on some draw.`);
    const { fewest, way } = leastExercised(graph, order, parts);
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

/** The ratings of one decision on a competency, by the step that takes the choice. */
type Rated = Map<string, number>;

/** For each scene the decisions of certain seats that are rated on a competency. */
function ratedParts({ scenes }: Representation, competency: string, seats: string[]): Map<Scene, Rated[]> {
  return new Map(scenes.map((scene): [Scene, Rated[]] => [scene, partsOf(scene).filter(({ seat }) => seats.includes(seat)).map((part): Rated =>
    new Map(part.choices.flatMap((choice): [string, number][] => (Object.hasOwn(choice.rate, competency) ? [[`${scene.id}.${optionName(scene, part, choice)}`, choice.rate[competency] ?? 0]] : []))),
  ).filter(({ size }) => size > 0)]));
}

/** The best rating that is open; -1 where none of the rated choices is. */
function bestOpen(rated: Rated, edges: Edge[]): number {
  let best = -1;
  for (const { steps } of edges) for (const step of steps) best = Math.max(best, rated.get(step) ?? -1);
  return best;
}

// max over choices, min over draws, of Σ(100·earned − pass·best)
function attainable(graph: StateGraph, order: number[], parts: Map<Scene, Rated[]>, pass: number): number {
  const value = new Float64Array(graph.scenes.length);
  for (const node of order) {
    const edges = graph.edges[node] ?? [];
    const scene = graph.scenes[node];
    if (edges.length === 0 || scene === undefined) continue;
    const isDraw = scene.kind === "random";
    const rated = parts.get(scene) ?? [];
    let best = 0;
    for (const one of rated) best += Math.max(0, bestOpen(one, edges));
    let most = isDraw ? Infinity : -Infinity;
    for (const { to, steps } of edges) {
      let earned = 0;
      for (const one of rated) for (const step of steps) earned += one.get(step) ?? 0;
      const margin = (value[to] as number) + 100 * earned - pass * best;
      most = isDraw ? Math.min(most, margin) : Math.max(most, margin);
    }
    value[node] = most;
  }
  return value[0] ?? 0;
}

function leastExercised(graph: StateGraph, order: number[], parts: Map<Scene, Rated[]>): { fewest: number; way: string[] } {
  const count = new Float64Array(graph.scenes.length);
  const via: (number | null)[] = graph.scenes.map(() => null);
  for (const node of order) {
    const edges = graph.edges[node] ?? [];
    const scene = graph.scenes[node];
    if (edges.length === 0 || scene === undefined) continue;
    const exercised = (parts.get(scene) ?? []).filter((one) => bestOpen(one, edges) >= 0).length;
    let least = 0;
    edges.forEach(({ to }, index) => {
      if ((count[to] as number) < (count[edges[least]?.to ?? 0] as number)) least = index;
    });
    via[node] = least;
    count[node] = (count[edges[least]?.to ?? 0] as number) + exercised;
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
