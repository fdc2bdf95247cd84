import { describe, expect, test } from "vitest";
import { readingOf } from "../content/reading";
import { stigmatisingIn } from "./stigmatising-terms";
import { SCAFFOLD } from "./testing/planted-in-text";
import { checked, patched } from "./testing/scenario-builder";

const OPEN = "There is a form, and no reason on it. At the next late return it will count as the second.";
const faultsOf = (...changes: [string, string][]) => checked(patched(SCAFFOLD, ...changes)).faults.filter(({ level }) => level !== "information").map(({ rule, path }) => `${rule} ${path}`);
const ended = (text: string) => faultsOf([OPEN, text]);
const short = (count: number) => `${Array.from({ length: count }, () => "so").join(" ")}.`;
/** A sentence of twenty words of which so many are long. */
const withLong = (long: number) => `${Array.from({ length: 20 }, (_, index) => (index < long ? "standing" : "so")).join(" ")}.`;

describe("the reading level", () => {
  test("is words in a sentence and the per cent of words over six letters", () => {
    // Nine words in two sentences, of which "evening" and "hearing" have seven letters.
    expect(readingOf("He came late this evening. The hearing is soon.")).toMatchObject({ words: 9, wordsInLongest: 5, lix: 4.5 + (100 * 2) / 9 });
  });

  test("counts a word of six letters as short and one of seven as long", () => {
    expect(readingOf("prison")?.lix).toBe(1);
    expect(readingOf("prisons")?.lix).toBe(101);
  });

  test("ends a sentence at a stop, a paragraph and an item of a list, and not where the source is wrapped or a clock is read", () => {
    const longest = (text: string) => readingOf(text)?.wordsInLongest;
    expect(longest("He comes\nat 21:40 and\nstays")).toBe(6);
    expect(longest("He comes.\n\nShe goes at once")).toBe(4);
    expect(longest("- he comes\n- she goes at once")).toBe(4);
    expect(longest("*“He comes.”* She goes at once.")).toBe(4);
  });

  test("of a Russian text is that of any other, and of a script without such words there is none", () => {
    expect(readingOf("Он пришёл поздно.")).toMatchObject({ words: 3, lix: 3 });
    expect(readingOf("他回来晚了。")).toBeNull();
    expect(readingOf("")).toBeNull();
  });

  test("allows a sentence of forty words and no more", () => {
    expect(ended(short(40))).toEqual([]);
    expect(ended(short(41))).toEqual(["hard-to-read scenes.end_open"]);
  });

  test("allows a LIX of fifty-five and no more", () => {
    expect(readingOf(withLong(7))?.lix).toBe(55);
    expect(ended(withLong(7))).toEqual([]);
    expect(ended(withLong(8))).toEqual(["hard-to-read scenes.end_open"]);
  });

  test("says nothing of a text under twenty words, where one long word weighs too much", () => {
    const nineteen = withLong(8).replace(" so.", ".");
    expect(readingOf(nineteen)).toMatchObject({ words: 19 });
    expect(ended(nineteen)).toEqual([]);
  });

  test("is looked at in other languages too", () => {
    expect(faultsOf(["language: en", "language: es"], [OPEN, short(41)])).toEqual(["hard-to-read scenes.end_open"]);
  });
});

describe("words that make a person into a label", () => {
  test.each(["An offender came.", "Two ex-offenders came.", "The junkies came.", "She tested dirty on Friday.", "He has been clean for a year.", "His father committed suicide.", "An Alcoholic."])("are found: %s", (text) => {
    expect(stigmatisingIn(text)).toHaveLength(1);
  });

  test.each(["He was convicted.", "The court may convict him.", "a criminal record", "a non-alcoholic drink", "an alcoholic drink", "Alcoholics Anonymous", "She got clean sheets.", "The kitchen is clean.", "He is addicted.", "the prisoner", "the victim", "a Scunthorpe winosaur"])("are not seen where there are none: %s", (text) => {
    expect(stigmatisingIn(text)).toEqual([]);
  });

  test("are told once for a choice, and may be explained where a character speaks so", () => {
    const changes: [string, string][] = [["True and short.", "The junkie. The junkie."]];
    expect(faultsOf(...changes)).toEqual(["stigmatising scenes.the_form.choices.facts_only"]);
    expect(faultsOf(...changes, ["  walks:\n", '  explain: [{ rule: stigmatising, at: the_form.facts_only, why: "The form says so." }]\n  walks:\n'])).toEqual([]);
  });

  test("are those of English only", () => {
    expect(faultsOf(["language: en", "language: fr"], [OPEN, "The inmate is late."])).toEqual([]);
    expect(faultsOf(["language: en", "language: en-GB"], [OPEN, "The inmate is late."])).toEqual(["stigmatising scenes.end_open"]);
  });
});

describe("a content note", () => {
  const withNote = (note: string, text: string) => faultsOf(["content_notes: []", `content_notes: ["${note}"]`], [OPEN, text]);

  test.each([
    ["Thoughts of suicide", "He wants to kill himself."],
    ["An overdose that is survived", "He overdoses."],
    ["Sexual violence is told of", "She was raped."],
    ["Violence in a family", "He hit his wife."],
    ["The death of a baby", "Their baby died."],
    ["A murder in the past", "He was convicted of murder."],
    ["Torture", "They tortured him."],
  ])("%s covers: %s", (note, text) => {
    expect(ended(text)).toEqual(["missing-content-note content_notes"]);
    expect(withNote(note, text)).toEqual([]);
    expect(withNote("Shouting", text)).toEqual(["missing-content-note content_notes"]);
  });

  test("is not asked for what only sounds like it, nor for what only trainers read", () => {
    expect(ended("She drapes the sheet, eats a grape and calls it a miscarriage of justice. He killed time.")).toEqual([]);
    expect(faultsOf(['        cite: [ms-32]\n        when: "heard"', '        note_for_trainer: "Somebody may speak of suicide."\n        cite: [ms-32]\n        when: "heard"'])).toEqual([]);
  });

  test("is asked for once for each theme", () => {
    expect(ended("He overdoses. She was raped. He overdoses.")).toEqual(["missing-content-note content_notes", "missing-content-note content_notes"]);
  });
});
