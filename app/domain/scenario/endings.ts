import type { StateGraph } from "./explore";
import type { EndScene, Representation } from "./representation";

/** Most endings that a scenario may have: they are kept as bits of one number. */
export const MAX_ENDINGS = 30;

export function endingsOf(representation: Representation): EndScene[] {
  return representation.scenes.filter((scene): scene is EndScene => scene.kind === "end");
}

// A graph never changes, and several checks and every debrief ask the same of it.
const openOf = new WeakMap<StateGraph, Uint32Array>();
const orders = new WeakMap<StateGraph, readonly number[] | null>();

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
  const { first, to } = graph;
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
export function incoming({ scenes, first, to }: StateGraph): number[][] {
  const into: number[][] = scenes.map(() => []);
  for (let node = 0; node < scenes.length; node += 1) {
    for (let edge = first[node] as number; edge < (first[node + 1] as number); edge += 1) into[to[edge] as number]?.push(node);
  }
  return into;
}

/** Nodes in an order in which every node comes after those it leads to; null when there is a cycle. */
export function endingsFirst(graph: StateGraph): readonly number[] | null {
  let order = orders.get(graph);
  if (order === undefined) {
    order = orderOf(graph);
    orders.set(graph, order);
  }
  return order;
}

/** Depth first from the start, from which every node can be reached. */
function orderOf({ first, to }: StateGraph): number[] | null {
  const nodes = first.length - 1;
  const order: number[] = [];
  const mark = new Uint8Array(nodes); // 1 open, 2 done
  const next = first.slice();
  const stack = nodes > 0 ? [0] : [];
  while (stack.length > 0) {
    const node = stack[stack.length - 1] as number;
    const edge = next[node] as number;
    if (edge === first[node + 1]) {
      mark[node] = 2;
      order.push(node);
      stack.pop();
    } else {
      mark[node] = 1;
      next[node] = edge + 1;
      const after = to[edge] as number;
      if (mark[after] === 1) return null;
      if (mark[after] === 0) stack.push(after);
    }
  }
  return order;
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
