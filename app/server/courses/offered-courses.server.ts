import { placeToText } from "../../domain/content/fault";
import { type Course, lessonCount, lessonsOf } from "../../domain/curriculum/course";
import type { LessonFault } from "../../domain/curriculum/rules";
import type { World } from "../world";

/** The courses that may be begun now, by name of their folders. */
export async function offeredCourses({ courses }: World): Promise<Course[]> {
  const all = await courses.all();
  return all.flatMap(({ course }) => (course?.review.status === "published" && lessonsOf(course).length > 0 ? [course] : []));
}

/** The courses that learners may read: those that are offered, and those that were and are retired. */
export async function readableCourses({ courses }: World): Promise<Course[]> {
  return (await courses.all()).flatMap(({ course }) => (course === null || course.review.status === "draft" ? [] : [course]));
}

/** What of courses, pathways and the glossary is kept from learners, with every fault, for authors. */
export async function listHeldLessons({ courses }: World) {
  const [all, pathways, glossary] = await Promise.all([courses.all(), courses.pathways(), courses.glossary()]);
  const words = glossary.faults.length === 0 ? [] : [{ id: "_terms", title: "courses/_terms", reason: "faults" as const, lessons: 0, faults: glossary.faults.map(shown) }];
  const ways = pathways.filter(({ faults }) => faults.length > 0).map(({ name, file, faults }) => ({ id: `_pathways/${name}`, title: file, reason: "faults" as const, lessons: 0, faults: faults.map(shown) }));
  const held = all.flatMap(({ folder, course, faults }) => {
    const reason: "faults" | "not-published" | null = faults.length > 0 ? "faults" : course?.review.status === "draft" ? "not-published" : null;
    if (reason === null) return [];
    return [{ id: folder, title: course?.title ?? folder, reason, lessons: course === null ? 0 : lessonCount(course) - lessonsOf(course).length, faults: faults.map(shown) }];
  });
  return [...held, ...ways, ...words];
}

function shown({ rule, place, message }: LessonFault) {
  return { rule, level: "error" as const, place: placeToText(place), message, counterExample: null };
}
