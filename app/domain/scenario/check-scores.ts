import type { CheckContext } from "./check-context";
import { type Edge, type StateGraph, wayBy } from "./explore";
import { type Competency, optionName, partsOf, type Representation, type Scene } from "./representation";

/** Fewest decisions that may exercise a competency on a path: fewer say almost nothing about a person. */
export const LEAST_EXERCISED = 3;

/**
 * Check 12: for each competency the best play reaches the pass mark even on the worst draws, and every path exercises it at
 * least three times. On a graph with cycles nothing is said: a path has no longest length there, and check 8 reports the cycle.
 */
export function checkScores(context: CheckContext, graph: StateGraph): void {
  const order = endingsFirst(graph);
  if (order === null) return;
  const { representation, mode } = context;
  // Each person is judged by what their own seat decides; on a tour one person decides for all.
  const people = mode.tour ? [mode.seats] : mode.seats.map((seat) => [seat]);
  const measured = people.flatMap((seats) => representation.competencies.flatMap((competency) => {
    const rating = representation.scenes.flatMap((scene) => partsOf(scene).filter(({ choices }) => choices.some(({ rate }) => Object.hasOwn(rate, competency.id)))).map(({ seat }) => seat);
    // What only other seats are judged on says nothing about this one.
    if (rating.length > 0 && !rating.some((seat) => seats.includes(seat))) return [];
    const { length } = graph.scenes;
    return { competency, parts: ratedParts(representation, competency.id, seats), margin: new Float64Array(length), fewest: new Uint16Array(length), via: new Int32Array(length).fill(-1) };
  }));
  for (const node of order) for (const one of measured) measure(graph, node, one);
  for (const one of measured) report(context, graph, one);
}

/** One competency of one person, over the nodes of a graph. */
interface Measured {
  competency: Competency;
  /** For each scene the person's decisions that are rated on it. */
  parts: Map<Scene, Rated[]>;
  /** max over choices, min over draws, of Σ(100·earned − pass·best) from a node on. */
  margin: Float64Array;
  /** Fewest decisions that exercise it from a node on, and the edge on that way. */
  fewest: Uint16Array;
  via: Int32Array;
}

/** A node, of which everything that it leads to has been measured. */
function measure(graph: StateGraph, node: number, { competency, parts, margin, fewest, via }: Measured): void {
  const edges = graph.edges[node] ?? [];
  const scene = graph.scenes[node];
  if (edges.length === 0 || scene === undefined) return;
  const isDraw = scene.kind === "random";
  const rated = parts.get(scene) ?? [];
  let [best, exercised] = [0, 0];
  for (const one of rated) {
    const open = bestOpen(one, edges);
    best += Math.max(0, open);
    exercised += open >= 0 ? 1 : 0;
  }
  let most = isDraw ? Infinity : -Infinity;
  let least = 0;
  for (let index = 0; index < edges.length; index += 1) {
    const { to, steps } = edges[index] as Edge;
    let earned = 0;
    for (const one of rated) for (const step of steps) earned += one.get(step) ?? 0;
    const value = (margin[to] as number) + 100 * earned - competency.pass * best;
    most = isDraw ? Math.min(most, value) : Math.max(most, value);
    if ((fewest[to] as number) < (fewest[(edges[least] as Edge).to] as number)) least = index;
  }
  margin[node] = most;
  fewest[node] = (fewest[(edges[least] as Edge).to] as number) + exercised;
  via[node] = least;
}

function report(context: CheckContext, graph: StateGraph, { competency, margin, fewest: counted, via }: Measured): void {
  const fewest = counted[0] ?? 0;
  if ((margin[0] ?? 0) < 0) context.report("pass-mark", ["competencies", competency.id], `Even the best play stays under the pass mark of ${competency.pass} % for "${competency.id}" on some draw.`);
  if (fewest >= LEAST_EXERCISED) return;
  context.report("rarely-exercised", ["competencies", competency.id], `On one path "${competency.id}" is exercised ${fewest === 0 ? "never" : fewest === 1 ? "only once" : "only twice"}; three times is the least that says something about a person.`, wayBy(graph, via));
}

const orders = new WeakMap<StateGraph, readonly number[] | null>();

/** Nodes in an order in which every node comes after those it leads to; null when there is a cycle. */
export function endingsFirst(graph: StateGraph): readonly number[] | null {
  let order = orders.get(graph);
  if (order === undefined) {
    order = orderOf(graph);
    orders.set(graph, order);
  }
  return order;
}

function orderOf(graph: StateGraph): number[] | null {
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
