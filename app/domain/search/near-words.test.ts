import { describe, expect, test } from "vitest";
import { byLength, type KnownWords, nearestWord, slipsBetween } from "./near-words";

const known = (...words: (string | [string, number])[]): KnownWords =>
  byLength(words.map((word) => (typeof word === "string" ? { folded: word, shown: word, documents: 1 } : { folded: word[0], shown: word[0], documents: word[1] })));
const near = (typed: string, ...words: (string | [string, number])[]) => nearestWord(typed, known(...words))?.folded ?? null;

describe("the nearest word", () => {
  test.each([
    ["a wrong letter", "desistence", "desistance"],
    ["a missing letter", "probaton", "probation"],
    ["a letter too many", "preison", "prison"],
    ["two that changed places", "pirson", "prison"],
    ["two slips", "rehabilitasion", "rehabilitation"],
    ["a plural with a slip", "conferances", "conference"],
    ["Russian", "тюрьмы", "тюрьма"],
    ["Arabic", "ادماح", "ادماج"],
  ])("is found after %s", (_slip, typed, meant) => {
    expect(near(typed, meant, "something", "else")).toBe(meant);
  });

  test("is none for three letters or fewer, within one slip for five, within two for six", () => {
    expect(near("cas", "case")).toBeNull();
    expect(near("caze", "case")).toBe("case");
    expect(near("plann", "place")).toBeNull();
    expect(near("placed", "places")).toBe("places");
    expect(near("pxaxed", "places")).toBeNull();
    expect(near("pxaxes", "places")).toBe("places");
  });

  test("has the fewest slips, then the same first letter, then stands in the most documents", () => {
    expect(near("reporf", ["resort", 90], "report")).toBe("report");
    expect(near("hater", ["later", 9], "hated")).toBe("hated");
    expect(near("planx", ["plant", 2], ["plank", 7])).toBe("plank");
  });
});

test("slips are counted up to a limit", () => {
  const slips = (one: string, other: string, most: number) => slipsBetween([...one], [...other], most);
  expect(slips("gate", "gate", 0)).toBe(0);
  expect(slips("agte", "gate", 1)).toBe(1);
  expect(slips("gate", "gaet", 1)).toBe(1);
  expect(slips("gate", "grates", 1)).toBeNull();
  expect(slips("gate", "grates", 2)).toBe(2);
});
