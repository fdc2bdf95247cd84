import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Representation } from "./representation";

/** SHA-256 in hexadecimal. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** JSON with the keys of every object in order, so that equal things give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}

// What is read and not reckoned with; everything else is logic.
const TEXT_KEYS = new Set([
  "title", "summary", "minutes", "review", "contentNotes", "contentNote", "names", "name", "briefing", "about", "at", "place", "speaks", "text", "ask", "hint", "short", "why", "cite",
  "seen", "view", "mentions", "needs", "noteForTrainer", "support", "questions", "checks", "language", "migrations", "media",
]);

/**
 * Two hashes of a version: `logic` covers graph, guards, effects and ratings, `text` covers everything. Same logic and another
 * text is a change of wording only (scenario-format.md, section 5).
 */
export function hashesOf(representation: Representation): { logic: string; text: string } {
  const { version: _version, ...content } = representation;
  return { logic: sha256Hex(canonicalJson(withoutTexts(content))), text: sha256Hex(canonicalJson(content)) };
}

/** Whether what stands under a key is read and not reckoned with. */
export function isText(key: string, item: unknown): boolean {
  // Which variant is told depends on conditions, but changes nothing in the story's course.
  return TEXT_KEYS.has(key) || (key === "critical" && Array.isArray(item) && item.some((entry) => isObject(entry) && "text" in entry));
}

function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      // Its keys are the author's ids, and one may be called as a text is.
      if (key === "rate") return [[key, item]];
      if (isText(key, item)) return [];
      return [[key, withoutTexts(item)]];
    }),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
