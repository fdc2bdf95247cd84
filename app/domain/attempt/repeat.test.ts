import { describe, expect, test } from "vitest";
import { small } from "../scenario/testing/scenario-builder";
import { advance } from "./advance";
import { drawBranch } from "./chance";
import { debriefOf } from "./debrief";
import { castOf, graphOf, logOf, PLAIN, seenAt, stateOf } from "./testing/night-story";
import { viewOf } from "./view";

const why = 'why: "So it is."';
/** Up to three calls; each may be answered or not. */
const CALLS = small({
  vars: "{ tries: { int: [0, 3] } }",
  scenes: `{
    first: { by: officer, repeat: 4, checkpoint: true, ask: "Ring?", choices: { ring: { text: Ring, ${why}, to: line, when: "tries < 3", then: { add: { tries: 1 } } }, go: { text: Go, ${why}, to: end_b } } },
    line: { repeat: 3, random: { answered: { weight: 1, to: end_a }, silent: { weight: 3, to: first } } },
    end_a: { end: good, title: A, text: A }, end_b: { end: poor, title: B, text: B } }`,
  expert: "[first.ring]",
});
const BRANCHES = [{ id: "answered", weight: 1 }, { id: "silent", weight: 3 }];
const drawsOf = (seed: number) => [1, 2, 3].map((time) => drawBranch(seed, "line", BRANCHES, time));
const seedThat = (...draws: string[]) => {
  for (let seed = 0; seed < 1000; seed += 1) if (drawsOf(seed).join().startsWith(draws.join())) return seed;
  throw new Error("No seed draws so.");
};
const debrief = (seed: number, choices: string[], notes = new Map<number, string>()) => {
  const events = logOf(CALLS, seed, choices);
  const view = debriefOf({ attempt: "a", representation: CALLS, cast: castOf(CALLS), graph: graphOf(CALLS), events, seed, startedAt: "", endedAt: "", continues: null, newerVersion: false, notes: { differs: notes, answers: new Map() } }, PLAIN);
  if (view === null) throw new Error("The attempt has not ended.");
  return view;
};

describe("a scene that is decided twice", () => {
  test("draws anew each time, by the seed", () => {
    const seed = seedThat("silent", "answered");
    const log = logOf(CALLS, seed, ["ring", "ring"]);
    expect(log.filter(({ kind }) => kind === "drew").map(({ option }) => option)).toEqual(["silent", "answered"]);
    expect(stateOf(CALLS, log)).toMatchObject({ phase: "ended", story: { scene: "end_a" } });
  });

  test("has feedback for each decision, and going on after it leads to the question again", () => {
    const seed = seedThat("silent", "silent");
    const log = logOf(CALLS, seed, ["ring"]);
    expect(log.map(({ kind, scene }) => `${kind} ${scene}`)).toEqual(["chose first", "drew line", "continued first"]);
    expect(viewOf(seenAt(CALLS, log.slice(0, 2), seed), PLAIN)).toMatchObject({ kind: "feedback", said: "Ring" });
    expect(viewOf(seenAt(CALLS, log, seed), PLAIN)).toMatchObject({ kind: "decision", scene: "first" });
    const again = advance(CALLS, castOf(CALLS).mode, log, seed, { intent: "decide", expectedSeq: log.length, choice: "ring" });
    expect(again).toMatchObject({ kind: "append" });
    // The same page sent twice is one decision, not the next one.
    expect(again.kind === "append" && advance(CALLS, castOf(CALLS).mode, [...log, ...again.events], seed, { intent: "decide", expectedSeq: log.length, choice: "ring" })).toEqual({ kind: "repeated" });
  });

  test("stands in the debrief once for each decision, each with its note and its own place to try again from", () => {
    const seed = seedThat("silent", "silent");
    const { decisions } = debrief(seed, ["ring", "ring", "go"], new Map([[4, "Here we write."]]));
    expect(decisions.map(({ number, seq, differs, tryAgainFrom }) => [number, seq, differs, tryAgainFrom])).toEqual([[1, 1, null, 0], [2, 4, "Here we write.", 3], [3, 7, null, 6]]);
    expect(decisions.map(({ chosen, open }) => [chosen.text, open])).toEqual([["Ring", ["end_a", "end_b"]], ["Ring", ["end_a", "end_b"]], ["Go", ["end_b"]]]);
  });

  test("lets the expert meet the learner's own draws in their order, and those of the seed after them", () => {
    const seed = seedThat("silent", "silent", "answered");
    const { expertPath, expertEnding } = debrief(seed, ["ring", "go"]);
    expect(expertPath).toHaveLength(3);
    expect(expertEnding.title).toBe("A");
  });
});
