import { describe, expect, test } from "vitest";
import { canonicalJson, hashesOf, sha256Hex } from "./hashes";
import { SCAFFOLD } from "./testing/planted-in-text";
import { patched, representationOf } from "./testing/scenario-builder";

const hashes = (...changes: [string, string][]) => hashesOf(representationOf(patched(SCAFFOLD, ...changes)));
const BEFORE = hashes();

describe("of the two hashes of a version", () => {
  test.each<[string, [string, string]]>([
    ["a title", ['title: "The late return"', 'title: "The late bus"']],
    ["a choice's wording", ["Wave him through.", "Let him through."]],
    ["an explanation", ["True and short.", "Short and true."]],
    ["a source", ["cite: [ms-30, ms-32]", "cite: [ms-30]"]],
    ["a name", ['tove: "Tove"', 'tove: "Tuva"']],
    ["the story clock", ['at: "22:20"', 'at: "22:30"']],
    ["a note for trainers", ["        to: morning\n      knock", '        note_for_trainer: "Ask why."\n        to: morning\n      knock']],
    ["a walk", ["expect: { end: end_open }", "expect: { end: end_open, vars: { heard: false } }"]],
    ["a text for one state", ['    text: "There is a form, and no reason on it. At', '    text:\n      - { when: heard, text: "There is a form." }\n      - default: true\n        text: "There is a form, and no reason on it. At']],
  ])("%s changes only the hash of the text", (_name, change) => {
    const after = hashes(change);
    expect(after.logic).toBe(BEFORE.logic);
    expect(after.text).not.toBe(BEFORE.text);
  });

  test.each<[string, [string, string]]>([
    ["a target", ["        to: the_form\n\n  the_form", "        to: the_call\n\n  the_form"]],
    ["a condition", ['when: "not heard"', 'when: "heard"']],
    ["an effect", ["then: { set: { heard: true } }\n        to: morning", "then: { set: { heard: false } }\n        to: morning"]],
    ["a rating", ["rate: { fairness: 0, record: 1 }", "rate: { fairness: 0, record: 2 }"]],
    ["a pass mark", ["cite: [ms-32], pass: 50 }\ncritical", "cite: [ms-32], pass: 60 }\ncritical"]],
    ["a verdict", ["end: mixed", "end: poor"]],
    ["a start", ["heard: { bool: false,", "heard: { bool: true,"]],
    ["a checkpoint", ["    checkpoint: true\n", ""]],
    ["an expert choice", ["the_call.wait]\n  questions", "the_call.ring]\n  questions"]],
    ["an id", ["      ring:", "      rang:"]],
  ])("%s changes both", (_name, change) => {
    const after = hashesOf(representationOf(patched(SCAFFOLD.replace("the_call.ring]", "the_call.wait]"), change)));
    const before = hashesOf(representationOf(SCAFFOLD.replace("the_call.ring]", "the_call.wait]")));
    expect(after.logic).not.toBe(before.logic);
    expect(after.text).not.toBe(before.text);
  });

  test("a rating changes both though its competency is called as a text is", () => {
    const called = SCAFFOLD.replaceAll("record:", "language:");
    const rated = (rating: number) => hashesOf(representationOf(called.replace("fairness: 0, language: 1", `fairness: 0, language: ${rating}`)));
    expect(rated(1).logic).not.toBe(rated(2).logic);
  });

  test("the order of keys changes neither, nor does the number of the version", () => {
    expect(hashes(['    at: "22:20"\n    ask: "Do you ring {person.tove} tonight?"', '    ask: "Do you ring {person.tove} tonight?"\n    at: "22:20"'], ["version: 0.1.0", "version: 0.2.0"])).toEqual(BEFORE);
  });

  test("neither changes when the representation goes through the database", () => {
    expect(hashesOf(JSON.parse(JSON.stringify(representationOf(SCAFFOLD))) as ReturnType<typeof representationOf>)).toEqual(BEFORE);
  });
});

test("canonical JSON sorts keys at every depth and leaves lists as they are", () => {
  expect(canonicalJson({ b: [{ z: 1, y: [3, 1] }], a: null })).toBe('{"a":null,"b":[{"y":[3,1],"z":1}]}');
});

test("SHA-256 is the one of the standard", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
