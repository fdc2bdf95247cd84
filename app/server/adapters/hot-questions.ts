import Sqlite from "better-sqlite3";

export type Asked = string | number | Date | null;
/** Asks at once and in full: nothing of this process happens between two questions that are asked one after the other. */
export type Ask = <Row>(sql: string, ...values: Asked[]) => Row[];

/**
 * What every page asks, in SQL over the connection of the models: through their client each question takes ten times as long. The
 * texts must be constants, because every one is kept. Columns come as they are stored: instants as text for `instantOf`, truths as 0 and 1.
 */
export function hotQuestions(connection: Sqlite.Database): Ask {
  const statements = new Map<string, Sqlite.Statement>();
  return <Row>(sql: string, ...values: Asked[]) => {
    // Not the `prepare` that keeps statements for the client: it wants its rows without names, and whole numbers as BigInt.
    const statement = statements.get(sql) ?? Sqlite.prototype.prepare.call(connection, sql).safeIntegers(false);
    statements.set(sql, statement);
    return statement.all(...values.map(asStored)) as Row[];
  };
}

/** Instants as the client of the models writes them. */
export function asStored(value: Asked): string | number | null {
  return value instanceof Date ? value.toISOString().replace("Z", "+00:00") : value;
}

export function instantOf(stored: string): Date;
export function instantOf(stored: string | null): Date | null;
export function instantOf(stored: string | null): Date | null {
  return stored === null ? null : new Date(stored);
}
