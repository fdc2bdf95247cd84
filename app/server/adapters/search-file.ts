import { setImmediate } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import type { FoundKind, SearchDocument, Within } from "../../domain/search/document";
import { byLength, type KnownWord, type KnownWords } from "../../domain/search/near-words";
import { type Word, wordsOf } from "../../domain/search/words";

/** Words that follow each other; with `isBeginning` the last of them may go on. */
export interface Phrase {
  words: readonly string[];
  isBeginning: boolean;
}

export interface Hit {
  kind: FoundKind;
  subject: string;
  href: string;
  title: string;
  text: string;
  within: Within;
  /** How many things of its kind were found. */
  ofKind: number;
}

/** One index, as it was built; it never changes. */
export interface SearchFile {
  /**
   * What has a phrase out of every group, the best of each kind, each thing once: at its best section, and in this language where it is
   * there in it. Title counts for more than headings, headings for more than text; what has `first` as well comes before what has not.
   */
  hits(groups: readonly (readonly Phrase[])[], first: readonly (readonly Phrase[])[], language: string, most: number): Hit[];
  /** Whether some word of the texts begins so. */
  hasBeginning(folded: string): boolean;
  /** Every word of the texts, by number of letters. */
  words: KnownWords;
  close(): void;
}

/** Raise it when the same documents would be kept differently. */
export const SEARCH_FORMAT = 1;
const AT_ONCE = 50;

/** Writes an index into a new file. In between it lets the server answer. */
export async function buildSearchFile(file: string, documents: readonly SearchDocument[]): Promise<void> {
  const db = new Sqlite(file);
  try {
    // Whoever finds half of it throws it away: it needs no safety of its own.
    db.pragma("journal_mode = OFF");
    db.pragma("synchronous = OFF");
    db.exec(`
      CREATE TABLE document (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, language TEXT NOT NULL, subject TEXT NOT NULL);
      CREATE TABLE shown (id INTEGER PRIMARY KEY, href TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, within TEXT NOT NULL);
      CREATE TABLE word (folded TEXT PRIMARY KEY, shown TEXT NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID;
      CREATE VIRTUAL TABLE words USING fts5(title, headings, text, rest, content = '', prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 2');
      BEGIN;`);
    const known = new Map<string, KnownWord>();
    const statements = {
      document: db.prepare("INSERT INTO document VALUES (?, ?, ?, ?)"),
      shown: db.prepare("INSERT INTO shown VALUES (?, ?, ?, ?, ?)"),
      words: db.prepare("INSERT INTO words (rowid, title, headings, text, rest) VALUES (?, ?, ?, ?, ?)"),
    };
    for (const [index, { kind, language, subject, href, title, headings, text, rest = "", within }] of documents.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
      const columns = [title, headings, text, rest].map((column) => ({ column, words: wordsOf(column) }));
      statements.document.run(index + 1, kind, language, subject);
      statements.shown.run(index + 1, href, title, text, JSON.stringify(within));
      statements.words.run(index + 1, ...columns.map(({ words }) => words.map(({ folded }) => folded).join(" ")));
      count(known, columns);
    }
    await setImmediate();
    const word = db.prepare("INSERT INTO word VALUES (?, ?, ?)");
    for (const { folded, shown, documents: times } of known.values()) word.run(folded, shown, times);
    db.exec("CREATE INDEX document_subject ON document (subject, language); COMMIT;");
    db.pragma(`user_version = ${String(SEARCH_FORMAT)}`);
  } finally {
    db.close();
  }
}

/** A word is shown as it was written where it was met first, in small letters: it may have begun a sentence there. */
function count(known: Map<string, KnownWord>, columns: readonly { column: string; words: readonly Word[] }[]): void {
  const counted = new Set<string>();
  for (const { column, words } of columns) {
    for (const { folded, start, end } of words) {
      if (counted.has(folded)) continue;
      counted.add(folded);
      const word = known.get(folded);
      if (word === undefined) known.set(folded, { folded, shown: column.slice(start, end).toLowerCase(), documents: 1 });
      else word.documents += 1;
    }
  }
}

/** bm25 is better the smaller it is. */
const RANKED = "SELECT rowid, bm25(words, 10.0, 4.0, 1.0, 0.1) FROM words WHERE words MATCH ?";
const MATCHED = "SELECT rowid FROM words WHERE words MATCH ?";

/** @throws Sqlite.SqliteError when it is no index, or not whole. */
export function openSearchFile(file: string): SearchFile {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    if (db.pragma("user_version", { simple: true }) !== SEARCH_FORMAT) throw new Sqlite.SqliteError("not an index of this program", "SQLITE_NOTADB");
    const known = db.prepare("SELECT folded, shown, documents FROM word").all() as KnownWord[];
    // As JavaScript compares, which is not SQLite's order for letters beyond the first 65,536.
    const sorted = known.map(({ folded }) => folded).sort((one, other) => (one < other ? -1 : 1));
    const placed = new Map((db.prepare("SELECT id, kind, language, subject FROM document").all() as PlacedDocument[]).map((document) => [document.id, document]));
    const inLanguage = new Set([...placed.values()].map(({ language, subject }) => `${language} ${subject}`));
    const ranked = db.prepare(RANKED).raw();
    const matched = db.prepare(MATCHED).pluck();
    const shown = db.prepare("SELECT href, title, text, within FROM shown WHERE id = ?");
    return {
      hits: (groups, first, language, most) => {
        const before = first.length === 0 ? null : new Set(matched.all(matchOf(first)) as number[]);
        const found = (ranked.all(matchOf(groups)) as [number, number][]).flatMap(([id, rank]) => {
          const document = placed.get(id);
          if (document === undefined || (document.language !== language && inLanguage.has(`${language} ${document.subject}`))) return [];
          return { ...document, order: (document.language === language ? 0 : 2) + (before === null || before.has(id) ? 0 : 1), rank };
        });
        return bestOf(found, most).map(({ id, kind, subject, ofKind }) => {
          const { within, ...words } = shown.get(id) as Pick<Hit, "href" | "title" | "text"> & { within: string };
          return { kind, subject, ofKind, ...words, within: JSON.parse(within) as Within };
        });
      },
      hasBeginning: (folded) => sorted[firstNotBefore(sorted, folded)]?.startsWith(folded) === true,
      words: byLength(known),
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

interface PlacedDocument {
  id: number;
  kind: FoundKind;
  language: string;
  subject: string;
}

interface Ranked extends PlacedDocument {
  /** What comes first, whatever its rank; then the smaller rank. */
  order: number;
  rank: number;
}

/** The best of each kind, every subject once, and how many there are. */
function bestOf(found: readonly Ranked[], most: number): (Ranked & { ofKind: number })[] {
  const bySubject = new Map<string, Ranked>();
  for (const one of found) {
    const other = bySubject.get(one.subject);
    if (other === undefined || inOrder(one, other) < 0) bySubject.set(one.subject, one);
  }
  const byKind = new Map<FoundKind, Ranked[]>();
  for (const one of bySubject.values()) {
    const all = byKind.get(one.kind);
    if (all === undefined) byKind.set(one.kind, [one]);
    else all.push(one);
  }
  return [...byKind.values()].flatMap((all) => all.sort(inOrder).slice(0, most).map((one) => ({ ...one, ofKind: all.length })));
}

function inOrder(one: Ranked, other: Ranked): number {
  return one.order - other.order || one.rank - other.rank || one.id - other.id;
}

/** Folded words are letters and digits only, so that within quotation marks nothing of them is a sign of the index's own language. */
function matchOf(groups: readonly (readonly Phrase[])[]): string {
  return groups.map((phrases) => `(${phrases.map(({ words, isBeginning }) => `"${words.join(" ")}"${isBeginning ? "*" : ""}`).join(" OR ")})`).join(" AND ");
}

function firstNotBefore(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
