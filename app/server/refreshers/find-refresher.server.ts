import { type MetAgain, meetAgain } from "../../domain/attempt/decision-again";
import { type Course, type Lesson, type LessonQuestion, lessonOf } from "../../domain/curriculum/course";
import { readKey } from "../../domain/progress/refreshers";
import { loadAttempt, type LoadedAttempt } from "../attempts/load-attempt.server";
import { offeredCourses } from "../courses/offered-courses.server";
import type { World } from "../world";
import { newestEnded } from "./refresher-items.server";

/** What a key names for one person. */
export type FoundRefresher =
  | { kind: "question"; version: string; course: Course; lesson: Lesson; question: LessonQuestion }
  | { kind: "decision"; version: string; attempt: LoadedAttempt; met: MetAgain };

/** Null for what is gone, and for a decision on a path that this person has not played. */
export async function findRefresher(world: World, personId: string, key: string): Promise<FoundRefresher | null> {
  const named = readKey(key);
  if (named === null) return null;
  return named.kind === "question" ? findQuestion(world, named.course, named.lesson, named.question) : findDecision(world, personId, named.scenario, named.decision);
}

async function findQuestion(world: World, courseId: string, slug: string, id: string): Promise<FoundRefresher | null> {
  const course = (await offeredCourses(world)).find((one) => one.id === courseId);
  const lesson = course === undefined ? null : lessonOf(course, slug);
  const question = lesson?.kind === "lesson" ? lesson.body.questions.find((one) => one.id === id) : undefined;
  return course === undefined || lesson?.kind !== "lesson" || question === undefined ? null : { kind: "question", version: question.version, course, lesson, question };
}

async function findDecision(world: World, personId: string, scenario: string, decision: string): Promise<FoundRefresher | null> {
  const ended = (await newestEnded(world, personId)).find(({ representation }) => representation.scenario === scenario);
  const attempt = ended === undefined ? null : await loadAttempt(world, personId, ended.id);
  const met = attempt === null ? null : meetAgain(attempt.version.representation, attempt.cast, attempt.events, decision);
  return attempt === null || met === null ? null : { kind: "decision", version: met.version, attempt, met };
}
