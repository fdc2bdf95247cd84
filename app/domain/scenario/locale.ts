import type { Place } from "../content/fault";
import type { Fault } from "./fault";
import { type LocatedTree, type Path, readYaml } from "../content/read-yaml";
import type { Representation } from "./representation";
import { mapStrings, sourceHash } from "./strings";

/** One string of a translation. */
export interface Translation {
  /** Hash of the source when the file was last written. */
  src: string;
  /** Hash of the wording that the text was translated from, where the source has changed since; deleted by the translator. */
  was: string | null;
  /** Empty until it is translated. */
  text: string;
}

/** `locales/<language>.yaml`, by full path. */
export interface Locale {
  language: string;
  entries: Map<string, Translation>;
  /** Translations whose string is gone: kept, because somebody made them. */
  removed: Map<string, Translation>;
}

export type LocaleRead = { ok: true; locale: Locale; keyPlace(path: Path): Place } | { ok: false; faults: Fault[] };

/** The key under which translations of strings that are gone are kept. */
export const REMOVED = "removed";

export function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u.test(tag);
}

/** Reads a file of translations. Only its shape is judged; what it means for a scenario is for check 18. An empty file holds none. */
export function readLocale(source: string, file: string, language: string): LocaleRead {
  if (source.split("\n").every((line) => /^\s*(#.*)?$/u.test(line))) {
    return { ok: true, locale: { language, entries: new Map(), removed: new Map() }, keyPlace: () => ({ file, line: 1, column: 1 }) };
  }
  const read = readYaml(source, file);
  if (!read.ok) return read;
  const { tree } = read;
  const { [REMOVED]: gone = {}, ...current } = tree.value as Record<string, unknown>;
  const faults: Fault[] = [];
  const entries = translations(current, [], tree, faults);
  const removed = translations(gone, [REMOVED], tree, faults);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, locale: { language, entries, removed }, keyPlace: (path) => tree.keyPlace(path) };
}

function translations(block: unknown, prefix: Path, tree: LocatedTree, faults: Fault[]): Map<string, Translation> {
  const found = new Map<string, Translation>();
  const report = (path: Path, rule: Fault["rule"], message: string) => faults.push({ rule, level: "error", place: tree.keyPlace(path), path: path.join("."), message, counterExample: null });
  if (typeof block !== "object" || block === null || Array.isArray(block)) {
    if (block !== null) report(prefix, "schema", `"${REMOVED}" should be a block of keys.`);
    return found;
  }
  for (const [key, entry] of Object.entries(block as Record<string, unknown>)) {
    const path: Path = [...prefix, key];
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
      report(path, "schema", `"${key}" should be { src: …, text: … }; "throughcare scenario translate" writes it.`);
      continue;
    }
    const { src, was, text, ...others } = entry as Record<string, unknown>;
    for (const other of Object.keys(others)) report([...path, other], "unknown-key", `"${other}" is not a key that is known here; there are src, was and text.`);
    for (const [name, hash] of [["src", src], ["was", was]] as const) {
      if (name === "was" && (hash === undefined || hash === null)) continue;
      if (typeof hash !== "string" || !/^[0-9a-f]{6}$/u.test(hash)) report([...path, name], "schema", `"${name}" of "${key}" should be six digits or letters from a to f, in double quotes, as "throughcare scenario translate" writes them.`);
    }
    if (text !== null && text !== undefined && typeof text !== "string") report([...path, "text"], "schema", `The text of "${key}" should be text; put it in double quotes.`);
    found.set(key, { src: String(src), was: typeof was === "string" ? was : null, text: typeof text === "string" ? text.trim() : "" });
  }
  return found;
}

export type Status = "translated" | "stale" | "missing";

/** How a translation stands to its source as it is now. */
export function statusOf(text: string, translation: Translation | undefined): Status {
  if (translation === undefined || translation.text === "") return "missing";
  return (translation.was ?? translation.src) === sourceHash(text) ? "translated" : "stale";
}

/** The placeholders of a text, each once: "{person.sami}". */
export function placeholdersOf(text: string): Set<string> {
  return new Set([...text.matchAll(/\{[^{}]*\}/gu)].map(([whole]) => whole));
}

/** Whether a text names only people, places and terms that the scenario has; others would be read as they are written. */
export function namesOnlyKnown(text: string, { names }: Representation): boolean {
  return [...placeholdersOf(text)].every((whole) => {
    const [group = "", name = "", ...more] = whole.slice(1, -1).split(".");
    return more.length === 0 && Object.hasOwn(names, group) && Object.hasOwn(names[group] ?? {}, name);
  });
}

/**
 * A scenario in another language. What is missing, stale or names somebody unknown stays in the source language; `inSource` lists
 * the paths of these strings, so that a page can say which language they are in.
 */
export function applyLocale(representation: Representation, locale: Locale): { representation: Representation; inSource: string[] } {
  const inSource: string[] = [];
  const translated = mapStrings(representation, (path, text) => {
    const translation = locale.entries.get(path);
    if (translation !== undefined && statusOf(text, translation) === "translated" && namesOnlyKnown(translation.text, representation)) return translation.text;
    inSource.push(path);
    return text;
  });
  return { representation: { ...translated, language: locale.language }, inSource };
}
