import { describe, expect, test } from "vitest";
import { CheckContext } from "./check-context";
import { checkCycles } from "./check-values";
import { explore } from "./explore";
import { endingOdds } from "./odds";
import { begin, type ScenarioState, step } from "./play";
import { mostPassed, type Representation, sceneOf } from "./representation";
import { eventsAt } from "./testing/brute-force";
import { THREE_TIMES } from "./testing/planted-in-values";
import { randomScenario } from "./testing/random-scenario";
import { checked, followed, patched, representationOf, scenarioText, small } from "./testing/scenario-builder";

const ENDS = "end_a: { end: good, title: A, text: A }, end_b: { end: poor, title: B, text: B }";
const rules = (source: string) => checked(source).faults.filter(({ level }) => level !== "information").map(({ rule }) => rule);

function cycleOf(representation: Representation) {
  const place = () => ({ file: "", line: 1, column: 1 });
  const context = new CheckContext(representation, place, place);
  checkCycles(context, 200_000);
  return context.faults.find(({ rule }) => rule === "cycle") ?? null;
}

/** Fewest choices and draws after which the player stands in a scene once more than it may be; null where it never does. */
function shortestBeyond(representation: Representation, id: string): number | null {
  const { repeat } = sceneOf(representation, id);
  const first = begin(representation);
  const known = new Set<string>();
  const waiting: { state: ScenarioState; times: number; distance: number }[] = [{ state: first, times: first.scene === id ? 1 : 0, distance: 0 }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { state, times, distance } = next;
    if (times > repeat) return distance;
    const key = JSON.stringify([state, times]);
    if (known.has(key)) continue;
    known.add(key);
    for (const event of eventsAt(representation, state)) {
      const result = step(representation, state, event);
      if (!result.ok) throw new Error(result.reason);
      const after = { state: result.state, times: times + (result.state.scene === id ? 1 : 0), distance: distance + (event.kind === "continued" ? 0 : 1) };
      // Reading is free, so that what it leads to is looked at before what is chosen.
      if (event.kind === "continued") waiting.unshift(after);
      else waiting.push(after);
    }
  }
  return null;
}

test("the player goes round as often as the checks say that it can", () => {
  let [bounded, unbounded] = [0, 0];
  for (let seed = 1; seed < 400; seed += 2) {
    const representation = randomScenario(seed, { rings: true, repeats: true });
    const fault = cycleOf(representation);
    // A check is passed on the way, and the player never stands in it.
    const beyond = representation.scenes.filter(({ kind }) => kind !== "check").flatMap(({ id }) => shortestBeyond(representation, id) ?? []);
    if (beyond.length > 0) {
      expect(fault?.counterExample?.length, `seed ${seed}`).toBeLessThanOrEqual(Math.min(...beyond));
      unbounded += 1;
    } else bounded += 1;
    if (fault === null) continue;
    const run = followed(representation, fault.counterExample ?? []);
    expect(run.taken, `seed ${seed}`).toBe(fault.counterExample?.length);
    const [, id = ""] = fault.path.split(".");
    const { kind, repeat } = sceneOf(representation, id);
    if (kind === "check") continue;
    expect(fault.counterExample, `seed ${seed}`).toHaveLength(Math.min(...beyond));
    expect(run.states.filter(({ scene }) => scene === id), `seed ${seed}`).toHaveLength(repeat + 1);
  }
  expect(bounded).toBeGreaterThan(20);
  expect(unbounded).toBeGreaterThan(20);
});

describe("a scene that may be entered three times", () => {
  test("may be entered twice and thrice, and its odds are exact", () => {
    const representation = representationOf(THREE_TIMES);
    expect(cycleOf(representation)).toBeNull();
    expect(followed(representation, ["first.again", "first.again", "first.go"]).stopped).toEqual({ kind: "ended" });
    expect(followed(representation, ["first.again", "first.again", "first.again"]).taken).toBe(2);
    const exploration = explore(representation, ["officer"], 100);
    expect(exploration.ok && endingOdds(representation, exploration.graph)).toEqual(new Map([["end_a", 1]]));
  });

  test.each([2, 20])("may say %i", (repeat) => {
    expect(rules(patched(THREE_TIMES, ["repeat: 3", `repeat: ${String(repeat)}`]))).toEqual(repeat === 2 ? ["cycle"] : []);
  });

  test.each(["1", "21", "2.5", "often"])("may not say %s", (repeat) => {
    expect(rules(patched(THREE_TIMES, ["repeat: 3", `repeat: ${repeat}`]))).toContain("schema");
  });
});

test("a loop of draws that is closed by what was visited is counted by scene: each says for itself how often", () => {
  const story = (ask: string) => small({
    vars: "{ tries: { int: [0, 2] } }",
    scenes: `{ first: { by: officer, ${ask} ask: "?", choices: { ring: { text: A, to: answer, when: "tries < 2", then: { add: { tries: 1 } } }, go: { text: B, to: end_b } } }, answer: { repeat: 2, random: { yes: { weight: 1, to: end_a }, no: { weight: 1, to: first } } }, ${ENDS} }`,
  });
  expect(cycleOf(story("repeat: 3,"))).toBeNull();
  expect(cycleOf(story("repeat: 2,"))).toMatchObject({ path: "scenes.first", counterExample: ["first.ring", "answer.no", "first.ring", "answer.no"] });
});

test("scenes that go on by themselves may go round as often as they say, and the player passes all of them", () => {
  const story = (times: number) => small({
    vars: `{ turns: { int: [0, ${String(times)}] } }`,
    scenes: `{ first: { by: officer, ask: "?", choices: { a: { text: A, to: mill } } }, mill: { repeat: 20, then: { add: { turns: 1 } }, check: [{ if: "turns == ${String(times)}", to: end_a }, { default: true, to: mill }] }, ${ENDS} }`,
  });
  expect(mostPassed(story(20))).toBe(23);
  expect(cycleOf(story(20))).toBeNull();
  expect(followed(story(20), ["first.a"]).stopped).toEqual({ kind: "ended" });
  expect(cycleOf(story(21))).toMatchObject({ path: "scenes.mill" });
});

test("counting that needs more states than may be looked at verifies nothing", () => {
  const scenes = `{ first: { by: officer, repeat: 20, ask: "?", choices: { a: { text: A, to: second }, go: { text: G, to: end_a } } }, second: { by: officer, repeat: 20, ask: "?", choices: { b: { text: B, to: first } } }, end_a: { end: good, title: A, text: A } }`;
  const source = scenarioText({ scenes, expert: "[first.go]" });
  expect(checked(source, { budget: 10 }).faults.map(({ rule, path }) => `${rule} ${path}`)).toEqual(["not-verified scenes.first", "not-verified scenes.second"]);
  expect(rules(source)).toEqual(["cycle"]);
});
