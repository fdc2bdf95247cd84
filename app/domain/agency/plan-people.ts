import { dayAt } from "./day";
import { folded } from "./people-columns";
import type { FileChoice, KnownAgency, PlannedRow } from "./people-plan";
import type { ReadRow, RowProblem } from "./people-row";
import { compared, type Compared, furtherProblems, isThereAfter, memberOf, planRow } from "./plan-row";

/** What became of a row when it was read. */
export type RowRead = ReadRow & { row: number };

/**
 * What a file would do to an agency, row by row in the order of the file, then, where it lists everybody, who is not in it. Nothing of it is
 * carried out. Planned again after it was applied, it is "same" throughout.
 */
export function planPeople(read: readonly RowRead[], agency: KnownAgency, choice: FileChoice): PlannedRow[] {
  const twice = twiceIn(read);
  const known = compared(agency, choice, read.map((one) => (one.ok ? one.given : one.partial)));
  const rows = read.map((one): PlannedRow => {
    const again = twice.get(one.row) ?? [];
    if (one.ok && again.length === 0) return planRow(known, one.given);
    const member = one.ok ? memberOf(known, one.given) : undefined;
    return { row: one.row, kind: "refused", staffCode: one.ok ? one.given.staffCode : one.staffCode, name: one.ok ? one.given.name : one.name, membershipId: member?.membershipId ?? null, given: one.ok ? one.given : null, changes: [], target: null, problems: [...(one.ok ? [] : [...one.problems, ...furtherProblems(known, one.partial, one.problems)]), ...again] };
  });
  refuseManagers(rows, known);
  return choice.lists === "changes" ? rows : [...rows, ...missing(rows, known)];
}

/** Rows that name the same staff code or e-mail: which of them is meant, nobody knows. */
function twiceIn(read: readonly RowRead[]): Map<number, RowProblem[]> {
  const problems = new Map<number, RowProblem[]>();
  for (const column of ["staffCode", "email"] as const) {
    const rows = new Map<string, number[]>();
    for (const one of read) {
      const value = one.ok ? one.given[column] : column === "staffCode" ? one.staffCode : null;
      if (value !== null) rows.set(value, [...(rows.get(value) ?? []), one.row]);
    }
    for (const same of rows.values()) {
      if (same.length < 2) continue;
      for (const row of same) problems.set(row, [...(problems.get(row) ?? []), { column, kind: "twice", said: same.filter((other) => other !== row).slice(0, 5).join(", ") }]);
    }
  }
  return problems;
}

/** Refuses rows whose manager would come with a row that is refused, and those that would make somebody their own manager; until none is left. */
function refuseManagers(rows: PlannedRow[], known: Compared): void {
  const byCode = new Map<string, PlannedRow>(rows.flatMap((row) => (row.staffCode === null ? [] : [[row.staffCode, row] as const])));
  const codeOf = (membershipId: string | null) => (membershipId === null ? null : (known.byId.get(membershipId)?.staffCode ?? null));
  const managerOf = (code: string): string | null => {
    const planned = byCode.get(code)?.target?.place?.manager;
    return planned ?? codeOf(known.byCode.get(code)?.managerId ?? null);
  };
  for (let refused = true; refused; ) {
    refused = false;
    for (const [index, row] of rows.entries()) {
      const manager = row.target?.place?.manager;
      if (manager === undefined || row.staffCode === null) continue;
      const comes = known.byCode.get(manager);
      const isRefused = (comes === undefined || !isThereAfter(comes, known.day)) && byCode.get(manager)?.kind === "refused";
      const problem: RowProblem | null = isRefused ? { column: "manager", kind: "manager-refused", said: manager } : leadsBack(row.staffCode, managerOf) ? { column: "manager", kind: "manager-cycle", said: manager } : null;
      if (problem === null) continue;
      refused = true;
      const instead: PlannedRow = { ...row, kind: "refused", changes: [], target: null, problems: [problem] };
      rows[index] = instead;
      // A circle is refused as a whole: of its other rows none is more right than this one.
      if (problem.kind === "manager-cycle") continue;
      byCode.set(row.staffCode, instead);
    }
    for (const row of rows) if (row.kind === "refused" && row.staffCode !== null) byCode.set(row.staffCode, row);
  }
}

function leadsBack(code: string, managerOf: (code: string) => string | null): boolean {
  const seen = new Set<string>();
  for (let next = managerOf(code); next !== null && !seen.has(next); next = managerOf(next)) {
    if (next === code) return true;
    seen.add(next);
  }
  return false;
}

/** Members who stand in no row, not even in one that is refused. Whoever brings the file, and whom their roles do not cover, stays and is named. */
function missing(rows: readonly PlannedRow[], { agency, day }: Compared): PlannedRow[] {
  const codes = new Set(rows.map(({ staffCode }) => staffCode));
  const ids = new Set(rows.map(({ membershipId }) => membershipId));
  const nameless = new Set(rows.filter(({ staffCode }) => staffCode === null).map(({ name }) => folded(name)));
  const gone = agency.members.filter((member) => {
    const named = ids.has(member.membershipId) || (member.staffCode !== null && codes.has(member.staffCode)) || nameless.has(folded(member.name));
    return !named && member.from < day && isThereAfter(member, day);
  });
  return gone.map((member, index): PlannedRow => {
    const who = { row: 0 - index, staffCode: member.staffCode, name: member.name, membershipId: member.membershipId, given: null };
    if (member.self || member.above) return { ...who, kind: "refused", changes: [], target: null, problems: [{ column: null, kind: member.self ? "own-row" : "person-above" }] };
    const before = member.until === null ? null : dayAt(member.until - 1, agency.timeZone);
    return { ...who, kind: "leaving", changes: [{ field: "until", before, after: dayAt(day - 1, agency.timeZone) }], target: { end: day }, problems: [] };
  });
}

/** How many rows there are of each kind. */
export function countKinds(rows: readonly { kind: PlannedRow["kind"] }[]): Record<PlannedRow["kind"], number> {
  const counts = { new: 0, changed: 0, moved: 0, leaving: 0, same: 0, refused: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}
