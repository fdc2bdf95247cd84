import { lessonOf } from "../../domain/curriculum/course";
import { readableCourses } from "../courses/offered-courses.server";
import type { World } from "../world";

/** A note of a learner in a lesson, beside what it answers; "written" is a reflection. */
export interface ListedLessonNote {
  id: string;
  kind: "plan" | "written";
  /** Title of the lesson, or its address when it is no longer there. */
  from: string;
  /** What was asked, as it was read then. */
  about: string;
  /** Where it stands and can be changed; null when the lesson asks for it no more. */
  href: string | null;
  text: string;
  updatedAt: Date;
}

/** Everything that this person has written in lessons, the newest first. */
export async function listLessonNotes(world: World, personId: string): Promise<ListedLessonNote[]> {
  const rows = await world.db.lessonNote.findMany({
    where: { personId },
    select: { id: true, kind: true, course: true, lesson: true, about: true, ask: true, text: true, updatedAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
  const courses = new Map((await readableCourses(world)).map((course) => [course.id, course]));
  return rows.map(({ id, kind, course: courseId, lesson: slug, about, ask, text, updatedAt }) => {
    const course = courses.get(courseId);
    const lesson = course === undefined ? null : lessonOf(course, slug);
    const place = kind === "reflection" ? "reflection" : "plan";
    const stands = lesson?.kind === "lesson" && lesson.body[`${place}s`].some((asked) => asked.id === about);
    return { id, kind: place === "plan" ? "plan" : "written", from: lesson?.title ?? `${courseId}/${slug}`, about: ask, href: stands ? `/courses/${courseId}/${slug}#${place}-${about}` : null, text, updatedAt };
  });
}
