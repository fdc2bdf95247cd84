import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { machineConfig } from "./machine";
import { newScenario } from "./new-scenario";
import type { ScenarioEvent } from "./play";
import { THREE_SEATS } from "./testing/joint-scenario";
import { agreeOn, agreeOnShortestWays, randomLog } from "./testing/machine-twin";
import { chanceOf, randomScenario } from "./testing/random-scenario";
import { firstMode, followed, patched, representationOf, small } from "./testing/scenario-builder";

const FLAGSHIP = representationOf(readFileSync(new URL("../../../scenarios/fourth-month/scenario.yaml", import.meta.url), "utf8"));
const SCAFFOLD = representationOf(newScenario("late-return") ?? "");
const THREE = representationOf(THREE_SEATS);

describe("check 22: the XState machine, put to sleep as JSON after every event, agrees with the representation", () => {
  test.each([["the scaffold", SCAFFOLD], ["the scenario of three seats", THREE]])("on all shortest ways through %s, in every mode", (_name, representation) => {
    for (const mode of representation.modes) expect(agreeOnShortestWays(representation, mode, 10_000), mode.id).toBeGreaterThan(3);
  });

  test("on all shortest ways through random scenarios, in every mode", () => {
    let reached = 0;
    for (let seed = 0; seed < 120; seed += 1) {
      const representation = randomScenario(seed, { rings: seed % 4 === 1, seats: seed % 2 === 0 });
      for (const mode of representation.modes) reached += agreeOnShortestWays(representation, mode, 10_000);
    }
    expect(reached).toBeGreaterThan(1_000);
  });

  test("and one that forgets a single effect is found out", () => {
    const forgetful = representationOf(patched(newScenario("late-return") ?? "", ["        then: { set: { heard: true } }\n        to: morning", "        to: morning"]));
    expect(() => agreeOnShortestWays(SCAFFOLD, firstMode(SCAFFOLD), 1_000, forgetful)).toThrow("solo: the_call.knock");
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
