import type { CheckContext } from "./check-context";
import { scenesOnRings } from "./check-structure";
import { endingsOf, goodEndings, incoming, openEndings } from "./endings";
import { type Exploration, explore, type OnEnter, type StateGraph, wayTo } from "./explore";
import type { Representation } from "./representation";

/** Explores once, and looks on the way for what must never happen (check 10) and for scenes that are entered (check 6). */
export function exploreChecking(context: CheckContext, budget: number): { exploration: Exploration; entered: Set<string> } {
  const entered = new Set<string>();
  const broken = new Set<string>();
  const look: OnEnter = ({ scene, after, from, graph }) => {
    entered.add(scene.id);
    context.representation.checks.never.forEach((never, index) => {
      if (broken.has(never.id) || !graph.layout.holds(never.when, after, scene.id)) return;
      broken.add(never.id);
      const reason = never.why === null ? "" : ` ${never.why}`;
      context.report("never", ["checks", "never", index, "id"], `"${never.id}" must never happen, but it does at "${scene.id}".${reason}`, [...(from === null ? [] : [...wayTo(graph, from.node), from.option])]);
    });
  };
  const exploration = explore(context.representation, budget, look);
  return { exploration, entered };
}

/** Check 6: every scene is entered and every choice is offered in some state. */
export function checkReachedByValues(context: CheckContext, graph: StateGraph, entered: Set<string>, known: Set<string>): void {
  const offered = new Set(graph.edges.flatMap((edges) => edges.map(({ option }) => option)));
  for (const scene of context.representation.scenes) {
    if (!entered.has(scene.id)) {
      if (!known.has(scene.id)) context.report("unreachable-by-value", context.scene(scene.id), `Arrows lead to "${scene.id}", but their conditions never hold where they stand, so nobody gets there.`);
    } else if (scene.kind === "decision") {
      for (const { id } of scene.choices) {
        if (!offered.has(`${scene.id}.${id}`)) context.report("never-offered", context.choice(`${scene.id}.${id}`), `The choice "${id}" is never offered: its condition is false whenever "${scene.id}" is reached.`);
      }
    }
  }
}

/** Check 7: from every state that can be reached, an ending can be reached. */
export function checkTraps(context: CheckContext, graph: StateGraph, known: Set<string>): void {
  const into = incoming(graph);
  const caught = graph.scenes.flatMap((scene, node) => (scene.kind !== "end" && (graph.edges[node] ?? []).length === 0 ? [node] : []));
  const reported = new Set(known);
  for (const node of caught) {
    const scene = graph.scenes[node];
    if (scene === undefined || reported.has(scene.id)) continue;
    reported.add(scene.id);
    const what = scene.kind === "decision" ? `no choice of "${scene.id}" is offered` : `the story goes round at "${scene.id}" and nobody can act`;
    context.report("trap", context.scene(scene.id), `In one state ${what}, so the learner is caught there.`, wayTo(graph, node));
  }
  const ends = graph.scenes.flatMap((scene, node) => (scene.kind === "end" ? [node] : []));
  const goes = new Set([...ends, ...caught]);
  for (const node of goes) for (const before of into[node] ?? []) goes.add(before);
  const lost = graph.scenes.findIndex((scene, node) => !goes.has(node) && !reported.has(scene.id));
  if (lost >= 0) context.report("trap", context.scene(graph.scenes[lost]?.id ?? ""), `From this state of "${graph.scenes[lost]?.id ?? ""}" no ending can be reached, whatever is chosen.`, wayTo(graph, lost));
}

/** Check 8: no scene can be entered twice on one path. One fault for each ring, with the shortest way round. */
export function checkCycles(context: CheckContext, budget: number): void {
  const found: { scene: string; way: string[] }[] = [];
  for (const scene of scenesOnRings(context.representation)) {
    const way = wayTwice(context.representation, scene, budget);
    if (way !== null) found.push({ scene, way });
  }
  const shortest = Math.min(...found.map(({ way }) => way.length));
  const first = found.find(({ way }) => way.length === shortest);
  if (first !== undefined) {
    const others = found.length > 1 ? ` (So can ${found.filter((one) => one !== first).map(({ scene }) => `"${scene}"`).join(", ")}.)` : "";
    context.report("cycle", context.scene(first.scene), `The scene "${first.scene}" can be entered twice on one path.${others} Lead on instead, or write a second scene for the second time.`, first.way);
  }
}

function wayTwice(representation: Representation, id: string, budget: number): string[] | null {
  let way: string[] | null = null;
  const look: OnEnter = ({ scene, before, from, graph }) => {
    if (way !== null || scene.id !== id || !graph.layout.holds({ op: "visited", scene: id }, before, id)) return;
    way = from === null ? [] : [...wayTo(graph, from.node), from.option];
  };
  explore(representation, budget, look, { visited: new Set([id]) });
  return way;
}

/** Check 9: choices after which no good ending is left; a warning where it is the first thing that is decided. */
export function checkNoReturn(context: CheckContext, graph: StateGraph): void {
  const open = openEndings(context.representation, graph);
  const good = goodEndings(context.representation);
  const reported = new Set<string>();
  graph.edges.forEach((edges, node) => {
    const scene = graph.scenes[node];
    if (scene?.kind !== "decision" || ((open[node] as number) & good) === 0) return;
    for (const { option, to } of edges) {
      if (((open[to] as number) & good) !== 0 || reported.has(option)) continue;
      reported.add(option);
      const way = wayTo(graph, node);
      const isFirst = way.every((step) => graph.scenes.find(({ id }) => id === step.split(".")[0])?.kind !== "decision");
      const message = `After "${option}" no good ending is left.${isFirst ? " It is the first decision, so everything after it would be in vain: let a bad start be mended." : ""}`;
      context.report("no-return", context.choice(option), message, [...way, option], isFirst ? "warning" : "information");
    }
  });
}

/** Check 10: what the author says must be possible. Every ending has to be, whether named or not (check 6). */
export function checkPossible(context: CheckContext, graph: StateGraph): void {
  const { representation } = context;
  const endings = endingsOf(representation).map(({ id }) => id);
  const open = openEndings(representation, graph);
  representation.checks.possible.forEach(({ id, to, from }, index) => {
    const bit = 1 << endings.indexOf(to);
    const path = ["checks", "possible", index, "id"];
    if (!endings.includes(to)) {
      context.report("possible", path, `"${id}" names "${to}", which is not an ending.`);
      return;
    }
    const starts = from === null ? [0] : graph.edges.flatMap((edges) => edges.filter(({ option }) => option === from).map((edge) => edge.to));
    if (!starts.some((node) => ((open[node] as number) & bit) !== 0)) {
      const example = from === null ? null : wayAfter(graph, from);
      context.report("possible", path, `"${id}" fails: "${to}" can never be reached${from === null ? "" : ` after "${from}"`}.`, example);
    }
  });
}

function wayAfter(graph: StateGraph, option: string): string[] | null {
  const node = graph.edges.findIndex((edges) => edges.some((edge) => edge.option === option));
  return node < 0 ? null : [...wayTo(graph, node), option];
}
