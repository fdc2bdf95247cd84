import { closeSync, openSync } from "node:fs";
import Sqlite from "better-sqlite3";

export type DatabaseState = { ok: true; migrations: string[] } | { ok: false; problem: string };

/**
 * Copies a database that others may be writing at the same time, as it is at one moment, into a file that does not exist yet.
 *
 * @throws Sqlite.SqliteError when it cannot be read, or the copy not be written.
 */
export function copyDatabase(file: string, target: string): void {
  // SQLite fills an empty file that is there, and so the copy is never readable by anyone else.
  closeSync(openSync(target, "wx", 0o600));
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 20_000 });
  try {
    // One read transaction: with a log of its own for writing, it neither waits for writers nor holds them up, and never starts anew.
    db.prepare("VACUUM INTO ?").run(target);
  } finally {
    db.close();
  }
}

/** Whether a database that nobody is writing is whole, and which migrations it has. */
export function inspectDatabase(file: string): DatabaseState {
  try {
    const db = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      const answers = (db.pragma("integrity_check") as { integrity_check: string }[]).map((row) => row.integrity_check);
      if (answers.join() !== "ok") return { ok: false, problem: answers.slice(0, 3).join("; ") };
      return { ok: true, migrations: migrationsIn(db) };
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return { ok: false, problem: error.message };
    throw error;
  }
}

/** Why it could not be copied, where SQLite says so; otherwise a bug, and thrown. */
export function whyNotCopied(error: unknown): string {
  if (error instanceof Sqlite.SqliteError) return error.message;
  throw error;
}

/** True when a table other than the record of migrations has a row. */
export function hasRows(db: Sqlite.Database): boolean {
  const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '_prisma_migrations'`).pluck().all() as string[];
  return tables.some((table) => db.prepare(`SELECT 1 FROM "${table.replaceAll('"', '""')}" LIMIT 1`).get() !== undefined);
}

function migrationsIn(db: Sqlite.Database): string[] {
  return db.prepare("SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name").pluck().all() as string[];
}
