import { describe, expect, test } from "vitest";
import { hashesOf } from "./hashes";
import { mapStrings, sourceHash, stringsOf } from "./strings";
import { SCAFFOLD } from "./testing/planted-in-text";
import { representationOf, small } from "./testing/scenario-builder";

const STORY = small({
  names: "{ person: { ana: Ana }, place: { gate: the gate }, term: { order: order } }",
  review: '{ status: draft, key: author, jurisdiction: "Here." }',
  competencies: '{ care: { name: "Takes care", cite: [], pass: 50 } }',
  critical: '{ pushed: "He was pushed" }',
  vars: '{ trust: { int: [0, 2], about: "Only authors read this" } }',
  scenes: `{
    first: { by: officer, at: "Monday", place: "The office", speaks: ana, ask: "What now?", hint: "Look.", content_note: "Loud", choices: {
      go: { text: Go, short: Go on, to: second, rate: { care: 1 }, why: "Because.", cite: [ms-1], seen: { officer: "You go." }, note_for_trainer: "Ask why." } } },
    second: { text: [{ when: trust == 0, text: Low }, { when: trust == 1, text: Middle }, { default: true, text: High }], to: end_a },
    end_a: { end: good, title: A, text: Over, support: "Ring." } }`,
  questions: '[{ id: own, text: "And you?", cite: [] }]',
  checks: '{ never: [{ id: never_low, if: at(end_a) and trust == 2, why: "Only authors read this" }] }',
});

describe("the strings of a scenario", () => {
  test("stand under their full paths, in the order of the file", () => {
    expect(Object.fromEntries(stringsOf(STORY).map(({ path, text }) => [path, text]))).toEqual({
      title: "A small scenario", summary: "It shows one thing.", "review.jurisdiction": "Here.",
      "names.person.ana": "Ana", "names.place.gate": "the gate", "names.term.order": "order",
      "seats.officer.name": "Officer", "seats.officer.briefing": "You are on duty.", "competencies.care.name": "Takes care", "critical.pushed": "He was pushed",
      "scenes.first.at": "Monday", "scenes.first.place": "The office", "scenes.first.content_note": "Loud", "scenes.first.ask": "What now?", "scenes.first.hint": "Look.",
      "scenes.first.choices.go.text": "Go", "scenes.first.choices.go.short": "Go on", "scenes.first.choices.go.why": "Because.",
      "scenes.first.choices.go.seen.officer": "You go.", "scenes.first.choices.go.note_for_trainer": "Ask why.",
      "scenes.second.text.1": "Low", "scenes.second.text.2": "Middle", "scenes.second.text": "High",
      "scenes.end_a.text": "Over", "scenes.end_a.title": "A", "scenes.end_a.support": "Ring.", "debrief.questions.own.text": "And you?",
    });
    const paths = stringsOf(STORY).map(({ path }) => path);
    expect(paths.slice(0, 2)).toEqual(["title", "summary"]);
    expect(paths.indexOf("scenes.second.text.1")).toBeLessThan(paths.indexOf("scenes.second.text"));
  });

  test("the default text keeps its path when a variant is put before it", () => {
    const path = (text: string) => stringsOf(small({ scenes: `{ first: { text: ${text}, to: end_a }, end_a: { end: good, title: A, text: Over } }` })).find((one) => one.text === "Plain")?.path;
    expect(path("Plain")).toBe("scenes.first.text");
    expect(path("[{ when: visited(end_a), text: Special }, { default: true, text: Plain }]")).toBe("scenes.first.text");
  });

  test("are all that is changed when every one of them is: the story's course is not", () => {
    const story = representationOf(SCAFFOLD);
    const changed = mapStrings(story, (path) => `[${path}]`);
    expect(hashesOf(changed).logic).toBe(hashesOf(story).logic);
    const read = JSON.stringify({ ...changed, checks: null, variables: null });
    expect(stringsOf(story).filter(({ text }) => text.length > 24 && read.includes(JSON.stringify(text)))).toEqual([]);
    expect(stringsOf(changed).every(({ path, text }) => text === `[${path}]`)).toBe(true);
  });

  test("a wording is told by six digits of its SHA-256", () => {
    expect(sourceHash("abc")).toBe("ba7816");
  });
});
