import type { Course } from "../curriculum/course";
import type { LearningFact, Place } from "./fact";

/** What of a course decides who has completed it. */
export interface CoursePlan {
  course: string;
  version: string;
  lessons: PlannedLesson[];
}

export interface PlannedLesson {
  slug: string;
  /** Must be played to an ending besides. */
  scenario: string | null;
  /** It has faults and cannot be read now; it is part of the course all the same. */
  isHeld: boolean;
}

export type LessonState = "not-started" | "begun" | "completed";
/** What a lesson lacks: to be marked by the learner, or an ending of its scenario. */
export type Missing = "mark" | "scenario";

export interface LessonProgress {
  slug: string;
  state: LessonState;
  /** The instant of the fact that completed it, in milliseconds since 1970, like every instant here. */
  completedAt: number | null;
  missing: Missing[];
  /** When the learner last did something in it. */
  touchedAt: number | null;
}

export interface CourseProgress {
  isEnrolled: boolean;
  lessons: LessonProgress[];
  /** The instant of the fact that completed the course, and the version of it that was completed. */
  completed: { at: number; version: string } | null;
  /** False while everything is done and only the facts of the single lessons say so. */
  isRecorded: boolean;
  touchedAt: number | null;
  /** Where to go on; null when nothing is left, or what is left cannot be read now. */
  next: string | null;
}

export function planOf(course: Course): CoursePlan {
  const lessons = course.modules.flatMap((module) => module.lessons);
  return {
    course: course.id,
    version: course.version,
    lessons: lessons.map((lesson) => ({ slug: lesson.slug, scenario: lesson.kind === "lesson" ? lesson.scenario : null, isHeld: lesson.kind === "held" })),
  };
}

/**
 * How far somebody is in a course, from the facts and places of theirs that are given; those of other courses are passed over. A course
 * that was completed in an older version stays completed, whatever lessons have come since.
 */
export function progressOf(plan: CoursePlan, facts: readonly LearningFact[], places: readonly Place[]): CourseProgress {
  const found = collect(plan.course, facts, places);
  const lessons = plan.lessons.map((lesson) => lessonProgress(lesson, found));
  const derived = lessons.length > 0 && lessons.every(({ completedAt }) => completedAt !== null) ? Math.max(...lessons.map(({ completedAt }) => completedAt ?? 0)) : null;
  const { recorded } = found;
  const at = derived === null || recorded === null ? (derived ?? recorded?.at ?? null) : Math.min(derived, recorded.at);
  return {
    isEnrolled: found.isEnrolled,
    lessons,
    completed: at === null ? null : { at, version: recorded?.version ?? plan.version },
    isRecorded: recorded !== null,
    touchedAt: latest([found.enrolledAt, found.testedAt, ...lessons.map(({ touchedAt }) => touchedAt)]),
    next: nextLesson(plan, lessons),
  };
}

interface Found {
  isEnrolled: boolean;
  enrolledAt: number | null;
  testedAt: number | null;
  /** First mark and last touch of each lesson. */
  marked: Map<string, number>;
  touched: Map<string, number>;
  ended: Map<string, number>;
  recorded: { at: number; version: string } | null;
}

function collect(course: string, facts: readonly LearningFact[], places: readonly Place[]): Found {
  const found: Found = { isEnrolled: false, enrolledAt: null, testedAt: null, marked: new Map(), touched: new Map(), ended: new Map(), recorded: null };
  const first = (map: Map<string, number>, key: string, at: number) => map.set(key, Math.min(map.get(key) ?? at, at));
  const last = (key: string, at: number) => found.touched.set(key, Math.max(found.touched.get(key) ?? at, at));
  for (const fact of facts) {
    if (fact.kind === "scenario-ended") first(found.ended, fact.scenario, fact.at);
    else if (fact.course === course) {
      // Whoever has done something in a course has begun it, whether or not they pressed the button first.
      found.isEnrolled = true;
      if (fact.kind === "enrolled") found.enrolledAt = Math.min(found.enrolledAt ?? fact.at, fact.at);
      else if (fact.kind === "tested") found.testedAt = Math.max(found.testedAt ?? fact.at, fact.at);
      else if (fact.kind === "renewed") continue;
      else if (fact.kind === "completed" && fact.lesson === null) found.recorded = earlier(found.recorded, { at: fact.at, version: fact.courseVersion });
      else if (fact.lesson !== null) last(fact.lesson, fact.at);
      if (fact.kind === "completed" && fact.lesson !== null) first(found.marked, fact.lesson, fact.at);
    }
  }
  for (const place of places) {
    if (place.course === course) last(place.lesson, place.at);
  }
  return found;
}

/** Of two that say the same instant the lesser version, so that the order in which they are read decides nothing. */
function earlier<One extends { at: number; version: string }>(one: One | null, other: One): One {
  if (one === null) return other;
  if (one.at !== other.at) return one.at < other.at ? one : other;
  return one.version <= other.version ? one : other;
}

function lessonProgress({ slug, scenario }: PlannedLesson, { marked, touched, ended }: Found): LessonProgress {
  const mark = marked.get(slug);
  const ending = scenario === null ? mark : ended.get(scenario);
  const touchedAt = touched.get(slug) ?? null;
  if (mark !== undefined && ending !== undefined) return { slug, state: "completed", completedAt: Math.max(mark, ending), missing: [], touchedAt };
  const missing: Missing[] = [...(mark === undefined ? (["mark"] as const) : []), ...(scenario !== null && ending === undefined ? (["scenario"] as const) : [])];
  return { slug, state: touchedAt === null ? "not-started" : "begun", completedAt: null, missing, touchedAt };
}

/** The lesson in which something was done last, or the first after it that is not complete; then those before it. */
function nextLesson({ lessons: planned }: CoursePlan, lessons: readonly LessonProgress[]): string | null {
  // To read again what is complete is no step in the course.
  const steps = lessons.map(({ completedAt, touchedAt }) => completedAt ?? touchedAt ?? -Infinity);
  const newest = steps.reduce((best, at, index) => (at > -Infinity && at >= (steps[best] ?? -Infinity) ? index : best), 0);
  const inOrder = [...lessons.keys()].map((step) => (newest + step) % lessons.length);
  const next = inOrder.find((index) => lessons[index]?.state !== "completed" && planned[index]?.isHeld === false);
  return next === undefined ? null : (lessons[next]?.slug ?? null);
}

function latest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.max(...known);
}
