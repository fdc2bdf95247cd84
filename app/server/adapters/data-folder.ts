import { closeSync, fsyncSync, lstatSync, openSync, readdirSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

export interface KeptFile {
  /** Relative to the folder, with slashes. */
  path: string;
  file: string;
  bytes: number;
}

/** Made anew when they are missing, told elsewhere, or put there by the file system. */
const notKept = new Set(["cache", "lost+found"]);

/** Drafts that were never finished, logs, and the copies of the database that were made before migrations. */
const passing = /\.log$|\.(part|restoring)-\w+$|-before-.*\.db$/;

/**
 * Every file of the data folder that must be kept, without the database, which has to be copied in its own way.
 *
 * @throws Error when something is neither a file nor a folder: it could be what is looked for after a loss.
 */
export function filesToKeep(dataDir: string, databaseFile: string): KeptFile[] {
  const database = ["", "-wal", "-shm", "-journal"].map((suffix) => databaseFile + suffix);
  const under = (folder: string): KeptFile[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry): KeptFile[] => {
      const file = join(folder, entry.name);
      if (database.includes(file)) return [];
      // Deeper down are names that others gave.
      if ((folder === dataDir || folder === dirname(databaseFile)) && (notKept.has(entry.name) || passing.test(entry.name))) return [];
      if (entry.isDirectory()) return under(file);
      if (!entry.isFile()) throw new Error(`${file} is neither a file nor a folder, and cannot be kept: put the thing itself there, or take it out of DATA_DIR`);
      return [{ path: relative(dataDir, file).split(sep).join("/"), file, bytes: lstatSync(file).size }];
    });
  return under(dataDir).sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The path within a folder, with slashes; undefined when it is the folder itself or outside. */
export function pathWithin(folder: string, file: string): string | undefined {
  const path = relative(resolve(folder), resolve(file));
  return path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path) ? undefined : path.split(sep).join("/");
}

/** What holds the names of files is written down, so that a power cut cannot undo a renaming. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The folder in which a file or folder stands. */
export function folderOf(file: string): string {
  return dirname(resolve(file));
}
