import { describe, expect, test } from "vitest";
import { checkLocale } from "./check-locale";
import { placeToText } from "../content/fault";
import { hashesOf } from "./hashes";
import { applyLocale, readLocale } from "./locale";
import { sourceHash, stringsOf } from "./strings";
import { small } from "./testing/scenario-builder";

const STORY = small({
  names: "{ person: { ana: Ana, bea: Bea } }",
  scenes: '{ first: { text: "{person.ana} waits.", to: end_a }, end_a: { end: good, title: Home, text: "{person.ana} and {person.bea} go." } }',
});
const WAITS = sourceHash("{person.ana} waits.");
const HOME = sourceHash("Home");

function check(source: string, language = "es") {
  const { faults, counts } = checkLocale(STORY, { language, file: `${language}.yaml`, source });
  return { counts, faults: faults.map(({ rule, level, place, message }) => `${placeToText(place)} ${level} ${rule}: ${message}`), rules: faults.map(({ rule }) => rule) };
}

/** A file in which every string is translated, but for the lines that a test gives. */
function complete(own: Record<string, string>): string {
  return stringsOf(STORY).map(({ path, text }) => own[path] ?? `${path}: { src: "${sourceHash(text)}", text: ${JSON.stringify(`ES ${text}`)} }`).join("\n");
}

describe("a file of translations", () => {
  test("that is complete has no fault", () => {
    expect(check(complete({}))).toEqual({ counts: { translated: 9, stale: 0, missing: 0 }, faults: [], rules: [] });
  });

  test("says at its place which string the scenario does not have, and what may be meant", () => {
    const { faults, counts } = check(`${complete({})}\nscenes.first.txt: { src: "123456", text: "Nadie" }\n`);
    expect(faults).toEqual(['es.yaml:10:1 error translation-extra-key: The scenario has no string "scenes.first.txt"; did you mean "scenes.first.text"?']);
    expect(counts?.translated).toBe(9);
  });

  test("counts what is missing and what is of an earlier wording, each in one warning", () => {
    const { faults, counts } = check(complete({ title: 'title: { src: "000000", text: "Viejo" }', summary: "", "scenes.end_a.title": `scenes.end_a.title: { src: "${HOME}", text: "" }`, "scenes.first.text": `scenes.first.text: { src: "${WAITS}", was: "111111", text: "{person.ana} espera." }` }));
    expect(counts).toEqual({ translated: 5, stale: 2, missing: 2 });
    expect(faults).toEqual([
      "es.yaml:1:1 warning translation-missing: 2 strings have no translation: summary, scenes.end_a.title.",
      "es.yaml:1:1 warning translation-stale: 2 translations are of an earlier wording: title, scenes.first.text.",
    ]);
  });

  test("says which placeholder a translation lacks or has too many", () => {
    const wrong = (text: string) => check(complete({ "scenes.first.text": `scenes.first.text: { src: "${WAITS}", text: "${text}" }` })).faults;
    expect(wrong("Alguien espera.")).toEqual([expect.stringContaining('warning translation-placeholder: The translation of "scenes.first.text" lacks {person.ana}.')]);
    expect(wrong("{person.ana} y {person.bea}")).toEqual([expect.stringContaining("has {person.bea}, which the source has not.")]);
    expect(wrong("{person.anna} espera.")).toEqual([expect.stringContaining("lacks {person.ana} and has {person.anna}, which the source has not. Nobody is called so")]);
    expect(wrong("{person.ana}, {person.ana}!")).toEqual([]);
  });

  test("is refused with every fault of its shape, and then counts nothing", () => {
    const { rules, counts } = check('title: El título\nsummary: { src: 123456, text: "A" }\nscenes.first.text: { src: "zzz", txt: "A" }\nremoved: [1]\n');
    expect(rules).toEqual(["schema", "schema", "schema", "unknown-key", "schema"]);
    expect(counts).toBeNull();
    expect(check("title: [").rules).toContain("syntax");
    expect(check('title: { src: "123456", text: A }\ntitle: { src: "123456", text: B }').rules).toEqual(["duplicate-key"]);
    expect(check('__proto__: { src: "123456", text: A }').rules).toEqual(["bad-id"]);
    expect(check('constructor: { src: "123456", text: A }').rules).toContain("translation-extra-key");
  });

  test("that is empty is a translation that has not begun", () => {
    expect(check("# soon\n").counts).toEqual({ translated: 0, stale: 0, missing: 9 });
  });

  test.each(["en", "Spanish", "e", "es_MX"])("cannot be called %s.yaml", (language) => {
    expect(check("", language)).toMatchObject({ rules: ["bad-id"], counts: null });
  });
});

describe("a scenario in another language", () => {
  function applied(source: string) {
    const read = readLocale(source, "es.yaml", "es");
    if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join());
    return applyLocale(STORY, read.locale);
  }

  test("has every string translated and the same logic", () => {
    const { representation, inSource } = applied(complete({}));
    expect(inSource).toEqual([]);
    expect(representation.language).toBe("es");
    expect(stringsOf(representation)).toEqual(stringsOf(STORY).map(({ path, text }) => ({ path, text: `ES ${text}` })));
    expect(hashesOf(representation).logic).toBe(hashesOf(STORY).logic);
  });

  test("keeps the source where a translation is missing, stale, or names somebody unknown", () => {
    const { representation, inSource } = applied(complete({ title: 'title: { src: "000000", text: "Viejo" }', summary: "", "scenes.first.text": `scenes.first.text: { src: "${WAITS}", text: "{person.anna} espera." }` }));
    expect(inSource).toEqual(["title", "summary", "scenes.first.text"]);
    expect(representation).toMatchObject({ title: STORY.title, summary: STORY.summary });
    expect(representation.scenes[0]?.text).toEqual(STORY.scenes[0]?.text);
    expect(representation.scenes[1]).toMatchObject({ title: "ES Home" });
  });
});
