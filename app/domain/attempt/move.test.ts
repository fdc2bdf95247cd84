import { describe, expect, test } from "vitest";
import { diffOf } from "../scenario/diff";
import type { Representation } from "../scenario/representation";
import { SCAFFOLD } from "../scenario/testing/planted-in-text";
import { firstMode, patched, representationOf } from "../scenario/testing/scenario-builder";
import { moveOf } from "./move";
import { replay } from "./replay";
import { logOfWalk } from "./walk-log";

const BEFORE = representationOf(SCAFFOLD);
const after = (...changes: [string, string][]) => representationOf(patched(SCAFFOLD, ...changes));
const log = (...steps: string[]) => logOfWalk(BEFORE, steps, firstMode(BEFORE));
const move = (to: Representation, events: ReturnType<typeof log>) => moveOf(BEFORE, to, diffOf(BEFORE, to), events);

const SENTENCE = after(["Wave him through.", "Let him through."]);
const ADDED = after(["      knock:\n", '      sleep_on_it:\n        text: "Go home and sleep on it."\n        rate: { fairness: 1, record: 0 }\n        why: "Nobody knows of it until tomorrow."\n        cite: [ms-32]\n        to: morning\n      knock:\n']);
const SHORTER = after(["  the_call:\n", "  the_other_call:\n"], ["        cite: [ms-32]\n        when: \"heard\"\n        to: the_call", "        cite: [ms-32]\n        when: \"heard\"\n        to: the_other_call"], ["will supply one.\"\n        cite: [ms-32]\n        to: the_call", "will supply one.\"\n        cite: [ms-32]\n        to: the_other_call"], ["act on.\"\n        cite: [ms-32]\n        to: the_call", "act on.\"\n        cite: [ms-32]\n        to: the_other_call"],
  ["expert: [first_words.ask_him, the_form.facts_and_account, the_call.wait]", "expert: [first_words.ask_him, the_form.facts_and_account, the_other_call.wait]"]);

describe("an attempt under way", () => {
  test("moves to a new wording, wherever it stands", () => {
    const events = log("first_words.ask_him", "the_form.facts_only", "the_call.wait");
    for (let length = 0; length <= events.length; length += 1) expect(move(SENTENCE, events.slice(0, length))).toEqual({ kind: "moved" });
    expect(move(BEFORE, events)).toEqual({ kind: "moved" });
  });

  test("is replayed when a choice has come to a decision that it has made", () => {
    const events = log("first_words.form_first", "the_form.wilful", "the_call.knock");
    expect(move(ADDED, events)).toEqual({ kind: "replayed" });
    expect(replay(ADDED, firstMode(ADDED), events)).toMatchObject({ ok: true, state: { phase: "ended" } });
  });

  test("stays where a scene on its way has gone, from the event that led there", () => {
    const events = log("first_words.form_first", "the_form.wilful", "the_call.ring");
    const led = events.find(({ scene }) => scene === "the_form")?.seq;
    expect(move(SHORTER, events)).toEqual({ kind: "pinned", seq: led, reason: '"the_form.wilful" leads to "the_other_call" instead of "the_call".' });
  });

  test("stays too when only what lies ahead of it is another story, and says what", () => {
    expect(move(SHORTER, log("first_words.form_first"))).toEqual({ kind: "pinned", seq: null, reason: 'Choice "the_form.facts_and_account" leads to "the_other_call" instead of "the_call".' });
  });

  test("stays when a choice that it had is not offered any more, or one that was closed is open", () => {
    const events = log("first_words.form_first", "the_form.wilful");
    const at = events.length + 1;
    expect(move(after(['when: "not heard"', 'when: "heard"']), events)).toEqual({ kind: "pinned", seq: at, reason: '"the_call.knock" is not offered any more.' });
    expect(move(after(['when: "heard"\n        to', 'when: "heard or not heard"\n        to']), events)).toEqual({ kind: "pinned", seq: 4, reason: '"the_form.facts_and_account" is offered now.' });
  });

  test("stays when the story would remember something else, although it comes to the same scene", () => {
    expect(move(after(["then: { set: { heard: true } }\n        to: the_form", "to: the_form"]), log("first_words.ask_him"))).toEqual({ kind: "pinned", seq: 2, reason: 'After "first_words.ask_him" "heard" is false instead of true.' });
    const judged = after(["critical: {}", 'critical: { lied: "Wrote what nobody knew" }'], ["rate: { fairness: 0, record: 1 }", "critical: { lied: true }\n        rate: { fairness: 0, record: 1 }"]);
    expect(move(judged, log("first_words.form_first", "the_form.wilful"))).toEqual({ kind: "pinned", seq: 4, reason: 'After "the_form.wilful" the story has something else under "critical".' });
  });

  test("stays when the story begins elsewhere now", () => {
    expect(move(after(["start: door", "start: first_words"]), [])).toEqual({ kind: "pinned", seq: 0, reason: 'The beginning leads to "first_words" instead of "door".' });
  });

  test("stays when feedback has come or gone where it already was", () => {
    const silent = (story: Representation) => {
      const changed = structuredClone(story);
      for (const scene of changed.scenes) if (scene.kind === "decision") for (const choice of scene.choices) if (choice.id === "form_first") choice.why = "";
      return changed;
    };
    const without = silent(BEFORE);
    const toText = diffOf(without, BEFORE);
    expect(toText.class).toBe("text");
    const events = logOfWalk(without, ["first_words.form_first", "the_form.wilful"], firstMode(without));
    expect(moveOf(without, BEFORE, toText, events)).toEqual({ kind: "pinned", seq: 3, reason: '"the_form.wilful" is not possible any more.' });
    expect(moveOf(without, BEFORE, toText, events.slice(0, 2))).toMatchObject({ kind: "pinned", seq: 2 });
    expect(move(without, log("first_words.form_first", "the_form.wilful"))).toMatchObject({ kind: "pinned", seq: 3 });
    expect(move(without, log("first_words.ask_him"))).toEqual({ kind: "moved" });
  });

  test("with a log that does not belong to its version is a bug, not an answer", () => {
    expect(() => move(SENTENCE, [{ seq: 1, kind: "chose", scene: "the_call", option: "ring" }])).toThrow("The log fails at event 1");
  });
});

test("the log of a walk is what a learner's clicks leave: every text and every feedback read, numbered from 1", () => {
  const events = log("first_words.ask_him", "the_form.facts_only", "the_call.wait");
  expect(events.map(({ seq, kind, scene }) => `${String(seq)} ${kind} ${scene}`)).toEqual([
    "1 continued door", "2 chose first_words", "3 continued first_words", "4 chose the_form", "5 continued the_form", "6 chose the_call", "7 continued the_call",
  ]);
});
