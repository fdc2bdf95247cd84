import type { ProgrammeState } from "~/domain/programme/state";
import type { Asked } from "../adapters/hot-questions";
import { STATE, stateValues } from "./state-in-sql";

const DAY = 24 * 3600 * 1000;

/** Days until which something is due, each counted from the end of the one before. */
export const dueBands = [30, 60, 90] as const;
export type DueBand = (typeof dueBands)[number];

/** Which of an agency's people in one programme: what a number on a page counts, its list shows and its export holds. */
export interface Selection {
  agencyId: string;
  programme: { id: string; renewDays: number };
  /** Null for all, "none" for people at no site. */
  sites: readonly string[] | "none" | null;
  profession: string | null;
  state: ProgrammeState | null;
  due: DueBand | null;
}

/** The part of a question that chooses them among rows `s` of ProgrammeStanding, with its values: the only place that says who is meant. */
export function chosen({ agencyId, programme, sites, profession, state, due }: Selection, now: Date): { where: string; values: Asked[] } {
  const values: Asked[] = [agencyId, programme.id];
  const parts = ["s.agencyId = ? AND s.programmeId = ?"];
  const add = (part: string, ...more: Asked[]) => {
    parts.push(part);
    values.push(...more);
  };
  if (sites === "none") add("s.siteId IS NULL");
  else if (sites !== null) add("s.siteId IN (SELECT value FROM json_each(?))", JSON.stringify(sites));
  if (profession !== null) add("s.profession = ?", profession);
  const counted = stateValues(now, programme.renewDays);
  if (state !== null) add(`${STATE} = ?`, ...counted, state);
  if (due !== null) {
    const from = due === dueBands[0] ? new Date(0) : new Date(now.getTime() + (due - 30) * DAY);
    add(`s.dueAt >= ? AND s.dueAt < ? AND ${STATE} IN ('complete', 'due', 'not-started')`, from, new Date(now.getTime() + due * DAY), ...counted);
  }
  return { where: parts.join(" AND "), values };
}
