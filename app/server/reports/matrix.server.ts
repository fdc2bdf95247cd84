import { type MatrixGroup, nobody, type StateCounts } from "~/domain/programme/matrix";
import { programmeStates, type ProgrammeState } from "~/domain/programme/state";
import type { World } from "../world";
import type { ReportedProgramme } from "./programmes-of.server";
import { stateAs, stateValues } from "./state-in-sql";

/** One letter for each state: the states of a group come as one text, which the index gives in its own order without sorting anything. */
const letterOf = (state: ProgrammeState) => String(programmeStates.indexOf(state));
const GROUPS = `
  SELECT s.siteId, s.profession, group_concat(${stateAs(letterOf)}, '') AS states
  FROM ProgrammeStanding s WHERE s.agencyId = ? AND s.programmeId = ? GROUP BY s.siteId, s.profession`;

/** How an agency's people stand in its programmes now, by site and profession. */
export async function countMatrix({ db, clock }: World, agencyId: string, programmes: readonly ReportedProgramme[]): Promise<MatrixGroup[]> {
  const ask = await db.hot();
  const now = clock.now();
  return programmes.flatMap(({ id, renewDays }) =>
    ask<{ siteId: string | null; profession: string; states: string }>(GROUPS, ...stateValues(now, renewDays), agencyId, id).map(({ siteId, profession, states }) => ({ programme: id, site: siteId, profession, counts: countsOf(states) })),
  );
}

function countsOf(states: string): StateCounts {
  const counts = { ...nobody };
  for (const letter of states) {
    const state = programmeStates[Number(letter)];
    if (state !== undefined) counts[state] += 1;
  }
  return counts;
}
