import { setImmediate } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import type { FoundKind, SearchDocument, Within } from "../../domain/search/document";
import { byLength, type KnownWord } from "../../domain/search/near-words";
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
   * there in it. Title counts for more than headings, headings for more than text.
   */
  hits(groups: readonly (readonly Phrase[])[], language: string, most: number): Hit[];
  /** Whether some word of the texts begins so. */
  hasBeginning(folded: string): boolean;
  /** Every word of the texts, by number of letters. */
  words: ReadonlyMap<number, readonly KnownWord[]>;
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
      CREATE VIRTUAL TABLE words USING fts5(title, headings, text, content = '', prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 2');
      BEGIN;`);
    const known = new Map<string, KnownWord>();
    const statements = {
      document: db.prepare("INSERT INTO document VALUES (?, ?, ?, ?)"),
      shown: db.prepare("INSERT INTO shown VALUES (?, ?, ?, ?, ?)"),
      words: db.prepare("INSERT INTO words (rowid, title, headings, text) VALUES (?, ?, ?, ?)"),
    };
    for (const [index, { kind, language, subject, href, title, headings, text, within }] of documents.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
      const columns = [title, headings, text].map((column) => ({ column, words: wordsOf(column) }));
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

// bm25 is better the smaller it is. What is there in the language itself comes before what is not.
const HITS = `
  WITH hit AS MATERIALIZED (SELECT rowid AS id, bm25(words, 10.0, 4.0, 1.0) AS rank FROM words WHERE words MATCH @match),
  readable AS (
    SELECT id, kind, subject, language = @language AS own, rank, row_number() OVER (PARTITION BY subject ORDER BY language = @language DESC, rank, id) AS ofSubject
    FROM hit JOIN document USING (id)
    WHERE language = @language OR NOT EXISTS (SELECT 1 FROM document AS own WHERE own.subject = document.subject AND own.language = @language)
  ),
  best AS (SELECT id, kind, subject, row_number() OVER (PARTITION BY kind ORDER BY own DESC, rank, id) AS place, count(*) OVER (PARTITION BY kind) AS ofKind FROM readable WHERE ofSubject = 1)
  SELECT kind, subject, href, title, text, within, ofKind FROM best JOIN shown USING (id) WHERE place <= @most ORDER BY kind, place`;

/** @throws Sqlite.SqliteError when it is no index, or not whole. */
export function openSearchFile(file: string): SearchFile {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    if (db.pragma("user_version", { simple: true }) !== SEARCH_FORMAT) throw new Sqlite.SqliteError("not an index of this program", "SQLITE_NOTADB");
    const known = db.prepare("SELECT folded, shown, documents FROM word").all() as KnownWord[];
    // As JavaScript compares, which is not SQLite's order for letters beyond the first 65,536.
    const sorted = known.map(({ folded }) => folded).sort((one, other) => (one < other ? -1 : 1));
    const ask = db.prepare(HITS);
    return {
      hits: (groups, language, most) => (ask.all({ match: matchOf(groups), language, most }) as (Omit<Hit, "within"> & { within: string })[]).map((row) => ({ ...row, within: JSON.parse(row.within) as Within })),
      hasBeginning: (folded) => sorted[firstNotBefore(sorted, folded)]?.startsWith(folded) === true,
      words: byLength(known),
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
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
