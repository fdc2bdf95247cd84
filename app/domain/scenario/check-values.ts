import type { Cells } from "./cells";
import type { CheckContext } from "./check-context";
import { givenAway } from "./check-knowledge";
import { scenesOnRings } from "./check-structure";
import { endingsFirst, endingsOf, goodEndings, incoming, openEndings } from "./endings";
import { type Edge, type Exploration, explore, type OnEnter, type StateGraph, wayFrom, wayTo } from "./explore";
import { scenesOf } from "./reads";
import { optionName, optionOf, partsOf, type Representation, type Scene, sceneOf } from "./representation";

/** What a mode comes to: scenes that are entered, and steps that people or chance can take. */
export interface Reached {
  entered: Set<string>;
  offered: Set<string>;
}

/**
 * Explores once, and looks on the way for what must never happen (check 10), for scenes that are entered (check 6) and for texts
 * that give away what a seat does not know (check 17).
 */
export function exploreChecking(context: CheckContext, budget: number): { exploration: Exploration; entered: Set<string> } {
  const { representation } = context;
  const entered = new Set<string>();
  const given = givenAway(context);
  const nevers = representation.checks.never.map((never, index) => ({ never, index, at: scenesOf(never.when) }));
  const broken = new Set<string>();
  // Where a condition can hold at all, because every scene that is entered comes by here.
  const watched = new Map(representation.scenes.map((scene) => [scene, nevers.filter(({ at }) => at === null || at.has(scene.id))]));
  const look: OnEnter = (entry) => {
    const { scene, after, from, graph } = entry;
    entered.add(scene.id);
    given.look(entry);
    for (const { never, index } of watched.get(scene) ?? []) {
      if (broken.has(never.id) || !graph.layout.holds(never.when, after, scene.id)) continue;
      broken.add(never.id);
      const reason = never.why === null ? "" : ` ${never.why}`;
      context.report("never", ["checks", "never", index, "id"], `"${never.id}" must never happen, but it does at "${scene.id}".${reason}`, wayFrom(graph, from));
    }
  };
  const exploration = explore(representation, context.mode.seats, budget, look, { known: given.known });
  return { exploration, entered };
}

export function stepsOf({ moves }: StateGraph): Set<string> {
  return new Set(moves.flat());
}

/** Check 6: every scene is entered and every choice that a person may come to is offered in some state of some mode. */
export function checkReachedByValues(context: CheckContext, reached: Reached[], known: Set<string>): void {
  const entered = new Set(reached.flatMap((one) => [...one.entered]));
  const offered = new Set(reached.flatMap((one) => [...one.offered]));
  const held = new Set(context.representation.modes.flatMap(({ seats }) => seats));
  for (const scene of context.representation.scenes) {
    if (!entered.has(scene.id)) {
      if (!known.has(scene.id)) context.report("unreachable-by-value", context.scene(scene.id), `Arrows lead to "${scene.id}", but their conditions never hold where they stand, so nobody gets there.`);
      continue;
    }
    for (const part of partsOf(scene)) {
      for (const choice of held.has(part.seat) && !known.has(scene.id) ? part.choices : []) {
        const option = `${scene.id}.${optionName(scene, part, choice)}`;
        if (!offered.has(option)) context.report("never-offered", context.choice(option), `The choice "${choice.id}" is never offered: its condition is false whenever "${scene.id}" is reached.`);
      }
    }
  }
}

/** Check 7: from every state that can be reached, an ending can be reached. */
export function checkTraps(context: CheckContext, graph: StateGraph, known: Set<string>): void {
  const caught = graph.scenes.flatMap((scene, node) => (scene.kind !== "end" && graph.first[node] === graph.first[node + 1] ? [node] : []));
  const reported = new Set(known);
  for (const node of caught) {
    const scene = graph.scenes[node];
    if (scene === undefined || reported.has(scene.id)) continue;
    reported.add(scene.id);
    if (checkScript(context, graph, node)) continue;
    const what = partsOf(scene).length > 0 ? `no choice of "${scene.id}" is offered` : `the story goes round at "${scene.id}" and nobody can act`;
    context.report("trap", context.scene(scene.id), `In one state ${what}, so the learner is caught there.`, wayTo(graph, node));
  }
  // Where nothing goes round, every way comes to an ending or to where somebody is caught.
  if (endingsFirst(graph) !== null) return;
  const into = incoming(graph);
  const ends = graph.scenes.flatMap((scene, node) => (scene.kind === "end" ? [node] : []));
  const goes = new Set([...ends, ...caught]);
  for (const node of goes) for (const before of into[node] ?? []) goes.add(before);
  const lost = graph.scenes.findIndex((scene, node) => !goes.has(node) && !reported.has(scene.id));
  if (lost >= 0) context.report("trap", context.scene(graph.scenes[lost]?.id ?? ""), `From this state of "${graph.scenes[lost]?.id ?? ""}" no ending can be reached, whatever is chosen.`, wayTo(graph, lost));
}

/** Whether the story stands still because a colleague cannot follow the script; that is a fault of its own (check 6). */
function checkScript(context: CheckContext, graph: StateGraph, node: number): boolean {
  const scene = graph.scenes[node] as Scene;
  const stuck = partsOf(scene).filter(({ seat, scripted, choices }) =>
    scripted !== null && !graph.held.has(seat) && !choices.some(({ id, when }) => id === scripted && graph.layout.holds(when, graph.cells[node] as Cells, scene.id)));
  for (const { seat, scripted } of stuck) {
    context.report("scripted-disabled", context.part(scene, seat), `By script "${seat}" does "${scripted ?? ""}" at "${scene.id}", but in one state that is not offered, so the story stands still.`, wayTo(graph, node));
  }
  return stuck.length > 0 || partsOf(scene).some(({ seat, scripted }) => scripted === null && !graph.held.has(seat));
}

/** Check 6: the choice that stands when a person's time runs out is offered wherever the clock runs. */
export function checkExpiry(context: CheckContext, { layout, held, ...graph }: StateGraph): void {
  for (const scene of new Set(graph.scenes)) {
    for (const { seat, expires, choices } of partsOf(scene)) {
      const choice = choices.find(({ id }) => id === expires);
      if (choice === undefined || !held.has(seat)) continue;
      const node = graph.scenes.findIndex((one, index) => one === scene && !layout.holds(choice.when, graph.cells[index] as Cells, scene.id));
      if (node >= 0) context.report("expires-disabled", context.part(scene, seat), `When the time is over "${seat}" comes to "${choice.id}" at "${scene.id}", but in one state that is not offered.`, wayTo({ layout, held, ...graph }, node));
    }
  }
}

/** Check 8: no scene can be entered more often on one path than it says, which is once. One fault for all rings, with the shortest way round. */
export function checkCycles(context: CheckContext, budget: number): void {
  const found: { scene: string; often: number; way: string[] }[] = [];
  for (const scene of scenesOnRings(context.representation)) {
    const most = sceneOf(context.representation, scene).repeat;
    const way = wayRound(context, scene, most, budget);
    if (way !== null) found.push({ scene, often: most + 1, way });
  }
  const shortest = Math.min(...found.map(({ way }) => way.length));
  const first = found.find(({ way }) => way.length === shortest);
  if (first !== undefined) {
    const others = found.length > 1 ? ` (So can ${found.filter((one) => one !== first).map(({ scene }) => `"${scene}"`).join(", ")}.)` : "";
    const times = first.often === 2 ? "twice" : `${String(first.often)} times`;
    const repair = first.often === 2 ? "Lead on instead, write a second scene for the second time, or say how often under `repeat`." : "Let a condition close the way round in time, or allow more under `repeat`.";
    context.report("cycle", context.scene(first.scene), `The scene "${first.scene}" can be entered ${times} on one path.${others} ${repair}`, first.way);
  }
}

/** The shortest way by which a scene is entered once more than it may be; null where there is none. */
function wayRound(context: CheckContext, id: string, most: number, budget: number): string[] | null {
  const { representation, mode } = context;
  let way: string[] | null = null;
  const look: OnEnter = ({ scene, entries, from, graph }) => {
    if (way === null && scene.id === id && entries === most) way = wayFrom(graph, from);
  };
  const counted = explore(representation, mode.seats, budget, look, { counted: { scene: id, most } });
  if (way === null && !counted.ok) context.report("not-verified", context.scene(id), `Counting how often "${id}" is entered needs more than ${String(budget)} states, so the scenario is not verified. Allow fewer entries under \`repeat\`, or let fewer variables be read by conditions.`);
  return way;
}

/** Check 9: choices after which no good ending is left; a warning where it is the first thing that is decided. */
export function checkNoReturn(context: CheckContext, graph: StateGraph): void {
  const open = openEndings(context.representation, graph);
  const good = goodEndings(context.representation);
  const reported = new Set<string>();
  graph.scenes.forEach((scene, node) => {
    if (partsOf(scene).length === 0 || ((open[node] as number) & good) === 0) return;
    for (let edge = graph.first[node] as number; edge < (graph.first[node + 1] as number); edge += 1) {
      if (((open[graph.to[edge] as number] as number) & good) !== 0) continue;
      const steps = graph.moves[graph.by[edge] as number] as string[];
      const option = steps.join(" + ");
      if (reported.has(option)) continue;
      reported.add(option);
      const way = wayTo(graph, node);
      const isFirst = way.every((step) => graph.scenes.find(({ id }) => id === step.split(".")[0])?.kind === "random");
      const message = `After "${option}" no good ending is left.${isFirst ? " It is the first decision, so everything after it would be in vain: let a bad start be mended." : ""}`;
      context.report("no-return", steps.length === 1 ? context.choice(option) : context.scene(scene.id), message, [...way, ...steps], isFirst ? "warning" : "information");
    }
  });
}

/**
 * Check 10: what the author says must be possible, and exactly the endings of the mode. What is to be possible after a choice that
 * only a colleague's script could take, or at an ending of other modes, is for those to show.
 */
export function checkPossible(context: CheckContext, graph: StateGraph): void {
  const { representation, mode } = context;
  const endings = endingsOf(representation).map(({ id }) => id);
  const open = openEndings(representation, graph);
  representation.checks.possible.forEach(({ id, to, from }, index) => {
    const bit = 1 << endings.indexOf(to);
    const path = ["checks", "possible", index, "id"];
    if (!endings.includes(to)) {
      context.report("possible", path, `"${id}" names "${to}", which is not an ending.`);
      return;
    }
    const elsewhere = (mode.endings !== null && !mode.endings.includes(to)) || (from !== null && !mode.seats.includes(seatOf(representation, from)));
    if (elsewhere) return;
    const starts = from === null ? [0] : edgesBy(graph, from).map((edge) => edge.to);
    if (!starts.some((node) => ((open[node] as number) & bit) !== 0)) {
      const example = from === null ? null : wayAfter(graph, from);
      context.report("possible", path, `"${id}" fails: "${to}" can never be reached${from === null ? "" : ` after "${from}"`}.`, example);
    }
  });
}

function wayAfter(graph: StateGraph, option: string): string[] | null {
  const [edge] = edgesBy(graph, option);
  return edge === undefined ? null : [...wayTo(graph, edge.from), ...edge.steps];
}

/** The edges on which a choice is taken, with the nodes from which they lead. */
function edgesBy({ layout, scenes, first, to, by, moves }: StateGraph, option: string): (Edge & { from: number })[] {
  const scene = layout.scene(option.split(".")[0] ?? "");
  const taking = moves.map((steps) => steps.includes(option));
  const found: (Edge & { from: number })[] = [];
  for (let from = 0; from < scenes.length; from += 1) {
    if (scenes[from] !== scene) continue;
    for (let edge = first[from] as number; edge < (first[from + 1] as number); edge += 1) {
      const move = by[edge] as number;
      if (taking[move] === true) found.push({ from, steps: moves[move] as string[], to: to[edge] as number });
    }
  }
  return found;
}

function seatOf(representation: Representation, step: string): string {
  const [scene = "", ...option] = step.split(".");
  return optionOf(sceneOf(representation, scene), option.join("."))?.part.seat ?? "";
}

/** Check 10: the endings that a mode can come to are those that it declares, or all. */
export function checkModeEndings(context: CheckContext, graph: StateGraph, elsewhere: Set<string>): void {
  const { mode, representation } = context;
  const met = new Map<string, number>();
  graph.scenes.forEach(({ id, kind }, node) => {
    if (kind === "end") met.set(id, node);
  });
  for (const { id } of endingsOf(representation)) {
    const node = met.get(id);
    const isOwn = mode.endings === null || mode.endings.includes(id);
    const path = ["modes", mode.id];
    if (node === undefined && isOwn && elsewhere.has(id)) context.report("mode-endings", path, `In the mode "${mode.id}" the ending "${id}" can never be reached. Open a way to it, or list the endings of the mode under "endings" without it.`);
    if (node !== undefined && !isOwn) context.report("mode-endings", path, `In the mode "${mode.id}" the ending "${id}" can be reached, though its "endings" leave it out.`, wayTo(graph, node));
  }
}
