import { jointRuleToForm } from "../../domain/joint-training/read-rule";
import { type JointRule, neededMinutes } from "../../domain/joint-training/rule";
import { offeredCourses } from "../courses/offered-courses.server";
import { dayIn, timeZoneOf } from "../people/time-zone";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { agreementsOf, type JointProgrammeStanding, type VersionStanding } from "./agreements.server";

/** Where a joint programme stands between its agencies. */
export type JointState = "ended" | "binding" | "open" | "declined";

/** The joint programmes that concern the agencies for which this person answers: what waits for their word first. */
export async function listJoint(world: World, viewer: CurrentPerson) {
  const own = answering(viewer);
  const all = await agreementsOf(world, own);
  const names = await agencyNames(world);
  const listed = all.map((programme) => {
    const [newest] = programme.versions;
    const words = newest?.agreement.agencies ?? [];
    return {
      id: programme.id, title: programme.title,
      state: stateOf(programme),
      agencies: words.map(({ agency }) => names.get(agency) ?? agency),
      awaitsYou: programme.endedAt === null && words.some(({ agency, word }) => word === null && own.includes(agency)),
      accepted: words.filter(({ word }) => word === "accepted").length,
    };
  });
  return listed.sort((one, other) => Number(other.awaitsYou) - Number(one.awaitsYou) || Number(one.state === "ended") - Number(other.state === "ended"));
}

/** One of them with every version and every agency's word, never anybody's people; null when it does not concern them. */
export async function showJoint(world: World, viewer: CurrentPerson, id: string) {
  const own = answering(viewer);
  const [programme] = await agreementsOf(world, own, id);
  if (programme === undefined) return null;
  const [names, courses, choices] = await Promise.all([agencyNames(world), world.courses.all(), jointChoices(world)]);
  const titles = new Map(courses.map(({ folder, course }) => [folder, course?.title ?? folder]));
  const day = (instant: Date | number) => dayIn(timeZoneOf(viewer), viewer.language, new Date(instant));
  const shown = ({ id: version, number, about, rule, recordedAt, agreement }: VersionStanding) => ({
    id: version, number, about, day: day(recordedAt),
    isBinding: programme.binding?.id === version,
    rule: inWords(rule, names, titles),
    agencies: agreement.agencies.map(({ agency, word, note, at }) => ({ id: agency, name: names.get(agency) ?? agency, isOwn: own.includes(agency), word, note, day: at === null ? null : day(at) })),
  });
  const [newest] = programme.versions;
  return {
    id, title: programme.title,
    proposer: names.get(programme.agencyId) ?? "",
    isProposer: own.includes(programme.agencyId),
    proposerId: programme.agencyId,
    ended: programme.endedAt === null ? null : day(programme.endedAt),
    state: stateOf(programme),
    versions: programme.versions.map(shown),
    choices: { ...choices, courses: [...choices.courses, ...(newest?.rule.prerequisites ?? []).filter((course) => !choices.courses.some((one) => one.id === course)).map((course) => ({ id: course, title: titles.get(course) ?? course }))] },
    form: newest === undefined ? [] : jointRuleToForm(programme.title, newest.about, newest.rule),
  };
}

/** For a proposal of one of their agencies. The id is the one under which it will stand. */
export async function showNewJoint(world: World, viewer: CurrentPerson) {
  return { id: world.ids.next(), hosts: agenciesFor(viewer, "answer-joint-programmes").map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName })), choices: await jointChoices(world) };
}

async function jointChoices(world: World) {
  const [agencies, courses] = await Promise.all([world.db.agency.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }), offeredCourses(world)]);
  return { agencies, courses: courses.map(({ id, title }) => ({ id, title })) };
}

function stateOf({ endedAt, binding, versions }: JointProgrammeStanding): JointState {
  if (endedAt !== null) return "ended";
  if (binding !== null) return "binding";
  return versions[0]?.agreement.agencies.some(({ word }) => word === "declined") === true ? "declined" : "open";
}

function inWords(rule: JointRule, names: ReadonlyMap<string, string>, titles: ReadonlyMap<string, string>) {
  const { minima, planned, share, prerequisites, together, substitutes } = rule;
  return {
    minima: minima.map(({ agency, profession, least }) => ({ agency: names.get(agency) ?? agency, profession, least })),
    planned, percent: Math.round(share * 100), needed: neededMinutes(rule),
    prerequisites: prerequisites.map((course) => ({ id: course, title: titles.get(course) ?? course })),
    days: together.kind === "within-days" ? together.days : null,
    substitutes,
  };
}

async function agencyNames({ db }: World): Promise<Map<string, string>> {
  return new Map((await db.agency.findMany({ select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
}

function answering(viewer: CurrentPerson): string[] {
  return agenciesFor(viewer, "answer-joint-programmes").map(({ agencyId }) => agencyId);
}
