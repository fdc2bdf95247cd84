import { createWriteStream, existsSync, mkdirSync, readdirSync, realpathSync, renameSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { type FoundMember, readArchive, type Summed, sumOf } from "../adapters/archive";
import { inspectDatabase } from "../adapters/database-copy";
import { folderOf, pathWithin, syncFolder } from "../adapters/data-folder";
import type { Environment } from "../adapters/environment";
import { inTemporaryFolder } from "../adapters/temporary-folder";
import { databasePath, isSafePath, manifestPath, type Manifest, parseManifest } from "./backup-manifest";

type Places = Pick<Environment, "dataDir" | "databaseFile">;

export type RestoreOutcome = { kind: "restored"; madeAt: string; files: number; bytes: number } | { kind: "refused" | "damaged"; problem: string };

/** What an archive must be; thrown while it is read and told when the reading has ended. */
class Unfit extends Error {}

/** Puts a backup into an empty data folder: all of it or, whatever happens on the way, nothing. */
export async function restore({ dataDir, databaseFile }: Places, file: string, known: string[]): Promise<RestoreOutcome> {
  const database = pathWithin(dataDir, databaseFile);
  if (database === undefined) return { kind: "refused", problem: `DATABASE_URL names a file outside DATA_DIR: restore without it, then move ${databasePath}` };
  if (!existsSync(file)) return { kind: "refused", problem: `there is no file ${file}` };
  if (isUsed(dataDir)) return used(dataDir);
  try {
    const manifest = await verify(file);
    const unknown = manifest.migrations.filter((name) => !known.includes(name));
    if (unknown.length > 0) return { kind: "refused", problem: `${file} was made by a newer program (${unknown.join(", ")}); update this one first. Nothing was written` };
    // Through a link to the folder itself: only a folder can be replaced by a folder in one step.
    const home = existsSync(dataDir) ? realpathSync(dataDir) : dataDir;
    mkdirSync(folderOf(home), { recursive: true });
    return await inTemporaryFolder(`${home}.restoring`, async (folder) => {
      await unpack(file, manifest, folder, database);
      const state = inspectDatabase(join(folder, database));
      if (!state.ok) throw new Unfit(`its database is damaged (${state.problem})`);
      if (!takePlace(folder, home)) return used(dataDir);
      return { kind: "restored", madeAt: manifest.madeAt, files: manifest.files.length, bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) };
    });
  } catch (error) {
    if (error instanceof Unfit) return { kind: "damaged", problem: `${file} cannot be restored: ${error.message}. Nothing was written` };
    throw error;
  }
}

function used(dataDir: string): RestoreOutcome {
  return { kind: "refused", problem: `${dataDir} is not empty, and was left as it is: end the server, move the folder away, then restore` };
}

function isUsed(dataDir: string): boolean {
  return existsSync(dataDir) && readdirSync(dataDir).length > 0;
}

async function verify(file: string): Promise<Manifest> {
  const found = new Map<string, Summed>();
  let text: string | undefined;
  await reading(file, async (member, content) => {
    if (text !== undefined) throw new Unfit("something follows its list of contents");
    if (member.path === manifestPath) {
      text = (await buffer(content)).toString();
      return;
    }
    if (found.has(member.path)) throw new Unfit(`it contains ${member.path} twice`);
    found.set(member.path, { path: member.path, bytes: member.bytes, sha256: await sumOf(content) });
  });
  if (text === undefined) throw new Unfit("it is no backup of this program, or its end is missing");
  const manifest = parseManifest(text);
  if (manifest === undefined) throw new Unfit("its list of contents is none that this program understands");
  for (const { path, bytes, sha256 } of manifest.files) {
    const there = found.get(path);
    if (there?.sha256 !== sha256 || there.bytes !== bytes) throw new Unfit(`${path} is not what the list of contents says`);
    found.delete(path);
  }
  if (found.size > 0) throw new Unfit(`its list of contents does not name ${[...found.keys()].join(", ")}`);
  if (!manifest.files.some(({ path }) => path === databasePath)) throw new Unfit("it contains no database");
  return manifest;
}

async function unpack(file: string, manifest: Manifest, folder: string, database: string): Promise<void> {
  const sums = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const folders = new Set([folder]);
  await reading(file, async ({ path }, content) => {
    const target = join(folder, path === databasePath ? database : path);
    for (let above = folderOf(target); above !== folder; above = folderOf(above)) folders.add(above);
    mkdirSync(folderOf(target), { recursive: true, mode: 0o700 });
    if (path === manifestPath) content.resume();
    else if ((await sumOf(content, createWriteStream(target, { flags: "wx", mode: 0o600, flush: true }))) !== sums.get(path)) throw new Unfit("it changed while it was read");
  });
  folders.forEach(syncFolder);
}

async function reading(file: string, take: Parameters<typeof readArchive>[1]): Promise<void> {
  try {
    await readArchive(file, async (member, content) => {
      const problem = whyNotTaken(member);
      if (problem !== undefined) throw new Unfit(problem);
      await take(member, content);
    });
  } catch (error) {
    if (error instanceof Unfit || isOfTheSystem(error)) throw error;
    throw new Unfit(`it is damaged, or no backup of this program (${error instanceof Error ? error.message : String(error)})`);
  }
}

function whyNotTaken({ path, type }: FoundMember): string | undefined {
  if (!isSafePath(path)) return `it contains the path ${JSON.stringify(path)}, which leads elsewhere`;
  return type === "file" ? undefined : `it contains ${path}, which is no file but a ${type}`;
}

/** No space, no permission: says nothing about the archive. */
function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

/** False when somebody has begun to use the place meanwhile. */
function takePlace(folder: string, home: string): boolean {
  try {
    renameSync(folder, home);
    syncFolder(folderOf(home));
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOTEMPTY" || code === "EEXIST") return false;
    if (code === "EBUSY" || code === "EXDEV") throw new Error(`${home} is where a disk is mounted, and cannot be filled in one step: set DATA_DIR to a folder inside it. Nothing was written`);
    throw error;
  }
}
