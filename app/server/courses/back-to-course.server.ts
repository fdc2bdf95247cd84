import { type Course, lessonsOf } from "../../domain/curriculum/course";
import type { World } from "../world";
import { readableCourses } from "./offered-courses.server";

/** The course to which a scenario leads this person back; null when they have begun none that it belongs to. */
export async function backToCourse(world: World, personId: string, scenario: string): Promise<{ course: string; title: string; lesson: string } | null> {
  const leading = (await readableCourses(world)).flatMap((course) => lessonsOf(course).flatMap((lesson) => (lesson.scenario === scenario ? [{ course, lesson }] : [])));
  if (leading.length === 0) return null;
  const begun = await newestBegun(world, personId, leading.map(({ course }) => course));
  const found = leading.find(({ course }) => course.id === begun);
  return found === undefined ? null : { course: found.course.id, title: found.course.title, lesson: found.lesson.slug };
}

async function newestBegun({ db }: World, personId: string, courses: readonly Course[]): Promise<string | null> {
  const row = await db.learningEvent.findFirst({ where: { personId, course: { in: courses.map(({ id }) => id) } }, select: { course: true }, orderBy: [{ at: "desc" }, { id: "asc" }] });
  return row?.course ?? null;
}
