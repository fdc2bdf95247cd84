import type { Course } from "../../domain/curriculum/course";
import type { World } from "../world";

/** The courses that may be begun now. */
export async function publishedCourses(world: World): Promise<Course[]> {
  return (await coursesOf(world)).filter(({ review }) => review.status === "published");
}

/** The courses that learners may read: those that are offered, and those that were and are retired. */
export async function readableCourses(world: World): Promise<Course[]> {
  return (await coursesOf(world)).filter(({ review }) => review.status !== "draft");
}

/** One of them; null when there is no such course. */
export async function findCourse(world: World, id: string): Promise<Course | null> {
  return (await readableCourses(world)).find((course) => course.id === id) ?? null;
}

async function coursesOf({ courses }: World): Promise<Course[]> {
  return (await courses.all()).flatMap(({ course }) => course ?? []);
}
