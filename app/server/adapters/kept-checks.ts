import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Checked } from "../../domain/scenario/check";
import { sha256 } from "./keyed-hash";

/** Answers of earlier starts, one for each file. */
export interface KeptChecks {
  find(file: string, key: string): Checked | undefined;
  keep(file: string, key: string, answer: Checked): void;
}

export const nothingKept: KeptChecks = { find: () => undefined, keep: () => undefined };

/**
 * Keeps the answers of a built program in the cache of the data folder, so that a start need not check what it has checked before.
 *
 * @param build - names the program exactly; another one may have other rules, and asks anew.
 */
export function checksKeptIn(dataDir: string, build: string): KeptChecks {
  const path = (file: string) => join(dataDir, "cache", "checks", `${basename(dirname(file))}.json`);
  const mark = (file: string, key: string) => sha256(JSON.stringify([build, file, key]));
  return {
    find: (file, key) => {
      try {
        const kept = JSON.parse(readFileSync(path(file), "utf8")) as { mark: string; answer: Checked };
        return kept.mark === mark(file, key) ? kept.answer : undefined;
      } catch {
        // Not there, or half written by somebody else: a cache that cannot be read is an empty one.
        return undefined;
      }
    },
    keep: (file, key, answer) => {
      try {
        mkdirSync(dirname(path(file)), { recursive: true });
        const draft = `${path(file)}.${String(process.pid)}`;
        writeFileSync(draft, JSON.stringify({ mark: mark(file, key), answer }));
        renameSync(draft, path(file));
      } catch {
        // The next start checks again.
      }
    },
  };
}
