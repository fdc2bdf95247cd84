import { describe, expect, test } from "vitest";
import { diffOf } from "../scenario/diff";
import { hashesOf } from "../scenario/hashes";
import type { Representation } from "../scenario/representation";
import { decision, ending, scenes } from "../scenario/testing/planted-sketches";
import { firstMode, patched, representationOf, scenarioText } from "../scenario/testing/scenario-builder";
import { moveOf } from "./move";
import { replay } from "./replay";
import { logOfWalk } from "./walk-log";

const why = 'why: "So it is."';
const SOURCE = scenarioText({
  vars: "{ trust: { int: [0, 3] }, met: { bool: false } }",
  scenes: scenes(
    decision("first", `ask: { text: Ask, ${why}, to: hall, then: { add: { trust: 1 } } }, leave: { text: Leave, to: hall }`),
    '  hall: { text: "A hall.", to: dice }',
    "  dice: { random: { wet: { weight: 1, to: second }, dry: { weight: 1, to: second } } }",
    decision("second", `stay: { text: Stay, to: third, when: "trust > 0" }, go: { text: Go, to: third }`),
    decision("third", "end: { text: End, to: end_a }, stop: { text: Stop, to: end_b }"),
    ending("end_a", "good"), ending("end_b", "poor"),
  ),
}).replace("third: { by: officer, ask: \"What now?\", choices: { end:", "third: { by: officer, ask: \"What now?\", choices: { finish:");
const BEFORE = representationOf(SOURCE);
const PATHS = [["first.ask", "dice.wet", "second.stay", "third.finish"], ["first.leave", "dice.dry", "second.go", "third.stop"]];
const WHOLE = logOfWalk(BEFORE, PATHS[0] ?? [], firstMode(BEFORE));
/** Every log that a learner on these paths ever had. */
const LOGS = PATHS.flatMap((path) => {
  const events = logOfWalk(BEFORE, path, firstMode(BEFORE));
  return Array.from({ length: events.length + 1 }, (_, length) => events.slice(0, length));
});

const later = (migration: string, ...changes: [string, string][]) => representationOf(patched(SOURCE, ["version: 1.0.0", "version: 2.0.0"], ...changes).concat(migration === "" ? "" : `migrations: [{ from: 1.0.0, ${migration} }]\n`));
const move = (to: Representation, events: (typeof LOGS)[number]) => moveOf(BEFORE, to, diffOf(BEFORE, to), events);
const kinds = (to: Representation) => [...new Set(LOGS.map((events) => move(to, events).kind))];

/** That every log moves, is a log of the new version, and stands where it stood. */
function expectAllToMove(to: Representation, scene: (id: string) => string): void {
  for (const events of LOGS) {
    const moved = move(to, events);
    if (moved.kind !== "migrated") throw new Error(`${JSON.stringify(events.at(-1) ?? null)}: ${JSON.stringify(moved)}`);
    const [was, is] = [replay(BEFORE, firstMode(BEFORE), events), replay(to, firstMode(to), moved.events)];
    if (!was.ok || !is.ok) throw new Error("A log does not belong to its version.");
    expect(is.state.phase).toBe(was.state.phase);
    if (was.state.phase !== "feedback") expect(is.state.story.scene).toBe(scene(was.state.story.scene));
  }
}

describe("an attempt under way, when a scene, a choice and a variable are called otherwise", () => {
  const changes: [string, string][] = [
    ["  second: {", "  porch: {"], ["wet: { weight: 1, to: second }, dry: { weight: 1, to: second }", "rain: { weight: 1, to: porch }, dry: { weight: 1, to: porch }"],
    ["stay: { text: Stay", "remain: { text: Stay"], ["vars: { trust:", "vars: { faith:"], ["add: { trust: 1 }", "add: { faith: 1 }"], ['when: "trust > 0"', 'when: "faith > 0"'],
  ];

  test("stays without a migration", () => {
    expect(kinds(later("", ...changes))).toEqual(["pinned"]);
  });

  test("moves with one, wherever it stands", () => {
    const to = later("rename: { scenes: { second: porch }, choices: { second.stay: porch.remain, dice.wet: dice.rain }, vars: { trust: faith } }", ...changes);
    expectAllToMove(to, (id) => (id === "second" ? "porch" : id));
    const moved = move(to, WHOLE);
    expect(moved.kind === "migrated" && moved.events.map(({ seq, scene, option }) => `${String(seq)} ${scene}.${option ?? ""}`)).toEqual(["1 first.ask", "2 first.", "3 hall.", "4 dice.rain", "5 porch.remain", "6 third.finish"]);
  });

  test("stays where the migration leaves a name out", () => {
    const to = later("rename: { scenes: { second: porch }, choices: { dice.wet: dice.rain }, vars: { trust: faith } }", ...changes);
    const moves = LOGS.map((events) => move(to, events));
    expect(moves.filter(({ kind }) => kind === "pinned")).toContainEqual({ kind: "pinned", seq: 4, reason: '"porch.stay" would not be offered any more.' });
    expect(moves[0]?.kind).toBe("migrated");
  });

  test("stays where the story would remember something else", () => {
    const to = later("rename: { scenes: { second: porch }, choices: { second.stay: porch.remain, dice.wet: dice.rain }, vars: { trust: faith } }", ...changes.map(([from, into]): [string, string] => [from, into.replace("add: { faith: 1 }", "add: { faith: 2 }")]));
    expect(move(to, logOfWalk(BEFORE, ["first.ask"], firstMode(BEFORE)))).toEqual({ kind: "pinned", seq: 2, reason: 'At "hall" "faith" would be 2 instead of 1.' });
    expect(move(to, logOfWalk(BEFORE, ["first.leave"], firstMode(BEFORE))).kind).toBe("migrated");
  });
});

describe("an attempt under way, when a scene is gone", () => {
  const changes: [string, string][] = [['  hall: { text: "A hall.", to: dice }\n', ""], ["to: hall, then", "to: dice, then"], ["leave: { text: Leave, to: hall }", "leave: { text: Leave, to: dice }"]];

  test("stays without a migration, and moves with one that drops it", () => {
    expect(kinds(later("", ...changes))).toEqual(["pinned"]);
    const to = later("drop: [hall]", ...changes);
    expectAllToMove(to, (id) => (id === "hall" ? "dice" : id));
  });

  test("stays when what happened there is remembered", () => {
    const told = later("drop: [second]", ["wet: { weight: 1, to: second }, dry: { weight: 1, to: second }", "wet: { weight: 1, to: third }, dry: { weight: 1, to: third }"], [scenes(decision("second", `stay: { text: Stay, to: third, when: "trust > 0" }, go: { text: Go, to: third }`)), ""]);
    expect(kinds(told)).toEqual(["migrated"]);
    const counted = moveOf({ ...BEFORE, scenes: BEFORE.scenes.map((scene) => (scene.id === "second" ? { ...scene, effects: [{ when: null, variable: "met", change: { set: true } }] } : scene)) }, told, diffOf(BEFORE, told), logOfWalk(BEFORE, ["first.ask", "dice.wet", "second.go"], firstMode(BEFORE)));
    expect(counted).toEqual({ kind: "pinned", seq: 5, reason: 'At "third" "met" would be false instead of true.' });
  });
});

describe("an attempt under way, when a decision is new on the way", () => {
  const changes: [string, string][] = [["to: dice }", `to: doubt }\n${decision("doubt", `yes: { text: Yes, ${why}, to: letter }, no: { text: No, to: dice }`)}\n  letter: { text: "A letter.", to: dice }`]];

  test("stays before and after it without a migration", () => {
    expect(kinds(later("", ...changes))).toEqual(["pinned"]);
  });

  test("moves with what stands for it, and has its feedback and the text after it read", () => {
    const to = later('default: { doubt: "yes", letter: continue }', ...changes);
    expectAllToMove(to, (id) => id);
    const moved = move(to, WHOLE);
    expect(moved.kind === "migrated" && moved.events.map(({ kind, scene }) => `${kind} ${scene}`)).toEqual(["chose first", "continued first", "continued hall", "chose doubt", "continued doubt", "continued letter", "drew dice", "chose second", "chose third"]);
  });

  test("meets it where it has not come there yet", () => {
    const to = later('default: { doubt: "no" }', ...changes);
    const moved = move(to, logOfWalk(BEFORE, ["first.leave"], firstMode(BEFORE)).slice(0, 1));
    expect(moved).toEqual({ kind: "migrated", events: [{ seq: 1, kind: "chose", scene: "first", option: "leave" }] });
  });

  test("stays when only some of what is new is decided", () => {
    expect(move(later('default: { doubt: "yes" }', ...changes), WHOLE)).toMatchObject({ kind: "pinned", reason: 'The story would stand at "letter" instead of "dice".' });
  });
});

describe("a migration", () => {
  test("is of the version that it names, and no other", () => {
    const to = representationOf(`${patched(SOURCE, ["version: 1.0.0", "version: 3.0.0"], ['  hall: { text: "A hall.", to: dice }\n', ""], ["to: hall, then", "to: dice, then"], ["leave: { text: Leave, to: hall }", "leave: { text: Leave, to: dice }"])}migrations: [{ from: 2.0.0, drop: [hall] }]\n`);
    expect(kinds(to)).toEqual(["pinned"]);
  });

  test("is not asked where nothing but the wording has changed", () => {
    expect(kinds(later("drop: []", ["A hall.", "A long hall."]))).toEqual(["moved"]);
  });

  test("is part of the text of a version and no part of its logic, nor a difference of the story", () => {
    const [without, having] = [later(""), later("default: { hall: continue }")];
    expect(hashesOf(having).logic).toBe(hashesOf(without).logic);
    expect(hashesOf(having).text).not.toBe(hashesOf(without).text);
    expect(diffOf(without, having).class).toBeNull();
  });
});
