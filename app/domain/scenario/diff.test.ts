import { describe, expect, test } from "vitest";
import { type ChangeClass, diffOf } from "./diff";
import { hashesOf } from "./hashes";
import { SCAFFOLD } from "./testing/planted-in-text";
import { randomScenario } from "./testing/random-scenario";
import { patched, representationOf, small } from "./testing/scenario-builder";

const BEFORE = representationOf(SCAFFOLD);
const diff = (...changes: [string, string][]) => diffOf(BEFORE, representationOf(patched(SCAFFOLD, ...changes)));
const NEW_CHOICE = '      sleep_on_it:\n        text: "Go home and sleep on it."\n        rate: { fairness: 1, record: 0 }\n        why: "Nobody knows of it until tomorrow."\n        cite: [ms-32]\n        to: morning\n      knock:\n';

describe("of a new version", () => {
  test.each<[string, ChangeClass, string, string, [string, string][]]>([
    ["one sentence", "text", "scenes.first_words.choices.wave_through.text", 'Choice "first_words.wave_through", "text": “Let him through. Forty minu…” instead of “Wave him through. Forty minu…”.', [["Wave him through.", "Let him through."]]],
    ["a name", "text", "names.person.tove", "“Tuva” instead of “Tove”", [['tove: "Tove"', 'tove: "Tuva"']]],
    ["a text for one state", "text", "scenes.end_open.text", "2 variants instead of 1", [['    text: "There is a form, and', '    text:\n      - { when: heard, text: "There is a form." }\n      - default: true\n        text: "There is a form, and']]],
    ["a source", "text", "scenes.first_words.choices.ask_him.cite", '"cite" is different', [["cite: [ms-30, ms-32]", "cite: [ms-30]"]]],
    ["a new walk", "text", "checks.walks.again", 'Walk "again" is new.', [["  walks:\n", "  walks:\n    - { id: again, mode: solo, choices: [first_words.form_first, the_form.wilful, the_call.ring], expect: { end: end_open } }\n"]]],
    ["a new choice", "additive", "scenes.the_call.choices.sleep_on_it", 'Choice "the_call.sleep_on_it" is new.', [["      knock:\n", NEW_CHOICE]]],
    ["a new ending", "additive", "scenes.end_asleep", 'Scene "end_asleep" is new (an ending).', [["  end_open:\n", '  end_asleep: { end: poor, title: Asleep, text: "Nothing." }\n  end_open:\n']]],
    ["a new variable", "additive", "vars.tired", 'Variable "tired" is new.', [["vars:\n", "vars:\n  tired: { bool: false }\n"]]],
    ["a new place to try again from", "additive", "scenes.the_form.checkpoint", "is a place to try again from now", [['    at: "22:00"\n', '    at: "22:00"\n    checkpoint: true\n']]],
    ["a renamed scene", "structural", "scenes.door", 'Scene "door" is called "dropped" now.', [["start: door", "start: first_words"], ["  door:\n", "  dropped:\n"]]],
    ["a renamed choice", "structural", "scenes.the_call.choices.ring", 'Choice "the_call.ring" is called "rang" now.', [["      ring:", "      rang:"], ["the_form.wilful, the_call.ring]", "the_form.wilful, the_call.rang]"]]],
    ["another target", "structural", "scenes.first_words.choices.wave_through.to", 'leads to "the_call" instead of "the_form"', [["        to: the_form\n\n  the_form", "        to: the_call\n\n  the_form"]]],
    ["another condition", "structural", "scenes.the_call.choices.knock.when", "is offered under another condition", [['when: "not heard"', 'when: "heard"']]],
    ["another effect", "structural", "scenes.first_words.choices.ask_him.then", "has other effects", [["then: { set: { heard: true } }\n        to: the_form", "then: { set: { heard: false } }\n        to: the_form"]]],
    ["another rating", "structural", "scenes.the_form.choices.wilful.rate", "is rated otherwise: record 2 instead of 1", [["rate: { fairness: 0, record: 1 }", "rate: { fairness: 0, record: 2 }"]]],
    ["a choice that is a critical error now", "structural", "scenes.the_form.choices.wilful.critical.lied", "is new", [["critical: {}", 'critical: { lied: "Wrote what nobody knew" }'], ["rate: { fairness: 0, record: 1 }", "critical: { lied: true }\n        rate: { fairness: 0, record: 1 }"]]],
    ["another beginning", "structural", "start", 'The story begins at "first_words" instead of "door".', [["start: door", "start: first_words"]]],
    ["another start of a variable", "structural", "vars.heard.start", "starts as true instead of false", [["heard: { bool: false,", "heard: { bool: true,"]]],
    ["another domain", "structural", "vars.heard.domain", "one of false, true now; it was true or false", [["heard: { bool: false,", "heard: { one_of: [\"false\", \"true\"],"], ["then: { set: { heard: true } }\n        to: the_form", "to: the_form"], ["then: { set: { heard: true } }\n        to: morning", "to: morning"], ['when: "heard"', 'when: "heard == \'true\'"'], ['when: "not heard"', 'when: "heard != \'true\'"'], ['if: "heard and', 'if: "heard == \'true\' and'], ["at(end_settled) and not heard", "at(end_settled) and heard != 'true'"]]],
    ["another rule", "structural", "scenes.morning.rules", "decides by other rules", [['if: "heard and not chose(the_form.wilful)"', 'if: "heard"']]],
    ["another verdict", "structural", "scenes.end_open.end", "is poor now; it was mixed", [["end: mixed", "end: poor"]]],
    ["another expert path", "structural", "debrief.expert", "with the_call.ring, without the_call.wait", [["the_call.wait]\n  questions", "the_call.ring]\n  questions"]]],
    ["a scene of another kind", "structural", "scenes.morning.kind", "is a text now; it was an automatic branch", [['    check:\n      - { if: "heard and not chose(the_form.wilful)", to: end_settled }\n      - { default: true, to: end_open }', '    text: "Morning."\n    to: end_open']]],
  ])("%s is %s, under its path and in words", (_name, kind, path, words, changes) => {
    const result = diff(...changes);
    expect(result.class).toBe(kind);
    expect(result.differences).toContainEqual({ class: kind, path, words: expect.stringContaining(words) as string });
  });

  test("choices in another order lead where they led", () => {
    const turned = structuredClone(BEFORE);
    for (const scene of turned.scenes) if (scene.kind === "decision") scene.choices.reverse();
    expect(diffOf(BEFORE, turned)).toMatchObject({ class: "additive", differences: [{ path: "scenes.first_words.choices", words: 'The choices of scene "first_words" stand in another order.' }, {}, {}] });
  });

  test("nothing is different in the same file, whatever number it has", () => {
    expect(diff(["version: 0.1.0", "version: 0.2.0"])).toEqual({ class: null, differences: [] });
  });

  test("every difference is told, and the heaviest decides", () => {
    const { class: kind, differences } = diff(["Wave him through.", "Let him through."], ["      knock:\n", NEW_CHOICE], ["end: mixed", "end: poor"]);
    expect(kind).toBe("structural");
    expect(differences.map((one) => one.class)).toEqual(["text", "additive", "structural"]);
  });

  test("a scene that is taken out of the middle is structural, with all that led to it", () => {
    const { class: kind, differences } = diffOf(STORY, SHORTER);
    expect(kind).toBe("structural");
    expect(differences.map(({ path, words }) => `${path}: ${words}`)).toEqual(['scenes.first.choices.go.to: Choice "first.go" leads to "end_a" instead of "second".', 'scenes.second: Scene "second" is gone.']);
  });
});

const END = "end_a: { end: good, title: A, text: Over }";
const STORY = small({ scenes: `{ first: { by: officer, ask: "?", choices: { go: { text: Go, to: second } } }, second: { text: On, to: end_a }, ${END} }` });
const SHORTER = small({ scenes: `{ first: { by: officer, ask: "?", choices: { go: { text: Go, to: end_a } } }, ${END} }` });

test("a difference of random scenarios is text exactly when their logic is the same", () => {
  const stories = Array.from({ length: 24 }, (_, seed) => randomScenario(seed, { rings: true }));
  for (const [a, b] of stories.flatMap((one) => stories.map((other) => [one, other] as const))) {
    const { class: kind } = diffOf(a, b);
    expect(kind === null || kind === "text").toBe(hashesOf(a).logic === hashesOf(b).logic);
    expect(kind === null).toBe(hashesOf(a).text === hashesOf(b).text);
    // What is added one way is gone the other way.
    if (kind !== null && kind !== "text") expect([kind, diffOf(b, a).class]).toContain("structural");
  }
});
