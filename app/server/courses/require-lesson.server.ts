import { type Course, type Lesson, lessonOf } from "../../domain/curriculum/course";
import type { World } from "../world";
import { findCourse } from "./find-course.server";

/** The course with this address; anything else is not there. */
export async function requireCourse(world: World, course: string | undefined): Promise<Course> {
  const found = await findCourse(world, course ?? "");
  if (found === null) throw notFound();
  return found;
}

/** A lesson that can be read now, and its course. */
export async function requireLesson(world: World, { course: courseId, lesson: slug }: { course?: string; lesson?: string }): Promise<{ course: Course; lesson: Lesson }> {
  const course = await requireCourse(world, courseId);
  const lesson = lessonOf(course, slug ?? "");
  if (lesson?.kind !== "lesson") throw notFound();
  return { course, lesson };
}

function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}
