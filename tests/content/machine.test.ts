import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BUDGET, explore } from "../../app/domain/scenario/explore";
import { agreeOn, agreeOnShortestWays, randomLog } from "../../app/domain/scenario/testing/machine-twin";
import { chanceOf } from "../../app/domain/scenario/testing/random-scenario";
import { representationOf } from "../../app/domain/scenario/testing/scenario-builder";

const PLAYS = 100;
// Every state of every mode is played once; on a busy machine that takes a while.
const PATIENCE = 10 * 60_000;

const names = readdirSync("scenarios").filter((name) => existsSync(`scenarios/${name}/scenario.yaml`));
const shipped = names.map((name) => ({ name, representation: representationOf(readFileSync(`scenarios/${name}/scenario.yaml`, "utf8")) }));

describe.each(shipped)("check 22: in $name the machine, put to sleep as JSON after every event, agrees with the representation", ({ representation }) => {
  test.each(representation.modes)("on all shortest ways in the mode $id", (mode) => {
    const exploration = explore(representation, mode.seats, BUDGET.full);
    expect(agreeOnShortestWays(representation, mode, BUDGET.full)).toBe(exploration.ok && exploration.graph.scenes.length);
  }, PATIENCE);

  test("on random plays", () => {
    for (let play = 0; play < PLAYS; play += 1) agreeOn(representation, randomLog(representation, chanceOf(play)), `play ${play}`);
  }, PATIENCE);
});
