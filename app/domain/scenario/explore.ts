import { type Also, type Cells, layoutOf, type Layout, type Picks } from "./cells";
import { type Choice, type DecisionScene, type JointPart, optionName, partsOf, type Representation, type Scene } from "./representation";

/** How many states may be looked at: while typing, and when all is verified (scenario-format.md, section 6). */
export const BUDGET = { typing: 20_000, full: 500_000 };
/** Most combinations of choices that a joint scene may have (check 16). */
export const MOST_COMBINATIONS = 10_000;

/** What one seat does on an edge. */
export interface Taken {
  part: JointPart;
  choice: Choice;
}

/** A way on from a stop, and the node to which it leads. */
export interface Edge {
  /** What people choose or chance draws: `scene.choice`, `scene.branch`; several `scene.seat.choice` in a joint scene. */
  steps: string[];
  to: number;
}

/**
 * The graph of states that can be reached when people hold certain seats and the others follow their script, over the cone of
 * influence: only variables, visits, choices and knowledge that some condition reads are told apart. Its nodes are stops: decisions
 * of people, draws and endings, and scenes in which the story hangs. Node 0 is the first stop.
 */
export interface StateGraph {
  layout: Layout;
  /** The seats that people hold. */
  held: ReadonlySet<string>;
  scenes: Scene[];
  cells: Cells[];
  edges: Edge[][];
  /** Edge by which each node was first reached, in the fewest steps; null for node 0. */
  parents: (Origin | null)[];
  keys: Map<string | number, number>;
}

export interface Origin {
  node: number;
  steps: string[];
}

/** Told of every scene that is entered, with the state after its effects; `before` is the state in which it was reached. */
export type OnEnter = (entry: { scene: Scene; before: Cells; after: Cells; from: Origin | null; graph: StateGraph }) => void;

export type Exploration = { ok: true; graph: StateGraph } | { ok: false; states: number };

interface Way {
  steps: string[];
  to: string;
  cells: Cells;
}

/** Breadth first from the start, so that the first way found to a state is a shortest one. Gives up above the budget. */
export function explore(representation: Representation, held: Iterable<string>, budget: number, onEnter: OnEnter = () => undefined, also: Also = {}): Exploration {
  const layout = layoutOf(representation, also);
  const graph: StateGraph = { layout, held: new Set(held), scenes: [], cells: [], edges: [], parents: [], keys: new Map() };
  const follow = (cells: Cells, to: string, from: Origin | null): number => {
    const arrival = travel(graph, cells, to, (scene, before, after) => onEnter({ scene, before, after, from, graph }));
    return admit(graph, arrival.scene, arrival.cells, from);
  };
  follow(layout.start(), representation.start, null);
  for (let node = 0; node < graph.scenes.length; node += 1) {
    if (graph.scenes.length > budget) return { ok: false, states: graph.scenes.length };
    const ways = waysOn(graph, graph.scenes[node] as Scene, graph.cells[node] as Cells);
    graph.edges[node] = ways.map(({ steps, to, cells }) => ({ steps, to: follow(cells, to, { node, steps }) }));
  }
  return { ok: true, graph };
}

function admit(graph: StateGraph, scene: Scene, cells: Cells, parent: Origin | null): number {
  const key = graph.layout.key(scene.id, cells);
  const known = graph.keys.get(key);
  if (known !== undefined) return known;
  const node = graph.scenes.push(scene) - 1;
  graph.keys.set(key, node);
  graph.cells.push(cells);
  graph.parents.push(parent);
  return node;
}

/** Everything that can happen at a stop; nothing at an ending, and where a scripted colleague cannot follow the script. */
function waysOn(graph: StateGraph, scene: Scene, cells: Cells): Way[] {
  if (scene.kind === "random") return scene.branches.map(({ id, to }) => ({ steps: [`${scene.id}.${id}`], to, cells }));
  return scene.kind === "decision" ? waysOfOne(graph, scene, cells) : combinations(graph, scene, cells).map((taken) => wayOf(graph, scene, cells, taken));
}

// Most stops are decisions of one seat, and a million states have three million ways on: nothing is made here that can be shared.
function waysOfOne({ layout, held }: StateGraph, scene: DecisionScene, cells: Cells): Way[] {
  const isHeld = held.has(scene.by);
  const ways: Way[] = [];
  for (const choice of scene.choices) {
    if ((!isHeld && choice.id !== scene.scripted) || !layout.holds(choice.when, cells, scene.id)) continue;
    const steps = stepOf(scene, choice);
    ways.push({ steps: isHeld ? steps : NO_STEPS, to: choice.to, cells: layout.affect(layout.choose(cells, steps[0] ?? ""), choice.effects, scene.id) });
  }
  return ways;
}

const NO_STEPS: string[] = [];
const stepsTaken = new WeakMap<Choice, string[]>();

function stepOf(scene: DecisionScene, choice: Choice): string[] {
  let steps = stepsTaken.get(choice);
  if (steps === undefined) {
    steps = [`${scene.id}.${choice.id}`];
    stepsTaken.set(choice, steps);
  }
  return steps;
}

/** Every combination of what the seats of a scene can do: people whatever is offered, colleagues what is scripted. */
export function combinations({ layout, held }: Pick<StateGraph, "layout" | "held">, scene: Scene, cells: Cells): Taken[][] {
  const options = partsOf(scene).map((part) =>
    part.choices.filter((choice) => (held.has(part.seat) || choice.id === part.scripted) && layout.holds(choice.when, cells, scene.id)).map((choice): Taken => ({ part, choice })),
  );
  if (options.length === 0 || options.reduce((product, { length }) => product * length, 1) > MOST_COMBINATIONS) return [];
  return options.reduce<Taken[][]>((all, seat) => all.flatMap((taken) => seat.map((one) => [...taken, one])), [[]]);
}

function wayOf({ layout, held }: StateGraph, scene: Scene, cells: Cells, taken: Taken[]): Way {
  const steps = taken.filter(({ part }) => held.has(part.seat)).map(({ part, choice }) => `${scene.id}.${optionName(scene, part, choice)}`);
  let after = cells;
  const picks: Picks = Object.fromEntries(taken.map(({ part, choice }) => [part.seat, choice.id]));
  for (const { part, choice } of taken) {
    after = layout.affect(layout.choose(after, `${scene.id}.${optionName(scene, part, choice)}`), choice.effects, scene.id, picks);
  }
  if (scene.kind !== "joint") return { steps, to: taken[0]?.choice.to ?? "", cells: after };
  const [resolved, at] = [after, scene.id];
  const rule = scene.rules.find(({ when }) => layout.holds(when, resolved, at, picks));
  return { steps, to: rule?.to ?? scene.id, cells: rule === undefined ? after : layout.affect(after, rule.effects, scene.id, picks) };
}

/** Enters scenes until one where a person or chance has to act, or where the story hangs. */
function travel(graph: StateGraph, from: Cells, to: string, entered: (scene: Scene, before: Cells, after: Cells) => void): { scene: Scene; cells: Cells } {
  const { layout, held } = graph;
  let cells = from;
  let scene = layout.scene(to);
  // Longer than every scene as often as it may be entered: a ring of scenes that go on by themselves, in which the story hangs.
  for (let passed = 0; passed <= layout.mostPassed; passed += 1) {
    if (scene.kind === "decision" && scene.gate !== null && !layout.holds(scene.gate.when, cells, scene.id)) {
      scene = layout.scene(scene.gate.otherwise);
      continue;
    }
    const before = cells;
    cells = layout.affect(layout.visit(cells, scene.id), scene.effects, scene.id);
    entered(scene, before, cells);
    const way = byItself(graph, scene, cells, held);
    if (way === null) break;
    cells = way.cells;
    scene = layout.scene(way.to);
  }
  return { scene, cells };
}

function byItself(graph: StateGraph, scene: Scene, cells: Cells, held: ReadonlySet<string>): { to: string; cells: Cells } | null {
  if (scene.kind === "text") return { to: scene.to, cells };
  if (scene.kind === "check") {
    const rule = scene.rules.find(({ when }) => graph.layout.holds(when, cells, scene.id));
    return rule === undefined ? null : { to: rule.to, cells: graph.layout.affect(cells, rule.effects, scene.id) };
  }
  const parts = partsOf(scene);
  if (parts.length === 0 || parts.some(({ seat }) => held.has(seat))) return null;
  return waysOn(graph, scene, cells)[0] ?? null;
}

/** The choices and draws by which a node is reached soonest. */
export function wayTo(graph: StateGraph, node: number): string[] {
  const way: string[][] = [];
  for (let parent = graph.parents[node]; parent !== null && parent !== undefined; parent = graph.parents[parent.node]) way.push(parent.steps);
  return way.reverse().flat();
}

/** The same for a scene that is entered by an edge. */
export function wayFrom(graph: StateGraph, from: Origin | null): string[] {
  return from === null ? [] : [...wayTo(graph, from.node), ...from.steps];
}

/** The choices and draws from the start on, where `via` names an edge of each node; it ends where there is none. */
export function wayBy({ edges }: StateGraph, via: Int32Array): string[] {
  const way: string[] = [];
  for (let edge = edges[0]?.[via[0] ?? -1]; edge !== undefined; edge = edges[edge.to]?.[via[edge.to] ?? -1]) way.push(...edge.steps);
  return way;
}
