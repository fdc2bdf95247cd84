import { requirementStateAt } from "../../domain/programme/explanation";
import { requirementStandings } from "../../domain/programme/standing";
import { stateAt } from "../../domain/programme/state";
import type { Requirement } from "../../domain/programme/rule";
import { instantOf } from "../adapters/hot-questions";
import { auditLine } from "../audit/write-line.server";
import type { Attendance, Correction } from "../joint-trainings/joint-facts.server";
import { standingsOfPeople } from "../programmes/work-out-standings.server";
import { waiversOf } from "../progress/waivers.server";
import type { World } from "../world";
import type { InspectorHere } from "./inspector-here.server";

/** The people whose evidence an inspector may read, by name. */
export async function listSample({ db }: World, { agency, sample }: InspectorHere): Promise<{ id: string; name: string; staffCode: string | null }[]> {
  const rows = await db.membership.findMany({ where: { agencyId: agency.id, personId: { in: sample } }, select: { personId: true, staffCode: true, person: { select: { name: true } } } });
  return rows.map(({ personId, staffCode, person }) => ({ id: personId, staffCode, name: person.name })).sort((one, other) => one.name.localeCompare(other.name, "en"));
}

/**
 * What the record of one of these people rests on: where they were, what their agency's programmes ask and by which facts it is met, who
 * wrote those down and what was corrected. Nothing of practice. Null for anybody else. Each reading leaves a line.
 */
export async function showEvidence(world: World, inspector: InspectorHere, personId: string) {
  const { db, clock } = world;
  const { agency } = inspector;
  if (!inspector.sample.includes(personId)) return null;
  const membership = await db.membership.findFirst({ where: { agencyId: agency.id, personId }, select: { staffCode: true, person: { select: { name: true } }, placements: { orderBy: [{ recordedAt: "asc" }, { fromAt: "asc" }] } } });
  if (membership === null) return null;
  await auditLine(world, { id: null, name: inspector.who }, { action: "inspector-read", agencyId: agency.id, subject: personId });
  const now = clock.now();
  const standings = (await standingsOfPeople(world, [personId], now)).filter(({ programme }) => programme.agencyId === agency.id);
  const asked = standings.flatMap(({ programme }) => programme.rule.requires);
  const sites = new Map((await db.site.findMany({ where: { agencyId: agency.id }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  return {
    name: membership.person.name,
    staffCode: membership.staffCode,
    placements: membership.placements.map(({ siteId, profession, fromAt, untilAt, recordedAt, replacedAt }) => ({ site: siteId === null ? null : (sites.get(siteId) ?? null), profession, fromAt, untilAt, recordedAt, replacedAt })),
    programmes: standings.map(({ programme, evidence, instants }) => ({
      title: programme.title,
      version: programme.number,
      state: stateAt(instants, programme.rule.renewDays, now.getTime()),
      requirements: requirementStandings(programme, evidence).map((standing) => ({ requirement: standing.requirement, state: requirementStateAt(standing, programme.rule.renewDays, now.getTime()), metAt: standing.metAt, validUntil: standing.validUntil })),
    })),
    facts: await factsFor(world, personId, asked),
    waivers: (await waiversOf(world, personId)).filter(({ agencyId }) => agencyId === agency.id),
    attendance: await attendanceOf(world, agency.id, personId),
  };
}

const FACTS = `
  SELECT kind, course, courseVersion, subject, at FROM LearningEvent WHERE personId = ? AND at <= ?
  AND ((kind = 'completed' AND lesson IS NULL) OR kind = 'renewed' OR kind = 'scenario-ended' OR (kind = 'tested' AND json_extract(value, '$.position') = 'after' AND json_extract(value, '$.passed') = 1)) ORDER BY at, id`;

/** That it was done, when, and in which version; only what the agency's programmes ask for. */
async function factsFor({ db, clock }: World, personId: string, asked: readonly Requirement[]) {
  const ask = await db.hot();
  const names = new Set(asked.flatMap((one) => (one.kind === "course" ? [one.course] : one.kind === "scenario" ? [one.scenario] : [])));
  const rows = ask<{ kind: "completed" | "renewed" | "scenario-ended" | "tested"; course: string | null; courseVersion: string | null; subject: string | null; at: string }>(FACTS, personId, clock.now());
  return rows.flatMap(({ kind, course, courseVersion, subject, at }) => {
    const about = kind === "scenario-ended" ? subject : course;
    return about !== null && names.has(about) ? [{ kind, about, version: kind === "scenario-ended" ? null : courseVersion, at: instantOf(at) }] : [];
  });
}

const ATTENDED = `
  SELECT e.id, t.title, e.value, e.at, b.name AS "by" FROM JointEvent e JOIN JointTraining t ON t.id = e.trainingId LEFT JOIN Person b ON b.id = e.byId
  WHERE e.kind = 'attended' AND e.personId = ? AND e.agencyId = ? ORDER BY e.at, e.id`;
const CORRECTED = `
  SELECT c.value, c.at, b.name AS "by" FROM JointEvent e JOIN JointEvent c ON c.trainingId = e.trainingId AND c.kind = 'corrected' AND json_extract(c.value, '$.entry') = e.id LEFT JOIN Person b ON b.id = c.byId
  WHERE e.kind = 'attended' AND e.personId = ? AND e.agencyId = ? ORDER BY c.at, c.id`;

/** Each entry with who made it and what was corrected, for this agency. */
async function attendanceOf({ db }: World, agencyId: string, personId: string) {
  const ask = await db.hot();
  const corrections = ask<{ value: string; at: string; by: string | null }>(CORRECTED, personId, agencyId).map(({ value, at, by }) => ({ ...(JSON.parse(value) as Correction), at: instantOf(at), by }));
  return ask<{ id: string; title: string; value: string; at: string; by: string | null }>(ATTENDED, personId, agencyId).map(({ id, title, value, at, by }) => {
    const { from, to, way } = JSON.parse(value) as Attendance;
    return { title, from: new Date(from), to: new Date(to), way, at: instantOf(at), by, corrections: corrections.filter(({ entry }) => entry === id) };
  });
}
