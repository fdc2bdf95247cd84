import { asksTest, type Course, lessonMinutes } from "../../domain/curriculum/course";
import type { LearningFact } from "../../domain/progress/fact";
import { type RecordLine, recordLines, totalMinutes } from "../../domain/progress/learning-record";
import { testStanding } from "../../domain/progress/test-standing";
import type { Waiver } from "../../domain/progress/waiver";
import { fillNames } from "../../domain/scenario/names";
import { readableCourses } from "../courses/offered-courses.server";
import { dayIn, isoDayIn, timeZoneOf, yearIn } from "../people/time-zone";
import { knownOf } from "../progress/standings.server";
import { recordCompletions } from "../progress/record-completions.server";
import { versionOf } from "../scenarios/scenario-version.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { jointLines } from "./joint-lines.server";

/** A line of the record; `tested` says whether a test was passed, where there is one. */
export interface ShownLine extends RecordLine {
  /** In words, and as "2026-11-21", in the agency's time zone. */
  day: string;
  date: string;
  tested: { state: "passed"; day: string } | { state: "not-passed" } | null;
  /** Days on which it was renewed, in words. */
  renewed: string[];
  /** The same as "2026-11-21", each with the version that was renewed. */
  renewals: { date: string; version: string }[];
}

/** What this person has completed, trained together with others and is excused from, in one year or ever, with the hours that it counts for. */
export async function showRecord(world: World, person: CurrentPerson, year: string | null) {
  const courses = await readableCourses(world);
  await recordCompletions(world, person.id, courses);
  const { facts, waivers } = await knownOf(world, person.id);
  const zone = timeZoneOf(person);
  const day = (at: number) => dayIn(zone, person.language, new Date(at));
  const named = new Map(courses.map((course) => [course.id, course]));
  const all = recordLines(facts, { course: (id) => ofCourse(named.get(id)), scenario: await scenarioNames(world, facts) });
  const together = await jointLines(world, person.id);
  const agencies = new Map((await world.db.agency.findMany({ where: { id: { in: together.map(({ agency }) => agency) } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  const excused = waivers.filter(({ withdrawn }) => withdrawn === null);
  const within = ({ at }: { at: number }) => year === null || yearIn(zone, new Date(at)) === year;
  const date = (at: number) => isoDayIn(zone, new Date(at));
  const lines = all.filter(within).map((line): ShownLine => {
    const renewals = facts.flatMap((fact) => (fact.kind === "renewed" && line.kind === "course" && fact.course === line.id ? [fact] : []));
    return { ...line, day: day(line.at), date: date(line.at), tested: testedIn(line, named, facts, day), renewed: renewals.map(({ at }) => day(at)), renewals: renewals.map(({ at, courseVersion }) => ({ date: date(at), version: courseVersion })) };
  });
  return {
    name: person.name,
    places: person.memberships.map(({ agencyName, profession }) => ({ agency: agencyName, profession })),
    today: day(world.clock.now().getTime()),
    year,
    years: [...new Set([...all, ...together, ...excused].map(({ at }) => yearIn(zone, new Date(at))))].sort().reverse(),
    lines,
    joint: together.filter(within).map((line) => ({ ...line, agency: agencies.get(line.agency) ?? "", day: day(line.at), date: date(line.at), complete: line.completeAt === null ? null : { day: day(line.completeAt), date: date(line.completeAt) } })),
    minutes: totalMinutes(lines) + together.filter(within).reduce((sum, line) => sum + line.minutes, 0),
    waivers: excused.filter(within).map(({ id, course, agency, by, reason, at }: Waiver) => ({ id, title: named.get(course)?.title ?? course, agency, by, reason, day: day(at), date: date(at) })),
  };
}

function ofCourse(course: Course | undefined) {
  return course === undefined ? null : { title: course.title, lessonMinutes: lessonMinutes(course) };
}

function testedIn({ kind, id }: RecordLine, courses: ReadonlyMap<string, Course>, facts: readonly LearningFact[], day: (at: number) => string): ShownLine["tested"] {
  if (kind === "scenario") return null;
  const { state, at } = testStanding(id, facts);
  if (state === "passed") return { state, day: day(at) };
  const course = courses.get(id);
  return state === "failed" || (course !== undefined && asksTest(course)) ? { state: "not-passed" } : null;
}

/** Titles and minutes of the versions that these facts name, and of those that are offered now. */
async function scenarioNames(world: World, facts: readonly LearningFact[]) {
  const named = [...new Set(facts.flatMap((fact) => (fact.kind === "scenario-ended" ? [fact.scenario] : [])))];
  const rows = named.length === 0 ? [] : await world.db.scenarioVersion.findMany({ where: { scenario: { in: named } }, select: { id: true, scenario: true, version: true, offered: true } });
  const versions = await Promise.all(rows.map(async ({ id, ...row }) => ({ ...row, ...(await versionOf(world, id)) })));
  return (scenario: string, version: string | null) => {
    const found = versions.find((one) => one.scenario === scenario && (version === null ? one.offered : one.version === version));
    if (found === undefined) return null;
    const { title, names, minutes } = found.representation;
    return { title: fillNames(title, names), minutes: minutes.play + minutes.debrief };
  };
}
