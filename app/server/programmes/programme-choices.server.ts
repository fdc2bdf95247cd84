import type { ProgrammeRule } from "../../domain/programme/rule";
import { offeredCourses } from "../courses/offered-courses.server";
import { scenariosNamed } from "../courses/course-scenarios.server";
import { agreementsOf } from "../joint-programmes/agreements.server";
import type { World } from "../world";

export interface Choice {
  id: string;
  title: string;
}

/** What a programme of an agency can name, by title; what its present rule names stays among it. */
export interface ShownChoices {
  /** In the order of the tree; `depth` counts from 0. */
  sites: (Choice & { depth: number })[];
  courses: Choice[];
  scenarios: Choice[];
  /** Joint programmes that name this agency and that all of theirs have accepted: before that nobody is bound, and nothing could be planned. */
  joint: Choice[];
}

export async function choicesFor(world: World, agencyId: string, rule: ProgrammeRule | null): Promise<ShownChoices> {
  const { db } = world;
  const [all, courses, offered, sites, joint] = await Promise.all([
    world.courses.all(),
    offeredCourses(world),
    db.scenarioVersion.findMany({ where: { offered: true }, select: { scenario: true } }),
    db.site.findMany({ where: { agencyId, closedAt: null }, select: { id: true, name: true, parentId: true }, orderBy: { name: "asc" } }),
    agreementsOf(world, [agencyId]),
  ]);
  const scenarios = await scenariosNamed(world, offered.map(({ scenario }) => scenario));
  const named = rule?.requires ?? [];
  const titles = new Map(all.map(({ folder, course }) => [folder, course?.title ?? folder]));
  const agreed = joint.filter(({ endedAt, binding }) => endedAt === null && binding !== null && binding.agreement.agencies.some(({ agency }) => agency === agencyId));
  return {
    sites: inOrder(sites, null, 0),
    courses: together(courses, named.flatMap((one) => (one.kind === "course" ? [{ id: one.course, title: titles.get(one.course) ?? one.course }] : []))),
    scenarios: together([...scenarios].map(([id, { title }]) => ({ id, title })), named.flatMap((one) => (one.kind === "scenario" ? [{ id: one.scenario, title: one.scenario }] : []))),
    joint: together(agreed, named.flatMap((one) => (one.kind === "joint-training" ? joint.filter(({ id }) => id === one.programme) : []))),
  };
}

/** What requirements and sites are called, of whatever rule; the id of what is gone. */
export function titlesIn({ sites, courses, scenarios, joint }: ShownChoices): Record<string, string> {
  const pairs = [...sites.map((one) => ["site", one] as const), ...courses.map((one) => ["course", one] as const), ...scenarios.map((one) => ["scenario", one] as const), ...joint.map((one) => ["joint-training", one] as const)];
  return Object.fromEntries(pairs.map(([kind, { id, title }]) => [`${kind} ${id}`, title]));
}

function together(offered: readonly Choice[], named: readonly Choice[]): Choice[] {
  const all = new Map([...named, ...offered].map(({ id, title }) => [id, { id, title }]));
  return [...all.values()].sort((one, other) => (one.title < other.title ? -1 : 1));
}

function inOrder(sites: readonly { id: string; name: string; parentId: string | null }[], within: string | null, depth: number): ShownChoices["sites"] {
  return sites.filter(({ parentId }) => parentId === within).flatMap(({ id, name }) => [{ id, title: name, depth }, ...inOrder(sites, id, depth + 1)]);
}
