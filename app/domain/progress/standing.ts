import type { CourseProgress, CoursePlan } from "./course-progress";
import type { LearningFact } from "./fact";
import { testStanding } from "./test-standing";
import { standingWaiver, type Waiver } from "./waiver";

/** When, and in which version of the course. Milliseconds since 1970. */
export interface Done {
  at: number;
  version: string;
}

/** Something that a course still asks. */
export type MissingPart = { kind: "lesson"; slug: string } | { kind: "scenario"; scenario: string } | { kind: "test" };

/** Where somebody stands with a course: five facts, each for itself, with what makes it so. */
export interface CourseStanding {
  /** They did all of it. */
  completed: Done | null;
  /** The first test after it that reached the mark. */
  passed: Done | null;
  /** The last one that did not, as long as none did. */
  failed: Done | null;
  /** What the course asks is met: since when, and by which of the other facts. */
  satisfied: { at: number; by: "completed" | "completed-and-passed" | "waived" } | null;
  /** They are excused: by whom, why and when. */
  waived: Waiver | null;
  /** Until it is satisfied, in the order of the course; the test last. */
  missing: MissingPart[];
}

/**
 * Where somebody stands with a course. What was completed while the course had no pass mark stays enough when a later version has one.
 *
 * @param asksTest - the course as it is now has a pass mark.
 * @param progress - of the same course, worked out from the same facts.
 * @param waivers - of this person, for whatever courses.
 */
export function standingOf(plan: CoursePlan, asksTest: boolean, progress: CourseProgress, facts: readonly LearningFact[], waivers: readonly Waiver[]): CourseStanding {
  const { state, ...test } = testStanding(plan.course, facts);
  const tested = test.at === null ? null : { at: test.at, version: test.version };
  const passed = state === "passed" ? tested : null;
  const waived = standingWaiver(plan.course, waivers);
  const satisfied = earliest([
    waived === null ? null : { at: waived.at, by: "waived" },
    enoughAlone(plan.course, asksTest, progress, facts),
    progress.completed === null || passed === null ? null : { at: Math.max(progress.completed.at, passed.at), by: "completed-and-passed" },
  ]);
  return { completed: progress.completed, passed, failed: state === "failed" ? tested : null, satisfied, waived, missing: satisfied === null ? missingIn(plan, asksTest && passed === null, progress) : [] };
}

type Satisfied = NonNullable<CourseStanding["satisfied"]>;

/** Of two at one instant the one that was named first. */
function earliest(found: readonly (Satisfied | null)[]): Satisfied | null {
  return found.reduce((first, one) => (first === null || (one !== null && one.at < first.at) ? one : first), null);
}

/** To have completed it is all that is asked, or was all when it was completed. */
function enoughAlone(course: string, asksTest: boolean, { completed }: CourseProgress, facts: readonly LearningFact[]): Satisfied | null {
  const whole = facts.flatMap((fact) => (fact.kind === "completed" && fact.course === course && fact.lesson === null && fact.asked?.test !== true ? [fact.at] : []));
  const instants = [...whole, ...(asksTest || completed === null ? [] : [completed.at])];
  return instants.length === 0 ? null : { at: Math.min(...instants), by: "completed" };
}

function missingIn({ lessons: planned }: CoursePlan, lacksTest: boolean, { completed, lessons }: CourseProgress): MissingPart[] {
  const test: MissingPart[] = lacksTest ? [{ kind: "test" }] : [];
  if (completed !== null) return test;
  const marks = lessons.flatMap(({ slug, missing }): MissingPart[] => (missing.includes("mark") ? [{ kind: "lesson", slug }] : []));
  const scenarios = new Set(lessons.flatMap(({ missing }, index) => (missing.includes("scenario") ? (planned[index]?.scenario ?? []) : [])));
  return [...marks, ...[...scenarios].map((scenario): MissingPart => ({ kind: "scenario", scenario })), ...test];
}
