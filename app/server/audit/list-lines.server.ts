import { type AuditAction, auditActions } from "../../domain/agency/audit";
import { typedDay } from "../people/typed-day";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";

export interface AuditFilter {
  /** A word of domain/agency/audit.ts; empty for all. */
  action: string;
  /** 2026-11-21, in the zone of the viewer's first such agency; empty for all. */
  day: string;
}

export interface ListedLine {
  id: string;
  at: Date;
  agency: string;
  timeZone: string;
  who: string;
  action: AuditAction | null;
  subject: string | null;
  /** Who or what it was done to, by name, where it is somebody or something of the viewer's agencies that is still there. */
  about: string | null;
  detail: Record<string, unknown>;
}

export const LINES_PER_PAGE = 50;
/** Of one export. */
const MOST_EXPORTED = 50_000;

/** What was seen and changed in the agencies whose reports this person sees, the newest first. */
export async function listLines(world: World, viewer: CurrentPerson, filter: AuditFilter, wishedPage: number): Promise<{ lines: ListedLine[]; total: number; page: number; pages: number }> {
  const where = whereOf(viewer, filter);
  const total = await world.db.auditLine.count({ where });
  const pages = Math.max(1, Math.ceil(total / LINES_PER_PAGE));
  const page = Math.min(Math.max(1, wishedPage), pages);
  return { lines: await read(world, viewer, where, (page - 1) * LINES_PER_PAGE, LINES_PER_PAGE), total, page, pages };
}

/** All of them, as far as one table holds. */
export function exportedLines(world: World, viewer: CurrentPerson, filter: AuditFilter): Promise<ListedLine[]> {
  return read(world, viewer, whereOf(viewer, filter), 0, MOST_EXPORTED);
}

export function isAuditAction(word: string): word is AuditAction {
  return (auditActions as readonly string[]).includes(word);
}

async function read({ db }: World, viewer: CurrentPerson, where: ReturnType<typeof whereOf>, skip: number, take: number): Promise<ListedLine[]> {
  const rows = await db.auditLine.findMany({ where, orderBy: [{ at: "desc" }, { id: "desc" }], skip, take });
  const own = new Map(agenciesFor(viewer, "see-reports").map((membership) => [membership.agencyId, membership]));
  const subjects = [...new Set(rows.flatMap(({ subject }) => subject ?? []))];
  const names = new Map<string, string>();
  // In parts, because a question to the database names so many things at most.
  for (let from = 0; from < subjects.length; from += 500) {
    const some = { in: subjects.slice(from, from + 500) };
    const agencies = { in: [...own.keys()] };
    const [people, sites, programmes, joint, trainings] = await Promise.all([
      db.person.findMany({ where: { id: some, memberships: { some: { agencyId: agencies } } }, select: { id: true, name: true } }),
      db.site.findMany({ where: { id: some, agencyId: agencies }, select: { id: true, name: true } }),
      db.programme.findMany({ where: { id: some, agencyId: agencies }, select: { id: true, title: true } }),
      db.jointProgramme.findMany({ where: { id: some }, select: { id: true, title: true } }),
      db.jointTraining.findMany({ where: { id: some, OR: [{ agencyId: agencies }, { agencies: { some: { agencyId: agencies } } }] }, select: { id: true, title: true } }),
    ]);
    for (const { id, name } of [...people, ...sites]) names.set(id, name);
    for (const { id, title } of [...programmes, ...joint, ...trainings]) names.set(id, title);
  }
  return rows.map(({ id, at, agencyId, who, action, subject, detail }) => {
    const agency = own.get(agencyId ?? "");
    return {
      id, at, who, subject,
      agency: agency?.agencyName ?? "",
      timeZone: agency?.timeZone ?? "UTC",
      action: isAuditAction(action) ? action : null,
      about: subject === null ? null : (names.get(subject) ?? null),
      detail: detail === null ? {} : (JSON.parse(detail) as Record<string, unknown>),
    };
  });
}

function whereOf(viewer: CurrentPerson, { action, day }: AuditFilter) {
  const agencies = agenciesFor(viewer, "see-reports");
  const from = typedDay(day, agencies[0]?.timeZone ?? "UTC");
  // A day is a day also where the clocks change: up to the first instant of the next.
  const next = from === null ? null : typedDay(new Date(Date.parse(`${day.trim()}T00:00:00Z`) + 24 * 3600 * 1000).toISOString().slice(0, 10), agencies[0]?.timeZone ?? "UTC");
  return { agencyId: { in: agencies.map(({ agencyId }) => agencyId) }, ...(isAuditAction(action) ? { action } : {}), ...(from === null || next === null ? {} : { at: { gte: from, lt: next } }) };
}
