import { readFileSync } from "node:fs";
import { createActor } from "xstate";
import { describe, expect, test } from "vitest";
import { explore, wayTo } from "./explore";
import { eventName, machineConfig, scenarioMachine } from "./machine";
import { newScenario } from "./new-scenario";
import { begin, type ScenarioEvent, type ScenarioState, step } from "./play";
import type { Representation } from "./representation";
import { eventsAt } from "./testing/brute-force";
import { type Chance, chanceOf, randomScenario } from "./testing/random-scenario";
import { firstMode, followed, representationOf, small } from "./testing/scenario-builder";

const FLAGSHIP = representationOf(readFileSync(new URL("../../../scenarios/fourth-month/scenario.yaml", import.meta.url), "utf8"));
const SCAFFOLD = representationOf(newScenario("late-return") ?? "");

interface Twin {
  /** Sends one event to a machine that was asleep as JSON until now, and puts it back to sleep. */
  send(event: ScenarioEvent): ScenarioState;
  state: ScenarioState;
}

function twinOf(representation: Representation): Twin {
  const machine = scenarioMachine(representation);
  const first = createActor(machine).start();
  let asleep = JSON.stringify(first.getPersistedSnapshot());
  const read = (actor: typeof first): ScenarioState => {
    const { value, context } = actor.getSnapshot();
    return { scene: typeof value === "string" ? value : (Object.keys(value)[0] ?? ""), ...context };
  };
  return {
    state: read(first),
    send: (event) => {
      const actor = createActor(machine, { snapshot: JSON.parse(asleep) }).start();
      actor.send({ type: eventName(event) });
      asleep = JSON.stringify(actor.getPersistedSnapshot());
      return read(actor);
    },
  };
}

function agreeOn(representation: Representation, events: ScenarioEvent[], note: string): void {
  const twin = twinOf(representation);
  let state = begin(representation);
  expect(twin.state, note).toEqual(state);
  for (const event of events) {
    const result = step(representation, state, event);
    if (result.ok) state = result.state;
    expect(twin.send(event), `${note}: ${eventName(event)}`).toEqual(state);
  }
}

function randomLog(representation: Representation, chance: Chance): ScenarioEvent[] {
  const log: ScenarioEvent[] = [];
  let state = begin(representation);
  for (let count = 0; count < 60; count += 1) {
    const open = eventsAt(representation, state);
    const event = open[chance(Math.max(open.length, 1))];
    if (event === undefined) break;
    const result = step(representation, state, event);
    if (!result.ok) throw new Error(result.reason);
    log.push(event);
    state = result.state;
  }
  return log;
}

function shortestLogs(representation: Representation, most: number): ScenarioEvent[][] {
  const exploration = explore(representation, firstMode(representation).seats, 100_000);
  if (!exploration.ok) throw new Error("Too many states.");
  const { graph } = exploration;
  const every = Math.max(1, Math.floor(graph.scenes.length / most));
  return graph.scenes.flatMap((_scene, node) => (node % every === 0 ? [followed(representation, wayTo(graph, node)).events] : []));
}

describe("the XState machine, put to sleep as JSON after every event, agrees with the player", () => {
  test("on every shortest way through the scaffold", () => {
    shortestLogs(SCAFFOLD, Infinity).forEach((log, index) => agreeOn(SCAFFOLD, log, `way ${index}`));
  });

  test("on shortest ways through the fourth month", () => {
    shortestLogs(FLAGSHIP, 25).forEach((log, index) => agreeOn(FLAGSHIP, log, `way ${index}`));
  });

  test("on random plays of the fourth month", () => {
    const chance = chanceOf(4);
    for (let play = 0; play < 25; play += 1) agreeOn(FLAGSHIP, randomLog(FLAGSHIP, chance), `play ${play}`);
  });

  test("on random plays of random scenarios, those that go round included", () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const representation = randomScenario(seed, { rings: seed % 2 === 1 });
      for (let play = 0; play < 3; play += 1) agreeOn(representation, randomLog(representation, chanceOf(seed * 7 + play)), `seed ${seed}`);
    }
  });

  test("on random plays of random scenarios of several seats, and on what is not possible in them", () => {
    let joint = 0;
    for (let seed = 0; seed < 150; seed += 1) {
      const representation = randomScenario(seed, { rings: seed % 2 === 1, seats: true });
      for (let play = 0; play < 2; play += 1) {
        const log = randomLog(representation, chanceOf(seed * 7 + play));
        joint += log.filter(({ option }) => option?.includes(".")).length;
        agreeOn(representation, log.flatMap((event) => [event, event]), `seed ${seed}`);
      }
    }
    expect(joint).toBeGreaterThan(200);
  });

  test("on events that are not possible, which change nothing in either", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const representation = randomScenario(seed, { rings: false });
      const chance = chanceOf(seed);
      const possible = randomLog(representation, chance);
      const foreign = possible.flatMap((event): ScenarioEvent[] => [{ ...event, scene: `${event.scene}x` }, event.kind === "continued" ? { kind: "chose", scene: event.scene, option: "a" } : { ...event, option: "nothing" }, event]);
      agreeOn(representation, [...foreign, ...possible], `seed ${seed}`);
    }
  });
});

describe("the configuration of the machine", () => {
  test.each([["the scaffold", SCAFFOLD], ["the fourth month", FLAGSHIP], ["a random scenario", randomScenario(11, { rings: true })]])("of %s is plain JSON", (_name, representation) => {
    const config = machineConfig(representation);
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
    expect(structuredClone(config)).toEqual(config);
  });

  test("a choice that leads back to its own scene enters it again, with its effects", () => {
    const representation = small({
      vars: "{ calls: { int: [0, 5] } }",
      scenes: '{ first: { by: officer, ask: "?", then: { add: { calls: 1 } }, choices: { again: { text: Ring, to: first }, go: { text: Go, to: end_a } } }, end_a: { end: good, title: A, text: A } }',
    });
    const { events, states } = followed(representation, ["first.again", "first.again", "first.go"]);
    expect(states.map(({ vars }) => vars.calls)).toEqual([1, 2, 3, 3]);
    agreeOn(representation, events, "again");
  });
});
