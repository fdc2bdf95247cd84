export type Cell = string | number | null;

/** What a spreadsheet takes for the beginning of a formula, also behind blanks. */
const FORMULA = /^\s*[=+\-@\t\r|%]/u;

/**
 * A table as CSV by RFC 4180, with the mark at its beginning by which spreadsheets know UTF-8. Text that a spreadsheet would run as a formula
 * gets an apostrophe before it, as such programs write it themselves; numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `${CSV_MARK}${toCsvRows(rows)}`;
}

/** What stands before the first row, once in a file. */
export const CSV_MARK = "\uFEFF";

/** Some rows of a file that is written piece by piece. */
export function toCsvRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellToText).join(",")}\r\n`).join("");
}

/** A text that no spreadsheet runs. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cellToText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = guarded(cell);
  return /[",\r\n]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
