import { type Cell, toCsv } from "../reports/csv";
import type { PersonShown } from "./show-standing.server";

type Head = Record<"person" | "agency" | "profession" | "minutes" | "needed" | "lacks" | "own" | "joint", string>;

/** Who was there, of those whom the reader sees, as a table that any spreadsheet opens: the same people as on the page. */
export function attendanceToCsv(people: readonly PersonShown[], needed: number, head: Head, professions: Readonly<Record<string, string>>): string {
  const rows = people.map(({ name, agency, profession, minutes, lacks, doneOn, completeOn }): Cell[] => [name, agency.name, professions[profession] ?? profession, minutes, needed, lacks.flatMap((lack) => (lack.kind === "course" ? [lack.title] : [])).join(", "), doneOn, completeOn]);
  return toCsv([[head.person, head.agency, head.profession, head.minutes, head.needed, head.lacks, head.own, head.joint], ...rows]);
}
