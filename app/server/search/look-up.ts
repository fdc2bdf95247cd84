import { foundKinds, type Within } from "../../domain/search/document";
import { nearestWord } from "../../domain/search/near-words";
import { beginningsOf, type Wanted } from "../../domain/search/query";
import { type Mark, marked, type SnippetPart, snippetOf } from "../../domain/search/snippet";
import { isLone } from "../../domain/search/words";
import type { Hit, Phrase, SearchFile } from "../adapters/search-file";

const MOST_OF_A_KIND = 8;
/** Letters of a beginning that says something. */
const SHORTEST_BEGINNING = 3;

export interface FoundThing {
  href: string;
  title: SnippetPart[];
  snippet: SnippetPart[];
  within: Within;
}

export interface Correction {
  typed: string;
  /** What was looked for in its place; null when no word is near. */
  shown: string | null;
}

export interface LookedUp {
  groups: { kind: (typeof foundKinds)[number]; things: FoundThing[]; count: number }[];
  /** Words that stand nowhere. */
  corrections: Correction[];
  /** Nothing has all of the words; these have some of them. */
  isPartly: boolean;
}

/**
 * Looks words up in an index. As they were typed comes first, then other forms and longer words; only for a word that stands nowhere the nearest
 * that does is taken.
 */
export function lookUp(file: SearchFile, language: string, wanted: readonly Wanted[]): LookedUp {
  const looked = wanted.map((one, index) => ({ ...one, ...formsOf(file, one, index === wanted.length - 1) }));
  const corrections = looked.flatMap(({ typed, isThere, shown }) => (isThere ? [] : [{ typed, shown }]));
  const groups = looked.map(({ forms }) => forms);
  const there = groups.filter((forms) => forms.length > 0);
  if (there.length === 0) return { groups: [], corrections, isPartly: false };
  const asTyped = corrections.length === 0 ? wanted.map(({ words }) => [{ words, isBeginning: false }]) : [];
  const all = there.length < groups.length ? [] : file.hits(there, asTyped, language, MOST_OF_A_KIND);
  const isPartly = all.length === 0 && groups.length > 1;
  const hits = isPartly ? file.hits([there.flat()], [], language, MOST_OF_A_KIND) : all;
  return { groups: grouped(hits, there.flat()), corrections, isPartly: isPartly && hits.length > 0 };
}

/** In what forms a word is looked for: its own when some word begins so, else the nearest. A very short one is looked for as it is, unless it may still be typed. */
function formsOf(file: SearchFile, { words }: Wanted, isLast: boolean): { forms: Phrase[]; isThere: boolean; shown: string | null } {
  const [word = ""] = words;
  if (words.length > 1 || isLone(word)) return { forms: [{ words, isBeginning: false }], isThere: true, shown: null };
  const there = beginningsOf(word).filter((form) => file.hasBeginning(form));
  const isBeginning = isLast || [...word].length >= SHORTEST_BEGINNING;
  if (there.length > 0) return { forms: there.map((form) => ({ words: [form], isBeginning })), isThere: true, shown: null };
  const near = nearestWord(word, file.words);
  return { forms: near === null ? [] : [{ words: [near.folded], isBeginning: true }], isThere: false, shown: near?.shown ?? null };
}

function grouped(hits: readonly Hit[], marks: readonly Mark[]) {
  return foundKinds.flatMap((kind) => {
    const own = hits.filter((hit) => hit.kind === kind);
    const [first] = own;
    if (first === undefined) return [];
    const things = own.map(({ href, title, text, within }) => ({ href, within, title: marked(title, marks), snippet: snippetOf(text, marks) }));
    return [{ kind, things, count: first.ofKind }];
  });
}
