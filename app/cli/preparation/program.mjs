import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const programDir = fileURLToPath(new URL("../../../", import.meta.url));
export const inProgram = (...parts) => join(programDir, ...parts);

/** A failure that has its sentence; no stack would say more. */
export class Stop extends Error {}

/** For a person whose account may read the program but not write it. */
export const unwritable = () => `The folder ${programDir} cannot be written by this account: copy it to a place of your own, or ask its owner to start Throughcare once.`;

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Undefined when there is no such file. */
export function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** Written beside and renamed, so that a stamp is whole or absent. */
export function writeStamp(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

export function hashOf(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** Names and contents of all files below a folder for which `counts` says yes, in a fixed order. */
export function contentsBelow(dir, counts) {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter(counts)
    .sort()
    .flatMap((path) => [path.slice(dir.length), readFileSync(path)]);
}
