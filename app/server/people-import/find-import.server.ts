import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { type ImportSummary, summaryOf } from "./stored-import.server";

/** A file of people in an agency whose people the viewer manages. */
export interface OwnImport {
  id: string;
  agencyId: string;
  agency: string;
  timeZone: string;
  byId: string;
  fileName: string;
  at: Date;
  summary: ImportSummary;
  appliedAt: Date | null;
  undoneAt: Date | null;
}

/** Null when there is none, or none of theirs. */
export async function findImport({ db }: World, viewer: CurrentPerson, id: string): Promise<OwnImport | null> {
  const agencies = new Map(agenciesFor(viewer, "manage-people").map((membership) => [membership.agencyId, membership]));
  const row = await db.peopleImport.findFirst({ where: { id, agencyId: { in: [...agencies.keys()] } }, omit: { fileHash: true } });
  const agency = agencies.get(row?.agencyId ?? "");
  return row === null || agency === undefined ? null : { ...row, summary: summaryOf(row.summary), agency: agency.agencyName, timeZone: agency.timeZone };
}
