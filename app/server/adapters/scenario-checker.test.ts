import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkScenario } from "../../domain/scenario/check";
import { newScenario } from "../../domain/scenario/new-scenario";
import { synthetic } from "../../../tests/bench/synthetic";
import { scenarioChecker } from "./scenario-checker";

const inputOf = (source: string, file = "scenario.yaml") => ({ source, file, folder: null, cites: null, published: [] });
const LARGE = synthetic(20_000);

/** How often the event loop came round while something went on. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let going = true;
  const turn = () => {
    turns += 1;
    if (going) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  going = false;
  return turns;
}

describe("a large scenario", () => {
  test("is checked while the server goes on answering", async () => {
    const checker = scenarioChecker();
    const turns = await turnsDuring(async () => {
      expect(await checker.check(inputOf(LARGE.source))).toMatchObject({ clean: true, states: LARGE.states });
    });
    expect(turns).toBeGreaterThan(0);
    // In this thread nothing else would have had its turn.
    expect(await turnsDuring(async () => checkScenario(inputOf(LARGE.source)))).toBe(0);
  });

  test("gets the answer that it would have got at once", async () => {
    const source = readFileSync(new URL("../../../scenarios/fourth-month/scenario.yaml", import.meta.url), "utf8");
    expect(await scenarioChecker().check(inputOf(source))).toEqual(checkScenario(inputOf(source)));
  });

  test("that needs more memory than it may have is not verified, and the next one is checked", async () => {
    const checker = scenarioChecker({ memoryMb: 48 });
    const checked = await checker.check(inputOf(synthetic(400_000).source, "large.yaml"));
    expect(checked).toMatchObject({ verified: false, clean: false, states: null, faults: [{ rule: "not-verified", level: "error", place: { file: "large.yaml" } }] });
    expect(await checker.check(inputOf(synthetic(3_000).source))).toMatchObject({ clean: true });
  });
});

describe("a scenario that is asked for again", () => {
  test("is checked once, also when the first answer is not there yet", () => {
    const checker = scenarioChecker();
    const input = inputOf(newScenario("late-return") ?? "");
    expect(checker.check({ ...input })).toBe(checker.check({ ...input }));
  });

  test("is checked anew when its text or what is published of it has changed", async () => {
    const checker = scenarioChecker();
    const input = inputOf(newScenario("late-return") ?? "");
    const first = await checker.check(input);
    expect(first).toMatchObject({ clean: true });
    expect(await checker.check({ ...input, source: input.source.replace("to: the_form", "to: the_from") })).toMatchObject({ verified: false });
    const { representation } = first;
    if (representation === null) throw new Error("The scaffold is clean.");
    const earlier = { ...representation, version: "0.0.9", variables: [{ id: "heard", domain: { kind: "int" as const, low: 0, high: 1 }, start: 0, about: null }] };
    expect(await checker.check({ ...input, published: [earlier] })).toMatchObject({ faults: [{ rule: "id-reused" }] });
  });
});
