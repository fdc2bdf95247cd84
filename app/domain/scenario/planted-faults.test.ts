import { describe, expect, test } from "vitest";
import { placeToText } from "../content/fault";
import type { Fault } from "./fault";
import { follow } from "./follow";
import { modeOf } from "./representation";
import { RULES } from "./rules";
import type { Planted } from "./testing/planted-fault";
import { CALLS_TWICE, PLANTED_IN_FRAGMENTS } from "./testing/planted-in-fragments";
import { PLANTED_IN_JUDGEMENT } from "./testing/planted-in-judgement";
import { PLANTED_IN_LANGUAGE } from "./testing/planted-in-language";
import { PICTURED, PLANTED_IN_MEDIA } from "./testing/planted-in-media";
import { MIGRATED, PLANTED_IN_MIGRATIONS } from "./testing/planted-in-migrations";
import { PLANTED_IN_NAMES } from "./testing/planted-in-names";
import { THREE_SEATS } from "./testing/joint-scenario";
import { PLANTED_IN_SEATS } from "./testing/planted-in-seats";
import { PLANTED_IN_TEXT, SCAFFOLD } from "./testing/planted-in-text";
import { PLANTED_IN_VALUES, THREE_TIMES } from "./testing/planted-in-values";
import { checked, firstMode, lineOf, patched } from "./testing/scenario-builder";

const PLANTED = [...PLANTED_IN_TEXT, ...PLANTED_IN_NAMES, ...PLANTED_IN_VALUES, ...PLANTED_IN_JUDGEMENT, ...PLANTED_IN_SEATS, ...PLANTED_IN_FRAGMENTS, ...PLANTED_IN_MIGRATIONS, ...PLANTED_IN_MEDIA, ...PLANTED_IN_LANGUAGE];

function found(planted: Planted) {
  const result = checked(planted.source, planted);
  const faults = result.faults.filter(({ level, rule }) => level !== "information" || rule === planted.rule);
  return { result, faults, fault: faults.find(({ rule, place }) => rule === planted.rule && place.line === lineAt(planted) && place.file === fileOf(planted)) };
}

function lineAt({ source, at, fragments, inFragment }: Planted): number {
  return at === "" ? 1 : lineOf(fragments?.find(({ name }) => name === inFragment)?.source ?? source, at);
}

function fileOf({ inFragment }: Planted): string {
  return inFragment === undefined ? "scenario.yaml" : `fragments/${inFragment}.yaml`;
}

function messages(faults: Fault[]): string {
  return faults.slice(0, 5).map(({ rule, place, message }) => `${placeToText(place)} ${rule}: ${message}`).join("\n");
}

test.each([["the scaffold", SCAFFOLD, []], ["the scenario of three seats", THREE_SEATS, []], ["a scene that may be entered three times, and is", THREE_TIMES, []], ["the story with a fragment", CALLS_TWICE.source, CALLS_TWICE.fragments]])("%s in which faults are planted is clean", (_name, source, fragments) => {
  const { faults, clean } = checked(source, { fragments });
  expect(faults.filter(({ level }) => level !== "information")).toEqual([]);
  expect(clean).toBe(true);
});

test("media with their alternatives are clean", () => {
  expect(checked(PICTURED.source, PICTURED).clean).toBe(true);
});

test("a migration from a published version is clean, and so is one from a version that was never published here", () => {
  for (const published of [MIGRATED.published, []]) expect(checked(MIGRATED.source, { published }).clean).toBe(true);
});

test("a scene that cannot be read hides no fault elsewhere, and whoever leads to it is not blamed", () => {
  const source = patched(SCAFFOLD, ["    ask: \"What do you say first?\"\n", ""], ['when: "not heard"', 'when: "not haerd"']);
  expect(checked(source).faults.map(({ rule, path }) => [rule, path])).toEqual([["schema", "scenes.first_words.ask"], ["unknown-name", "scenes.the_call.choices.knock.when"]]);
});

test("over twenty-five kinds of mistakes are planted", () => {
  expect(new Set(PLANTED.map(({ rule }) => rule)).size).toBeGreaterThan(25);
});

test("every rule has a fault planted for it", () => {
  // With one seat the best play on one competency takes the best that is open everywhere, so no mark is out of reach.
  // Translations lie in files of their own: check-locale.test.ts.
  const plantable = Object.entries(RULES).filter(([rule, { check }]) => rule !== "pass-mark" && check !== 18).map(([rule]) => rule);
  expect([...new Set(PLANTED.map(({ rule }) => rule))].sort()).toEqual(plantable.sort());
});

describe.each(PLANTED)("$rule: $name", (planted) => {
  test("is reported at its line, at its level, in words that name it, and nothing else is", () => {
    const { result, faults, fault } = found(planted);
    expect(faults.map(({ rule }) => rule).sort(), messages(faults)).toEqual([planted.rule, ...(planted.also ?? [])].sort());
    expect(fault, `${messages(faults)}\nnot at line ${lineAt(planted)}`).toBeDefined();
    expect(fault?.level).toBe(planted.level ?? RULES[planted.rule].level);
    expect(fault?.message).toMatch(planted.says);
    expect(result.verified).toBe(faults.every(({ level }) => level !== "error"));
    expect(result.clean).toBe(faults.every(({ level }) => level === "information"));
  });

  if (planted.shows !== undefined) test("has a counter-example that replays to it", () => {
    const { fault, result } = found(planted);
    const { representation } = result;
    const { steps, in: shown } = planted.shows ?? { steps: 0, in: () => false };
    if (representation === null) throw new Error("There is nothing to replay in.");
    expect(fault?.counterExample).toHaveLength(steps);
    const run = follow(representation, fault?.mode === undefined ? firstMode(representation) : modeOf(representation, fault.mode), fault?.counterExample ?? []);
    expect(run.taken).toBe(steps);
    expect(shown(run, representation)).toBe(true);
  });
});

test("six mistakes in one file, of shape and of names, are reported at once, in the order of the file", () => {
  const source = patched(SCAFFOLD,
    ['title: "The late return"', 'title: "{person.nobody}"'],
    ["critical: {}", "critical: {}\nvars_old: {}"],
    ["    to: first_words", "    to: first_wrods"],
    ["cite: [ms-30, ms-32]", "cite: [ms-30, ms-320]"],
    ['when: "not heard"', 'when: "not haerd"'],
    ["  end_open:\n", "  Lost: { text: A, to: morning }\n  end_open:\n"],
  );
  const named = checked(source, { cites: new Set(["ms-30", "ms-31", "ms-32"]) });
  expect(named.faults.map(({ rule }) => rule)).toEqual(["unknown-name", "unknown-key", "broken-target", "unknown-cite", "unknown-name", "bad-id"]);
  expect(named).toMatchObject({ representation: null, states: null, verified: false, clean: false });
});
