import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A few words that outlast the process, in the cache of the data folder; null where they are not there, or cannot be read. */
export function readMark(dataDir: string, name: string): string | null {
  try {
    return readFileSync(join(dataDir, "cache", `${name}.txt`), "utf8");
  } catch {
    return null;
  }
}

export function keepMark(dataDir: string, name: string, text: string): void {
  const file = join(dataDir, "cache", `${name}.txt`);
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
