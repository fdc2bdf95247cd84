import { type Also, type Asking, type Cells, type Doing, layoutOf, type Layout, type Picks } from "./cells";
import { type Choice, type DecisionScene, type JointPart, optionName, partsOf, type Representation, type Scene } from "./representation";

/** How many states may be looked at: while typing, and when all is verified (scenario-format.md, section 6). */
export const BUDGET = { typing: 20_000, full: 500_000 };
/** Most combinations of choices that a joint scene may have (check 16). */
export const MOST_COMBINATIONS = 10_000;

/** What one seat does on an edge. */
export interface Taken {
  part: JointPart;
  choice: Choice;
  does: Doing;
}

/** What some or all seats of a scene do at once. */
export interface Combination {
  taken: Taken[];
  picks: Picks;
  /** What people do of it. */
  steps: string[];
  /** The same and what one seat more does. */
  further: Map<Choice, Combination>;
}

/** Who plays in which story; what can be done is made ready once, because it is asked at every state. */
export interface Table {
  layout: Layout;
  /** The seats that people hold. */
  held: ReadonlySet<string>;
  combined: Map<Scene, Combination>;
  ready: Map<Scene, Ready>;
}

/** A scene made ready. */
interface Ready {
  gate: Asking | null;
  enter: Doing;
  /** Of a decision of one seat: what can be chosen, by people or by the script. */
  options: Option[];
  /** Of a scene with rules. */
  rules: { holds: Asking | null; does: Doing; to: string }[];
}

interface Option {
  isOpen: Asking | null;
  does: Doing;
  /** Null until it is taken: moves are those that can be. */
  move: number | null;
  steps: string[];
  to: string;
}

/**
 * The graph of states that can be reached when people hold certain seats and the others follow their script, over the cone of
 * influence: only variables, visits, choices and knowledge that some condition reads are told apart. Its nodes are stops: decisions
 * of people, draws and endings, and scenes in which the story hangs. Node 0 is the first stop. Edges are numbers, because there are
 * several to a state: those of node n are `first[n]` and on, as far as before `first[n + 1]`.
 */
export interface StateGraph extends Table {
  scenes: Scene[];
  cells: Cells[];
  first: number[];
  /** The node to which each edge leads. */
  to: number[];
  /** The move of each edge, as an index into `moves`. */
  by: number[];
  /** What people choose or chance draws at once: `scene.choice`, `scene.branch`; several `scene.seat.choice` in a joint scene. */
  moves: string[][];
  /** The index of the move that a choice, a branch or a combination is. */
  moveOf: Map<object, number>;
  /** Edge by which each node was first reached, in the fewest steps; null for node 0. */
  parents: (Origin | null)[];
  keys: Map<string | number, number>;
}

export interface Origin {
  node: number;
  steps: string[];
}

/**
 * Told of every scene that is entered, once for each state that is told apart, with the state after its effects, which changes again
 * when it goes on; `entries` is how often the scene that is counted had been entered before.
 */
export type OnEnter = (entry: { scene: Scene; entries: number; after: Cells; from: Origin | null; graph: StateGraph }) => void;

export type Exploration = { ok: true; graph: StateGraph } | { ok: false; states: number };

interface Way {
  move: number;
  to: string;
  cells: Cells;
}

/** Breadth first from the start, so that the first way found to a state is a shortest one. Gives up above the budget. */
export function explore(representation: Representation, held: Iterable<string>, budget: number, onEnter: OnEnter = () => undefined, also: Also = {}): Exploration {
  const layout = layoutOf(representation, also);
  const graph: StateGraph = { layout, held: new Set(held), combined: new Map(), ready: new Map(), scenes: [], cells: [], first: [], to: [], by: [], moves: [], moveOf: new Map(), parents: [], keys: new Map() };
  const { scenes, first, to, by, moves } = graph;
  arrive(graph, layout.start(), representation.start, null, onEnter);
  // Several ways lead to one state of a scene, and what follows by itself is the same for each.
  const arrivals = new Map<string | number, number>();
  for (let node = 0; node < scenes.length; node += 1) {
    if (scenes.length > budget) return { ok: false, states: scenes.length };
    first.push(to.length);
    for (const way of waysOn(graph, scenes[node] as Scene, graph.cells[node] as Cells)) {
      const key = layout.key(way.to, way.cells);
      let next = arrivals.get(key);
      if (next === undefined) {
        next = arrive(graph, way.cells, way.to, { node, steps: moves[way.move] as string[] }, onEnter);
        arrivals.set(key, next);
      }
      to.push(next);
      by.push(way.move);
    }
  }
  first.push(to.length);
  return { ok: true, graph };
}

/** The node at which one comes to stand who enters a scene. */
function arrive(graph: StateGraph, cells: Cells, to: string, from: Origin | null, onEnter: OnEnter): number {
  const arrival = travel(graph, cells, to, from, onEnter);
  const key = graph.layout.key(arrival.scene.id, arrival.cells);
  const known = graph.keys.get(key);
  if (known !== undefined) return known;
  const node = graph.scenes.push(arrival.scene) - 1;
  graph.keys.set(key, node);
  graph.cells.push(arrival.cells);
  graph.parents.push(from);
  return node;
}

/** Everything that can happen at a stop; nothing at an ending, and where a scripted colleague cannot follow the script. */
function waysOn(graph: StateGraph, scene: Scene, cells: Cells): Way[] {
  if (scene.kind === "random") return scene.branches.map((branch) => ({ move: moveOf(graph, branch, () => [`${scene.id}.${branch.id}`]), to: branch.to, cells: cells.slice() }));
  return scene.kind === "decision" ? waysOfOne(graph, scene, cells) : combinations(graph, scene, cells).map((combination) => wayOf(graph, scene, cells, combination));
}

function moveOf(graph: StateGraph, doing: object, steps: () => string[]): number {
  let move = graph.moveOf.get(doing);
  if (move === undefined) {
    move = graph.moves.push(steps()) - 1;
    graph.moveOf.set(doing, move);
  }
  return move;
}

// Most stops are decisions of one seat, and a million states have three million ways on: nothing is made here that can be shared.
function waysOfOne(graph: StateGraph, scene: DecisionScene, cells: Cells): Way[] {
  const ways: Way[] = [];
  for (const option of readyFor(graph, scene).options) {
    if (option.isOpen !== null && !option.isOpen(cells)) continue;
    option.move ??= graph.moves.push(option.steps) - 1;
    const after = cells.slice();
    option.does(after);
    ways.push({ move: option.move, to: option.to, cells: after });
  }
  return ways;
}

function readyFor(graph: StateGraph, scene: Scene): Ready {
  let ready = graph.ready.get(scene);
  if (ready === undefined) {
    const { layout } = graph;
    ready = {
      gate: scene.kind === "decision" && scene.gate !== null ? layout.asking(scene.gate.when, scene.id) : null,
      enter: layout.entering(scene),
      options: scene.kind === "decision" ? optionsOfOne(graph, scene) : [],
      rules: scene.kind === "check" || scene.kind === "joint" ? scene.rules.map(({ when, effects, to }) => ({ holds: layout.asking(when, scene.id), does: layout.doing(effects, scene.id), to })) : [],
    };
    graph.ready.set(scene, ready);
  }
  return ready;
}

function optionsOfOne(graph: StateGraph, scene: DecisionScene): Option[] {
  const { layout, held } = graph;
  const isHeld = held.has(scene.by);
  return scene.choices.filter(({ id }) => isHeld || id === scene.scripted).map((choice) => {
    const step = `${scene.id}.${choice.id}`;
    return { isOpen: layout.asking(choice.when, scene.id), does: layout.doing(choice.effects, scene.id, step), move: null, steps: isHeld ? [step] : [], to: choice.to };
  });
}

/** Every combination of what the seats of a scene can do: people whatever is offered, colleagues what is scripted. */
export function combinations(table: Table, scene: Scene, cells: Cells): Combination[] {
  const { layout, held, combined } = table;
  const parts = partsOf(scene);
  const options = parts.map(({ seat, choices, scripted }) => choices.filter(({ id, when }) => (held.has(seat) || id === scripted) && layout.holds(when, cells, scene.id)));
  if (options.length === 0 || options.reduce((product, { length }) => product * length, 1) > MOST_COMBINATIONS) return [];
  const nothing: Combination = combined.get(scene) ?? { taken: [], picks: {}, steps: [], further: new Map() };
  combined.set(scene, nothing);
  return parts.reduce((all, part, index) => all.flatMap((before) => (options[index] ?? []).map((choice) => before.further.get(choice) ?? oneMore(table, scene, before, part, choice))), [nothing]);
}

function oneMore({ held, layout }: Table, scene: Scene, before: Combination, part: JointPart, choice: Choice): Combination {
  const step = `${scene.id}.${optionName(scene, part, choice)}`;
  const combination: Combination = {
    taken: [...before.taken, { part, choice, does: layout.doing(choice.effects, scene.id, step) }],
    picks: { ...before.picks, [part.seat]: choice.id },
    steps: held.has(part.seat) ? [...before.steps, step] : before.steps,
    further: new Map(),
  };
  before.further.set(choice, combination);
  return combination;
}

function wayOf(graph: StateGraph, scene: Scene, cells: Cells, combination: Combination): Way {
  const { picks } = combination;
  const move = moveOf(graph, combination, () => combination.steps);
  const after = together(cells, combination);
  if (scene.kind !== "joint") return { move, to: combination.taken[0]?.choice.to ?? "", cells: after };
  const rule = readyFor(graph, scene).rules.find(({ holds }) => holds === null || holds(after, picks));
  rule?.does(after, picks);
  return { move, to: rule?.to ?? scene.id, cells: after };
}

/** The state after what all seats have done at a scene. */
export function together(cells: Cells, { taken, picks }: Combination): Cells {
  const after = cells.slice();
  for (const { does } of taken) does(after, picks);
  return after;
}

/** Enters scenes until one where a person or chance has to act, or where the story hangs; `start` is changed on the way. */
function travel(graph: StateGraph, start: Cells, to: string, from: Origin | null, onEnter: OnEnter): { scene: Scene; cells: Cells } {
  const { layout } = graph;
  let cells = start;
  let scene = layout.scene(to);
  // Longer than every scene as often as it may be entered: a ring of scenes that go on by themselves, in which the story hangs.
  for (let passed = 0; passed <= layout.mostPassed; passed += 1) {
    const { gate, enter } = readyFor(graph, scene);
    if (scene.kind === "decision" && scene.gate !== null && gate?.(cells) === false) {
      scene = layout.scene(scene.gate.otherwise);
      continue;
    }
    const entries = layout.entries(cells);
    enter(cells);
    onEnter({ scene, entries, after: cells, from, graph });
    const way = byItself(graph, scene, cells);
    if (way === null) break;
    cells = way.cells;
    scene = layout.scene(way.to);
  }
  return { scene, cells };
}

function byItself(graph: StateGraph, scene: Scene, cells: Cells): { to: string; cells: Cells } | null {
  if (scene.kind === "text") return { to: scene.to, cells };
  if (scene.kind === "check") {
    const rule = readyFor(graph, scene).rules.find(({ holds }) => holds === null || holds(cells));
    if (rule === undefined) return null;
    rule.does(cells);
    return { to: rule.to, cells };
  }
  const parts = partsOf(scene);
  if (parts.length === 0 || parts.some(({ seat }) => graph.held.has(seat))) return null;
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

/** The choices and draws from the start on, where `via` names an edge of each node; it ends where there is none, which is -1. */
export function wayBy({ to, by, moves }: StateGraph, via: Int32Array): string[] {
  const way: string[] = [];
  for (let edge = via[0] ?? -1; edge >= 0; edge = via[to[edge] as number] ?? -1) way.push(...(moves[by[edge] as number] as string[]));
  return way;
}

/** A way on from a stop, and the node to which it leads. */
export interface Edge {
  steps: string[];
  to: number;
}

/** The ways on from a node. */
export function edgesOf({ first, to, by, moves }: StateGraph, node: number): Edge[] {
  return to.slice(first[node], first[node + 1]).map((next, index) => ({ steps: moves[by[(first[node] as number) + index] as number] as string[], to: next }));
}
