import { createHash } from "node:crypto";
import { beginningOf } from "../../domain/agency/day";
import { covers } from "../../domain/agency/giving-codes";
import { givableRoles } from "../../domain/agency/giving-roles";
import type { FileChoice, KnownAgency, KnownMember } from "../../domain/agency/people-plan";
import type { PersonRow } from "../../domain/agency/people-row";
import { isProfession, isRole } from "../../domain/agency/roles";
import type { Ask } from "../adapters/hot-questions";
import type { PlacementRow } from "../people/placements.server";
import type { CurrentPerson } from "../sign-ins/current-person.server";

interface MemberRow {
  id: string;
  personId: string;
  staffCode: string | null;
  profession: string;
  siteId: string | null;
  managerId: string | null;
  startedAt: string;
  endedAt: string | null;
  name: string;
  email: string | null;
  roles: string | null;
  elsewhere: 0 | 1;
}

export interface StoredPlacement {
  id: string;
  membershipId: string;
  siteId: string | null;
  profession: string;
  managerId: string | null;
  fromAt: string;
  untilAt: string | null;
  recordedAt: string;
  recordedById: string | null;
}

/** An agency as it lies in the database at one moment, before it is compared with anything. */
export interface AgencyRows {
  members: MemberRow[];
  /** Those that are what is known. */
  placements: StoredPlacement[];
  sites: { id: string; name: string }[];
  /** Staff codes and e-mails of the file that others have. */
  codes: { staffCode: string }[];
  mails: { email: string }[];
  /** The same only while nothing of all this is different. */
  mark: string;
}

export function readAgency(ask: Ask, agencyId: string, given: readonly PersonRow[]): AgencyRows {
  const rows = {
    members: ask<MemberRow>(
      `SELECT m."id", m."personId", m."staffCode", m."profession", m."siteId", m."managerId", m."startedAt", m."endedAt", p."name", p."email",
        (SELECT group_concat("role") FROM "MembershipRole" WHERE "membershipId" = m."id") AS "roles",
        EXISTS (SELECT 1 FROM "Membership" o WHERE o."personId" = m."personId" AND o."agencyId" <> m."agencyId") AS "elsewhere"
       FROM "Membership" m JOIN "Person" p ON p."id" = m."personId" WHERE m."agencyId" = ? AND (m."endedAt" IS NULL OR m."endedAt" > m."startedAt") ORDER BY m."startedAt", m."id"`,
      agencyId,
    ),
    placements: ask<StoredPlacement>(
      `SELECT l."id", l."membershipId", l."siteId", l."profession", l."managerId", l."fromAt", l."untilAt", l."recordedAt", l."recordedById"
       FROM "Membership" m JOIN "Placement" l ON l."membershipId" = m."id" AND l."replacedAt" IS NULL WHERE m."agencyId" = ? ORDER BY l."fromAt", l."id"`,
      agencyId,
    ),
    sites: ask<{ id: string; name: string }>(`SELECT "id", "name" FROM "Site" WHERE "agencyId" = ? AND "closedAt" IS NULL ORDER BY "name"`, agencyId),
    codes: ask<{ staffCode: string }>(`SELECT "staffCode" FROM "Membership" WHERE "staffCode" IN (SELECT value FROM json_each(?)) AND "agencyId" <> ?`, JSON.stringify(given.map(({ staffCode }) => staffCode)), agencyId),
    mails: ask<{ email: string }>(
      `SELECT p."email" FROM "Person" p WHERE p."email" IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."personId" = p."id" AND m."agencyId" = ?)`,
      JSON.stringify(given.flatMap(({ email }) => email ?? [])),
      agencyId,
    ),
  };
  return { ...rows, mark: createHash("sha256").update(JSON.stringify(rows)).digest("base64") };
}

/** The agency as it is compared with a file: everybody where they are on the day from which the file is to count. */
export function knownAgency({ members, placements, sites, codes, mails }: AgencyRows, viewer: CurrentPerson, agency: { id: string; timeZone: string }, choice: FileChoice): KnownAgency {
  const day = beginningOf(choice.day, agency.timeZone);
  const own = viewer.memberships.find(({ agencyId }) => agencyId === agency.id)?.roles ?? [];
  const below = new Set(own.flatMap((role) => covers[role] ?? []));
  const placed = placementsByMember(placements);
  return {
    timeZone: agency.timeZone,
    sites,
    takenElsewhere: { staffCodes: new Set(codes.map(({ staffCode }) => staffCode)), emails: new Set(mails.map(({ email }) => email)) },
    mayGive: new Set(givableRoles(own)),
    members: members.map((row): KnownMember => {
      const [from, until] = [Date.parse(row.startedAt), row.endedAt === null ? null : Date.parse(row.endedAt)];
      const all = placed.get(row.id) ?? [];
      const there = Math.max(day, from);
      const here = all.find(({ fromAt, untilAt }) => Date.parse(fromAt) <= there && (untilAt === null || Date.parse(untilAt) > there)) ?? row;
      const held = (row.roles ?? "").split(",").filter(isRole);
      const self = row.personId === viewer.id;
      return {
        membershipId: row.id,
        personId: row.personId,
        staffCode: row.staffCode,
        name: row.name,
        email: row.email,
        profession: isProfession(here.profession) ? here.profession : "other",
        siteId: here.siteId,
        managerId: here.managerId,
        roles: held,
        from,
        firstFrom: all[0] === undefined ? from : Date.parse(all[0].fromAt),
        until,
        self,
        above: !self && !held.every((role) => below.has(role)),
        own: self || row.elsewhere === 0,
      };
    }),
  };
}

export function placementsByMember(placements: readonly StoredPlacement[]): Map<string, StoredPlacement[]> {
  const byMember = new Map<string, StoredPlacement[]>();
  for (const placement of placements) {
    const known = byMember.get(placement.membershipId);
    if (known === undefined) byMember.set(placement.membershipId, [placement]);
    else known.push(placement);
  }
  return byMember;
}

export function placementRow({ fromAt, untilAt, recordedAt, ...row }: StoredPlacement): PlacementRow {
  return { ...row, fromAt: new Date(fromAt), untilAt: untilAt === null ? null : new Date(untilAt), recordedAt: new Date(recordedAt), replacedAt: null };
}
