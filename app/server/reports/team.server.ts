import "~/messages/en";
import { isProfession, type Profession } from "~/domain/agency/roles";
import type { ProgrammeState } from "~/domain/programme/state";
import { createI18n } from "~/messages/i18n";
import { auditLine } from "../audit/write-line.server";
import { instantOf } from "../adapters/hot-questions";
import { dayIn, isoDayIn, timeZoneOf } from "../people/time-zone";
import { renewStandings } from "../programmes/renew-standings.server";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import type { Cell } from "./csv";
import { asFile, type ExportForm, onePiece } from "./exported";
import { programmesOf } from "./programmes-of.server";
import { STATE, stateValues } from "./state-in-sql";

export interface TeamMember {
  membershipId: string;
  name: string;
  agency: string;
  profession: Profession;
  programmes: { id: string; title: string; state: ProgrammeState; due: string | null; dueDay: string | null }[];
}

const CURRENT = "t.startedAt <= ? AND (t.endedAt IS NULL OR t.endedAt > ?) AND m.startedAt <= ? AND (m.endedAt IS NULL OR m.endedAt > ?)";
const LEADS = `SELECT 1 AS leads FROM Membership m JOIN Membership t ON t.managerId = m.id WHERE m.personId = ? AND ${CURRENT} LIMIT 1`;
const TEAM = `
  SELECT t.id, p.name, t.profession, a.id AS agencyId, a.name AS agency FROM Membership m JOIN Membership t ON t.managerId = m.id JOIN Person p ON p.id = t.personId JOIN Agency a ON a.id = t.agencyId
  WHERE m.personId = ? AND ${CURRENT}`;
const STANDS = `SELECT s.membershipId, ${STATE} AS state, s.dueAt FROM Membership t JOIN Membership m ON t.managerId = m.id JOIN ProgrammeStanding s ON s.programmeId = ? AND s.membershipId = t.id WHERE m.personId = ? AND ${CURRENT}`;

/** Whether somebody is the line manager of anybody now: asked for every page, for its menu. A PIN opens no team. */
export async function leadsTeam({ db, clock }: World, { id, byPin }: Pick<CurrentPerson, "id" | "byPin">): Promise<boolean> {
  if (byPin) return false;
  const [ask, now] = [await db.hot(), clock.now()];
  return ask(LEADS, id, now, now, now, now).length > 0;
}

/** The people whose line manager somebody is, by name, with what is required of them; null for whoever is nobody's, or came with a PIN. */
export async function showTeam(world: World, person: CurrentPerson): Promise<TeamMember[] | null> {
  if (!(await leadsTeam(world, person))) return null;
  await renewStandings(world);
  const [ask, now] = [await world.db.hot(), world.clock.now()];
  const people = ask<{ id: string; name: string; profession: string; agencyId: string; agency: string }>(TEAM, person.id, now, now, now, now);
  const found = new Map<string, TeamMember["programmes"]>();
  const timeZone = timeZoneOf(person);
  for (const agencyId of new Set(people.map((each) => each.agencyId))) {
    for (const { id, title, renewDays } of await programmesOf(world, agencyId)) {
      for (const row of ask<{ membershipId: string; state: ProgrammeState; dueAt: string }>(STANDS, ...stateValues(now, renewDays), id, person.id, now, now, now, now)) {
        const due = row.dueAt.startsWith("9999") ? null : instantOf(row.dueAt);
        found.set(row.membershipId, [...(found.get(row.membershipId) ?? []), { id, title, state: row.state, due: due && dayIn(timeZone, person.language, due), dueDay: due && isoDayIn(timeZone, due) }]);
      }
    }
  }
  const order = new Intl.Collator("en");
  return people
    .map(({ id, name, profession, agency }) => ({ membershipId: id, name, agency, profession: isProfession(profession) ? profession : ("other" as const), programmes: found.get(id) ?? [] }))
    .sort((one, other) => order.compare(one.name, other.name) || (one.membershipId < other.membershipId ? -1 : 1));
}

/** The same as a file. Each agency whose people are in it finds it in its log. */
export async function exportTeam(world: World, person: CurrentPerson, team: readonly TeamMember[], form: ExportForm): Promise<Response> {
  const { t } = createI18n(person.language);
  const rows = team.flatMap(({ name, agency, profession, programmes }): Cell[][] => programmes.map(({ title, state, dueDay }) => [name, agency, t(`profession.${profession}`), title, t(`reports.stateTitle.${state}`), dueDay]));
  const agencies = await world.db.agency.findMany({ where: { memberships: { some: { id: { in: team.map(({ membershipId }) => membershipId) } } } }, select: { id: true } });
  for (const { id } of agencies) await auditLine(world, person, { action: "report-exported", agencyId: id, detail: { report: "team", form, rows: rows.length } });
  const head = (["name", "agency", "profession", "programme", "state", "due"] as const).map((name) => t(`reportTable.${name}`));
  return asFile({ fileName: `team-${isoDayIn(timeZoneOf(person), world.clock.now())}`, head, pieces: onePiece(rows) }, form);
}
