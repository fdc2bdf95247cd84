import { type Course, lessonOf } from "../../domain/curriculum/course";
import { unexplained } from "../../domain/curriculum/unexplained";
import type { LearningFact, TestPosition } from "../../domain/progress/fact";
import { gainOf } from "../../domain/progress/gain";
import { inTenths, openQuestions, pairsAsked, resultOf, type Sitting } from "../../domain/progress/sitting";
import { dayIn, timeZoneOf } from "../people/time-zone";
import { learningRecordOf } from "../progress/learning-facts.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { loadSitting, loadSittings, recordTested } from "./sittings.server";

/**
 * A test as its page shows it: one question, or all of them with what is open; once it is handed in, the result with every reason.
 *
 * @param wanted - number of a question, from 1; anything else shows all of them.
 * @returns null when this person has no such test.
 */
export async function showSitting(world: World, person: CurrentPerson, course: Course, position: TestPosition, id: string, wanted: string | null) {
  const sitting = await loadSitting(world, person.id, course.id, id);
  if (sitting?.position !== position) return null;
  const about = { course: { id: course.id, title: course.title }, position, sitting: id, of: sitting.questions.length, seed: sitting.seed };
  if (sitting.handedInAt !== null) return { kind: "result" as const, ...about, ...(await resultShown(world, person, course, sitting, sitting.handedInAt)) };
  const open = openQuestions(sitting);
  const number = Number(wanted);
  const question = sitting.questions[number - 1];
  if (question === undefined) {
    return { kind: "overview" as const, ...about, open, questions: sitting.questions.map(({ ask }, index) => ({ number: index + 1, ask, isOpen: open.includes(index + 1) })) };
  }
  return { kind: "question" as const, ...about, open, number, question: unexplained(question), answer: sitting.answers.get(question.id) ?? null };
}

async function resultShown(world: World, person: CurrentPerson, course: Course, sitting: Sitting, handedInAt: number) {
  const [{ facts }, all] = await Promise.all([learningRecordOf(world, person.id, course.id), loadSittings(world, person.id, course.id)]);
  if (!facts.some((fact) => fact.kind === "tested" && fact.sitting === sitting.id)) await recordTested(world, person.id, course.id, sitting);
  const { credit, of, pass, passed } = resultOf(sitting);
  return {
    result: { credit: inTenths(credit), of, pass, passed, day: dayIn(timeZoneOf(person), person.language, new Date(handedInAt)) },
    gain: gainIn(all, sitting, facts),
    questions: sitting.questions.map((question, index) => ({ number: index + 1, question, answer: sitting.answers.get(question.id) ?? null, lesson: taughtIn(course, question.lesson) })),
  };
}

/** Of the first test after the course against the one before it, when nothing was learned in the course before that was handed in. */
function gainIn(all: readonly Sitting[], sitting: Sitting, facts: readonly LearningFact[]) {
  const before = all.find(({ position }) => position === "before");
  const first = all.find(({ position }) => position === "after");
  const { handedInAt } = before ?? {};
  if (before === undefined || handedInAt === undefined || handedInAt === null || first?.id !== sitting.id) return null;
  if (facts.some((fact) => fact.kind === "completed" && fact.at < handedInAt)) return null;
  const gain = gainOf(pairsAsked(before, sitting));
  return gain === null ? null : { ...gain, before: inTenths(gain.before), after: inTenths(gain.after) };
}

/** Null when the course has that lesson no more, or it cannot be read now. */
function taughtIn(course: Course, slug: string) {
  const lesson = lessonOf(course, slug);
  return lesson?.kind === "lesson" ? { slug, number: lesson.number, title: lesson.title } : null;
}
