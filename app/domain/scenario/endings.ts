import type { StateGraph } from "./explore";
import type { EndScene, Representation } from "./representation";

/** Most endings that a scenario may have: they are kept as bits of one number. */
export const MAX_ENDINGS = 30;

export function endingsOf(representation: Representation): EndScene[] {
  return representation.scenes.filter((scene): scene is EndScene => scene.kind === "end");
}

// A graph never changes, and several checks and every debrief ask the same of it.
const openOf = new WeakMap<StateGraph, Uint32Array>();
const intoOf = new WeakMap<StateGraph, number[][]>();

/** For each node of the graph the endings that can still be reached from it, as bits in the order of the source. */
export function openEndings(representation: Representation, graph: StateGraph): Uint32Array {
  const known = openOf.get(graph) ?? openFrom(representation, graph);
  openOf.set(graph, known);
  return known;
}

function openFrom(representation: Representation, graph: StateGraph): Uint32Array {
  const bit = new Map(endingsOf(representation).map(({ id }, index) => [id, 1 << index]));
  const open = new Uint32Array(graph.scenes.length);
  const into = incoming(graph);
  const waiting: number[] = [];
  graph.scenes.forEach((scene, node) => {
    if (scene.kind !== "end") return;
    open[node] = bit.get(scene.id) ?? 0;
    waiting.push(node);
  });
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const before of into[node] ?? []) {
      const wider = (open[before] as number) | (open[node] as number);
      if (wider >>> 0 === open[before]) continue;
      open[before] = wider;
      waiting.push(before);
    }
  }
  return open;
}

/** For each node the nodes from which one step leads to it. */
export function incoming(graph: StateGraph): number[][] {
  const known = intoOf.get(graph);
  if (known !== undefined) return known;
  const into: number[][] = graph.scenes.map(() => []);
  intoOf.set(graph, into);
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
