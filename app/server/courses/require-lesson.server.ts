import { type Course, type Lesson, lessonOf } from "../../domain/curriculum/course";
import type { World } from "../world";
import { readableCourses } from "./offered-courses.server";

/** The course with this address; anything else is not there. */
export async function requireCourse(world: World, id: string | undefined): Promise<Course> {
  const found = (await readableCourses(world)).find((course) => course.id === id);
  if (found === undefined) throw new Response(null, { status: 404, statusText: "Not Found" });
  return found;
}

/** A lesson that can be read now, and its course. */
export async function requireLesson(world: World, address: { course?: string; lesson?: string }): Promise<{ course: Course; lesson: Lesson }> {
  const course = await requireCourse(world, address.course);
  const lesson = lessonOf(course, address.lesson ?? "");
  if (lesson?.kind !== "lesson") throw new Response(null, { status: 404, statusText: "Not Found" });
  return { course, lesson };
}
