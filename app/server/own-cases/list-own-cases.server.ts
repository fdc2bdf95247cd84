import { readableCourses } from "../courses/offered-courses.server";
import type { World } from "../world";

/** What this person has written as cases of their own, for the list of their notes; where they emptied one, the copy that authors still have. */
export async function listOwnCases(world: World, personId: string) {
  const rows = await world.db.ownCase.findMany({ where: { personId }, select: { id: true, course: true, text: true, offeredText: true, updatedAt: true } });
  const courses = new Map((await readableCourses(world)).map(({ id, title }) => [id, title]));
  return rows.map(({ id, course, text, offeredText, updatedAt }) => ({ id, kind: "case" as const, from: courses.get(course) ?? course, href: courses.has(course) ? `/courses/${course}/own-case` : null, text: text.trim() === "" ? (offeredText ?? text) : text, updatedAt }));
}
