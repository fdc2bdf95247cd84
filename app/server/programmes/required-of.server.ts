import { asksSomething, type RequirementState, requirementStateAt } from "../../domain/programme/explanation";
import type { Requirement } from "../../domain/programme/rule";
import { requirementStandings } from "../../domain/programme/standing";
import { type ProgrammeState, stateAt } from "../../domain/programme/state";
import { scenariosNamed } from "../courses/course-scenarios.server";
import { renewTrainings } from "../joint-trainings/renew-trainings.server";
import { dayIn } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { standingsOfPeople } from "./work-out-standings.server";

/** Something that a programme asks now, by its title. */
export interface AskedPart {
  kind: Requirement["kind"];
  title: string;
  /** Null where there is nothing to open. */
  href: string | null;
  state: RequirementState;
  /** Until when it holds, or held, in words. */
  until: string | null;
}

/** A programme of one of their agencies, as its learner is told. */
export interface RequiredProgramme {
  id: string;
  title: string;
  agency: string;
  state: ProgrammeState;
  /** Until when it is complete; null while it is not, and for ever. In words, in the agency's zone. */
  until: string | null;
  /** When something is asked; null for never. */
  due: string | null;
  parts: AskedPart[];
}

const NEVER = Date.UTC(9999, 0, 1);

/** What the agencies of this person require of them, and where they stand, straight from facts. */
export async function requiredOf(world: World, person: CurrentPerson): Promise<RequiredProgramme[]> {
  await renewTrainings(world);
  const now = world.clock.now();
  const found = await standingsOfPeople(world, [person.id], now);
  if (found.length === 0) return [];
  const [courses, scenarios, joint] = await Promise.all([
    world.courses.all(),
    scenariosNamed(world, found.flatMap(({ programme }) => programme.rule.requires.flatMap((one) => (one.kind === "scenario" ? [one.scenario] : [])))),
    world.db.jointProgramme.findMany({ where: { id: { in: found.flatMap(({ programme }) => programme.rule.requires.flatMap((one) => (one.kind === "joint-training" ? [one.programme] : []))) } }, select: { id: true, title: true } }),
  ]);
  const named = (requirement: Requirement): { title: string; href: string | null } => {
    if (requirement.kind === "course") {
      const title = courses.find(({ folder }) => folder === requirement.course)?.course?.title;
      return title === undefined ? { title: requirement.course, href: null } : { title, href: `/courses/${requirement.course}` };
    }
    if (requirement.kind === "joint-training") return { title: joint.find(({ id }) => id === requirement.programme)?.title ?? requirement.programme, href: null };
    const scenario = scenarios.get(requirement.scenario);
    return scenario === undefined ? { title: requirement.scenario, href: null } : { title: scenario.title, href: `/scenarios/${requirement.scenario}` };
  };
  return found.map(({ programme, evidence, instants }) => {
    const { id, title, rule, timeZone, agencyId } = programme;
    const at = now.getTime();
    const day = (instant: number | null) => (instant === null || instant > NEVER ? null : dayIn(timeZone, person.language, new Date(instant)));
    const isSatisfied = instants.satisfiedAt !== null && (instants.validUntil === null || at < instants.validUntil);
    return {
      id, title,
      agency: person.memberships.find((place) => place.agencyId === agencyId)?.agencyName ?? "",
      state: stateAt(instants, rule.renewDays, at),
      until: isSatisfied ? day(instants.validUntil) : null,
      due: day(instants.dueAt),
      parts: requirementStandings(programme, evidence).flatMap((standing): AskedPart[] => {
        const state = requirementStateAt(standing, rule.renewDays, at);
        return asksSomething(state) ? [{ kind: standing.requirement.kind, ...named(standing.requirement), state, until: day(standing.validUntil) }] : [];
      }),
    };
  });
}

/** Whether, and for whom, something counts. */
export interface Counting {
  /** Names of the agencies of this person that require it. */
  agencies: string[];
  /** Titles of their programmes that do. */
  programmes: string[];
  /** It lapses soon, or has lapsed, and can be renewed now. */
  canRenew: boolean;
}

/** What it counts for that this person completes a course or plays a scenario to an ending. */
export async function countingFor(world: World, person: Pick<CurrentPerson, "id" | "memberships">, what: { course: string } | { scenario: string }): Promise<Counting> {
  const now = world.clock.now();
  const found = await standingsOfPeople(world, [person.id], now);
  const own = found.flatMap(({ programme, evidence }) =>
    requirementStandings(programme, evidence).flatMap((standing) => {
      const { requirement } = standing;
      const isThis = "course" in what ? requirement.kind === "course" && requirement.course === what.course : requirement.kind === "scenario" && requirement.scenario === what.scenario;
      return isThis ? [{ agencyId: programme.agencyId, title: programme.title, state: requirementStateAt(standing, programme.rule.renewDays, now.getTime()) }] : [];
    }),
  );
  return {
    agencies: person.memberships.flatMap(({ agencyId, agencyName }) => (own.some((one) => one.agencyId === agencyId) ? [agencyName] : [])),
    programmes: [...new Set(own.map(({ title }) => title))],
    canRenew: own.some(({ state }) => state === "renewable" || state === "lapsed"),
  };
}
