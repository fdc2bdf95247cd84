import { instantOf } from "../adapters/hot-questions";
import type { World } from "../world";

export interface FoundMembership {
  profession: string;
  startedAt: Date;
  endedAt: Date | null;
  agency: { id: string; name: string; kind: string; timeZone: string };
  roles: string[];
}

export interface FoundSignIn {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
  lockedAt: Date | null;
  byPin: boolean;
  /** At an enrolled computer. */
  shared: boolean;
  lockMinutes: number | null;
  /** The memberships in the order in which they began, ended ones too. */
  person: { id: string; name: string; language: string; memberships: FoundMembership[] };
}

/** A row for each role in each membership of whose sign-in it is; at least one. */
interface Row {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  endedAt: string | null;
  lockedAt: string | null;
  byPin: number;
  computerId: string | null;
  lockMinutes: number | null;
  personId: string;
  personName: string;
  language: string;
  membershipId: string | null;
  profession: string;
  memberSince: string;
  memberUntil: string | null;
  agencyId: string;
  agencyName: string;
  agencyKind: string;
  timeZone: string;
  role: string | null;
}

const BY_TOKEN = `
  SELECT s.id, s.createdAt, s.lastSeenAt, s.endedAt, s.lockedAt, s.byPin, c.id AS computerId, c.lockMinutes, p.id AS personId, p.name AS personName, p.language,
    m.id AS membershipId, m.profession, m.startedAt AS memberSince, m.endedAt AS memberUntil, a.id AS agencyId, a.name AS agencyName, a.kind AS agencyKind, a.timeZone, r.role
  FROM SignIn s
    JOIN Person p ON p.id = s.personId
    LEFT JOIN EnrolledComputer c ON c.id = s.computerId
    LEFT JOIN Membership m ON m.personId = p.id
    LEFT JOIN Agency a ON a.id = m.agencyId
    LEFT JOIN MembershipRole r ON r.membershipId = m.id
  WHERE s.tokenHash = ?
  ORDER BY m.startedAt, m.id, r.role`;

/** The sign-in of a token, with all that is asked of it at every page, as it stands now; null when there is none. */
export async function findSignIn({ db }: World, tokenHash: string): Promise<FoundSignIn | null> {
  const ask = await db.hot();
  const rows = ask<Row>(BY_TOKEN, tokenHash);
  const [first] = rows;
  if (first === undefined) return null;
  const { id, createdAt, lastSeenAt, endedAt, lockedAt, byPin, computerId, lockMinutes, personId, personName, language } = first;
  return {
    id, lockMinutes,
    createdAt: instantOf(createdAt),
    lastSeenAt: instantOf(lastSeenAt),
    endedAt: instantOf(endedAt),
    lockedAt: instantOf(lockedAt),
    byPin: byPin !== 0,
    shared: computerId !== null,
    person: { id: personId, name: personName, language, memberships: membershipsIn(rows) },
  };
}

function membershipsIn(rows: Row[]): FoundMembership[] {
  const found = new Map<string, FoundMembership>();
  for (const { membershipId, profession, memberSince, memberUntil, agencyId, agencyName, agencyKind, timeZone, role } of rows) {
    if (membershipId === null) continue;
    const agency = { id: agencyId, name: agencyName, kind: agencyKind, timeZone };
    const membership = found.get(membershipId) ?? { profession, startedAt: instantOf(memberSince), endedAt: instantOf(memberUntil), agency, roles: [] };
    found.set(membershipId, membership);
    if (role !== null) membership.roles.push(role);
  }
  return [...found.values()];
}
