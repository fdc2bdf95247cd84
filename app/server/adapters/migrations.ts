import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { systemClock, type Clock } from "./clock";
import { copyDatabase, hasRows, whyNotCopied } from "./database-copy";
import { syncFolder } from "./data-folder";

/** `copy` is the file that holds the database as it was before, where there was something to lose. */
export type MigrationOutcome = { ok: true; applied: string[]; copy?: string } | { ok: false; problem: string };

interface MigrationFile {
  name: string;
  sql: string;
  checksum: string;
}

/** Prisma's own table, so that `prisma migrate status` agrees with what was applied here. */
const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** Brings the database file up to the migrations in the folder: all of them or, when one fails, none. */
export function migrate(file: string, migrationsDir: string, clock: Clock = systemClock): MigrationOutcome {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const db = new Sqlite(file, { timeout: 20_000 });
    try {
      return applyAll(db, file, readMigrations(migrationsDir), clock);
    } finally {
      db.close();
    }
  } catch (error) {
    // Not a database, read only, damaged, no space: the operator's business, and SQLite says it well.
    if (error instanceof Sqlite.SqliteError) return { ok: false, problem: error.message };
    throw error;
  }
}

/** The names of the migrations that this program knows, in their order. */
export function migrationNames(dir: string): string[] {
  const entries = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map((entry) => entry.name).sort();
}

function readMigrations(dir: string): MigrationFile[] {
  return migrationNames(dir).map((name) => {
    const sql = readFileSync(join(dir, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

function applyAll(db: Sqlite.Database, file: string, files: MigrationFile[], clock: Clock): MigrationOutcome {
  if (db.pragma("journal_mode", { simple: true }) !== "wal") db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  // The pragma is ignored inside a transaction; with keys on, a migration that rebuilds a parent table would delete its children.
  db.pragma("foreign_keys = OFF");
  // The lock comes before the look, so that of two starts at once one waits and then finds nothing left to do.
  db.exec("BEGIN IMMEDIATE");
  let failing: string | undefined;
  let copy: string | undefined;
  const unchanged = (problem: string): MigrationOutcome => {
    if (db.inTransaction) db.exec("ROLLBACK");
    // Nothing was changed, and a server that is started again and again must not fill the disk.
    if (copy !== undefined) rmSync(copy, { force: true });
    return { ok: false, problem };
  };
  try {
    db.exec(migrationsTable);
    const done = appliedMigrations(db);
    const problem = disagreement(done, files);
    if (problem !== undefined) return unchanged(problem);
    const waiting = files.filter(({ name }) => !done.has(name));
    const [first] = waiting;
    if (first !== undefined && hasRows(db)) {
      const copied = copyBefore(first.name, file, clock);
      if (!copied.ok) return unchanged(`the database could not be copied before the migration ${first.name} (${copied.problem}); nothing was changed`);
      copy = copied.copy;
    }
    for (const migration of waiting) {
      failing = migration.name;
      apply(db, migration, clock);
    }
    if (waiting.length > 0 && (db.pragma("foreign_key_check") as unknown[]).length > 0)
      return unchanged(`the migration ${waiting.at(-1)?.name ?? ""} would leave rows without the row they belong to; nothing was changed`);
    db.exec("COMMIT");
    return { ok: true, applied: waiting.map(({ name }) => name), ...(copy === undefined ? {} : { copy }) };
  } catch (error) {
    if (failing === undefined) throw error;
    return unchanged(`the migration ${failing} failed (${String(error)}); nothing was changed`);
  }
}

/** The lock that is held keeps writers away, not this second reader: the copy has all that was there before the migration. */
function copyBefore(migration: string, file: string, clock: Clock): { ok: true; copy: string } | { ok: false; problem: string } {
  const day = clock.now().toISOString().slice(0, 10);
  const copy = join(dirname(file), `${basename(file, extname(file))}-${day}-before-${migration}.db`);
  const draft = `${copy}.part-copy`;
  rmSync(draft, { force: true });
  try {
    copyDatabase(file, draft);
  } catch (error) {
    rmSync(draft, { force: true });
    return { ok: false, problem: whyNotCopied(error) };
  }
  // A copy of that name is from a migration that was killed on the same day: this one has all that it has.
  renameSync(draft, copy);
  syncFolder(dirname(copy));
  return { ok: true, copy };
}

function appliedMigrations(db: Sqlite.Database): Map<string, string> {
  const rows = db
    .prepare(`SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`)
    .all() as { name: string; checksum: string }[];
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function disagreement(done: Map<string, string>, files: MigrationFile[]): string | undefined {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const [name, checksum] of done) {
    const file = byName.get(name);
    if (file === undefined) return `the database is newer than this program: it has the migration ${name}, which the program does not know`;
    if (file.checksum !== checksum) return `the migration ${name} was changed after it had been applied to this database`;
  }
  return undefined;
}

function apply(db: Sqlite.Database, file: MigrationFile, clock: Clock): void {
  const startedAt = clock.now().getTime();
  db.exec(file.sql);
  db.prepare(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)`,
  ).run(randomUUID(), file.checksum, clock.now().getTime(), file.name, startedAt);
}
