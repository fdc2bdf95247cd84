import { expect, test } from "vitest";
import { endingsFirst } from "./endings";
import { explore } from "./explore";
import { endingOdds } from "./odds";
import { sceneOf, type Representation } from "./representation";
import { playAll, type PlayedState } from "./testing/brute-force";
import { randomScenario } from "./testing/random-scenario";
import { firstMode, small } from "./testing/scenario-builder";

function oddsOf(representation: Representation) {
  const exploration = explore(representation, firstMode(representation).seats, 100_000);
  if (!exploration.ok) throw new Error("Too many states for a small scenario.");
  return endingOdds(representation, exploration.graph);
}

const ENDS = "end_a: { end: good, title: A, text: A }, end_b: { end: poor, title: B, text: B }";

test("a choice of two is even, and a draw goes by its weights", () => {
  const representation = small({ scenes: `{ first: { by: officer, ask: "?", choices: { a: { text: A, to: end_a }, b: { text: B, to: dice } } }, dice: { random: { high: { weight: 3, to: end_a }, low: { weight: 1, to: end_b } } }, ${ENDS} }` });
  expect([...(oddsOf(representation) ?? [])]).toEqual([["end_a", 0.875], ["end_b", 0.125]]);
});

test("a choice that is not offered takes no share", () => {
  const representation = small({ vars: "{ met: { bool: false } }", scenes: `{ first: { by: officer, ask: "?", choices: { a: { text: A, to: end_a, when: met }, b: { text: B, to: end_b } } }, ${ENDS} }` });
  expect([...(oddsOf(representation) ?? [])]).toEqual([["end_a", 0], ["end_b", 1]]);
});

test("nothing is said about a story that can go round", () => {
  expect(oddsOf(small({ scenes: `{ first: { by: officer, ask: "?", choices: { a: { text: A, to: first }, b: { text: B, to: end_b } } }, ${ENDS} }` }))).toBeNull();
});

test("on random scenarios the odds are those of playing out everything", () => {
  for (let seed = 0; seed < 120; seed += 1) {
    const representation = randomScenario(seed, { rings: false });
    const odds = oddsOf(representation) ?? new Map<string, number>();
    const played = playAll(representation);
    for (const [end, share] of odds) expect(share, `seed ${seed}`).toBeCloseTo(shareOf(representation, played, end), 9);
  }
});

function shareOf(representation: Representation, played: PlayedState[], end: string): number {
  const known = new Map<number, number>();
  const from = (index: number): number => {
    const found = known.get(index);
    if (found !== undefined) return found;
    const { state, ways } = played[index] as PlayedState;
    const scene = sceneOf(representation, state.scene);
    const weights = scene.kind === "random" ? scene.branches.map(({ weight }) => weight) : ways.map(() => 1);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const share = scene.id === end ? 1 : ways.reduce((sum, { to }, way) => sum + (from(to) * (weights[way] as number)) / total, 0);
    known.set(index, share);
    return share;
  };
  return from(0);
}

test("asked twice of one graph, the odds are the same: what is shared by the checks is left as it was", () => {
  const representation = small({ scenes: `{ first: { by: officer, ask: "?", choices: { a: { text: A, to: end_a }, b: { text: B, to: dice } } }, dice: { random: { high: { weight: 3, to: end_a }, low: { weight: 1, to: end_b } } }, ${ENDS} }` });
  const exploration = explore(representation, firstMode(representation).seats, 100);
  if (!exploration.ok) throw new Error("Too many states for a small scenario.");
  const before = [...(endingsFirst(exploration.graph) ?? [])];
  expect(endingOdds(representation, exploration.graph)).toEqual(endingOdds(representation, exploration.graph));
  expect(endingsFirst(exploration.graph)).toEqual(before);
});
