import { type Ask, type Asked, asStored } from "./hot-questions";

export type RowToWrite = Readonly<Record<string, Asked>>;

/** Rows that are handed over in one text. */
const AT_ONCE = 1000;

/**
 * Adds a great many rows over the connection of the models, within the transaction that is open on it: a statement for a thousand, where the
 * client of the models would take a second. All rows have the same fields.
 */
export function addRows(ask: Ask, table: string, rows: readonly RowToWrite[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const named = columns.map((name) => `"${name}"`).join(", ");
  const sql = `INSERT INTO "${table}" (${named}) SELECT ${columns.map((name) => `value ->> '$.${name}'`).join(", ")} FROM json_each(?) RETURNING 1`;
  for (const some of inParts(rows)) ask(sql, asJson(some));
}

/** Changes a great many rows, found by one field, in all the others that are given. */
export function changeRows(ask: Ask, table: string, key: string, rows: readonly RowToWrite[]): void {
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== key);
  const given = [key, ...columns].map((name) => `value ->> '$.${name}' AS "${name}"`).join(", ");
  const sql = `UPDATE "${table}" SET ${columns.map((name) => `"${name}" = given."${name}"`).join(", ")} FROM (SELECT ${given} FROM json_each(?)) AS given WHERE "${table}"."${key}" = given."${key}" RETURNING 1`;
  for (const some of inParts(rows)) ask(sql, asJson(some));
}

function asJson(rows: readonly RowToWrite[]): string {
  return JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asStored(value)]))));
}

function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += AT_ONCE) yield rows.slice(from, from + AT_ONCE);
}
