import type { CheckContext } from "./check-context";
import { endingsFirst } from "./endings";
import { type StateGraph, wayBy } from "./explore";
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
    report(context, graph, competency, measure(graph, order, ratedParts(graph, representation, competency.id, seats), competency.pass));
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
  const { scenes, first, to } = graph;
  const { length } = scenes;
  const [margin, fewest, via] = [new Float64Array(length), new Uint16Array(length), new Int32Array(length).fill(-1)];
  for (const node of order) {
    const [from, after] = [first[node] as number, first[node + 1] as number];
    if (from === after) continue;
    const scene = scenes[node] as Scene;
    const rated = parts.get(scene);
    const isDraw = scene.kind === "random";
    const { best, exercised } = rated === undefined ? NOTHING_RATED : openTo(graph, rated, from, after);
    let most = isDraw ? Infinity : -Infinity;
    let least = from;
    for (let edge = from; edge < after; edge += 1) {
      const next = to[edge] as number;
      const earned = rated === undefined ? 0 : earnedBy(graph, rated, edge);
      const value = (margin[next] as number) + 100 * earned - pass * best;
      if (isDraw ? value < most : value > most) most = value;
      if ((fewest[next] as number) < (fewest[to[least] as number] as number)) least = edge;
    }
    margin[node] = most;
    fewest[node] = (fewest[to[least] as number] as number) + exercised;
    via[node] = least;
  }
  return { margin, fewest, via };
}

const NOTHING_RATED = { best: 0, exercised: 0 };

/** The best that can be earned on some edges of one node, and how many of its decisions can earn anything. */
function openTo(graph: StateGraph, rated: Rated[], from: number, after: number): { best: number; exercised: number } {
  let [best, exercised] = [0, 0];
  for (const one of rated) {
    let open = NOT_RATED;
    for (let edge = from; edge < after; edge += 1) open = Math.max(open, ratingOf(graph, one, edge));
    if (open === NOT_RATED) continue;
    best += open;
    exercised += 1;
  }
  return { best, exercised };
}

function earnedBy(graph: StateGraph, rated: Rated[], edge: number): number {
  let earned = 0;
  for (const one of rated) earned += Math.max(0, ratingOf(graph, one, edge));
  return earned;
}

const NOT_RATED = -1;
const NOT_ASKED = -2;

/** What a decision earns on an edge. */
function ratingOf({ by, moves }: StateGraph, { ratings, ofMoves }: Rated, edge: number): number {
  const move = by[edge] as number;
  let rating = ofMoves[move] as number;
  if (rating === NOT_ASKED) {
    rating = (moves[move] as string[]).reduce((most, step) => Math.max(most, ratings.get(step) ?? NOT_RATED), NOT_RATED);
    ofMoves[move] = rating;
  }
  return rating;
}

function report(context: CheckContext, graph: StateGraph, competency: Competency, { margin, fewest: counted, via }: Measured): void {
  const fewest = counted[0] ?? 0;
  if ((margin[0] ?? 0) < 0) context.report("pass-mark", ["competencies", competency.id], `Even the best play stays under the pass mark of ${competency.pass} % for "${competency.id}" on some draw.`);
  if (fewest >= LEAST_EXERCISED) return;
  context.report("rarely-exercised", ["competencies", competency.id], `On one path "${competency.id}" is exercised ${fewest === 0 ? "never" : fewest === 1 ? "only once" : "only twice"}; three times is the least that says something about a person.`, wayBy(graph, via));
}

/** The ratings of one decision on a competency, by the step that takes the choice, and what each move earns by them, once asked. */
interface Rated {
  ratings: Map<string, number>;
  ofMoves: Int8Array;
}

/** The decisions of certain seats that are rated on a competency, by scene; a scene without any is left out. */
function ratedParts({ moves }: StateGraph, { scenes }: Representation, competency: string, seats: string[]): Map<Scene, Rated[]> {
  const rated = scenes.map((scene): [Scene, Rated[]] => [scene, partsOf(scene).filter(({ seat }) => seats.includes(seat)).map((part): Rated => ({
    ratings: new Map(part.choices.flatMap((choice): [string, number][] => (Object.hasOwn(choice.rate, competency) ? [[`${scene.id}.${optionName(scene, part, choice)}`, choice.rate[competency] ?? 0]] : []))),
    ofMoves: new Int8Array(moves.length).fill(NOT_ASKED),
  })).filter(({ ratings }) => ratings.size > 0)]);
  return new Map(rated.filter(([, parts]) => parts.length > 0));
}
