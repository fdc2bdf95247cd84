import { lessonsOf } from "../../domain/curriculum/course";
import { fillNames } from "../../domain/scenario/names";
import { offeredCourses } from "../courses/offered-courses.server";
import { versionOf } from "../scenarios/scenario-version.server";
import type { World } from "../world";

/** A page of this installation that a training leads to. */
export interface Material {
  title: string;
  href: string;
}

/** The scenarios that may be started now, by title. */
export async function scenariosToChoose(world: World): Promise<{ id: string; title: string }[]> {
  const rows = await world.db.scenarioVersion.findMany({ where: { offered: true }, select: { id: true } });
  const versions = await Promise.all(rows.map(({ id }) => versionOf(world, id)));
  return versions.map(({ representation }) => ({ id: representation.scenario, title: fillNames(representation.title, representation.names) })).sort((one, other) => (one.title < other.title ? -1 : 1));
}

/** Courses with their lessons, and scenarios, for a training to lead to. */
export async function materialsToChoose(world: World): Promise<{ group: "courses" | "scenarios"; materials: Material[] }[]> {
  const courses = await offeredCourses(world);
  return [
    { group: "courses", materials: courses.flatMap((course) => [{ title: course.title, href: `/courses/${course.id}` }, ...lessonsOf(course).map(({ slug, title }) => ({ title: `${course.title}: ${title}`, href: `/courses/${course.id}/${slug}` }))]) },
    { group: "scenarios", materials: (await scenariosToChoose(world)).map(({ id, title }) => ({ title, href: `/scenarios/${id}` })) },
  ];
}

export function readMaterials(stored: string): Material[] {
  return JSON.parse(stored) as Material[];
}

/** Adds a page that exists to a training, or takes one away; the same twice changes nothing. False for a page that cannot be chosen. */
export async function changeMaterials(world: World, trainingId: string, change: "add" | "remove", href: string): Promise<boolean> {
  const chosen = change === "remove" ? null : (await materialsToChoose(world)).flatMap(({ materials }) => materials).find((one) => one.href === href);
  if (chosen === undefined) return false;
  await world.db.$transaction(async (tx) => {
    const { materials } = await tx.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { materials: true } });
    const others = readMaterials(materials).filter((one) => one.href !== href);
    await tx.jointTraining.update({ where: { id: trainingId }, data: { materials: JSON.stringify(chosen === null ? others : [...others, chosen]) }, select: { id: true } });
  });
  return true;
}
