import { type Cells, layoutOf, type Layout } from "./cells";
import type { Representation, Scene } from "./representation";

/** How many states may be looked at: while typing, and when all is verified (scenario-format.md, section 6). */
export const BUDGET = { typing: 20_000, full: 500_000 };

/** A way on from a stop: what was chosen or drawn (`scene.choice`, `scene.branch`) and the node to which it leads. */
export interface Edge {
  option: string;
  to: number;
}

/**
 * The graph of reachable states over the cone of influence: only variables, visits and choices that some condition reads
 * are told apart. Its nodes are stops: decisions, draws and endings, where somebody or chance has to act, and scenes in which
 * the story hangs. Node 0 is the first stop.
 */
export interface StateGraph {
  layout: Layout;
  scenes: Scene[];
  cells: Cells[];
  edges: Edge[][];
  /** Edge by which each node was first reached, in the fewest choices and draws; null for node 0. */
  parents: ({ node: number; option: string } | null)[];
  keys: Map<string | number, number>;
}

/** Told of every scene that is entered, with the state after its effects; `before` is the state in which it was reached. */
export type OnEnter = (entry: { scene: Scene; before: Cells; after: Cells; from: { node: number; option: string } | null; graph: StateGraph }) => void;

export type Exploration = { ok: true; graph: StateGraph } | { ok: false; states: number };

/** Breadth first from the start, so that the first way found to a state is a shortest one. Gives up above the budget. */
export function explore(representation: Representation, budget: number, onEnter: OnEnter = () => undefined, also: { visited?: Set<string> } = {}): Exploration {
  const layout = layoutOf(representation, also);
  const graph: StateGraph = { layout, scenes: [], cells: [], edges: [], parents: [], keys: new Map() };
  const follow = (cells: Cells, to: string, from: { node: number; option: string } | null): number => {
    const arrival = travel(layout, cells, to, (scene, before, after) => onEnter({ scene, before, after, from, graph }));
    return admit(graph, arrival.scene, arrival.cells, from);
  };
  follow(layout.start(), representation.start, null);
  for (let node = 0; node < graph.scenes.length; node += 1) {
    if (graph.scenes.length > budget) return { ok: false, states: graph.scenes.length };
    graph.edges[node] = waysOn(layout, graph.scenes[node] as Scene, graph.cells[node] as Cells).map(({ option, to, cells }) => ({ option, to: follow(cells, to, { node, option }) }));
  }
  return { ok: true, graph };
}

function admit(graph: StateGraph, scene: Scene, cells: Cells, parent: { node: number; option: string } | null): number {
  const key = graph.layout.key(scene.id, cells);
  const known = graph.keys.get(key);
  if (known !== undefined) return known;
  const node = graph.scenes.push(scene) - 1;
  graph.keys.set(key, node);
  graph.cells.push(cells);
  graph.parents.push(parent);
  return node;
}

function waysOn(layout: Layout, scene: Scene, cells: Cells): { option: string; to: string; cells: Cells }[] {
  if (scene.kind === "random") return scene.branches.map(({ id, to }) => ({ option: `${scene.id}.${id}`, to, cells }));
  if (scene.kind !== "decision") return [];
  return scene.choices
    .filter((choice) => layout.holds(choice.when, cells, scene.id))
    .map((choice) => {
      const option = `${scene.id}.${choice.id}`;
      return { option, to: choice.to, cells: layout.affect(layout.choose(cells, option), choice.effects, scene.id) };
    });
}

/** Enters scenes until one where somebody or chance has to act, or where the story hangs. */
function travel(layout: Layout, from: Cells, to: string, entered: (scene: Scene, before: Cells, after: Cells) => void): { scene: Scene; cells: Cells } {
  let cells = from;
  let scene = layout.scene(to);
  // Longer than every scene once: a ring of texts and checks, in which the story hangs.
  for (let passed = 0; passed <= layout.sceneCount; passed += 1) {
    if (scene.kind === "decision" && scene.gate !== null && !layout.holds(scene.gate.when, cells, scene.id)) {
      scene = layout.scene(scene.gate.otherwise);
      continue;
    }
    const before = cells;
    cells = layout.affect(layout.visit(cells, scene.id), scene.effects, scene.id);
    entered(scene, before, cells);
    if (scene.kind === "text") {
      scene = layout.scene(scene.to);
    } else if (scene.kind === "check") {
      const [here, id] = [cells, scene.id];
      const rule = scene.rules.find(({ when }) => layout.holds(when, here, id));
      if (rule === undefined) break;
      cells = layout.affect(cells, rule.effects, scene.id);
      scene = layout.scene(rule.to);
    } else break;
  }
  return { scene, cells };
}

/** The choices and draws by which a node is reached soonest. */
export function wayTo(graph: StateGraph, node: number): string[] {
  const way: string[] = [];
  for (let parent = graph.parents[node]; parent !== null && parent !== undefined; parent = graph.parents[parent.node]) way.push(parent.option);
  return way.reverse();
}
