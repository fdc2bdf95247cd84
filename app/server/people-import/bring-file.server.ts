import { createHash } from "node:crypto";
import { readDay } from "../../domain/agency/day";
import { type HeaderProblem, MOST_PEOPLE_ROWS, readColumns, type ReadColumns } from "../../domain/agency/people-columns";
import type { FileChoice } from "../../domain/agency/people-plan";
import { readRow, type RowWords } from "../../domain/agency/people-row";
import { planPeople, type RowRead } from "../../domain/agency/plan-people";
import { professions, roles } from "../../domain/agency/roles";
import { en } from "../../messages/en";
import { readTableFile, type TableFileProblem } from "../adapters/table-file";
import { auditLine } from "../audit/write-line.server";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { othersFirst, startJob, whenSoonDone } from "./import-jobs";
import { knownAgency, readAgency } from "./known-agency.server";
import { type ImportSummary, writePlan } from "./stored-import.server";

export const LARGEST_FILE = 10 * 1024 * 1024;

export type FileProblem = TableFileProblem | HeaderProblem | { kind: "no-file" | "too-large" | "no-choice" | "no-day" };

export type BringOutcome = { kind: "brought"; id: string } | { kind: "not-found" } | { kind: "refused"; problems: FileProblem[] };

/** What was chosen on the page, as it was sent. */
export interface TypedChoice {
  agency: string;
  lists: string;
  day: string;
}

/**
 * Reads a file of people and looks through it; nothing is changed. Everything that is wrong with the file as a whole is named at once. It
 * says of a staff code or an e-mail that somebody else has it that it cannot be used, as the form of somebody new does: so each looking
 * leaves a line in the agency's log, as typing them one by one does, and nobody tries out a thousand unseen.
 */
export async function bringFile(world: World, viewer: CurrentPerson, file: { name: string; bytes: Uint8Array } | null, typed: TypedChoice): Promise<BringOutcome> {
  const agency = agenciesFor(viewer, "manage-people").find(({ agencyId }) => agencyId === typed.agency);
  if (agency === undefined) return { kind: "not-found" };
  const choice = readChoice(typed);
  const problems: FileProblem[] = [...choice.problems, ...(file === null || file.name === "" ? [{ kind: "no-file" } as const] : file.bytes.length > LARGEST_FILE ? [{ kind: "too-large" } as const] : [])];
  if (problems.length > 0 || file === null || choice.choice === null) return { kind: "refused", problems };
  const table = await readTableFile(file.bytes, MOST_PEOPLE_ROWS + 1);
  if (!table.ok) return { kind: "refused", problems: [table.problem] };
  const read = readColumns(table.rows);
  if (!read.ok) return { kind: "refused", problems: read.problems };
  const { columns } = read;
  const id = world.ids.next();
  const counts = { new: 0, changed: 0, moved: 0, leaving: 0, same: 0, refused: 0 };
  const summary: ImportSummary = { stage: "looking", choice: choice.choice, notes: table.notes, headers: columns.headers, ignored: columns.ignored, counts, again: false, left: 0 };
  const fileHash = createHash("sha256").update(file.bytes).digest("hex");
  const fileName = file.name.slice(0, 200);
  await world.db.$transaction([
    world.db.peopleImport.create({ data: { id, agencyId: agency.agencyId, byId: viewer.id, fileName, fileHash, at: world.clock.now(), summary: JSON.stringify(summary) }, select: { id: true } }),
    auditLine(world, viewer, { action: "people-file-brought", agencyId: agency.agencyId, subject: id, detail: { name: fileName, rows: read.rows.length } }),
  ]);
  const looked = startJob(world, agency.agencyId, id, "looking", async (say) => {
    const reads = await readAll(read.rows, columns, say);
    await lookThrough(world, viewer, { id, agencyId: agency.agencyId, timeZone: agency.timeZone }, summary, reads, say);
  });
  await whenSoonDone(looked);
  return { kind: "brought", id };
}

export function readChoice({ lists, day }: Pick<TypedChoice, "lists" | "day">): { choice: FileChoice | null; problems: FileProblem[] } {
  const read = readDay(day.trim());
  const chosen = lists === "everybody" || lists === "changes" ? lists : null;
  const problems: FileProblem[] = [...(chosen === null ? [{ kind: "no-choice" } as const] : []), ...(read.ok ? [] : [{ kind: "no-day" } as const])];
  return { choice: chosen === null || !read.ok ? null : { lists: chosen, day: read.day }, problems };
}

export type Reads = Map<number, { read: RowRead; cells: string[] }>;

const SLICE = 500;

async function readAll(rows: readonly { row: number; cells: readonly string[] }[], columns: ReadColumns, say: (done: number, total: number) => void): Promise<Reads> {
  const reads: Reads = new Map();
  for (const [index, row] of rows.entries()) {
    reads.set(row.row, { read: { ...readRow(row, columns, words), row: row.row }, cells: [...row.cells] });
    if (index % SLICE !== SLICE - 1) continue;
    // Half of the work; the other half is writing it down.
    say(index / 2, rows.length);
    await othersFirst();
  }
  return reads;
}

/** Compares the rows with the agency as it is now and writes down what they would do. */
export async function lookThrough(world: World, viewer: CurrentPerson, of: { id: string; agencyId: string; timeZone: string }, summary: ImportSummary, reads: Reads, say: (done: number, total: number) => void): Promise<void> {
  const all = [...reads.values()].map(({ read }) => read);
  const rows = readAgency(await world.db.hot(), of.agencyId, all.flatMap((read) => (read.ok ? [read.given] : [])));
  await othersFirst();
  const plan = planPeople(all, knownAgency(rows, viewer, { id: of.agencyId, timeZone: of.timeZone }, summary.choice), summary.choice);
  await othersFirst();
  await writePlan(world, of.id, summary, plan, reads, (done) => say(plan.length / 2 + done / 2, plan.length));
}

/** Professions and roles as pages call them. */
const words: RowWords = {
  professions: new Map(professions.map((profession) => [profession, en.profession[profession]])),
  roles: new Map(roles.map((role) => [role, en.peopleImport.roles[role]])),
};

