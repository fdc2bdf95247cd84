import { type Finding, identifying } from "../../domain/content/anonymity";
import type { Course, Lesson } from "../../domain/curriculum/course";
import { planOf, progressOf } from "../../domain/progress/course-progress";
import { differenceSince } from "../../domain/progress/difference";
import { stoppedAt } from "../../domain/progress/stopped-at";
import { dayIn, hourIn, timeZoneOf } from "../people/time-zone";
import { learningRecordOf, type StoredAnswer } from "../progress/learning-facts.server";
import { lessonNotesOf } from "../progress/lesson-notes.server";
import { knownNames } from "../people/known-names.server";
import { placesOf } from "../progress/places.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";

/** What this person has done in a lesson: their answers, what they wrote, where they stopped, and what is missing. */
export async function showLearnerInLesson(world: World, person: CurrentPerson, course: Course, lesson: Lesson) {
  const [{ facts, answers }, places, notes] = await Promise.all([
    learningRecordOf(world, person.id, course.id),
    placesOf(world, person.id, course.id),
    lessonNotesOf(world, person.id, course.id, lesson.slug),
  ]);
  const named = await namedIn(world, person, lesson, notes);
  const progress = progressOf(planOf(course), facts, places);
  const done = progress.lessons.find(({ slug }) => slug === lesson.slug);
  const { anchor } = stoppedAt(lesson, places.find((place) => place.lesson === lesson.slug) ?? null);
  const isCompleted = done?.state === "completed";
  const today = dayIn(timeZoneOf(person), person.language, world.clock.now());
  return {
    answers: Object.fromEntries(currentAnswers(lesson, answers).map(({ question, options }) => [question, { options }])),
    plans: Object.fromEntries([...notes].map(([about, { text, updatedAt }]) => [about, { text, kept: keptAt(person, updatedAt, today), named: named.get(about) ?? [] }])),
    // At its top nobody has stopped; and a lesson that is complete is not gone on with.
    stoppedAt: isCompleted || anchor === lesson.body.blocks[0]?.anchor ? null : anchor,
    section: lesson.body.blocks.find((block) => block.anchor === anchor)?.section ?? null,
    isCompleted,
    // What was marked in an older version, and reads differently now, may be marked again.
    hasChanged: differenceSince(course, facts)?.changed.includes(lesson.slug) ?? false,
    isMarked: done !== undefined && !done.missing.includes("mark"),
    lacksScenario: done?.missing.includes("scenario") ?? false,
    courseCompleted: progress.completed !== null && progress.next === null,
  };
}

const MOST_NAMED = 20;

/** What in the reflections of a lesson could name somebody real. */
async function namedIn(world: World, person: CurrentPerson, { body }: Lesson, notes: ReadonlyMap<string, { text: string }>) {
  const written = body.reflections.flatMap(({ id }) => (notes.has(id) ? [{ id, text: notes.get(id)?.text ?? "" }] : []));
  if (written.length === 0) return new Map<string, Pick<Finding, "key" | "kind" | "text">[]>();
  const known = await knownNames(world, person);
  return new Map(written.map(({ id, text }) => [id, identifying(text, known).slice(0, MOST_NAMED).map(({ key, kind, text: found }) => ({ key, kind, text: found }))]));
}

/** The last answer to each question, as long as the question reads as it did then. */
function currentAnswers({ slug, body }: Lesson, answers: readonly StoredAnswer[]): StoredAnswer[] {
  return body.questions.flatMap(({ id, version }) => answers.findLast(({ lesson, question, questionVersion }) => lesson === slug && question === id && questionVersion === version) ?? []);
}

function keptAt(person: CurrentPerson, instant: Date, today: string): { day: string | null; time: string } {
  const day = dayIn(timeZoneOf(person), person.language, instant);
  return { day: day === today ? null : day, time: hourIn(timeZoneOf(person), person.language, instant) };
}
