import { type ProgrammeState, programmeStates, stateAt } from "../../domain/programme/state";
import { instantOf } from "../adapters/hot-questions";
import { sitesAsKnown } from "../programmes/member-facts.server";
import { whatIsAsked, type WorkedOut, workOut } from "../programmes/work-out-standings.server";
import type { World } from "../world";
import { factsAsAt, type Knowledge } from "./facts-as-at.server";

export interface RowAsAt {
  personId: string;
  name: string;
  staffCode: string | null;
  site: string | null;
  profession: string;
  state: ProgrammeState;
  satisfiedAt: number | null;
  validUntil: number | null;
}

export interface ProgrammeAsAt {
  id: string;
  title: string;
  /** Number of the version of its rule that counted on the day. */
  version: number;
  /** Whom it bound: the denominator. By name. */
  rows: RowAsAt[];
  counts: Record<ProgrammeState, number>;
}

/** A fact about the time until the day that was written down after it. */
export interface LaterFact {
  at: Date;
  name: string;
  kind: "placement" | "attended" | "corrected" | "merged";
  by: string | null;
  why: string | null;
}

/** How the members of an agency stood at the end of a day, by the rules of that day. */
export async function programmesAsAt(world: World, agencyId: string, day: Date, knowledge: Knowledge): Promise<ProgrammeAsAt[]> {
  const asking = await whatIsAsked(world, day);
  const own = { ...asking, programmes: asking.programmes.filter((programme) => programme.agencyId === agencyId) };
  const worked: WorkedOut[] = [];
  for await (const facts of factsAsAt(world, agencyId, day, knowledge)) worked.push(...workOut(own, facts, day));
  const named = await namesIn(world, agencyId, day);
  const order = new Intl.Collator("en");
  return own.programmes.map(({ id, title, number, rule }) => {
    const rows = worked.flatMap(({ programme, member: { membershipId, personId, siteId, profession }, instants }): RowAsAt[] => {
      if (programme.id !== id) return [];
      const { name = "", staffCode = null } = named.members.get(membershipId) ?? {};
      const { satisfiedAt, validUntil } = instants;
      return [{ personId, name, staffCode, site: siteId === null ? null : (named.sites.get(siteId) ?? null), profession, state: stateAt(instants, rule.renewDays, day.getTime()), satisfiedAt, validUntil }];
    });
    rows.sort((one, other) => order.compare(one.name, other.name) || (one.personId < other.personId ? -1 : 1));
    const counts = Object.fromEntries(programmeStates.map((state) => [state, rows.filter((row) => row.state === state).length])) as Record<ProgrammeState, number>;
    return { id, title, version: number, rows, counts };
  });
}

async function namesIn(world: World, agencyId: string, day: Date) {
  const ask = await world.db.hot();
  const members = ask<{ id: string; name: string; staffCode: string | null }>("SELECT m.id, p.name, m.staffCode FROM Membership m JOIN Person p ON p.id = m.personId WHERE m.agencyId = ?", agencyId);
  const sites = await sitesAsKnown(world, day);
  return { members: new Map(members.map((member) => [member.id, member])), sites: new Map(sites.map(({ id, name }) => [id, name])) };
}

const LATER = `
  SELECT l.recordedAt AS at, p.name, 'placement' AS kind, b.name AS "by", NULL AS value FROM Placement l JOIN Membership m ON m.id = l.membershipId JOIN Person p ON p.id = m.personId LEFT JOIN Person b ON b.id = l.recordedById
  WHERE m.agencyId = ? AND l.recordedAt > ? AND l.fromAt <= ?
  UNION ALL
  SELECT e.at, p.name, 'attended', b.name, NULL FROM JointEvent e JOIN TrainingSession s ON s.id = e.sessionId JOIN Person p ON p.id = e.personId LEFT JOIN Person b ON b.id = e.byId
  WHERE e.kind = 'attended' AND e.agencyId = ? AND e.at > ? AND s.endsAt <= ?
  UNION ALL
  SELECT c.at, p.name, 'corrected', b.name, c.value FROM JointEvent c JOIN JointEvent e ON e.id = json_extract(c.value, '$.entry') JOIN TrainingSession s ON s.id = e.sessionId JOIN Person p ON p.id = e.personId LEFT JOIN Person b ON b.id = c.byId
  WHERE c.kind = 'corrected' AND e.agencyId = ? AND c.at > ? AND s.endsAt <= ?
  UNION ALL
  SELECT at, json_extract(detail, '$.name'), 'merged', who, NULL FROM AuditLine WHERE agencyId = ? AND action = 'people-merged' AND at > ?
  ORDER BY 1`;

/** What was written down after the day about the time until it, the oldest first. */
export async function laterFacts({ db }: World, agencyId: string, day: Date): Promise<LaterFact[]> {
  const ask = await db.hot();
  const rows = ask<{ at: string; name: string; kind: LaterFact["kind"]; by: string | null; value: string | null }>(LATER, agencyId, day, day, agencyId, day, day, agencyId, day, day, agencyId, day);
  return rows.map(({ at, value, ...row }) => ({ ...row, at: instantOf(at), why: value === null ? null : ((JSON.parse(value) as { why?: string }).why ?? null) }));
}
