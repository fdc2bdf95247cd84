import { Document, Pair, Scalar, YAMLMap } from "yaml";
import { type Locale, REMOVED, statusOf, type Translation } from "./locale";
import type { Representation } from "./representation";
import { sourceHash, type SourceString, stringsOf } from "./strings";

/**
 * The translations to write for a scenario as it is now. Texts are kept; new strings begin empty; where the source has changed the
 * old text stays beside the new hash and is marked by `was`. A text whose string has moved or was renamed, but reads the same,
 * moves along. What belongs to no string any more goes to `removed` and comes back when its string does.
 */
export function mergeLocale(representation: Representation, existing: Locale | null, language: string): Locale {
  const strings = stringsOf(representation);
  const paths = new Set(strings.map(({ path }) => path));
  const written = [...(existing?.entries ?? [])].filter(([, { text }]) => text !== "");
  const current = new Map(written.filter(([path]) => paths.has(path)));
  const orphans = new Set<[path: string, Translation]>([...(existing?.removed ?? []), ...written.filter(([path]) => !paths.has(path))]);
  const entries = new Map<string, Translation>();
  const left: [path: string, Translation][] = [];
  for (const { path, text } of strings) {
    const src = sourceHash(text);
    const own = current.get(path);
    const fits = own !== undefined && statusOf(text, own) === "translated";
    const orphan = fits ? undefined : orphanOf([...orphans], path, src, own);
    if (orphan !== undefined) orphans.delete(orphan);
    if (orphan !== undefined && own !== undefined) left.push([path, own]);
    entries.set(path, renewed(text, src, orphan?.[1] ?? own));
  }
  return { language, entries, removed: named([...orphans, ...left]) };
}

// The same wording anywhere else is better than an older wording at the same place.
function orphanOf(orphans: [path: string, Translation][], path: string, src: string, own: Translation | undefined): [path: string, Translation] | undefined {
  return orphans.find(([, orphan]) => (orphan.was ?? orphan.src) === src) ?? (own === undefined ? orphans.find(([gone]) => gone === path) : undefined);
}

function renewed(source: string, src: string, translation: Translation | undefined): Translation {
  if (translation === undefined) return { src, was: null, text: "" };
  return { src, was: statusOf(source, translation) === "stale" ? (translation.was ?? translation.src) : null, text: translation.text };
}

// One path may have lost several translations; each gets a key of its own.
function named(removed: [path: string, Translation][]): Map<string, Translation> {
  const all = new Map<string, Translation>();
  for (const [path, translation] of removed) {
    let key = path;
    for (let number = 2; all.has(key); number += 1) key = `${path} (${String(number)})`;
    all.set(key, translation);
  }
  return all;
}

const WIDTH = 118;

/** A locale as a file that can be filled in without programming: each string below its source. */
export function localeToYaml(representation: Representation, locale: Locale): string {
  const document = new Document(new YAMLMap<unknown, unknown>());
  const top = document.contents as unknown as YAMLMap<unknown, unknown>;
  document.commentBefore = commentOf(
    `${representation.scenario} ${representation.version}: from ${representation.language} into ${locale.language}.\n` +
    `Write each translation after "text:". Leave {person.…}, {place.…} and {term.…} as they are.\n` +
    `A "was:" says that the source has changed since: look at the text again, then delete the line "was:".\n` +
    `The comments are made anew by: throughcare scenario translate ${locale.language} PATH`,
  );
  for (const string of stringsOf(representation)) {
    const translation = locale.entries.get(string.path);
    if (translation !== undefined) append(top, string.path, translation, string);
  }
  if (locale.removed.size > 0) {
    const removed = new YAMLMap<unknown, unknown>();
    for (const [path, translation] of locale.removed) append(removed, path, translation, null);
    const key = new Scalar(REMOVED);
    key.commentBefore = commentOf("Not used any more; kept so that no work is lost.");
    key.spaceBefore = true;
    top.items.push(new Pair<unknown, unknown>(key, removed));
  }
  return document.toString({ lineWidth: WIDTH });
}

function append(map: YAMLMap<unknown, unknown>, path: string, { src, was, text }: Translation, source: SourceString | null): void {
  const key = new Scalar(path);
  key.spaceBefore = map.items.length > 0;
  if (source !== null) key.commentBefore = commentOf(source.text);
  const entry = new YAMLMap<unknown, unknown>();
  for (const [name, hash] of [["src", src], ["was", was]] as const) {
    if (hash !== null) entry.items.push(new Pair<unknown, unknown>(new Scalar(name), quoted(hash)));
  }
  entry.items.push(new Pair<unknown, unknown>(new Scalar("text"), prose(text)));
  map.items.push(new Pair<unknown, unknown>(key, entry));
}

// Digits alone, or with an e among them, would be read as a number.
function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

function prose(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = text.includes("\n") ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  return scalar;
}

function commentOf(text: string): string {
  return text.trimEnd().split("\n").flatMap(wrapped).map((line) => ` ${line}`).join("\n");
}

function wrapped(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
