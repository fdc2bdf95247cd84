import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type Sqlite from "better-sqlite3";
import { PrismaClient } from "./generated/client";
import { keepStatements } from "./kept-statements";

export type Database = PrismaClient;
export type { Prisma } from "./generated/client";

/**
 * SQLite's own default in WAL mode may lose the last transactions in a power cut: a decision that was answered must stay. It also
 * leaves deleted rows readable in the file: what a learner deletes is overwritten.
 */
class DurableSqlite extends PrismaBetterSqlite3 {
  override async connect() {
    const connection = await super.connect();
    await connection.executeScript("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
    // Its own connection, which it does not name among what it offers.
    keepStatements((connection as unknown as { client: Sqlite.Database }).client);
    return connection;
  }
}

/** Opens a database that `migrate` has prepared. */
export function openDatabase(file: string): Database {
  return new PrismaClient({ adapter: new DurableSqlite({ url: `file:${file}`, timeout: 5000 }) });
}
