import { arrowsOf, endingsFirst } from "./arrows";
import type { StateGraph } from "./explore";
import type { EndScene, Representation } from "./representation";

/** Most endings that a scenario may have: they are kept as bits of one number. */
export const MAX_ENDINGS = 30;

export function endingsOf(representation: Representation): EndScene[] {
  return representation.scenes.filter((scene): scene is EndScene => scene.kind === "end");
}

// A graph never changes, and several checks and every debrief ask the same of it.
const openOf = new WeakMap<StateGraph, Uint32Array>();

/** For each node of the graph the endings that can still be reached from it, as bits in the order of the source. */
export function openEndings(representation: Representation, graph: StateGraph): Uint32Array {
  const known = openOf.get(graph) ?? openFrom(representation, graph);
  openOf.set(graph, known);
  return known;
}

function openFrom(representation: Representation, graph: StateGraph): Uint32Array {
  const bit = new Map(endingsOf(representation).map(({ id }, index) => [id, 1 << index]));
  const open = new Uint32Array(graph.scenes.length);
  graph.scenes.forEach(({ id, kind }, node) => {
    if (kind === "end") open[node] = bit.get(id) ?? 0;
  });
  const order = endingsFirst(graph);
  if (order === null) {
    spreadBack(graph, open);
    return open;
  }
  const { first, to } = arrowsOf(graph);
  for (const node of order) {
    let bits = open[node] as number;
    for (let edge = first[node] as number; edge < (first[node + 1] as number); edge += 1) bits |= open[to[edge] as number] as number;
    open[node] = bits;
  }
  return open;
}

/** Where the story can go round there is no order: what is open spreads backwards until nothing is added. */
function spreadBack(graph: StateGraph, open: Uint32Array): void {
  const into = incoming(graph);
  const waiting = [...open.keys()].filter((node) => open[node] !== 0);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const before of into[node] ?? []) {
      const wider = (open[before] as number) | (open[node] as number);
      if (wider >>> 0 === open[before]) continue;
      open[before] = wider;
      waiting.push(before);
    }
  }
}

/** For each node the nodes from which one step leads to it. */
export function incoming(graph: StateGraph): number[][] {
  const into: number[][] = graph.scenes.map(() => []);
  graph.edges.forEach((edges, node) => {
    for (const { to } of edges) into[to]?.push(node);
  });
  return into;
}

/** The bits of the good endings. */
export function goodEndings(representation: Representation): number {
  return endingsOf(representation).reduce((bits, { verdict }, index) => (verdict === "good" ? bits | (1 << index) : bits), 0);
}

/** Ids of the endings that bits stand for, in the order of the source. */
export function endingIds(representation: Representation, bits: number): string[] {
  return endingsOf(representation)
    .filter((_ending, index) => (bits & (1 << index)) !== 0)
    .map(({ id }) => id);
}
