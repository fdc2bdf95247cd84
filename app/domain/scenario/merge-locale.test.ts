import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Locale, readLocale, statusOf, type Translation } from "./locale";
import { localeToYaml, mergeLocale } from "./merge-locale";
import { stringsOf } from "./strings";
import { SCAFFOLD } from "./testing/planted-in-text";
import { chanceOf } from "./testing/random-scenario";
import { patched, representationOf } from "./testing/scenario-builder";

const BEFORE = representationOf(SCAFFOLD);
const after = (...changes: [string, string][]) => representationOf(patched(SCAFFOLD, ...changes));

/** Everything translated, as a translator would leave it. */
function translated(story = BEFORE): Locale {
  const locale = mergeLocale(story, null, "es");
  return { ...locale, entries: new Map([...locale.entries].map(([path, entry]) => [path, { ...entry, text: `ES ${path}\n\n* "uno": {person.marek} # dos\n* tres` }])) };
}

function read(source: string): Locale {
  const result = readLocale(source, "es.yaml", "es");
  if (!result.ok) throw new Error(result.faults.map(({ message }) => message).join("\n"));
  return result.locale;
}

function statuses(story: typeof BEFORE, locale: Locale) {
  const by: Record<string, string[]> = {};
  for (const { path, text } of stringsOf(story)) (by[statusOf(text, locale.entries.get(path))] ??= []).push(path);
  return by;
}

describe("bringing a translation up to date", () => {
  test("begins with every string, empty, its source above it", () => {
    const source = localeToYaml(BEFORE, mergeLocale(BEFORE, null, "es"));
    expect([...read(source).entries.keys()]).toEqual(stringsOf(BEFORE).map(({ path }) => path));
    expect(source).toMatch(/^# The late return\ntitle:\n {2}src: "[0-9a-f]{6}"\n {2}text: ""$/mu);
  });

  test("writes what it reads: a translation comes through the file and another merge unchanged", () => {
    const once = localeToYaml(BEFORE, translated());
    const again = mergeLocale(BEFORE, read(once), "es");
    expect(again).toEqual(translated());
    expect(localeToYaml(BEFORE, again)).toBe(once);
  });

  test("writes whatever a translator may write so that it is read again as it was", () => {
    const bit = fc.constantFrom("a", " ", "  ", "\n", "\n\n", "\n---\n", "\t", "#", ": ", "- ", '"', "'", "\\", "{person.marek}", "é", "…", "|", ">", "%", "العربية", "😀", "words enough that the line is folded in the middle and must be put together again by whoever reads it ");
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 14 }), (bits) => {
        const text = bits.join("").trim();
        const locale = mergeLocale(BEFORE, null, "es");
        locale.entries.set("summary", { src: "123456", was: "12e456", text });
        locale.removed.set("gone", { src: "000000", was: null, text });
        expect(read(localeToYaml(BEFORE, locale))).toEqual(locale);
      }),
      { numRuns: 200 },
    );
  });

  test("marks what the source has changed and keeps its text; a second time changes nothing more", () => {
    const story = after(["Wave him through.", "Let him through."]);
    const path = "scenes.first_words.choices.wave_through.text";
    const merged = mergeLocale(story, translated(), "es");
    expect(statuses(story, merged)).toEqual({ stale: [path], translated: expect.any(Array) as string[] });
    const entry = merged.entries.get(path) as Translation;
    expect(entry).toEqual({ src: entry.src, was: translated().entries.get(path)?.src, text: translated().entries.get(path)?.text });
    expect(mergeLocale(story, read(localeToYaml(story, merged)), "es")).toEqual(merged);
    entry.was = null;
    expect(statuses(story, merged).stale).toBeUndefined();
  });

  test("takes the mark away when the source goes back", () => {
    const story = after(["Wave him through.", "Let him through."]);
    expect(mergeLocale(BEFORE, mergeLocale(story, translated(), "es"), "es")).toEqual(translated());
  });

  test("lets a translation move along when a scene is renamed or a variant is put before another", () => {
    const renamed = representationOf(SCAFFOLD.replaceAll("end_open", "end_marked"));
    const merged = mergeLocale(renamed, translated(), "es");
    expect(statuses(renamed, merged)).toEqual({ translated: expect.any(Array) as string[] });
    expect(merged.removed.size).toBe(0);
  });

  test("keeps the translation of a string that is gone, and brings it back with the string", () => {
    const without = after(['    hint: "What do you know, and what do you only suppose?"\n', ""]);
    const merged = mergeLocale(without, translated(), "es");
    expect([...merged.removed.keys()]).toEqual(["scenes.first_words.hint"]);
    expect(read(localeToYaml(without, merged))).toEqual(merged);
    expect(mergeLocale(BEFORE, merged, "es")).toEqual(translated());
  });

  test("never loses a text, whatever was edited, moved or removed", () => {
    const stories = [BEFORE, after(["Wave him through.", "Let him through."]), representationOf(SCAFFOLD.replaceAll("end_open", "end_marked")), after(['    hint: "What do you know, and what do you only suppose?"\n', ""], ['title: "The late return"', 'title: "Settled in the morning"'])];
    for (let seed = 0; seed < 50; seed += 1) {
      const chance = chanceOf(seed);
      let locale: Locale | null = null;
      let texts: string[] = [];
      for (let round = 0; round < 6; round += 1) {
        const story = stories[chance(stories.length)] as typeof BEFORE;
        const merged: Locale = mergeLocale(story, locale, "es");
        const held = [...merged.entries.values(), ...merged.removed.values()].map(({ text }) => text).filter((text) => text !== "");
        expect([...held].sort(), `seed ${String(seed)}, round ${String(round)}`).toEqual([...texts].sort());
        for (const [path, entry] of merged.entries) {
          if (chance(4) !== 0) continue;
          entry.text = `${path} ${String(round)}`;
          entry.was = null;
        }
        locale = read(localeToYaml(story, merged));
        texts = [...locale.entries.values(), ...locale.removed.values()].map(({ text }) => text).filter((text) => text !== "");
      }
    }
  });
});
