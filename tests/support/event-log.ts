import { join } from "node:path";
import Database from "better-sqlite3";
import type { AttemptEvent } from "../../app/domain/attempt/event";
import type { RunningServer } from "./server";

type Server = Pick<RunningServer, "dataDir">;

/** What the database of a running server holds of an attempt: the truth that its pages are compared with. */
export function loggedEvents(server: Server, attempt: string): AttemptEvent[] {
  return ask(server, 'SELECT "seq", "kind", "scene", "option" FROM "AttemptEvent" WHERE "attemptId" = ? ORDER BY "seq"', attempt) as AttemptEvent[];
}

/** What chance has decided for an attempt: the order of its choices and its draws. */
export function seedOf(server: Server, attempt: string): number {
  const [row] = ask(server, 'SELECT "seed" FROM "Attempt" WHERE "id" = ?', attempt) as { seed: number }[];
  if (row === undefined) throw new Error(`there is no attempt ${attempt}`);
  return row.seed;
}

/** The attempts of a person, the newest first. */
export function attemptsOf(server: Server, email: string): { id: string; ended: boolean }[] {
  const rows = ask(server, 'SELECT a."id", a."endedAt" FROM "Attempt" a JOIN "Person" p ON p."id" = a."personId" WHERE p."email" = ? ORDER BY a."startedAt" DESC, a."id" DESC', email) as { id: string; endedAt: unknown }[];
  return rows.map(({ id, endedAt }) => ({ id, ended: endedAt !== null }));
}

function ask({ dataDir }: Server, question: string, about: string): unknown[] {
  const database = new Database(join(dataDir, "throughcare.db"), { readonly: true });
  try {
    return database.prepare(question).all(about);
  } finally {
    database.close();
  }
}
