import { toCsv } from "../reports/csv";
import type { ProgrammeAsAt } from "./report-as-at.server";

interface Words {
  asAt: string;
  programme: string;
  version: string;
  name: string;
  staffCode: string;
  site: string;
  profession: string;
  state: string;
  satisfied: string;
  until: string;
}

/** A row for everybody whom a programme bound on the day; as many as the report counts. Days are written as 2026-11-21. */
export function asAtToCsv(day: string, programmes: readonly ProgrammeAsAt[], words: Words, stateOf: (state: string) => string, professionOf: (profession: string) => string, dayOf: (instant: number) => string): string {
  const on = (instant: number | null) => (instant === null ? null : dayOf(instant));
  return toCsv([
    [words.asAt, words.programme, words.version, words.name, words.staffCode, words.site, words.profession, words.state, words.satisfied, words.until],
    ...programmes.flatMap(({ title, version, rows }) => rows.map((row) => [day, title, version, row.name, row.staffCode, row.site, professionOf(row.profession), stateOf(row.state), on(row.satisfiedAt), on(row.validUntil)])),
  ]);
}
