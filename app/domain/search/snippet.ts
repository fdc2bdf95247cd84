import { type Word, wordsOf } from "./words";

/** Part of a text; `isFound` where it is what was looked for. */
export interface SnippetPart {
  text: string;
  isFound: boolean;
}

/** What is marked: words that follow each other, or what begins with the last of them. */
export interface Mark {
  words: readonly string[];
  isBeginning: boolean;
}

const WORDS_SHOWN = 30;
const WORDS_BEFORE = 6;
/** Where a short word stands everywhere, the first of them say enough. */
const MOST_PLACES = 100;

/** A whole text with what was looked for marked. */
export function marked(text: string, marks: readonly Mark[]): SnippetPart[] {
  const words = wordsOf(text);
  return partsOf(text, found(words, marks), 0, text.length);
}

/** About thirty words of a text around where most of what was looked for stands, marked; its beginning where nothing of it does. */
export function snippetOf(text: string, marks: readonly Mark[]): SnippetPart[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const places = found(words, marks);
  const first = bestWindow(places, words.length);
  const last = Math.min(words.length, first + WORDS_SHOWN) - 1;
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  const end = last === words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  const parts = partsOf(text, places, start, end);
  return [...(start > 0 ? [{ text: "… ", isFound: false }] : []), ...parts, ...(end < text.length ? [{ text: " …", isFound: false }] : [])];
}

interface Place {
  /** Index of the first and last word. */
  first: number;
  last: number;
  start: number;
  end: number;
  /** Which mark it is. */
  mark: number;
}

function found(words: readonly Word[], marks: readonly Mark[]): Place[] {
  const places: Place[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const mark = marks.findIndex((one) => standsAt(words, index, one));
    if (mark < 0) continue;
    const last = index + (marks[mark]?.words.length ?? 1) - 1;
    places.push({ first: index, last, start: words[index]?.start ?? 0, end: words[last]?.end ?? 0, mark });
    index = last;
  }
  return places;
}

function standsAt(words: readonly Word[], index: number, { words: wanted, isBeginning }: Mark): boolean {
  return wanted.every((word, offset) => {
    const folded = words[index + offset]?.folded;
    return folded !== undefined && (folded === word || (isBeginning && offset === wanted.length - 1 && folded.startsWith(word)));
  });
}

/** The first word to show: where the most different marks stand together, then the most of them, then the earliest. */
function bestWindow(places: readonly Place[], count: number): number {
  let best = { score: 0, first: 0 };
  for (const { first } of places.slice(0, MOST_PLACES)) {
    const from = Math.max(0, Math.min(first - WORDS_BEFORE, count - WORDS_SHOWN));
    const inside = places.filter((place) => place.first >= from && place.last < from + WORDS_SHOWN);
    const score = new Set(inside.map(({ mark }) => mark)).size * 100 + Math.min(99, inside.length);
    if (score > best.score) best = { score, first: from };
  }
  return best.first;
}

function partsOf(text: string, places: readonly Place[], from: number, to: number): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = from;
  for (const { start, end } of places) {
    if (start < from || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isFound: false });
    parts.push({ text: text.slice(start, end), isFound: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), isFound: false });
  return parts;
}
