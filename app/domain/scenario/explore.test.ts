import { describe, expect, test } from "vitest";
import { CheckContext } from "./check-context";
import { checkCycles, checkReachedByValues, checkTraps, exploreChecking, stepsOf } from "./check-values";
import { endingIds, openEndings } from "./endings";
import { evaluate } from "./evaluate";
import { edgesOf, explore, type StateGraph, wayTo } from "./explore";
import type { Fault } from "./fault";
import { follow, lastState } from "./follow";
import { type Mode, type Representation, sceneOf } from "./representation";
import { byScript } from "./scripted";
import { type PlayedState, playAll } from "./testing/brute-force";
import { randomScenario } from "./testing/random-scenario";
import { followed, small } from "./testing/scenario-builder";

const SCENARIOS = Array.from({ length: 400 }, (_, seed) => ({ seed, representation: randomScenario(seed, { rings: seed % 2 === 1 }) }));

interface Compared {
  representation: Representation;
  graph: StateGraph;
  played: PlayedState[];
  faults: Fault[];
}

function compare(representation: Representation): Compared {
  const place = () => ({ file: "", line: 1, column: 1 });
  const context = new CheckContext(representation, place, place);
  const { exploration, entered } = exploreChecking(context, 100_000);
  if (!exploration.ok) throw new Error("Too many states for a small scenario.");
  checkReachedByValues(context, [{ entered, offered: stepsOf(exploration.graph) }], new Set());
  checkTraps(context, exploration.graph, new Set());
  checkCycles(context, 100_000);
  return { representation, graph: exploration.graph, played: playAll(representation), faults: context.faults };
}

const kindAt = ({ representation }: Compared, { state }: PlayedState) => sceneOf(representation, state.scene).kind;
const stops = (compared: Compared) => compared.played.filter((one) => kindAt(compared, one) !== "text");
const keyOf = ({ graph }: Compared, { state }: PlayedState) => graph.layout.key(state.scene, graph.layout.pack(state));
const messages = ({ faults }: Compared, rule: string) => faults.filter((fault) => fault.rule === rule);
const shortest = (states: PlayedState[]) => Math.min(...states.map(({ distance }) => distance));

describe("on four hundred random scenarios the explorer agrees with playing out everything", () => {
  const all = SCENARIOS.map(({ seed, representation }) => ({ seed, ...compare(representation) }));

  test("which are large and varied enough to say something", () => {
    const sizes = all.map(({ played }) => played.length);
    expect(Math.max(...sizes)).toBeGreaterThan(200);
    for (const rule of ["trap", "cycle", "never", "never-offered", "unreachable-by-value"]) expect(all.filter((one) => messages(one, rule).length > 0).length, rule).toBeGreaterThan(20);
  });

  test("on which states can be reached", () => {
    for (const one of all) expect([...one.graph.keys.keys()].sort(), `seed ${one.seed}`).toEqual([...new Set(stops(one).map((state) => keyOf(one, state)))].sort());
  });

  test("on the shortest way to each, which replays to it", () => {
    for (const one of all) {
      const least = new Map<number | string, number>();
      for (const state of stops(one)) least.set(keyOf(one, state), Math.min(least.get(keyOf(one, state)) ?? Infinity, state.distance));
      for (const [key, node] of one.graph.keys) {
        const way = wayTo(one.graph, node);
        expect(way.length, `seed ${one.seed}`).toBe(least.get(key));
        const state = lastState(followed(one.representation, way));
        expect(one.graph.layout.key(state.scene, one.graph.layout.pack(state)), `seed ${one.seed}`).toBe(key);
      }
    }
  });

  test("on the endings that are open before and after every choice", () => {
    for (const one of all) {
      const open = openEndings(one.representation, one.graph);
      for (const stop of stops(one)) {
        const node = one.graph.keys.get(keyOf(one, stop)) as number;
        expect(endingIds(one.representation, open[node] as number), `seed ${one.seed}`).toEqual([...stop.open].sort());
        const ways = stop.ways.map(({ event, to }) => [`${event.scene}.${event.option ?? ""}`, [...(one.played[to] as PlayedState).open].sort()]);
        expect(edgesOf(one.graph, node).map(({ steps, to }) => [steps.join(), endingIds(one.representation, open[to] as number)]), `seed ${one.seed}`).toEqual(ways);
      }
    }
  });

  test("on scenes that nobody reaches and choices that are never offered", () => {
    for (const one of all) {
      const visited = new Set(one.played.flatMap(({ state }) => state.visited));
      const offered = new Set(one.played.flatMap(({ ways }) => ways.map(({ event }) => `${event.scene}.${event.option ?? ""}`)));
      const unreached = one.representation.scenes.filter(({ id }) => !visited.has(id)).map(({ id }) => `scenes.${id}`);
      expect(messages(one, "unreachable-by-value").map(({ path }) => path), `seed ${one.seed}`).toEqual(unreached);
      const idle = one.representation.scenes.flatMap((scene) => (scene.kind === "decision" && visited.has(scene.id) ? scene.choices.filter(({ id }) => !offered.has(`${scene.id}.${id}`)).map(({ id }) => `scenes.${scene.id}.choices.${id}`) : []));
      expect(messages(one, "never-offered").map(({ path }) => path), `seed ${one.seed}`).toEqual(idle);
    }
  });

  test("on traps, with counter-examples that no other way undercuts", () => {
    for (const one of all) {
      const caught = stops(one).filter((state) => state.ways.length === 0 && kindAt(one, state) !== "end");
      const scenes = new Set(caught.map(({ state }) => state.scene));
      const found = messages(one, "trap").filter(({ message }) => message.startsWith("In one state"));
      expect(found.map(({ path }) => path).sort(), `seed ${one.seed}`).toEqual([...scenes].map((scene) => `scenes.${scene}`).sort());
      for (const { path, counterExample } of found) expect(counterExample?.length, `seed ${one.seed}`).toBe(shortest(caught.filter(({ state }) => path === `scenes.${state.scene}`)));
    }
  });

  test("on what must never happen, with counter-examples that no other way undercuts", () => {
    for (const one of all) {
      for (const { id, when } of one.representation.checks.never) {
        const broken = one.played.filter(({ state }) => evaluate(when, state) === true);
        const fault = messages(one, "never").find(({ message }) => message.startsWith(`"${id}"`));
        expect(fault?.counterExample?.length ?? Infinity, `seed ${one.seed}`).toBe(broken.length === 0 ? Infinity : shortest(broken));
        if (fault !== undefined) {
          const { states } = followed(one.representation, fault.counterExample ?? []);
          expect(states.some((state) => evaluate(when, state) === true), `seed ${one.seed}`).toBe(true);
        }
      }
    }
  });

  test("on whether a scene can be entered twice, by no longer way than another", () => {
    for (const one of all) {
      const again = one.played.flatMap(({ state, distance, ways }) => ways.flatMap(({ event, to }) => (state.visited.includes((one.played[to] as PlayedState).state.scene) ? [distance + (event.kind === "continued" ? 0 : 1)] : [])));
      const [fault] = messages(one, "cycle");
      if (again.length > 0) expect(fault?.counterExample?.length, `seed ${one.seed}`).toBeLessThanOrEqual(Math.min(...again));
      if (fault === undefined) continue;
      const run = followed(one.representation, fault.counterExample ?? []);
      expect(run.taken, `seed ${one.seed}`).toBe(fault.counterExample?.length);
      expect(run.stopped.kind === "refused", `seed ${one.seed}`).toBe(false);
    }
  });
});

test("a decision that is passed over may lead to another that is", () => {
  const gated = (id: string, to: string) => `${id}: { by: officer, ask: "?", when: open, else: ${to}, choices: { a: { text: A, to: end_a } } }`;
  const one = compare(small({ vars: "{ open: { bool: false } }", start: "ask", scenes: `{ ask: { by: officer, ask: "?", choices: { a: { text: A, to: first }, b: { text: B, to: first, then: { set: { open: true } } } } }, ${gated("first", "second")}, ${gated("second", "third")}, third: { by: officer, ask: "?", choices: { a: { text: A, to: end_a } } }, end_a: { end: good, title: A, text: A } }` }));
  expect(one.graph.scenes.map(({ id }) => id)).toEqual(["ask", "third", "first", "end_a"]);
  expect(messages(one, "unreachable-by-value").map(({ path }) => path)).toEqual(["scenes.second"]);
});

describe("the budget", () => {
  const representation = small({ scenes: '{ first: { by: officer, ask: "?", choices: { a: { text: A, to: end_a }, b: { text: B, to: end_b } } }, end_a: { end: good, title: A, text: A }, end_b: { end: poor, title: B, text: B } }' });

  test("is the number of states that may be looked at", () => {
    expect(explore(representation, ["officer"], 3)).toMatchObject({ ok: true });
    expect(explore(representation, ["officer"], 2)).toMatchObject({ ok: false });
  });
});

describe("on random scenarios of several seats, in every mode, the explorer agrees with playing out everything", () => {
  const all = Array.from({ length: 120 }, (_, seed) => ({ seed, representation: randomScenario(seed, { rings: false, seats: true }) }))
    .flatMap(({ seed, representation }) => representation.modes.map((mode) => ({ note: `seed ${seed} ${mode.id}`, representation, mode })));

  test("on which states can be reached, on endings that are open there, and on a way to each", () => {
    for (const { note, representation, mode } of all) {
      const exploration = explore(representation, mode.seats, 100_000);
      if (!exploration.ok) throw new Error("Too many states for a small scenario.");
      const { graph } = exploration;
      const open = openEndings(representation, graph);
      const played = playAll(representation, mode);
      const keyAt = ({ state }: PlayedState) => graph.layout.key(state.scene, graph.layout.pack(state));
      // Half-way through a joint scene the state is that of its beginning; what people have picked is not told apart.
      const whole = played.filter(({ state }) => Object.keys(state.picks).length === 0 && isStop(representation, mode, state));
      expect([...graph.keys.keys()].sort(), note).toEqual([...new Set(whole.map(keyAt))].sort());
      for (const stop of whole) expect(endingIds(representation, open[graph.keys.get(keyAt(stop)) as number] as number), note).toEqual([...stop.open].sort());
      for (const [key, node] of graph.keys) {
        const state = lastState(follow(representation, mode, wayTo(graph, node)));
        expect(graph.layout.key(state.scene, graph.layout.pack(state)), note).toBe(key);
      }
    }
  });
});

function isStop(representation: Representation, mode: Mode, state: PlayedState["state"]): boolean {
  return sceneOf(representation, state.scene).kind !== "text" && byScript(representation, mode, state) === null;
}
