import type { TableRow } from "./csv-table";
import { readParts, UnreadableSpreadsheet, type XmlListener } from "./xlsx-parts";

export type XlsxRead = { ok: true; rows: TableRow[]; sheet: string; otherSheets: number } | { ok: false; problem: "broken-spreadsheet" };

const MOST_COLUMNS = 200;

/**
 * The first sheet of a spreadsheet (.xlsx) that is not hidden, as text: days as 2026-11-30, formulas as they are written and not what they
 * came to. Reading ends after `mostRows` rows.
 */
export async function readXlsx(bytes: Uint8Array, mostRows: number): Promise<XlsxRead> {
  try {
    const book = await readBook(bytes);
    const shown = book.sheets.filter(({ hidden }) => !hidden);
    const path = book.targets.get(shown[0]?.relation ?? "");
    if (path === undefined) return { ok: false, problem: "broken-spreadsheet" };
    const rows: TableRow[] = [];
    await readParts(bytes, (name) => (name === path ? sheetListener(book, rows) : null), () => rows.length > mostRows);
    return { ok: true, rows, sheet: shown[0]?.name ?? "", otherSheets: shown.length - 1 };
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) return { ok: false, problem: "broken-spreadsheet" };
    throw error;
  }
}

interface Book {
  sheets: { name: string; relation: string; hidden: boolean }[];
  /** Paths of parts by relation. */
  targets: Map<string, string>;
  strings: string[];
  /** Whether cells of a style are days. */
  isDay: boolean[];
  /** Days are counted from 1904. */
  from1904: boolean;
}

async function readBook(bytes: Uint8Array): Promise<Book> {
  const book: Book = { sheets: [], targets: new Map(), strings: [], isDay: [], from1904: false };
  const formats = new Map<number, boolean>();
  const styles: number[] = [];
  let [inStyles, inString, isSound, string] = [false, false, false, ""];
  const listeners: Record<string, XmlListener> = {
    "xl/workbook.xml": {
      open: (name, attributes) => {
        if (name === "workbookPr") book.from1904 = /^(1|true)$/u.test(attributes()["date1904"] ?? "");
        if (name === "sheet") book.sheets.push({ name: attributes()["name"] ?? "", relation: attributes()["id"] ?? "", hidden: (attributes()["state"] ?? "visible") !== "visible" });
      },
    },
    "xl/_rels/workbook.xml.rels": {
      open: (name, attributes) => {
        if (name !== "Relationship") return;
        const target = attributes()["Target"] ?? "";
        book.targets.set(attributes()["Id"] ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      },
    },
    "xl/styles.xml": {
      open: (name, attributes) => {
        if (name === "numFmt") formats.set(Number(attributes()["numFmtId"]), isDayFormat(attributes()["formatCode"] ?? ""));
        else if (name === "cellXfs") inStyles = true;
        else if (name === "xf" && inStyles) styles.push(Number(attributes()["numFmtId"] ?? 0));
      },
      close: (name) => {
        if (name === "cellXfs") inStyles = false;
      },
    },
    "xl/sharedStrings.xml": {
      // A text in several letterings has several parts; how it sounds is written beside it and not part of it.
      open: (name) => {
        if (name === "si") string = "";
        else if (name === "rPh") isSound = true;
        else if (name === "t") inString = !isSound;
      },
      text: (text) => {
        if (inString) string += text;
      },
      close: (name) => {
        if (name === "t") inString = false;
        else if (name === "rPh") isSound = false;
        else if (name === "si") book.strings.push(unescaped(string));
      },
    },
  };
  await readParts(bytes, (path) => listeners[path] ?? null);
  book.isDay = styles.map((id) => formats.get(id) ?? ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)));
  return book;
}

/** Formats that show a year or a day; times alone are no days. */
function isDayFormat(code: string): boolean {
  return /[yd]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ""));
}

function sheetListener(book: Book, rows: TableRow[]): XmlListener {
  let row: TableRow = { row: 0, cells: [] };
  let cell = { column: 0, type: "n", style: 0, value: "", formula: null as string | null };
  let part: "value" | "formula" | null = null;
  return {
    open: (name, attributes) => {
      if (name === "row") row = { row: Number(attributes()["r"] ?? row.row + 1), cells: [] };
      else if (name === "c") {
        const { r, t = "n", s = "0" } = attributes();
        cell = { column: r === undefined ? row.cells.length : columnOf(r), type: t, style: Number(s), value: "", formula: null };
      } else if (name === "f") [part, cell.formula] = ["formula", ""];
      else if (name === "v" || name === "t") part = "value";
    },
    text: (text) => {
      if (part === "value") cell.value += text;
      else if (part === "formula") cell.formula = (cell.formula ?? "") + text;
    },
    close: (name) => {
      if (name === "v" || name === "t" || name === "f") part = null;
      else if (name === "c" && cell.column < MOST_COLUMNS) {
        while (row.cells.length < cell.column) row.cells.push("");
        row.cells[cell.column] = cell.formula === null ? textOfCell(book, cell) : `=${cell.formula}`;
      } else if (name === "row" && row.cells.some((text) => text.trim() !== "")) rows.push(row);
    },
  };
}

function textOfCell({ strings, isDay, from1904 }: Book, { type, style, value }: { type: string; style: number; value: string }): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type !== "n" || value === "") return type === "d" ? value.slice(0, 10) : unescaped(value);
  const number = Number(value);
  if (isDay[style] !== true) return Number.isSafeInteger(number) ? String(number) : value;
  const since = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(since + Math.floor(number) * 24 * 3600_000);
  return Number.isNaN(day.getTime()) ? value : day.toISOString().slice(0, 10);
}

/** "C7" is 2. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.replace(/[^A-Z]/gu, "")) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** What XML cannot hold is written as _x000D_. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
