import type { ProgrammeRule } from "~/domain/programme/rule";
import type { World } from "../world";

export interface ReportedProgramme {
  id: string;
  title: string;
  /** Days before it lapses from which it is called due, by the rule of now. */
  renewDays: number;
}

/** What an agency requires now, by title. */
export async function programmesOf({ db }: World, agencyId: string): Promise<ReportedProgramme[]> {
  const rows = await db.programme.findMany({
    where: { agencyId, retiredAt: null },
    select: { id: true, title: true, versions: { select: { rule: true }, orderBy: { number: "desc" }, take: 1 } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ id, title, versions: [version] }) => (version === undefined ? [] : [{ id, title, renewDays: (JSON.parse(version.rule) as ProgrammeRule).renewDays }]));
}
