import type { Course, Lesson } from "../../domain/curriculum/course";
import type { Place } from "../../domain/progress/fact";
import { instantOf } from "../adapters/hot-questions";
import type { World } from "../world";
import { enrolment } from "./enrol.server";

/** Where this person stopped in each lesson, of all courses or of one. */
export async function placesOf({ db }: World, personId: string, course?: string): Promise<Place[]> {
  const ask = await db.hot();
  const rows = ask<Omit<Place, "at"> & { at: string }>("SELECT course, lesson, anchor, section, at FROM LessonPlace WHERE personId = ? AND course = coalesce(?, course)", personId, course ?? null);
  return rows.map(({ at, ...place }) => ({ ...place, at: instantOf(at).getTime() }));
}

/** Keeps where somebody stopped; the newest takes the place of the one before, from whatever browser. False when the lesson has no such block. */
export async function keepPlace(world: World, personId: string, course: Pick<Course, "id">, lesson: Lesson, anchor: string): Promise<boolean> {
  const { blocks, sections } = lesson.body;
  if (![...blocks, ...sections].some((part) => part.anchor === anchor)) return false;
  await world.db.$transaction([enrolment(world, personId, course.id), placeRow(world, personId, course.id, lesson, anchor)]);
  return true;
}

export function placeRow({ db, clock }: World, personId: string, course: string, { slug, body: { blocks, sections } }: Lesson, anchor: string) {
  const section = blocks.find((block) => block.anchor === anchor)?.section ?? sections.find((heading) => heading.anchor === anchor)?.anchor ?? null;
  const place = { anchor, section, at: clock.now() };
  return db.lessonPlace.upsert({
    where: { personId_course_lesson: { personId, course, lesson: slug } },
    create: { personId, course, lesson: slug, ...place },
    update: place,
    select: { lesson: true },
  });
}
