import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import Sqlite from "better-sqlite3";
import { extract, pack } from "tar-stream";
import { onTestFinished } from "vitest";
import { manifestPath } from "../../app/server/operation/backup-manifest";

export interface Packed {
  name: string;
  type?: string;
  content: string | Buffer;
}

export interface CommandAnswer {
  code: number;
  out: string;
  err: string;
}

export function aFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-operation-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return dir;
}

export function throughcare(args: string[], variables: Record<string, string>): Promise<CommandAnswer> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["app/cli/throughcare.mjs", ...args], { env: { ...process.env, DATABASE_URL: "", ...variables } }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err });
    });
  });
}

/** Every table of a database with all of its rows. */
export function tables(file: string): Record<string, unknown[]> {
  const db = new Sqlite(file, { readonly: true });
  try {
    const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[];
    return Object.fromEntries(names.map((name) => [name, rowsOf(db, name)]));
  } finally {
    db.close();
  }
}

function rowsOf(db: Sqlite.Database, table: string): unknown[] {
  return db.prepare(`SELECT * FROM "${table}"`).raw().all().map((row) => JSON.stringify(row)).sort();
}

/** The files under a folder, with what is in them. */
export function filesUnder(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(entries.map((entry) => join(entry.parentPath, entry.name)).sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, "latin1")]));
}

export async function unpacked(file: string): Promise<Packed[]> {
  const found: Packed[] = [];
  const members = extract();
  members.on("entry", (header, content, next) => {
    const parts: Buffer[] = [];
    content.on("data", (part: Buffer) => parts.push(part));
    content.on("end", () => {
      found.push({ name: header.name, content: Buffer.concat(parts) });
      next();
    });
  });
  await pipeline(createReadStream(file), createGunzip(), members);
  return found;
}

/** An archive with these members as they are, and nothing made right. */
export async function packedInto(file: string, members: Packed[]): Promise<string> {
  const packed = pack();
  for (const { name, type, content } of members) packed.entry({ name, ...(type === undefined ? {} : { type, linkname: "session-secret" }) }, content as string);
  packed.finalize();
  await pipeline(packed, createGzip(), createWriteStream(file));
  return file;
}

/** The same members with a list of contents that agrees with them. */
export function listed(members: Packed[]): Packed[] {
  const last = members.at(-1);
  const files = members.slice(0, -1).map(({ name, content }) => ({ path: name, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") }));
  return [...members.slice(0, -1), { name: manifestPath, content: JSON.stringify({ ...(JSON.parse(String(last?.content)) as object), files }) }];
}
