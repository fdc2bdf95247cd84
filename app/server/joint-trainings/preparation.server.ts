import type { World } from "../world";

export interface PreparationCourse {
  id: string;
  title: string;
}

/** The courses that a rule asks for, by title; one that is no longer there is named by its folder. */
export async function preparationCourses({ courses }: World, prerequisites: readonly string[]): Promise<PreparationCourse[]> {
  const titles = new Map((await courses.all()).map(({ folder, course }) => [folder, course?.title ?? folder]));
  return prerequisites.map((id) => ({ id, title: titles.get(id) ?? id }));
}

/** What each of these people has completed of some courses; who has completed nothing is not in it. The rule reads the same facts. */
export async function completedOf({ db }: World, people: readonly string[], courses: readonly string[]): Promise<Map<string, Set<string>>> {
  const completed = new Map<string, Set<string>>();
  if (people.length === 0 || courses.length === 0) return completed;
  const rows = await db.learningEvent.findMany({ where: { kind: "completed", lesson: null, course: { in: [...courses] }, personId: { in: [...people] } }, select: { personId: true, course: true } });
  for (const { personId, course } of rows) completed.set(personId, (completed.get(personId) ?? new Set()).add(course ?? ""));
  return completed;
}
