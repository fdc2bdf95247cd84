import writeExcelFile from "write-excel-file/node";
import { type Cell, CSV_MARK, guarded, toCsvRows } from "./csv";

export interface ExportedReport {
  /** Without its ending: "overdue-2026-11-21". */
  fileName: string;
  head: readonly string[];
  /** In pieces, so that a long report is never in memory whole. */
  pieces: AsyncIterable<readonly (readonly Cell[])[]>;
}

export const exportForms = ["csv", "xlsx"] as const;
export type ExportForm = (typeof exportForms)[number];

/** Rows up to which a report is written as a spreadsheet, which is put together in memory; longer ones are CSV. */
export const MOST_IN_SPREADSHEET = 20_000;

export function exportFormOf(text: string | null): ExportForm {
  return text === "xlsx" ? "xlsx" : "csv";
}

/** The report as a file for the browser. */
export async function asFile(report: ExportedReport, form: ExportForm): Promise<Response> {
  return form === "csv"
    ? answer(csvStream(report), "text/csv; charset=utf-8", `${report.fileName}.csv`)
    : answer(new Uint8Array(await toXlsx(report)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", `${report.fileName}.xlsx`);
}

function answer(body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return new Response(body, { headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` } });
}

/** A piece is read when the one before has been taken. */
export function csvStream({ head, pieces }: ExportedReport): ReadableStream<Uint8Array> {
  const rows = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        controller.enqueue(encoder.encode(CSV_MARK + toCsvRows([head])));
      },
      pull: async (controller) => {
        const next = await rows.next();
        if (next.done === true) controller.close();
        else controller.enqueue(encoder.encode(toCsvRows(next.value)));
      },
      cancel: async () => {
        await rows.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}

/** Every text is a text cell, and guarded as in CSV: a spreadsheet is saved as CSV again by whoever passes it on. */
export async function toXlsx({ head, pieces }: ExportedReport): Promise<Buffer> {
  const rows: ({ value: string; type: StringConstructor; fontWeight?: "bold" } | { value: number; type: NumberConstructor } | null)[][] = [head.map((value) => ({ value, type: String, fontWeight: "bold" }))];
  for await (const piece of pieces) {
    for (const row of piece) rows.push(row.map((cell) => (cell === null || cell === "" ? null : typeof cell === "number" ? { value: cell, type: Number } : { value: printable(guarded(cell)), type: String })));
  }
  return writeExcelFile(rows, { sheet: "Throughcare", stickyRowsCount: 1, columns: head.map((name) => ({ width: Math.max(12, name.length + 2) })) }).toBuffer();
}

/** XML has no place for most control characters. */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}

/** Rows that are all there, as a report's only piece. */
export async function* onePiece(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly (readonly Cell[])[]> {
  yield await Promise.resolve(rows);
}
