import { existsSync, linkSync, realpathSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeArchive } from "../adapters/archive";
import type { Clock } from "../adapters/clock";
import { copyDatabase, inspectDatabase, whyNotCopied } from "../adapters/database-copy";
import { filesToKeep, folderOf, pathWithin, syncFolder } from "../adapters/data-folder";
import type { Environment } from "../adapters/environment";
import { inTemporaryFolder } from "../adapters/temporary-folder";
import { databasePath, manifestPath, type Manifest } from "./backup-manifest";

type Places = Pick<Environment, "dataDir" | "databaseFile">;

export type BackUpOutcome = { kind: "written"; files: number; bytes: number } | { kind: "refused" | "damaged"; problem: string };

/** Writes everything that must be kept into one new file, while the server goes on: the file appears whole or not at all. */
export async function backUp(places: Places, target: string, clock: Clock): Promise<BackUpOutcome> {
  const problem = whyNot(places, target);
  if (problem !== undefined) return { kind: "refused", problem };
  return await inTemporaryFolder(`${target}.part`, async (folder) => {
    const copy = join(folder, "database");
    try {
      copyDatabase(places.databaseFile, copy);
    } catch (error) {
      return { kind: "damaged", problem: `the database ${places.databaseFile} cannot be copied (${whyNotCopied(error)}); nothing was written` };
    }
    const state = inspectDatabase(copy);
    if (!state.ok) return { kind: "damaged", problem: `the database ${places.databaseFile} is damaged (${state.problem}); nothing was written` };
    const files = [{ path: databasePath, file: copy, bytes: statSync(copy).size }, ...filesToKeep(places.dataDir, places.databaseFile)];
    const about: Omit<Manifest, "files"> = { format: "throughcare-backup", version: 1, madeAt: clock.now().toISOString(), migrations: state.migrations };
    const draft = join(folder, "archive");
    await writeArchive(draft, files, { path: manifestPath, text: (sums) => `${JSON.stringify({ ...about, files: sums } satisfies Manifest, null, 2)}\n` });
    if (!giveName(draft, target)) return { kind: "refused", problem: `${target} exists already, and was left as it is` };
    syncFolder(folderOf(target));
    return { kind: "written", files: files.length, bytes: statSync(target).size };
  });
}

function whyNot({ dataDir, databaseFile }: Places, target: string): string | undefined {
  if (existsSync(target)) return `${target} exists already, and was left as it is`;
  const folder = folderOf(target);
  if (!existsSync(folder)) return `the folder ${folder} does not exist`;
  if (!existsSync(databaseFile)) return `there is no database ${databaseFile}: is DATA_DIR right?`;
  const home = realpathSync(dataDir);
  if (realpathSync(folder) === home || pathWithin(home, realpathSync(folder)) !== undefined) return `${target} is inside DATA_DIR, and would be lost together with it: name a file elsewhere`;
  return undefined;
}

/** False when the name is taken by now. */
function giveName(draft: string, target: string): boolean {
  try {
    // A link, unlike a renaming, never takes the place of another file.
    linkSync(draft, target);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return false;
    // Memory sticks and some network drives know no links.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP" && code !== "ENOSYS") throw error;
    renameSync(draft, target);
    return true;
  }
}
