import type { LostOffice } from "../../domain/agency/lost-offices";
import type { FileChoice, PlannedRow, RowKind } from "../../domain/agency/people-plan";
import type { RowProblem } from "../../domain/agency/people-row";
import type { RowRead } from "../../domain/agency/plan-people";
import { countKinds } from "../../domain/agency/plan-people";
import type { Ask } from "../adapters/hot-questions";
import { addRows } from "../adapters/rows-at-once";
import type { TableNotes } from "../adapters/table-file";
import type { World } from "../world";
import { othersFirst } from "./import-jobs";

/** What stands in `summary`. */
export interface ImportSummary {
  /** "looking" of a file whose rows are not all there yet, or never will be because the program was stopped. */
  stage: "looking" | "ready";
  choice: FileChoice;
  notes: TableNotes;
  /** Of the file, as they are written; and those of which nothing is read. */
  headers: string[];
  ignored: string[];
  counts: Record<RowKind, number>;
  /** Offices that nobody would hold any more; absent of files from before this was looked at. */
  lost?: LostOffice[];
  /** People were changed since it was looked through: what it would do now is not what was shown before. */
  again: boolean;
  /** How many rows were left as they were when it was taken back, because somebody had changed them since. */
  left: number;
}

/** What stands in `detail` of a row. */
export interface RowDetail {
  /** As it was read, so that it can be compared again. Null of somebody who stands in no row. */
  read: RowRead | null;
  /** As it stands in the file. */
  cells: string[];
  membershipId: string | null;
  changes: PlannedRow["changes"];
  problems: RowProblem[];
  /** Taken back, or not: because it was changed since. */
  left?: true;
}

export interface StoredRow {
  row: number;
  kind: RowKind;
  staffCode: string | null;
  name: string;
  detail: RowDetail;
}

/** Rows that are written before others have their turn. */
const SLICE = 2000;

/** Writes what a file would do, in the place of what was written before. Until all is there it is being looked through. */
export async function writePlan({ db }: World, importId: string, summary: ImportSummary, plan: readonly PlannedRow[], reads: ReadonlyMap<number, { read: RowRead; cells: string[] }>, say: (done: number) => void): Promise<void> {
  const ask = await db.hot();
  const keep = (now: ImportSummary) => db.peopleImport.update({ where: { id: importId }, data: { summary: JSON.stringify(now) }, select: { id: true } });
  await keep({ ...summary, stage: "looking" });
  await db.peopleImportRow.deleteMany({ where: { importId } });
  for (let from = 0; from < plan.length; from += SLICE) {
    const some = plan.slice(from, from + SLICE);
    const rows = some.map(({ row, kind, staffCode, name, membershipId, changes, problems }) => {
      const detail: RowDetail = { read: reads.get(row)?.read ?? null, cells: reads.get(row)?.cells ?? [], membershipId, changes, problems };
      return { importId, row, kind, staffCode, name, detail: JSON.stringify(detail) };
    });
    // A transaction of its own, or it would be part of whichever is open, and gone if that fails.
    await db.$transaction(async () => addRows(ask, "PeopleImportRow", rows));
    say(from + some.length);
    await othersFirst();
  }
  await keep({ ...summary, stage: "ready", counts: countKinds(plan) });
}

/** The rows of an import in their order: those of the file, then those of people who are not in it. */
export async function readRows({ db }: World, importId: string): Promise<StoredRow[]> {
  const ask = await db.hot();
  const rows: StoredRow[] = [];
  for (const half of ["file", "beside"] as const) {
    for (let last: number | null = null; ; ) {
      const some = nextRows(ask, importId, half, last);
      rows.push(...some.map(storedRow));
      last = some.at(-1)?.row ?? null;
      await othersFirst();
      if (some.length < SLICE) break;
    }
  }
  return rows;
}

export interface RowOfTable {
  row: number;
  kind: string;
  staffCode: string | null;
  name: string;
  detail: string;
}

function nextRows(ask: Ask, importId: string, half: "file" | "beside", last: number | null): RowOfTable[] {
  const columns = `SELECT "row", "kind", "staffCode", "name", "detail" FROM "PeopleImportRow" WHERE "importId" = ?`;
  return half === "file" ? ask(`${columns} AND "row" > ? ORDER BY "row" LIMIT ?`, importId, last ?? 0, SLICE) : ask(`${columns} AND "row" < ? ORDER BY "row" DESC LIMIT ?`, importId, last ?? 1, SLICE);
}

export function storedRow({ row, kind, staffCode, name, detail }: RowOfTable): StoredRow {
  return { row, kind: kind as RowKind, staffCode, name, detail: JSON.parse(detail) as RowDetail };
}

export function summaryOf(text: string): ImportSummary {
  return JSON.parse(text) as ImportSummary;
}
