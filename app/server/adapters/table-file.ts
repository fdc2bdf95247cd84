import { readCsv, type Separator, type TableRow } from "./csv-table";
import { textOf, type TextEncoding } from "./text-bytes";
import { readXlsx } from "./xlsx-table";

/** How a file was understood, to be told to whoever brought it. */
export type TableNotes = { format: "csv"; encoding: TextEncoding; separator: Separator } | { format: "xlsx"; sheet: string; otherSheets: number };

export type TableFileProblem = { kind: "empty" | "not-text" | "old-spreadsheet" | "broken-spreadsheet" } | { kind: "quotation-marks"; row: number };

export type TableFile = { ok: true; rows: TableRow[]; notes: TableNotes } | { ok: false; problem: TableFileProblem };

/** Reads a table from a CSV file or a spreadsheet, whatever it is called. Rows without a word are left out; the others keep their number. */
export async function readTableFile(bytes: Uint8Array, mostRows: number): Promise<TableFile> {
  if (bytes.length === 0) return { ok: false, problem: { kind: "empty" } };
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const read = await readXlsx(bytes, mostRows);
    return read.ok ? { ok: true, rows: read.rows, notes: { format: "xlsx", sheet: read.sheet, otherSheets: read.otherSheets } } : { ok: false, problem: { kind: read.problem } };
  }
  // Spreadsheets of before 2007, and newer ones with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, problem: { kind: "old-spreadsheet" } };
  const decoded = textOf(bytes);
  if (decoded === null) return { ok: false, problem: { kind: "not-text" } };
  const read = readCsv(decoded.text);
  if (!read.ok) return { ok: false, problem: { kind: read.problem, row: read.row } };
  return { ok: true, rows: read.rows, notes: { format: "csv", encoding: decoded.encoding, separator: read.separator } };
}

function begins(bytes: Uint8Array, ...first: number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}
