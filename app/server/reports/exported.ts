import { xlsxPieces } from "../adapters/xlsx-file";
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

/** Rows that a sheet has room for, and a few less; longer reports are CSV. */
export const MOST_IN_SPREADSHEET = 1_000_000;

export function exportFormOf(text: string | null): ExportForm {
  return text === "xlsx" ? "xlsx" : "csv";
}

/** The report as a file for the browser. */
export function asFile(report: ExportedReport, form: ExportForm): Response {
  return form === "csv"
    ? answer(streamOf(csvPieces(report)), "text/csv; charset=utf-8", `${report.fileName}.csv`)
    : answer(streamOf(spreadsheetPieces(report)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", `${report.fileName}.xlsx`);
}

function answer(body: ReadableStream<Uint8Array>, type: string, name: string): Response {
  return new Response(body, { headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` } });
}

/** A piece is read when the one before has been taken. */
export function streamOf(pieces: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await pieces.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}

async function* csvPieces({ head, pieces }: ExportedReport): AsyncGenerator<Uint8Array> {
  yield Buffer.from(CSV_MARK + toCsvRows([head]));
  for await (const piece of pieces) yield Buffer.from(toCsvRows(piece));
}

/** Every text is a text cell, and guarded as in CSV: a spreadsheet is saved as CSV again by whoever passes it on. */
export async function* spreadsheetPieces({ head, pieces }: ExportedReport): AsyncGenerator<Uint8Array> {
  async function* guardedPieces() {
    for await (const piece of pieces) yield piece.map((row) => row.map((cell) => (typeof cell === "string" ? guarded(cell) : cell)));
  }
  yield* xlsxPieces(head, guardedPieces());
}

/** Rows that are all there, as a report's only piece. */
export async function* onePiece(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly (readonly Cell[])[]> {
  yield await Promise.resolve(rows);
}
