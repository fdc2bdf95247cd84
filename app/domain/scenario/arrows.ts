import type { StateGraph } from "./explore";

/** Where the edges of a graph lead, as numbers: those of node n to `to[first[n]]` and on, as far as before `first[n + 1]`. */
export interface Arrows {
  first: Int32Array;
  to: Int32Array;
}

// A graph never changes, and several checks and every debrief ask the same of it.
const arrows = new WeakMap<StateGraph, Arrows>();
const orders = new WeakMap<StateGraph, readonly number[] | null>();

export function arrowsOf(graph: StateGraph): Arrows {
  const known = arrows.get(graph) ?? flatten(graph);
  arrows.set(graph, known);
  return known;
}

function flatten({ edges }: StateGraph): Arrows {
  const first = new Int32Array(edges.length + 1);
  for (let node = 0; node < edges.length; node += 1) first[node + 1] = (first[node] as number) + (edges[node]?.length ?? 0);
  const to = new Int32Array(first[edges.length] ?? 0);
  let at = 0;
  for (const own of edges) for (const edge of own) to[at++] = edge.to;
  return { first, to };
}

/** Nodes in an order in which every node comes after those it leads to; null when there is a cycle. */
export function endingsFirst(graph: StateGraph): readonly number[] | null {
  let order = orders.get(graph);
  if (order === undefined) {
    order = orderOf(arrowsOf(graph));
    orders.set(graph, order);
  }
  return order;
}

/** Depth first from the start, from which every node can be reached. */
function orderOf({ first, to }: Arrows): number[] | null {
  const nodes = first.length - 1;
  const order: number[] = [];
  const mark = new Uint8Array(nodes); // 1 open, 2 done
  const next = first.slice(0, nodes);
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
