import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { SearchDocument } from "../../domain/search/document";
import { sha256 } from "./keyed-hash";
import { buildSearchFile, openSearchFile, SEARCH_FORMAT, type SearchFile } from "./search-file";

export interface SearchIndex {
  /** What was renewed last; null before the first time. Whoever asks it does so at once: the next renewal closes it. */
  current(): SearchFile | null;
  /** Whether it holds what has this stamp. */
  isOf(stamp: string): boolean;
  /** Makes it hold these documents, one renewal after the other. Until then it answers as before. */
  renew(stamp: string, gather: () => Promise<SearchDocument[]>): Promise<void>;
  /** A file that cannot be read any more is as good as none. */
  discard(): void;
  close(): void;
}

/**
 * The index of the search, as a file in `DATA_DIR/cache/search` that is named by what it holds: what is there already is not built again, and
 * what is not is built beside the one that answers.
 */
export function searchIndex(dataDir: string): SearchIndex {
  const folder = join(dataDir, "cache", "search");
  let open: { file: SearchFile; name: string; stamp: string } | null = null;
  let last: Promise<void> = Promise.resolve();

  const renewed = async (stamp: string, gather: () => Promise<SearchDocument[]>) => {
    if (open?.stamp === stamp) return;
    const documents = await gather();
    const name = `${sha256(JSON.stringify([SEARCH_FORMAT, documents])).slice(0, 32)}.db`;
    if (open?.name === name) {
      open.stamp = stamp;
      return;
    }
    const file = opened(join(folder, name)) ?? (await built(name, documents));
    open?.file.close();
    open = { file, name, stamp };
    for (const other of readdirSync(folder)) if (other !== name) rmSync(join(folder, other), { force: true });
  };
  const built = async (name: string, documents: SearchDocument[]): Promise<SearchFile> => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = join(folder, `${name}.${String(process.pid)}.part`);
    rmSync(draft, { force: true });
    await buildSearchFile(draft, documents);
    renameSync(draft, join(folder, name));
    return openSearchFile(join(folder, name));
  };

  return {
    current: () => open?.file ?? null,
    isOf: (stamp) => open?.stamp === stamp,
    renew: (stamp, gather) => {
      const renewal = last.then(() => renewed(stamp, gather));
      last = renewal.catch(() => undefined);
      return renewal;
    },
    discard: () => {
      const broken = open;
      open = null;
      broken?.file.close();
      if (broken !== null) rmSync(join(folder, broken.name), { force: true });
    },
    close: () => {
      open?.file.close();
      open = null;
    },
  };
}

/** What SQLite says of a file that is no database, or not whole. */
export function isUnreadable(error: unknown): error is InstanceType<typeof Sqlite.SqliteError> {
  return error instanceof Sqlite.SqliteError;
}

/** Null when it is not there, or not as it was written. */
function opened(file: string): SearchFile | null {
  try {
    return openSearchFile(file);
  } catch (error) {
    if (isUnreadable(error) || error instanceof TypeError) return null;
    throw error;
  }
}
