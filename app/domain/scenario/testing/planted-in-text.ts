import { newScenario } from "../new-scenario";
import type { Planted } from "./planted-fault";
import { patched, representationOf } from "./scenario-builder";

/** Clean: what the planted faults are planted in. */
export const SCAFFOLD = newScenario("late-return") ?? "";

const bracketed = (count: number) => `${SCAFFOLD}extra:\n  ${"[".repeat(count)}\n`;

const AS_A_NUMBER = patched(SCAFFOLD, ["version: 0.1.0", "version: 0.0.9"], ["heard: { bool: false,", "heard: { int: [0, 1],"], ["at(end_settled) and not heard", "at(end_settled) and heard == 0"], ["heard and not chose", "heard == 1 and not chose"], ['"not heard"', '"heard == 0"'], ['"heard"', '"heard == 1"'])
  .replaceAll("heard: true }", "heard: 1 }");

/** Faults of the text: what is wrong before anything of the story is understood. */
export const PLANTED_IN_TEXT: Planted[] = [
  { name: "2 MiB", rule: "too-large", source: `${SCAFFOLD}# ${"x".repeat(2 * 1024 * 1024)}`, at: "# Run", says: "1 MiB" },
  { name: "one byte more than 1 MiB", rule: "too-large", source: SCAFFOLD + "#".repeat(1024 * 1024 + 1 - new TextEncoder().encode(SCAFFOLD).length), at: "# Run", says: "1048577" },
  { name: "nested thirteen levels", rule: "too-deep", source: `${SCAFFOLD}extra: ${"[".repeat(13)}1${"]".repeat(13)}\n`, at: "extra:", says: "12" },
  { name: "100,000 opening brackets", rule: "too-deep", source: bracketed(100_000), at: "  [[[", says: "12" },
  { name: "100,000 nested items", rule: "too-deep", source: `${SCAFFOLD}extra:\n  ${"- ".repeat(100_000)}\n`, at: "  - - -", says: "12" },
  { name: "a quotation mark that is not closed", rule: "syntax", source: `${SCAFFOLD}extra: "abc`, at: 'extra: "abc', says: "quote" },
  { name: "a tab for indentation", rule: "syntax", source: patched(SCAFFOLD, ["  heard: { bool", "\theard: { bool"]), at: "\theard:", says: /tab/iu },
  { name: "two documents", rule: "syntax", source: `${SCAFFOLD}---\nextra: 1\n`, at: "---\nextra", says: "documents" },
  { name: "prose with a colon and a space", rule: "syntax", source: patched(SCAFFOLD, ['title: "The late return"', "title: Late: the return"]), at: "title: Late", says: "double quotes" },
  { name: "the same choice twice", rule: "duplicate-key", source: patched(SCAFFOLD, ["      wilful:", "      facts_only: # again"]), at: "      facts_only: # again", says: "facts_only" },
  { name: "an anchor", rule: "unsafe-yaml", source: patched(SCAFFOLD, ["cite: [ms-31]", "cite: &same [ms-31]"]), at: "cite: &same", says: "&same" },
  { name: "an alias", rule: "unsafe-yaml", source: patched(SCAFFOLD, ["cite: [ms-31]", "cite: &same [ms-31]"], ["cite: [ms-32]\n\ndebrief", "cite: *same\n\ndebrief"]), at: "    cite: *same", says: "Aliases", also: ["unsafe-yaml"] },
  { name: "a tag", rule: "unsafe-yaml", source: patched(SCAFFOLD, ["end: good", "end: !!str good"]), at: "end: !!str", says: "tag" },
  { name: "a tag that would run code", rule: "unsafe-yaml", source: patched(SCAFFOLD, ["end: good", "end: !!js/function good"]), at: "end: !!js", says: "tag", also: ["syntax"] },
  { name: "a character that overrides the direction", rule: "hidden-characters", source: patched(SCAFFOLD, ["rung at any hour", "rung at \u202Eany hour"]), at: "    briefing:", says: "U+202E" },
  { name: "a character without width", rule: "hidden-characters", source: patched(SCAFFOLD, ["the_call:", "the\u200B_call:"]), at: "  the\u200B_call:", says: "U+200B" },
  { name: "a picture instead of a text", rule: "hidden-characters", source: `\u0000\u0001PNG ${SCAFFOLD}`, at: "\u0000\u0001PNG", says: "U+0000", also: ["hidden-characters", "schema", ...Array<"syntax">(20).fill("syntax")] },
  { name: "prose split between braces", rule: "flow-prose", source: patched(SCAFFOLD, ["note that", "note, that"], ['{ default: true, to: end_open }', "{ default: true, to: end_open, then call }"]), at: "      - { default: true", says: "then call" },
  { name: "an empty file", rule: "schema", source: "", at: "", says: "keys" },
  { name: "only a comment", rule: "schema", source: "# nothing yet\n", at: "#", says: "keys" },
  { name: "a list at the top", rule: "schema", source: "- scenario: late-return\n", at: "- scenario", says: "keys" },
  { name: "a number as a key", rule: "schema", source: patched(SCAFFOLD, ["      knock:", "      1:"]), at: "      1:", says: "key" },
  { name: "a key that is missing", rule: "schema", source: patched(SCAFFOLD, ['title: "The late return"\n', ""]), at: "scenario: late-return", says: '"title" is missing' },
  { name: "a word where a number should be", rule: "schema", source: patched(SCAFFOLD, ["play: 5", "play: thirty"]), at: "minutes:", says: '"play" should be a number' },
  { name: "a rating above three", rule: "schema", source: patched(SCAFFOLD, ["rate: { fairness: 0, record: 1 }", "rate: { fairness: 4, record: 1 }"]), at: "        rate: { fairness: 4", says: '"fairness"' },
  { name: "a scene of two kinds", rule: "schema", source: patched(SCAFFOLD, ["    end: good", "    end: good\n    random: {}"]), at: "  end_settled:\n", says: "one kind" },
  { name: "a scene that is a text only", rule: "schema", source: patched(SCAFFOLD, ["  end_open:\n", "  lost: nothing\n  end_open:\n"]), at: "  lost:", says: '"lost"' },
  { name: "an effect that is no block", rule: "schema", source: patched(SCAFFOLD, ["        then: { set: { heard: true } }\n        to: the_form", "        then:\n          set: 5\n        to: the_form"]), at: "          set: 5", says: '"set" should be a block' },
  { name: "an unknown key", rule: "unknown-key", source: patched(SCAFFOLD, ['    hint: "What do', '    hnit: "What do']), at: "    hnit:", says: 'did you mean "hint"' },
  { name: "an unknown key called constructor", rule: "unknown-key", source: patched(SCAFFOLD, ["critical: {}", "critical: {}\nconstructor: {}"]), at: "constructor:", says: "constructor" },
  { name: "a scene called constructor", rule: "bad-id", source: patched(SCAFFOLD, ["  end_open:\n", "  constructor: { text: A, to: morning }\n  end_open:\n"]), at: "  constructor:", says: "constructor" },
  { name: "a scene called __proto__", rule: "bad-id", source: patched(SCAFFOLD, ["  end_open:\n", "  __proto__: { text: A, to: morning }\n  end_open:\n"]), at: "  __proto__:", says: "__proto__" },
  { name: "a choice called __proto__", rule: "bad-id", source: patched(SCAFFOLD, ["      knock:\n", "      __proto__: { text: A, to: morning }\n      knock:\n"]), at: "      __proto__:", says: "__proto__" },
  { name: "a variable called __proto__", rule: "bad-id", source: patched(SCAFFOLD, ["vars:\n", "vars:\n  __proto__: { bool: false }\n"]), at: "  __proto__:", says: "__proto__" },
  { name: "a key __proto__ at the top", rule: "bad-id", source: patched(SCAFFOLD, ["critical: {}", "critical: {}\n__proto__: { polluted: true }"]), at: "__proto__:", says: "__proto__" },
  { name: "a reserved word as a variable", rule: "bad-id", source: patched(SCAFFOLD, ["vars:\n", "vars:\n  visited: { bool: false }\n"]), at: "  visited:", says: "reserved" },
  { name: "a scene with capital letters and a space", rule: "bad-id", source: patched(SCAFFOLD, ["  end_open:\n", '  "First Visit": { text: A, to: morning }\n  end_open:\n']), at: '  "First Visit"', says: "First Visit" },
  { name: "a decision of 0.0.9 that is a check now", rule: "id-reused", source: SCAFFOLD, at: "  morning:\n", says: "0.0.9", published: [representationOf(patched(SCAFFOLD, ["version: 0.1.0", "version: 0.0.9"], ["    check:\n      - { if: \"heard and not chose(the_form.wilful)\", to: end_settled }\n      - { default: true, to: end_open }", '    text: "It was different."\n    to: end_open']))] },
  { name: "a number of 0.0.9 that is true or false now", rule: "id-reused", source: SCAFFOLD, at: "  heard:", says: "0.0.9", published: [representationOf(AS_A_NUMBER)] },
];
