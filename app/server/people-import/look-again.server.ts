import { auditLine } from "../audit/write-line.server";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { lookThrough, readChoice, type Reads } from "./bring-file.server";
import { findImport } from "./find-import.server";
import { startJob, whenSoonDone } from "./import-jobs";
import { readRows } from "./stored-import.server";

export type LookAgainOutcome = "begun" | "not-found" | "not-ready" | "no-choice" | "no-day";

/** Looks through a file that was not applied again, as if the coordinator had said something else of it. */
export async function lookAgain(world: World, viewer: CurrentPerson, id: string, typed: { lists: string; day: string }): Promise<LookAgainOutcome> {
  const found = await findImport(world, viewer, id);
  if (found === null) return "not-found";
  if (found.appliedAt !== null || found.summary.stage !== "ready") return "not-ready";
  const { choice, problems } = readChoice(typed);
  if (choice === null) return problems.some(({ kind }) => kind === "no-choice") ? "no-choice" : "no-day";
  await auditLine(world, viewer, { action: "people-file-brought", agencyId: found.agencyId, subject: id, detail: { name: found.fileName, rows: Object.values(found.summary.counts).reduce((sum, rows) => sum + rows, 0) } });
  const looked = startJob(world, found.agencyId, id, "looking", async (say) => {
    if ((await findImport(world, viewer, id))?.appliedAt !== null) return;
    const rows = await readRows(world, id);
    const reads: Reads = new Map(rows.flatMap(({ row, detail }) => (detail.read === null ? [] : [[row, { read: detail.read, cells: detail.cells }]])));
    await lookThrough(world, viewer, found, { ...found.summary, choice, again: false }, reads, say);
  });
  await whenSoonDone(looked);
  return "begun";
}
