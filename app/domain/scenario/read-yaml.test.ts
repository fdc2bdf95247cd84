import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileScenario } from "./compile";
import { MAX_BYTES, readYaml } from "../content/read-yaml";
import { SCAFFOLD } from "./testing/planted-in-text";
import { chanceOf, type Chance } from "./testing/random-scenario";
import { checked, lineOf } from "./testing/scenario-builder";

const FLAGSHIP = readFileSync(new URL("../../../scenarios/fourth-month/scenario.yaml", import.meta.url), "utf8");

const tree = (source: string) => {
  const read = readYaml(source, "f.yaml");
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join("\n"));
  return read.tree;
};

describe("a place", () => {
  const source = 'first:\n  second: [a, "b b"]\n  third:\n    - { fourth: 1 }\nalone: { fifth: x }\n';

  test.each([
    [["first", "second", 1], 2, 15],
    [["first", "third", 0, "fourth"], 4, 17],
    [["first", "second", 7], 2, 11],
    [["first", "nowhere", "deep"], 2, 3],
    [["alone", 0, "fifth"], 5, 17],
  ])("of the value at %j is where it is written, or its nearest ancestor", (path, line, column) => {
    expect(tree(source).place(path)).toEqual({ file: "f.yaml", line, column });
  });

  test("of a key is where the key is written", () => {
    expect(tree(source).keyPlace(["first", "third", 0, "fourth"])).toMatchObject({ line: 4, column: 9 });
  });

  test("within a quoted text counts from its quotation mark, and within a block is its beginning", () => {
    const { placeWithin } = tree('when: "n > x"\nbare: n > x\nblock: |\n  n > x\n');
    expect(placeWithin(["when"], 4)).toMatchObject({ line: 1, column: 12 });
    expect(placeWithin(["bare"], 4)).toMatchObject({ line: 2, column: 11 });
    expect(placeWithin(["block"], 4)).toMatchObject({ line: 3, column: 8 });
  });
});

describe("a YAML text", () => {
  test("has words, numbers and truth as YAML 1.2 has them, and nothing of objects", () => {
    const value = tree("yes: no\noctal: 0o17\nfloat: 1.5\nnothing:\nconstructor: { toString: 1 }\n").value as Record<string, unknown>;
    expect(Object.entries(value).slice(0, 4)).toEqual([["yes", "no"], ["octal", 15], ["float", 1.5], ["nothing", null]]);
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect({}.constructor).toBe(Object);
  });

  test("of exactly 1 MiB is read, counted in bytes and not in letters", () => {
    expect(readYaml(`a: ${"x".repeat(MAX_BYTES - 3)}`, "f").ok).toBe(true);
    expect(readYaml(`a: ${"é".repeat(MAX_BYTES / 2)}`, "f")).toMatchObject({ ok: false, faults: [{ rule: "too-large" }] });
  });

  test("of twelve levels is read, and of thirteen is not", () => {
    expect(readYaml(`a: ${"[".repeat(11)}1${"]".repeat(11)}`, "f").ok).toBe(true);
    expect(readYaml(`a: ${"[".repeat(12)}1${"]".repeat(12)}`, "f")).toMatchObject({ ok: false, faults: [{ rule: "too-deep" }] });
  });

  test.each(["[", "{a: ", "- ", "? ", "!!a ", "&a [", "'", '"', "|\n"])("of very many %j is refused before long, with few faults", (piece) => {
    for (const count of [50, 1500, 4000, 20_000]) {
      const read = readYaml(`a: 1\nb:\n  ${piece.repeat(count)}`, "f");
      if (!read.ok) expect(read.faults.length).toBeLessThan(60);
    }
  });

  test("of thirty thousand keys is read before long, and the one that stands twice is found", () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`);
    expect(readYaml([...keys, "k29999: 2"].join("\n"), "f")).toMatchObject({ ok: false, faults: [{ rule: "duplicate-key", place: { line: 30_001, column: 1 } }] });
  });

  test("with Windows line ends or without a last one means the same", () => {
    expect(tree("a: 1\r\nb:\r\n  - c\r\n").value).toEqual(tree("a: 1\nb:\n  - c").value);
  });
});

const HOSTILE = ["&a ", "*a ", "!!js/function ", "<<: *x\n", "\u202E", "\u0000", "{", "}", "[", "]", ": ", ", ", "- ", "? ", "|\n", "%YAML 1.1\n", "---\n", "...\n", "\t", "\r", '"', "'", "#", "__proto__: ", "constructor: ", "null", "-0", "1e999", "\uD800", "{person.", "${", "@", "`"];

function mutated(source: string, chance: Chance): string {
  const lines = source.split("\n");
  const line = chance(lines.length);
  const at = chance(source.length);
  switch (chance(7)) {
    case 0:
      return source.slice(0, at) + source.slice(at + chance(40));
    case 1:
      return source.slice(0, at) + (HOSTILE[chance(HOSTILE.length)] ?? "") + source.slice(at);
    case 2:
      return [...lines.slice(0, line), ...lines.slice(line + 1 + chance(3))].join("\n");
    case 3:
      return [...lines.slice(0, line + 1), ...lines.slice(line)].join("\n");
    case 4:
      return source.slice(0, at);
    case 5:
      return lines.map((text, index) => (index === line ? `  ${text}` : text)).join("\n");
    default: {
      // A value of the wrong kind where another stood.
      const wrong = ["null", "5", "[1, x]", "{ a: b }", "true", '""', "1.5", "-9007199254740993"][chance(8)] ?? "";
      return lines.map((text, index) => (index === line ? text.replace(/: .*$/u, () => `: ${wrong}`) : text)).join("\n");
    }
  }
}

describe.each([["the scaffold", SCAFFOLD, 250], ["the fourth month", FLAGSHIP, 12]])("of %s, spoilt by chance", (_name, original, times) => {
  test("every fault lies within the file and says something, and nothing half-loaded comes out", () => {
    const chance = chanceOf(times);
    let refused = 0;
    for (let time = 0; time < times; time += 1) {
      let source = original;
      for (let count = 1 + chance(3); count > 0; count -= 1) source = mutated(source, chance);
      const note = `mutation ${time}`;
      const compiled = compileScenario({ source, file: "f.yaml", folder: null, cites: null, published: [] });
      const faults = compiled.ok ? checked(source, { budget: 300 }).faults : compiled.faults;
      const lines = source.split("\n");
      if (!compiled.ok) {
        refused += 1;
        expect(faults.length, note).toBeGreaterThan(0);
        expect(faults.every(({ level }) => level === "error"), note).toBe(true);
      }
      for (const { place, message } of faults) {
        expect(place.line, note).toBeGreaterThanOrEqual(1);
        expect(place.line, note).toBeLessThanOrEqual(lines.length);
        expect(place.column, note).toBeGreaterThanOrEqual(1);
        expect(place.column, `${note} ${message}`).toBeLessThanOrEqual((lines[place.line - 1] ?? "").length + 1);
        expect(message, note).not.toMatch(/undefined|\[object|NaN/u);
      }
    }
    expect(refused).toBeGreaterThan(times / 3);
  });
});

test("a lone surrogate or a broken name is a fault of its line and of no other", () => {
  const source = SCAFFOLD.replace("  heard: {", "  he\uD800ard: {");
  const { faults } = checked(source);
  expect(faults.filter(({ rule }) => rule === "bad-id").map(({ place }) => place.line)).toEqual([lineOf(source, "  he\uD800ard")]);
});
