import { planReturnsAt } from "../../domain/progress/plan-return";
import type { Course, Lesson } from "../../domain/curriculum/course";
import { isTooLong } from "../../domain/content/longest-note";
import { instantOf } from "../adapters/hot-questions";
import type { World } from "../world";

export type PlanOutcome = "kept" | "too-long" | "not-found";

/** What this person wrote into a lesson, by the place that asks for it. */
export async function lessonNotesOf({ db }: World, personId: string, course: string, lesson: string): Promise<Map<string, { text: string; updatedAt: Date }>> {
  const ask = await db.hot();
  const rows = ask<{ about: string; text: string; updatedAt: string }>("SELECT about, text, updatedAt FROM LessonNote WHERE personId = ? AND course = ? AND lesson = ?", personId, course, lesson);
  return new Map(rows.map(({ about, text, updatedAt }) => [about, { text, updatedAt: instantOf(updatedAt) }]));
}

/** Keeps what somebody wrote where a lesson asks for a plan; an empty one is deleted. */
export async function keepPlan(world: World, personId: string, course: Pick<Course, "id">, lesson: Lesson, about: string, text: string): Promise<PlanOutcome> {
  const asked = lesson.body.plans.find(({ id }) => id === about);
  return keepNote(world, personId, course, lesson, asked, { kind: "plan", text, remindAt: planReturnsAt(world.clock.now()) });
}

/** The same where it asks for a reflection, which does not come back by itself. */
export async function keepReflection(world: World, personId: string, course: Pick<Course, "id">, lesson: Lesson, about: string, text: string): Promise<PlanOutcome> {
  const asked = lesson.body.reflections.find(({ id }) => id === about);
  return keepNote(world, personId, course, lesson, asked, { kind: "reflection", text, remindAt: null });
}

async function keepNote({ db, clock, ids }: World, personId: string, course: Pick<Course, "id">, lesson: Lesson, asked: { id: string; ask: string } | undefined, note: { kind: string; text: string; remindAt: Date | null }): Promise<PlanOutcome> {
  if (asked === undefined) return "not-found";
  const { text } = note;
  if (isTooLong(text)) return "too-long";
  const at = { personId, course: course.id, lesson: lesson.slug, about: asked.id };
  if (text.trim() === "") {
    await db.lessonNote.deleteMany({ where: at });
    return "kept";
  }
  const written = { ...note, ask: asked.ask, updatedAt: clock.now(), outcome: null };
  await db.lessonNote.upsert({ where: { personId_course_lesson_about: at }, create: { id: ids.next(), ...at, ...written }, update: written, select: { id: true } });
  return "kept";
}

/** Deletes one note of this person; false when there is no such note of theirs. */
export async function deleteLessonNote({ db }: World, personId: string, id: string): Promise<boolean> {
  return (await db.lessonNote.deleteMany({ where: { id, personId } })).count > 0;
}
