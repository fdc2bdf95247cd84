import { covers } from "../../domain/agency/giving-codes";
import { givableRoles } from "../../domain/agency/giving-roles";
import { membershipIn } from "../../domain/agency/placement";
import { isRole, type Role } from "../../domain/agency/roles";
import type { Ask } from "../adapters/hot-questions";
import { returnPlaces, withdrawPlacesOfLeavers } from "../joint-trainings/places-of-leavers.server";
import { placementOf, type PlacementRow } from "../people/placements.server";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { carryOut } from "./carry-out.server";
import { findImport, type OwnImport } from "./find-import.server";
import { othersFirst, startJob } from "./import-jobs";
import { type Applied, noWrites, rolesIn, type Writes } from "./import-writes";
import { type AgencyRows, placementRow, placementsByMember, readAgency, type StoredPlacement } from "./known-agency.server";

export const UNDO_MILLISECONDS = 24 * 3600_000;

export type UndoOutcome = "begun" | "not-found" | "too-late";

export function mayUndo({ appliedAt, undoneAt }: Pick<OwnImport, "appliedAt" | "undoneAt">, now: Date): boolean {
  return appliedAt !== null && undoneAt === null && now.getTime() - appliedAt.getTime() < UNDO_MILLISECONDS;
}

/**
 * Begins to take back what a file did: each of its rows, but for those of people whom somebody has changed since, who are named and left.
 * Whoever was new was never a member; their row stays, without a staff code and an e-mail that others may need.
 */
export async function undoImport(world: World, viewer: CurrentPerson, id: string): Promise<{ outcome: UndoOutcome; finished: Promise<void> }> {
  const found = await findImport(world, viewer, id);
  if (found === null || found.appliedAt === null) return { outcome: "not-found", finished: Promise.resolve() };
  if (found.undoneAt !== null) return { outcome: "begun", finished: Promise.resolve() };
  if (!mayUndo(found, world.clock.now())) return { outcome: "too-late", finished: Promise.resolve() };
  return { outcome: "begun", finished: startJob(world, found.agencyId, id, "undoing", (say) => undo(world, viewer, id, say)) };
}

interface AppliedRow {
  row: number;
  before: string;
}

async function undo(world: World, viewer: CurrentPerson, id: string, say: (done: number, total: number) => void): Promise<void> {
  const found = await findImport(world, viewer, id);
  if (found === null || found.appliedAt === null || found.undoneAt !== null) return;
  const ask = await world.db.hot();
  const applied = ask<AppliedRow>(`SELECT "row", "before" FROM "PeopleImportRow" WHERE "importId" = ? AND "before" IS NOT NULL ORDER BY "row"`, id).map(({ row, before }) => ({ row, ...(JSON.parse(before) as Applied) }));
  for (;;) {
    const seen = readTraces(ask, found.agencyId, applied);
    say(0, applied.length);
    await othersFirst();
    const now = world.clock.now();
    const { writes, left } = takingBack(applied, seen, world, now, viewer, found.agencyId);
    say(applied.length / 2, applied.length);
    await othersFirst();
    const line = { action: "import-undone" as const, agencyId: found.agencyId, subject: id, detail: { file: found.fileName, takenBack: applied.length - left.length, left: left.length } };
    const marked = { id, undoneAt: now, summary: JSON.stringify({ ...found.summary, left: left.length }) };
    const isStill = (again: Ask) => {
      if (readTraces(again, found.agencyId, applied).mark !== seen.mark) return false;
      again(`UPDATE "PeopleImportRow" SET "detail" = json_set("detail", '$.left', json('true')) WHERE "importId" = ? AND "row" IN (SELECT value FROM json_each(?)) RETURNING 1`, id, JSON.stringify(left));
      return true;
    };
    if (!(await carryOut(world, viewer, isStill, writes, marked, line))) continue;
    // Who is no member any more because of it, and who is one again.
    await withdrawPlacesOfLeavers(world, { agencyId: found.agencyId });
    return returnPlaces(world, found.agencyId, new Set(applied.flatMap(({ row, personId }) => (left.includes(row) ? [] : [personId]))), found.appliedAt);
  }
}

interface Traces extends AgencyRows {
  /** Placements that the file closed. */
  closed: StoredPlacement[];
  /** People who were new and have done something since. */
  active: { id: string }[];
  /** Whose are e-mails that would be given back. */
  holders: { id: string; email: string }[];
}

/** An account with a password, and whatever somebody did or was given: of these a file took no part. */
const traces = `(p."passwordHash" IS NOT NULL OR p."pinHash" IS NOT NULL
  OR EXISTS (SELECT 1 FROM "Membership" t WHERE t."personId" = p."id" AND t."agencyId" <> ?)
  ${["SignIn", "PasswordReset", "LearningEvent", "Attempt", "Waiver", "TrainingPlace", "TestSitting", "JointEvent"].map((table) => `OR EXISTS (SELECT 1 FROM "${table}" t WHERE t."personId" = p."id")`).join("\n  ")})`;

function readTraces(ask: Ask, agencyId: string, applied: readonly Applied[]): Traces {
  const agency = readAgency(ask, agencyId, []);
  const closed = applied.flatMap(({ before, after }) => before?.placements.filter((id) => !after.placements.includes(id)) ?? []);
  const fresh = applied.filter(({ before }) => before === null).map(({ personId }) => personId);
  const mails = applied.flatMap(({ before, after }) => (before === null || before.email === null || before.email === after.email ? [] : before.email));
  const rows = {
    closed: ask<StoredPlacement>(`SELECT "id", "membershipId", "siteId", "profession", "managerId", "fromAt", "untilAt", "recordedAt", "recordedById" FROM "Placement" WHERE "id" IN (SELECT value FROM json_each(?)) ORDER BY "fromAt", "id"`, JSON.stringify(closed)),
    active: ask<{ id: string }>(`SELECT p."id" FROM "Person" p WHERE p."id" IN (SELECT value FROM json_each(?)) AND ${traces}`, JSON.stringify(fresh), agencyId),
    holders: ask<{ id: string; email: string }>(`SELECT "id", "email" FROM "Person" WHERE "email" IN (SELECT value FROM json_each(?))`, JSON.stringify(mails)),
  };
  return { ...agency, ...rows, mark: `${agency.mark} ${JSON.stringify([rows.active, rows.holders])}` };
}

function takingBack(applied: readonly (Applied & { row: number })[], seen: Traces, { ids }: Pick<World, "ids">, now: Date, viewer: CurrentPerson, agencyId: string): { writes: Writes; left: number[] } {
  const writes = noWrites();
  const left: number[] = [];
  const members = new Map(seen.members.map((row) => [row.id, row]));
  const placed = placementsByMember(seen.placements);
  const closed = placementsByMember(seen.closed);
  const active = new Set(seen.active.map(({ id }) => id));
  const own = viewer.memberships.find((membership) => membership.agencyId === agencyId)?.roles ?? [];
  const [given, below] = [givableRoles(own), new Set(own.flatMap((role) => covers[role] ?? []))];
  // Taking back gives roles and changes accounts like any other change: not above one's own, and nobody their own roles.
  const isTheirs = (personId: string, held: readonly Role[], again: readonly Role[]) => (personId === viewer.id || held.every((role) => below.has(role))) && again.every((role) => held.includes(role) || (personId !== viewer.id && given.includes(role)));
  const holders = new Map(seen.holders.map(({ email, id }) => [email, id]));
  for (const { row, personId, membershipId, before, after } of applied) {
    const member = members.get(membershipId);
    const known = (placed.get(membershipId) ?? []).map(placementRow);
    const current = member === undefined ? null : { name: member.name, email: member.email, staffCode: member.staffCode, roles: rolesIn(member), placements: known.map(({ id }) => id).sort() };
    const isAsWritten = JSON.stringify(current) === JSON.stringify({ ...after, roles: [...after.roles].sort(), placements: [...after.placements].sort() });
    const holder = before === null || before.email === null || before.email === after.email ? undefined : holders.get(before.email);
    if (member === undefined || !isAsWritten || !isTheirs(personId, rolesIn(member).filter(isRole), (before?.roles ?? []).filter(isRole)) || active.has(personId) || (holder !== undefined && holder !== personId)) {
      left.push(row);
      continue;
    }
    if (before === null) {
      writes.replaced.push(...known.map(({ id }) => ({ id, replacedAt: now })));
      writes.memberships.push({ id: membershipId, staffCode: null, ...placeOf(member), startedAt: new Date(member.startedAt), endedAt: new Date(member.startedAt) });
      writes.rolesOf.push(membershipId);
      writes.people.push({ id: personId, name: after.name, email: null });
      continue;
    }
    if (before.name !== after.name || before.email !== after.email) writes.people.push({ id: personId, name: before.name, email: before.email });
    if (JSON.stringify(before.roles) !== JSON.stringify([...after.roles].sort())) {
      writes.rolesOf.push(membershipId);
      writes.roles.push(...before.roles.map((role) => ({ membershipId, role })));
    }
    const again = (closed.get(membershipId) ?? []).map((placement): PlacementRow => ({ ...placementRow(placement), id: ids.next(), recordedAt: now, recordedById: viewer.id }));
    const kept = known.filter(({ id }) => before.placements.includes(id));
    const stretches = [...kept, ...again].map(placementOf).sort((one, other) => one.from - other.from);
    const there = again.length === 0 && kept.length === known.length ? null : membershipIn(stretches, now.getTime());
    writes.replaced.push(...known.filter((placement) => !kept.includes(placement)).map(({ id }) => ({ id, replacedAt: now })));
    writes.placements.push(...again.map((placement) => ({ ...placement })));
    if (there !== null || before.staffCode !== after.staffCode) {
      const span = there === null ? { startedAt: new Date(member.startedAt), endedAt: member.endedAt === null ? null : new Date(member.endedAt) } : { startedAt: new Date(there.from), endedAt: there.until === null ? null : new Date(there.until) };
      writes.memberships.push({ id: membershipId, staffCode: before.staffCode, ...(there === null ? placeOf(member) : there.place), ...span });
    }
  }
  return { writes, left };
}

function placeOf({ siteId, profession, managerId }: { siteId: string | null; profession: string; managerId: string | null }) {
  return { siteId, profession, managerId };
}
