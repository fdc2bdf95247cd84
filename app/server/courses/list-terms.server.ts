import { lessonsOf } from "../../domain/curriculum/course";
import { sourcesOf } from "../../domain/standards/register";
import { registerOf } from "../scenarios/standards.server";
import type { World } from "../world";
import { offeredCourses } from "./offered-courses.server";

/** The glossary by the alphabet, each word with its sources and with the lessons on offer that use it. */
export async function listTerms(world: World) {
  const [{ terms }, courses] = await Promise.all([world.courses.glossary(), offeredCourses(world)]);
  const lessons = courses.flatMap((course) => lessonsOf(course).map(({ slug, title, body }) => ({ course: course.id, courseTitle: course.title, slug, title, terms: new Set(body.terms.map(({ id }) => id)) })));
  return terms.map(({ id, term, meaning, cites }) => ({
    id, term, meaning,
    sources: sourcesOf(registerOf(world), cites),
    lessons: lessons.filter((lesson) => lesson.terms.has(id)).map(({ course, courseTitle, slug, title }) => ({ course, courseTitle, slug, title })),
  }));
}
