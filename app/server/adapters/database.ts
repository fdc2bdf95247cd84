import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type Sqlite from "better-sqlite3";
import { PrismaClient } from "./generated/client";
import { type Ask, hotQuestions } from "./hot-questions";
import { keepStatements } from "./kept-statements";
import { keepTransactionsApart } from "./transactions-apart";

/** The models, and beside them the way for what every page asks. */
export type Database = PrismaClient & { hot(): Promise<Ask> };
export type { Prisma } from "./generated/client";

/**
 * SQLite's own default in WAL mode may lose the last transactions in a power cut: a decision that was answered must stay. It also
 * leaves deleted rows readable in the file: what a learner deletes is overwritten.
 */
class DurableSqlite extends PrismaBetterSqlite3 {
  ask: Ask | null = null;

  override async connect() {
    const connection = await super.connect();
    await connection.executeScript("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
    // Its own connection, which it does not name among what it offers.
    const { client } = connection as unknown as { client: Sqlite.Database };
    keepStatements(client);
    this.ask = hotQuestions(client);
    keepTransactionsApart(connection);
    return connection;
  }
}

/** Opens a database that `migrate` has prepared. */
export function openDatabase(file: string): Database {
  const adapter = new DurableSqlite({ url: `file:${file}`, timeout: 5000 });
  const db = new PrismaClient({ adapter });
  const hot = async () => {
    if (adapter.ask === null) await db.$connect();
    if (adapter.ask === null) throw new Error("The database was connected and has no connection");
    return adapter.ask;
  };
  return Object.assign(db, { hot });
}
