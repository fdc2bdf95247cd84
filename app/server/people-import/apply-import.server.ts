import type { PlannedRow } from "../../domain/agency/people-plan";
import { countKinds, planPeople } from "../../domain/agency/plan-people";
import { withdrawPlacesOfLeavers } from "../joint-trainings/places-of-leavers.server";
import { endSignInsOfThoseWhoLeft } from "../people/sign-ins-of-leavers.server";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import type { Reads } from "./bring-file.server";
import { carryOut } from "./carry-out.server";
import { findImport } from "./find-import.server";
import { othersFirst, startJob } from "./import-jobs";
import { writesOf } from "./import-writes";
import { knownAgency, readAgency } from "./known-agency.server";
import { readRows, type StoredRow, type ImportSummary, writePlan } from "./stored-import.server";

export type ApplyOutcome = "begun" | "not-found" | "not-ready";

/** Begins to carry out what was shown. Where people were changed since, it is looked through anew instead and has to be looked at again. */
export async function applyImport(world: World, viewer: CurrentPerson, id: string): Promise<{ outcome: ApplyOutcome; finished: Promise<void> }> {
  const found = await findImport(world, viewer, id);
  if (found === null) return { outcome: "not-found", finished: Promise.resolve() };
  // A second press finds it applied, or at work: either is what was wanted.
  if (found.appliedAt !== null) return { outcome: "begun", finished: Promise.resolve() };
  if (found.summary.stage !== "ready") return { outcome: "not-ready", finished: Promise.resolve() };
  return { outcome: "begun", finished: startJob(world, found.agencyId, id, "applying", (say) => apply(world, viewer, id, say)) };
}

async function apply(world: World, viewer: CurrentPerson, id: string, say: (done: number, total: number) => void): Promise<void> {
  // Another press, in another window, may have been before us.
  const found = await findImport(world, viewer, id);
  if (found === null || found.appliedAt !== null || found.summary.stage !== "ready") return;
  const stored = await readRows(world, id);
  const reads: Reads = new Map(stored.flatMap(({ row, detail }) => (detail.read === null ? [] : [[row, { read: detail.read, cells: detail.cells }]])));
  const given = [...reads.values()].flatMap(({ read }) => (read.ok ? [read.given] : []));
  const ask = await world.db.hot();
  for (;;) {
    const rows = readAgency(ask, found.agencyId, given);
    say(stored.length / 4, stored.length);
    await othersFirst();
    const plan = planPeople([...reads.values()].map(({ read }) => read), knownAgency(rows, viewer, { id: found.agencyId, timeZone: found.timeZone }, found.summary.choice), found.summary.choice);
    await othersFirst();
    if (!isAsShown(plan, stored)) return writePlan(world, id, { ...found.summary, again: true }, plan, reads, (done) => say(done, plan.length));
    say(stored.length / 2, stored.length);
    const now = world.clock.now();
    const writes = writesOf(plan, rows, id, { ids: world.ids, now, by: viewer.id, agency: { id: found.agencyId, timeZone: found.timeZone }, day: found.summary.choice.day });
    await othersFirst();
    const summary: ImportSummary = { ...found.summary, again: false };
    const line = { action: "people-imported" as const, agencyId: found.agencyId, subject: id, detail: { file: found.fileName, ...found.summary.choice, ...countKinds(plan) } };
    if (await carryOut(world, viewer, (again) => readAgency(again, found.agencyId, given).mark === rows.mark, writes, { id, appliedAt: now, summary: JSON.stringify(summary) }, line)) {
      await endSignInsOfThoseWhoLeft(world);
      return withdrawPlacesOfLeavers(world, { agencyId: found.agencyId });
    }
  }
}

function isAsShown(plan: readonly PlannedRow[], stored: readonly StoredRow[]): boolean {
  const told = (one: { row: number; kind: string }, { changes, problems, membershipId }: Pick<PlannedRow, "changes" | "problems" | "membershipId">) => JSON.stringify([one.row, one.kind, membershipId, changes, problems]);
  return plan.length === stored.length && plan.every((row, index) => {
    const before = stored[index];
    return before !== undefined && told(row, row) === told(before, before.detail);
  });
}

