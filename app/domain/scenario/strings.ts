import { sha256Hex } from "./hashes";
import type { Representation } from "./representation";

/** A text that learners or trainers read, under its full path in the source: "scenes.meeting.choices.test_now.text". */
export interface SourceString {
  path: string;
  text: string;
}

// Under these keys stands a text, or a list of variants of one.
const TEXTS = new Set(["title", "summary", "jurisdiction", "name", "briefing", "at", "place", "text", "ask", "hint", "short", "why", "contentNote", "noteForTrainer", "support", "description", "transcript"]);
// Under these keys everything is text.
const BLOCKS_OF_TEXTS = new Set(["contentNotes", "names", "seen", "view"]);
// Written for authors.
const UNTRANSLATED = new Set(["checks", "when", "migrations"]);
// What the source calls otherwise than the representation does.
const SEGMENTS: Record<string, string> = { contentNotes: "content_notes", contentNote: "content_note", noteForTrainer: "note_for_trainer", parts: "joint.seats" };

/** Every translatable string, in the order of the representation. */
export function stringsOf(representation: Representation): SourceString[] {
  const strings: SourceString[] = [];
  mapStrings(representation, (path, text) => {
    strings.push({ path, text });
    return text;
  });
  return strings;
}

/** First six hexadecimal digits of the SHA-256 of a text: which wording a translation was made from. */
export function sourceHash(text: string): string {
  return sha256Hex(text).slice(0, 6);
}

type Change = (path: string, text: string) => string;

/** The same representation with every translatable string changed. */
export function mapStrings(representation: Representation, change: Change): Representation {
  return mapBlock(representation, "", change) as Representation;
}

function mapBlock(block: object, path: string, change: Change): object {
  return Object.fromEntries(Object.entries(block).map(([key, item]: [string, unknown]) => [key, mapKey(key, item, join(path, SEGMENTS[key] ?? key), change)]));
}

function mapKey(key: string, item: unknown, path: string, change: Change): unknown {
  if (UNTRANSLATED.has(key) || item === null || item === undefined) return item;
  if (BLOCKS_OF_TEXTS.has(key)) return mapAll(item, path, change);
  if (typeof item === "string") return TEXTS.has(key) ? change(path, item) : item;
  if (Array.isArray(item)) return key === "text" ? mapVariants(item as Variant[], path, change) : mapList(key, item, path, change);
  return typeof item === "object" ? mapBlock(item, path, change) : item;
}

function mapAll(item: unknown, path: string, change: Change): unknown {
  if (typeof item === "string") return change(path, item);
  if (Array.isArray(item)) return item.map((part: unknown, index) => mapAll(part, join(path, String(index + 1)), change));
  return typeof item === "object" && item !== null ? Object.fromEntries(Object.entries(item).map(([key, part]: [string, unknown]) => [key, mapAll(part, join(path, key), change)])) : item;
}

interface Variant {
  when: unknown;
  text: string;
}

// The default keeps the plain path, so that its translation survives a variant that is put before it.
function mapVariants(variants: Variant[], path: string, change: Change): Variant[] {
  return variants.map((variant, index) => ({ ...variant, text: change(index === variants.length - 1 ? path : join(path, String(index + 1)), variant.text) }));
}

function mapList(key: string, list: unknown[], path: string, change: Change): unknown[] {
  return list.map((item) => {
    if (typeof item !== "object" || item === null) return item;
    const { id, seat, text } = item as { id?: unknown; seat?: unknown; text?: unknown };
    const name = typeof id === "string" ? id : typeof seat === "string" ? seat : null;
    if (name === null) return item;
    // In the source a critical error is its sentence.
    if (key === "critical" && typeof text === "string") return { ...item, text: change(join(path, name), text) };
    return mapBlock(item, join(path, name), change);
  });
}

function join(path: string, segment: string): string {
  return path === "" ? segment : `${path}.${segment}`;
}
