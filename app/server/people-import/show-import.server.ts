import { type RowKind, rowKinds } from "../../domain/agency/people-plan";
import { createI18n } from "../../messages/i18n";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import { momentIn } from "../people/time-zone";
import type { World } from "../world";
import { findImport } from "./find-import.server";
import { failedJobOf, jobOf } from "./import-jobs";
import { changeInWords, dayInWords, problemInWords } from "./row-in-words";
import { type RowOfTable, storedRow, summaryOf } from "./stored-import.server";
import { mayUndo, UNDO_MILLISECONDS } from "./undo-import.server";

export const ROWS_PER_PAGE = 50;
const MOST_LEFT = 50;

export interface RowInWords {
  /** 0 and below of people who are not in the file. */
  row: number;
  staffCode: string | null;
  name: string;
  sentences: string[];
}

export type ImportState = "looking" | "interrupted" | "ready" | "applied" | "undone";

/** A file, what it would do or did, and a page of the rows of one kind; null where it is nobody's that the viewer manages. */
export async function showImport(world: World, viewer: CurrentPerson, id: string, asked: { kind: string | null; page: number }) {
  const found = await findImport(world, viewer, id);
  if (found === null) return null;
  const { summary, appliedAt, undoneAt, timeZone } = found;
  const moment = (instant: Date | null) => (instant === null ? null : momentIn(timeZone, viewer.language, instant));
  const job = jobOf(world, id);
  const isThere = summary.stage === "ready" && job?.kind !== "looking";
  const kind = isThere ? (rowKinds.find((one) => one === asked.kind && summary.counts[one] > 0) ?? null) : null;
  const by = await world.db.person.findUnique({ where: { id: found.byId }, select: { name: true } });
  const problem = summary.again && appliedAt === null ? ("again" as const) : null;
  return {
    id,
    fileName: found.fileName,
    agency: found.agency,
    by: by?.name ?? null,
    at: moment(found.at) ?? "",
    state: stateOf(found, job !== null),
    job: job === null ? null : { kind: job.kind, waiting: job.waiting, percent: job.total === 0 ? 0 : Math.min(99, Math.floor((job.done * 100) / job.total)) },
    failed: failedJobOf(world, id),
    problem,
    choice: summary.choice,
    day: dayInWords(viewer.language, summary.choice.day),
    notes: summary.notes,
    ignored: summary.ignored,
    lost: isThere && appliedAt === null ? (summary.lost ?? []) : [],
    counts: isThere ? summary.counts : null,
    missing: isThere ? await world.db.peopleImportRow.count({ where: { importId: id, kind: "leaving", row: { lte: 0 } } }) : 0,
    appliedAt: moment(appliedAt),
    undoneAt: moment(undoneAt),
    undoUntil: mayUndo(found, world.clock.now()) ? moment(new Date((appliedAt?.getTime() ?? 0) + UNDO_MILLISECONDS)) : null,
    left: summary.left === 0 ? null : { count: summary.left, names: await leftIn(world, id) },
    list: kind === null ? null : await listRows(world, viewer, id, kind, asked.page, summary.counts[kind]),
  };
}

export function stateOf({ summary: { stage }, appliedAt, undoneAt }: { summary: { stage: string }; appliedAt: Date | null; undoneAt: Date | null }, isAtWork: boolean): ImportState {
  if (stage === "looking") return isAtWork ? "looking" : "interrupted";
  return undoneAt !== null ? "undone" : appliedAt !== null ? "applied" : "ready";
}

/** In the order of the file, then those who are not in it. */
async function listRows({ db }: World, viewer: CurrentPerson, importId: string, kind: RowKind, wished: number, count: number) {
  const pages = Math.max(1, Math.ceil(count / ROWS_PER_PAGE));
  const page = Math.min(Math.max(1, wished), pages);
  const ask = await db.hot();
  const rows = ask<RowOfTable>(`SELECT "row", "kind", "staffCode", "name", "detail" FROM "PeopleImportRow" WHERE "importId" = ? AND "kind" = ? ORDER BY "row" <= 0, abs("row") LIMIT ? OFFSET ?`, importId, kind, ROWS_PER_PAGE, (page - 1) * ROWS_PER_PAGE);
  return { kind, page, pages, count, rows: rows.map((row) => inWords(viewer, row)) };
}

export function inWords({ language }: Pick<CurrentPerson, "language">, row: RowOfTable): RowInWords {
  const { t } = createI18n(language);
  const { detail, kind, ...rest } = storedRow(row);
  const sentences = kind === "refused" ? detail.problems.map((problem) => problemInWords(t, problem)) : detail.changes.filter(({ field }) => kind !== "new" || (field !== "name" && field !== "staffCode")).map((change) => changeInWords(t, language, change, kind === "new"));
  return { ...rest, sentences };
}

async function leftIn({ db }: World, importId: string): Promise<string[]> {
  const ask = await db.hot();
  return ask<{ name: string }>(`SELECT "name" FROM "PeopleImportRow" WHERE "importId" = ? AND "detail" ->> '$.left' = 1 ORDER BY "row" LIMIT ?`, importId, MOST_LEFT).map(({ name }) => name);
}

/** The last files of the agencies whose people the viewer manages. */
export async function listImports(world: World, viewer: CurrentPerson) {
  const agencies = agenciesFor(viewer, "manage-people");
  const rows = await world.db.peopleImport.findMany({ where: { agencyId: { in: agencies.map(({ agencyId }) => agencyId) } }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 20, omit: { fileHash: true }, include: { agency: { select: { timeZone: true } } } });
  const names = new Map((await world.db.person.findMany({ where: { id: { in: rows.map(({ byId }) => byId) } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  return rows.map(({ id, fileName, byId, at, agency, ...row }) => {
    const summary = summaryOf(row.summary);
    return { id, fileName, by: names.get(byId) ?? null, at: momentIn(agency.timeZone, viewer.language, at), state: stateOf({ ...row, summary }, jobOf(world, id) !== null), counts: summary.counts };
  });
}
