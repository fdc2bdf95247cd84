import Papa from "papaparse";

/** Rows that are not empty, as a spreadsheet counts them. */
export interface TableRow {
  row: number;
  cells: string[];
}

export type Separator = "," | ";" | "\t" | "|";
const separators: readonly Separator[] = [",", ";", "\t", "|"];

export type CsvRead = { ok: true; rows: TableRow[]; separator: Separator } | { ok: false; problem: "quotation-marks"; row: number };

/** A table as text. The separator is what the first line has most of; a first line "sep=;", as spreadsheets write it, decides it. */
export function readCsv(text: string): CsvRead {
  const said = /^sep=([,;\t|])\r?\n/u.exec(text);
  const separator = (said?.[1] as Separator | undefined) ?? mostIn(text.slice(0, 10_000));
  const { data, errors } = Papa.parse<string[]>(said === null ? text : text.slice(said[0].length), { delimiter: separator });
  const skipped = said === null ? 1 : 2;
  const broken = errors.find(({ type }) => type === "Quotes");
  // From there on nobody knows what is a cell.
  if (broken !== undefined) return { ok: false, problem: "quotation-marks", row: (broken.row ?? 0) + skipped };
  return { ok: true, separator, rows: data.map((cells, index) => ({ row: index + skipped, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== "")) };
}

function mostIn(text: string): Separator {
  const first = text.split(/\r\n|\n|\r/u).find((line) => line.trim() !== "") ?? "";
  const bare = first.replace(/"[^"]*"/gu, "");
  const count = (separator: Separator) => bare.split(separator).length;
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
