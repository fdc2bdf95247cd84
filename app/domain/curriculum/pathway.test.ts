import { describe, expect, test } from "vitest";
import { professions } from "../agency/roles";
import { addressOfProfession, professionAt, readPathway } from "./pathway";

const leading = { courses: new Map([["together", []], ["landing", ["together"]], ["well", []]]), scenarios: new Set(["six-shifts"]) };

/** A way of three steps: its steps begin in line 6 and have three lines each. */
function aPathway(change: (source: string) => string = (source) => source): string {
  const steps = [["course", "together", "required"], ["course", "landing", "required"], ["scenario", "six-shifts", "advised"]];
  return change(`format: 1
profession: prison_officer
title: "For prison officers"
promise: "You can."
steps:
${steps.map(([kind, id, need]) => `  - ${String(kind)}: ${String(id)}\n    need: ${String(need)}\n    why: "It is your daily work."\n`).join("")}`);
}

const read = (source: string, name = "prison-officer") => readPathway({ name, file: "way.yaml", source }, leading);
const faultsOf = (source: string, name?: string) => read(source, name).faults.map(({ rule, place: { line, column } }) => `${String(line)}:${String(column)} ${rule}`);

describe("a pathway", () => {
  test("is read with its steps in their order, each with why it is there", () => {
    expect(read(aPathway())).toMatchObject({
      faults: [],
      pathway: { profession: "prison_officer", steps: [{ kind: "course", id: "together", need: "required", why: "It is your daily work." }, { kind: "course", id: "landing" }, { kind: "scenario", id: "six-shifts", need: "advised" }] },
    });
  });

  test.each([
    ["a course that does not exist", (source: string) => source.replace("together", "togther"), ["6:13 unknown-course"]],
    ["a scenario that does not exist", (source: string) => source.replace("six-shifts", "six-shift"), ["12:15 unknown-scenario"]],
    ["a step twice", (source: string) => source.replace("landing", "together"), ["9:13 step"]],
    ["a step that leads nowhere", (source: string) => source.replace("  - course: together\n    need", "  - need"), ["6:5 step"]],
    ["a step that leads to two things", (source: string) => source.replace("together\n", "together\n    scenario: six-shifts\n"), ["6:5 step"]],
    ["what is required behind what is advised", (source: string) => source.replace("required", "advised"), ["10:11 step"]],
    ["a course before the one that it builds on", (source: string) => source.replace("landing", "x").replace("together", "landing").replace(": x", ": together"), ["6:13 step"]],
    ["an unknown profession", (source: string) => source.replace("prison_officer", "wizard"), ["2:13 schema"]],
    ["another profession than its file", (source: string) => source.replace("prison_officer", "police_officer"), ["2:13 schema"]],
    ["a step without a reason", (source: string) => source.replace('    why: "It is your daily work."\n', ""), ["6:5 schema"]],
    ["a key that is unknown", (source: string) => `${source}colour: green\n`, ["15:1 unknown-key"]],
  ])("with %s is not offered, and the place is told", (_name, change, places) => {
    expect(faultsOf(aPathway(change))).toEqual(places);
    expect(read(aPathway(change)).pathway).toBeNull();
  });

  test("says what was probably meant", () => {
    expect(read(aPathway((source) => source.replace("together", "togther"))).faults[0]?.message).toBe('There is no course "togther"; did you mean "together"?');
  });

  test("has an address for every profession, and none for anything else", () => {
    for (const profession of professions) expect(professionAt(addressOfProfession(profession))).toBe(profession);
    for (const address of ["prison_officer", "wizard", "", "constructor"]) expect(professionAt(address)).toBeNull();
  });
});
