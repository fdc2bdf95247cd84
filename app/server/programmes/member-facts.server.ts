import { asksTest } from "../../domain/curriculum/course";
import type { Place, SiteTree } from "../../domain/programme/binding";
import { courseThatIsGone, type JointPart, type KnownCourse } from "../../domain/programme/evidence";
import { planOf } from "../../domain/progress/course-progress";
import type { LearningFact } from "../../domain/progress/fact";
import { instantOf } from "../adapters/hot-questions";
import { readableCourses } from "../courses/offered-courses.server";
import { type FactRow, factOf } from "../progress/learning-facts.server";
import type { World } from "../world";

/** A place in an agency that somebody has now. */
export interface Member {
  membershipId: string;
  personId: string;
  agencyId: string;
  siteId: string | null;
  profession: string;
  /** Where they were there, as far as it is known. */
  places: Place[];
  /** Of this agency, those that stand. */
  waivers: { course: string; at: number }[];
}

export interface FactsOfPeople {
  members: Member[];
  factsOf: ReadonlyMap<string, LearningFact[]>;
  jointOf: ReadonlyMap<string, JointPart[]>;
}

// The people whom a text names, a JSON list of ids. A plus before a column keeps its index out of it: who it is of is what there is least of.
const THESE = "(SELECT value FROM json_each(?))";
const MEMBERS = `
  SELECT id AS membershipId, personId, agencyId, siteId, profession, startedAt FROM Membership
  WHERE personId IN ${THESE} AND +startedAt <= ? AND (endedAt IS NULL OR endedAt > ?)`;
const PLACES = `
  SELECT l.membershipId, l.siteId, l.profession, l.fromAt, l.untilAt FROM Membership m JOIN Placement l ON l.membershipId = m.id
  WHERE m.personId IN ${THESE} AND l.recordedAt <= ? AND (l.replacedAt IS NULL OR l.replacedAt > ?)`;
const FACTS = `
  SELECT personId, kind, course, courseVersion, lesson, subject, subjectVersion, value, at FROM LearningEvent
  WHERE personId IN ${THESE} AND +kind IN ('enrolled', 'completed', 'tested', 'scenario-ended', 'renewed') AND +at <= ?`;
const WAIVERS = `
  SELECT personId, agencyId, course, grantedAt FROM Waiver
  WHERE personId IN ${THESE} AND grantedAt <= ? AND (withdrawnAt IS NULL OR withdrawnAt > ?)`;
const JOINT = `
  SELECT c.personId, v.programmeId AS programme, c.doneAt, c.completedAt FROM JointCompletion c
  JOIN JointTraining t ON t.id = c.trainingId JOIN JointProgrammeVersion v ON v.id = t.versionId
  WHERE c.personId IN ${THESE} AND (t.cancelledAt IS NULL OR c.completedAt IS NOT NULL)`;

/** Everything that decides where these people stand, in five questions however many they are. Joint completions are those of now. */
export async function factsOfPeople({ db }: World, people: readonly string[], known: Date): Promise<FactsOfPeople> {
  const ask = await db.hot();
  const these = JSON.stringify(people);
  const rows = ask<Omit<Member, "places" | "waivers"> & { startedAt: string }>(MEMBERS, these, known, known);
  const places = grouped(ask<{ membershipId: string; siteId: string | null; profession: string; fromAt: string; untilAt: string | null }>(PLACES, these, known, known), ({ membershipId }) => membershipId);
  const waivers = grouped(ask<{ personId: string; agencyId: string; course: string; grantedAt: string }>(WAIVERS, these, known, known), ({ personId, agencyId }) => `${personId} ${agencyId}`);
  const facts = grouped(ask<FactRow & { personId: string }>(FACTS, these, known), ({ personId }) => personId);
  const joint = grouped(ask<{ personId: string; programme: string; doneAt: string | null; completedAt: string | null }>(JOINT, these), ({ personId }) => personId);
  return {
    members: rows.map(({ startedAt, ...member }) => ({
      ...member,
      places: placesOf(member, instant(startedAt), places.get(member.membershipId) ?? [], known),
      waivers: (waivers.get(`${member.personId} ${member.agencyId}`) ?? []).map(({ course, grantedAt }) => ({ course, at: instant(grantedAt) })),
    })),
    factsOf: new Map([...facts].map(([person, own]) => [person, own.flatMap((row) => factOf(row) ?? [])])),
    jointOf: new Map([...joint].map(([person, own]) => [person, own.map(({ programme, doneAt, completedAt }) => ({ programme, doneAt: instantOrNull(doneAt), completedAt: instantOrNull(completedAt) }))])),
  };
}

interface PlaceRow {
  siteId: string | null;
  profession: string;
  fromAt: string;
  untilAt: string | null;
}

/** Where the row of a membership says something else than its placements, the row is what everybody sees: they are there since they joined. */
function placesOf({ siteId, profession }: Pick<Member, "siteId" | "profession">, startedAt: number, rows: readonly PlaceRow[], known: Date): Place[] {
  const places = rows.map(({ fromAt, untilAt, ...place }) => ({ ...place, fromAt: instant(fromAt), untilAt: instantOrNull(untilAt) }));
  const now = known.getTime();
  const isTold = places.some((place) => place.siteId === siteId && place.profession === profession && place.fromAt <= now && (place.untilAt === null || place.untilAt > now));
  return isTold ? places : [{ siteId, profession, fromAt: startedAt, untilAt: null }];
}

// What a site was until it was first changed after an instant is what it was at that instant.
const SITES = `
  SELECT s.id, CASE WHEN b.id IS NULL THEN s.parentId ELSE b.parentId END AS parentId, CASE WHEN b.id IS NULL THEN s.name ELSE b.name END AS name FROM Site s
  LEFT JOIN SiteBefore b ON b.id = (SELECT id FROM SiteBefore WHERE siteId = s.id AND untilAt > ? ORDER BY untilAt, rowid LIMIT 1)`;

/** Every site of all agencies, as it was called and within which it stood at an instant. */
export async function sitesAsKnown({ db }: World, known: Date): Promise<{ id: string; parentId: string | null; name: string }[]> {
  const ask = await db.hot();
  return ask(SITES, known);
}

export async function siteTree(world: World, known: Date): Promise<SiteTree> {
  return new Map((await sitesAsKnown(world, known)).map(({ id, parentId }) => [id, parentId]));
}

/** What every course asks, also those that are retired; one that is gone asks nothing that could still be done. */
export async function coursesAsked(world: World): Promise<(course: string) => KnownCourse> {
  const courses = new Map((await readableCourses(world)).map((course) => [course.id, { plan: planOf(course), asksTest: asksTest(course) }]));
  return (id) => courses.get(id) ?? courseThatIsGone(id);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function instant(stored: string): number {
  return instantOf(stored).getTime();
}

function instantOrNull(stored: string | null): number | null {
  return stored === null ? null : instant(stored);
}
