import { arrowsOf, endingsFirst } from "./arrows";
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
  for (const seats of people) for (const competency of representation.competencies) {
    const rating = representation.scenes.flatMap((scene) => partsOf(scene).filter(({ choices }) => choices.some(({ rate }) => Object.hasOwn(rate, competency.id)))).map(({ seat }) => seat);
    // What only other seats are judged on says nothing about this one.
    if (rating.length > 0 && !rating.some((seat) => seats.includes(seat))) continue;
    report(context, graph, competency, measure(graph, order, ratedParts(representation, competency.id, seats), competency.pass));
  }
}

/** One competency of one person, over the nodes of a graph. */
interface Measured {
  /** max over choices, min over draws, of Σ(100·earned − pass·best) from a node on. */
  margin: Float64Array;
  /** Fewest decisions that exercise it from a node on, and the edge on that way. */
  fewest: Uint16Array;
  via: Int32Array;
}

/** `parts` are the person's decisions that are rated on the competency, by scene. */
function measure(graph: StateGraph, order: readonly number[], parts: Map<Scene, Rated[]>, pass: number): Measured {
  const { length } = graph.scenes;
  const [margin, fewest, via] = [new Float64Array(length), new Uint16Array(length), new Int32Array(length).fill(-1)];
  const { first, to } = arrowsOf(graph);
  for (const node of order) {
    const [from, after] = [first[node] as number, first[node + 1] as number];
    if (from === after) continue;
    const scene = graph.scenes[node] as Scene;
    const edges = graph.edges[node] as Edge[];
    const rated = parts.get(scene);
    const isDraw = scene.kind === "random";
    const { best, exercised } = rated === undefined ? NOTHING_RATED : openTo(rated, edges);
    let most = isDraw ? Infinity : -Infinity;
    let least = from;
    for (let edge = from; edge < after; edge += 1) {
      const next = to[edge] as number;
      const earned = rated === undefined ? 0 : earnedBy(rated, edges[edge - from] as Edge);
      const value = (margin[next] as number) + 100 * earned - pass * best;
      if (isDraw ? value < most : value > most) most = value;
      if ((fewest[next] as number) < (fewest[to[least] as number] as number)) least = edge;
    }
    margin[node] = most;
    fewest[node] = (fewest[to[least] as number] as number) + exercised;
    via[node] = least - from;
  }
  return { margin, fewest, via };
}

const NOTHING_RATED = { best: 0, exercised: 0 };

/** The best that can be earned at a node, and how many of its decisions can earn anything. */
function openTo(rated: Rated[], edges: Edge[]): { best: number; exercised: number } {
  const open = rated.map((one) => bestOpen(one, edges)).filter((best) => best >= 0);
  return { best: open.reduce((sum, best) => sum + best, 0), exercised: open.length };
}

function earnedBy(rated: Rated[], { steps }: Edge): number {
  let earned = 0;
  for (const one of rated) for (const step of steps) earned += one.get(step) ?? 0;
  return earned;
}

function report(context: CheckContext, graph: StateGraph, competency: Competency, { margin, fewest: counted, via }: Measured): void {
  const fewest = counted[0] ?? 0;
  if ((margin[0] ?? 0) < 0) context.report("pass-mark", ["competencies", competency.id], `Even the best play stays under the pass mark of ${competency.pass} % for "${competency.id}" on some draw.`);
  if (fewest >= LEAST_EXERCISED) return;
  context.report("rarely-exercised", ["competencies", competency.id], `On one path "${competency.id}" is exercised ${fewest === 0 ? "never" : fewest === 1 ? "only once" : "only twice"}; three times is the least that says something about a person.`, wayBy(graph, via));
}

/** The ratings of one decision on a competency, by the step that takes the choice. */
type Rated = Map<string, number>;

/** The decisions of certain seats that are rated on a competency, by scene; a scene without any is left out. */
function ratedParts({ scenes }: Representation, competency: string, seats: string[]): Map<Scene, Rated[]> {
  const rated = scenes.map((scene): [Scene, Rated[]] => [scene, partsOf(scene).filter(({ seat }) => seats.includes(seat)).map((part): Rated =>
    new Map(part.choices.flatMap((choice): [string, number][] => (Object.hasOwn(choice.rate, competency) ? [[`${scene.id}.${optionName(scene, part, choice)}`, choice.rate[competency] ?? 0]] : []))),
  ).filter(({ size }) => size > 0)]);
  return new Map(rated.filter(([, parts]) => parts.length > 0));
}

/** The best rating that is open; -1 where none of the rated choices is. */
function bestOpen(rated: Rated, edges: Edge[]): number {
  let best = -1;
  for (const { steps } of edges) for (const step of steps) best = Math.max(best, rated.get(step) ?? -1);
  return best;
}
