import { type Course, lessonsOf } from "../../domain/curriculum/course";
import { addressOfProfession, type Pathway, type PathwayStep, professionAt } from "../../domain/curriculum/pathway";
import { ownPathways, stateOfCourse, stateOfScenario, type StepOnWay, wayStanding } from "../../domain/progress/way";
import { dayIn, timeZoneOf } from "../people/time-zone";
import { knownOf, type ShownStanding, shownStanding, standsIn } from "../progress/standings.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { type CourseScenario, minutesOf, scenariosNamed } from "./course-scenarios.server";
import { offeredCourses, readableCourses } from "./offered-courses.server";

/** A step as its page shows it. */
export interface ShownStep extends StepOnWay {
  title: string;
  /** Null for what cannot be taken now. */
  minutes: number | null;
  /** Null for what cannot be read now. */
  href: string | null;
  /** Of a course that was begun or waived. */
  standing: ShownStanding | null;
  /** In words, of a scenario that was played to an ending. */
  ended: string | null;
}

export interface ShownPathway {
  /** "/pathways/<address>" */
  address: string;
  profession: Pathway["profession"];
  title: string;
  promise: string;
  isOwn: boolean;
  minutes: number;
  steps: ShownStep[];
  required: number;
  requiredDone: number;
  next: ShownStep | null;
}

/** The pathways that have no faults, without their steps: those of this person's professions first. */
export async function listPathways(world: World, person: CurrentPerson) {
  const { all, own } = await found(world, person);
  const ways = await showWays(world, person, [...own, ...all.filter((pathway) => !own.includes(pathway))], own);
  return ways.map(({ address, title, promise, isOwn, minutes, steps, required, requiredDone }) => ({ address, title, promise, isOwn, minutes, required, requiredDone, advised: steps.length - required }));
}

/** How far this person is on the pathways of their professions, and the step that comes next on each. */
export async function ownWays(world: World, person: CurrentPerson) {
  const { own } = await found(world, person);
  const ways = own.length === 0 ? [] : await showWays(world, person, own, own);
  return ways.map(({ address, title, required, requiredDone, next }) => ({
    address, title, required, requiredDone, next: next === null ? null : { kind: next.kind, title: next.title, why: next.why, minutes: next.minutes, href: next.href },
  }));
}

async function found(world: World, person: CurrentPerson): Promise<{ all: Pathway[]; own: Pathway[] }> {
  const all = (await world.courses.pathways()).flatMap(({ pathway }) => pathway ?? []);
  return { all, own: ownPathways(all, person.memberships.map(({ profession }) => profession)) };
}

/** The pathway at an address; null when there is none. */
export async function showPathway(world: World, person: CurrentPerson, address: string): Promise<ShownPathway | null> {
  const profession = professionAt(address);
  const pathway = (await world.courses.pathways()).find((one) => one.pathway?.profession === profession)?.pathway ?? null;
  if (profession === null || pathway === null) return null;
  const isOwn = person.memberships.some((membership) => membership.profession === profession);
  return (await showWays(world, person, [pathway], isOwn ? [pathway] : []))[0] ?? null;
}

async function showWays(world: World, person: CurrentPerson, pathways: readonly Pathway[], own: readonly Pathway[]): Promise<ShownPathway[]> {
  const show = await stepOf(world, person, pathways);
  return pathways.map((pathway) => {
    const steps = pathway.steps.map(show);
    const { next, required, requiredDone } = wayStanding(steps);
    return {
      address: addressOfProfession(pathway.profession), profession: pathway.profession, title: pathway.title, promise: pathway.promise, isOwn: own.includes(pathway),
      minutes: steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0), steps, required, requiredDone, next,
    };
  });
}

async function stepOf(world: World, person: CurrentPerson, pathways: readonly Pathway[]): Promise<(step: PathwayStep) => ShownStep> {
  const [known, readable, offered, shelf, underWay] = await Promise.all([knownOf(world, person.id), readableCourses(world), offeredCourses(world), world.courses.all(), openScenarios(world, person.id)]);
  const courses = new Map(readable.map((course) => [course.id, course]));
  const scenarios = await scenariosNamed(world, [...new Set(pathways.flatMap(({ steps }) => steps.flatMap(({ kind, id }) => (kind === "scenario" ? [id] : scenariosIn(courses.get(id))))))]);
  const ended = new Map(known.facts.flatMap((fact) => (fact.kind === "scenario-ended" ? [[fact.scenario, fact.at] as const] : [])));
  const titles = new Map(shelf.map(({ folder, course }) => [folder, course?.title ?? folder]));
  return (step) => {
    if (step.kind === "scenario") return scenarioStep(step, person, scenarios.get(step.id), ended.get(step.id) ?? null, underWay.has(step.id));
    const course = courses.get(step.id);
    if (course === undefined) return { ...step, state: "not-started", isOffered: false, title: titles.get(step.id) ?? step.id, minutes: null, href: null, standing: null, ended: null };
    const { progress, standing } = standsIn(course, known);
    const state = stateOfCourse(progress, standing);
    return courseStep(step, course, state, offered.includes(course), scenarios, state === "not-started" ? null : shownStanding(person, standing, (id) => scenarios.get(id)?.title ?? id));
  };
}

function courseStep(step: PathwayStep, course: Course, state: ShownStep["state"], isNowOffered: boolean, scenarios: ReadonlyMap<string, CourseScenario>, standing: ShownStanding | null): ShownStep {
  // A retired course is finished by those who have begun it, and begun by nobody.
  const isOffered = isNowOffered || state !== "not-started";
  return { ...step, state, isOffered, title: course.title, minutes: isOffered ? minutesOf(course, scenarios) : null, href: isOffered ? `/courses/${course.id}` : null, standing, ended: null };
}

function scenarioStep(step: PathwayStep, person: CurrentPerson, scenario: CourseScenario | undefined, endedAt: number | null, isUnderWay: boolean): ShownStep {
  const state = stateOfScenario(endedAt !== null, isUnderWay);
  const ended = endedAt === null ? null : dayIn(timeZoneOf(person), person.language, new Date(endedAt));
  const shown = { ...step, state, standing: null, ended };
  if (scenario === undefined) return { ...shown, isOffered: false, title: step.id, minutes: null, href: null };
  return { ...shown, isOffered: true, title: scenario.title, minutes: scenario.minutes, href: `/scenarios/${step.id}` };
}

function scenariosIn(course: Course | undefined): string[] {
  return course === undefined ? [] : lessonsOf(course).flatMap(({ scenario }) => scenario ?? []);
}

async function openScenarios({ db }: World, personId: string): Promise<Set<string>> {
  const ask = await db.hot();
  const rows = ask<{ scenario: string }>("SELECT DISTINCT v.scenario FROM Attempt a JOIN ScenarioVersion v ON v.id = a.scenarioVersionId WHERE a.personId = ? AND a.endedAt IS NULL", personId);
  return new Set(rows.map(({ scenario }) => scenario));
}

