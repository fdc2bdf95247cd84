import type { PlacementChange } from "../../domain/agency/placement";
import type { PlannedRow, RowTarget } from "../../domain/agency/people-plan";
import { beginningOf } from "../../domain/agency/day";
import type { Role } from "../../domain/agency/roles";
import type { Ids } from "../adapters/ids";
import type { RowToWrite } from "../adapters/rows-at-once";
import { type PlacementRow, placementWrites } from "../people/placements.server";
import { type AgencyRows, placementRow, placementsByMember } from "./known-agency.server";

/** What is known of a member apart from where they are, and the ids of the placements that say where. */
export interface MemberState {
  name: string;
  email: string | null;
  staffCode: string | null;
  roles: Role[];
  placements: string[];
}

/** What stands in `before` of a row that was applied: enough to take it back, and to see whether somebody has changed it since. */
export interface Applied {
  personId: string;
  membershipId: string;
  /** Null of somebody who was new. */
  before: MemberState | null;
  after: MemberState;
}

/** Rows as they go into the tables, a list for each statement. */
export interface Writes {
  newPeople: RowToWrite[];
  people: RowToWrite[];
  newMemberships: RowToWrite[];
  memberships: RowToWrite[];
  /** Memberships whose roles are written anew. */
  rolesOf: string[];
  roles: RowToWrite[];
  replaced: RowToWrite[];
  placements: RowToWrite[];
  /** The first placements of new memberships, which the database writes itself. */
  firstPlacements: RowToWrite[];
  importRows: RowToWrite[];
}

export interface Writing {
  ids: Ids;
  now: Date;
  by: string;
  agency: { id: string; timeZone: string };
  day: string;
}

export function noWrites(): Writes {
  return { newPeople: [], people: [], newMemberships: [], memberships: [], rolesOf: [], roles: [], replaced: [], placements: [], firstPlacements: [], importRows: [] };
}

/** What a plan writes. Asks for ids, and nothing else of the world. */
export function writesOf(plan: readonly PlannedRow[], rows: AgencyRows, importId: string, writing: Writing): Writes {
  const writes = noWrites();
  const members = new Map(rows.members.map((row) => [row.id, row]));
  const placed = placementsByMember(rows.placements);
  const byCode = new Map(rows.members.flatMap(({ staffCode, id }) => (staffCode === null ? [] : [[staffCode, id] as const])));
  const made = new Map(plan.filter(({ kind }) => kind === "new").map((row) => [row, { personId: writing.ids.next(), membershipId: writing.ids.next() }]));
  // Whoever is given a staff code, or comes, may be named by it as a manager.
  for (const row of plan) if (row.target?.staffCode !== undefined) byCode.set(row.target.staffCode, made.get(row)?.membershipId ?? row.membershipId ?? "");
  const managerId = (code: string | undefined) => (code === undefined ? undefined : (byCode.get(code) ?? null));
  for (const row of plan) {
    if (row.target === null) continue;
    const fresh = made.get(row);
    const member = members.get(row.membershipId ?? "");
    const applied = fresh !== undefined ? addMember(writes, row.target, fresh, managerId(row.target.place?.manager) ?? null, writing) : member !== undefined ? changeMember(writes, row.target, member, (placed.get(member.id) ?? []).map(placementRow), managerId(row.target.place?.manager), writing) : null;
    if (applied !== null) writes.importRows.push({ importId, row: row.row, before: JSON.stringify(applied) });
  }
  return writes;
}

function addMember(writes: Writes, target: RowTarget, { personId, membershipId }: { personId: string; membershipId: string }, managerId: string | null, { agency, now, by }: Writing): Applied {
  const { name = "", email = null, staffCode = null, roles = [], begin = now.getTime(), end = null, place = {} } = target;
  writes.newPeople.push({ id: personId, name, email, language: "en", digest: "off", createdAt: now });
  writes.newMemberships.push({ id: membershipId, personId, agencyId: agency.id, staffCode, profession: place.profession ?? "other", siteId: place.siteId ?? null, managerId, startedAt: new Date(begin), endedAt: end === null ? null : new Date(end), recordedAt: now });
  writes.roles.push(...roles.map((role) => ({ membershipId, role })));
  writes.firstPlacements.push({ membershipId, recordedById: by });
  return { personId, membershipId, before: null, after: { name, email, staffCode, roles, placements: [`${membershipId}-first`] } };
}

function changeMember(writes: Writes, target: RowTarget, member: AgencyRows["members"][number], known: PlacementRow[], managerId: string | null | undefined, { ids, agency, day, now, by }: Writing): Applied {
  const before: MemberState = { name: member.name, email: member.email, staffCode: member.staffCode, roles: rolesIn(member), placements: known.map(({ id }) => id) };
  const after: MemberState = { ...before, name: target.name ?? before.name, email: target.email ?? before.email, staffCode: target.staffCode ?? before.staffCode, roles: target.roles ?? before.roles };
  if (after.name !== before.name || after.email !== before.email) writes.people.push({ id: member.personId, name: after.name, email: after.email });
  if (target.roles !== undefined) {
    writes.rolesOf.push(member.id);
    writes.roles.push(...target.roles.map((role) => ({ membershipId: member.id, role })));
  }
  const written = placeThem(ids, member.id, known, changesOf(target, known, managerId, beginningOf(day, agency.timeZone)), now, by);
  writes.replaced.push(...written.replaced.map((id) => ({ id, replacedAt: now })));
  writes.placements.push(...written.added.map((row) => ({ ...row })));
  const here = written.membership ?? { siteId: member.siteId, profession: member.profession, managerId: member.managerId, startedAt: new Date(member.startedAt), endedAt: member.endedAt === null ? null : new Date(member.endedAt) };
  if (written.membership !== null || after.staffCode !== before.staffCode) writes.memberships.push({ id: member.id, staffCode: after.staffCode, ...here });
  after.placements = [...before.placements.filter((id) => !written.replaced.includes(id)), ...written.added.map(({ id }) => id)];
  return { personId: member.personId, membershipId: member.id, before, after };
}

/** In the order in which they make sense: when somebody came, that they are back, where they are from the day on, when they leave. */
function changesOf({ begin, back, place, end }: RowTarget, known: readonly PlacementRow[], managerId: string | null | undefined, day: number): PlacementChange[] {
  const last = known.at(-1);
  const to = { ...(place?.siteId === undefined ? {} : { siteId: place.siteId }), ...(place?.profession === undefined ? {} : { profession: place.profession }), ...(managerId === undefined ? {} : { managerId }) };
  return [
    ...(begin === undefined ? [] : [{ kind: "begin" as const, at: begin }]),
    ...(back === undefined ? [] : [{ kind: "return" as const, from: back, to: { siteId: last?.siteId ?? null, profession: (last?.profession ?? "other") as never, managerId: last?.managerId ?? null, ...to } }]),
    ...(back !== undefined || Object.keys(to).length === 0 ? [] : [{ kind: "move" as const, from: day, to }]),
    ...(end === undefined ? [] : [{ kind: "end" as const, at: end }]),
  ];
}

/** Several changes, one after the other, as one: what is closed of what was known, and what is new. */
function placeThem(ids: Ids, membershipId: string, known: readonly PlacementRow[], changes: readonly PlacementChange[], now: Date, by: string) {
  let rows = [...known];
  let membership: Exclude<ReturnType<typeof placementWrites>, null | "nowhere">["membership"] | null = null;
  for (const change of changes) {
    const writes = placementWrites(ids, membershipId, rows, change, now, by);
    if (writes === "nowhere") throw new Error("a file would leave somebody no time in which they were there");
    if (writes === null) continue;
    rows = [...rows.filter(({ id }) => !writes.replaced.includes(id)), ...writes.added];
    membership = writes.membership;
  }
  return { replaced: known.filter((row) => !rows.includes(row)).map(({ id }) => id), added: rows.filter((row) => !known.includes(row)), membership };
}

export function rolesIn({ roles }: { roles: string | null }): Role[] {
  return (roles ?? "").split(",").filter((role) => role !== "").sort() as Role[];
}
