import type { Pathway, PathwayStep } from "../curriculum/pathway";
import type { CourseProgress } from "./course-progress";
import type { CourseStanding } from "./standing";

/** Where somebody is with a step of a pathway. A course with a pass mark is satisfied when it is completed and passed. */
export type StepState = "not-started" | "begun" | "completed" | "satisfied" | "waived";

/** A scenario counts when it was played to an ending, whatever ending. */
export function stateOfScenario(hasEnded: boolean, isUnderWay: boolean): StepState {
  return hasEnded ? "completed" : isUnderWay ? "begun" : "not-started";
}

export function stateOfCourse({ isEnrolled }: Pick<CourseProgress, "isEnrolled">, { completed, satisfied }: Pick<CourseStanding, "completed" | "satisfied">): StepState {
  if (satisfied !== null) return satisfied.by === "waived" && completed === null ? "waived" : "satisfied";
  if (completed !== null) return "completed";
  return isEnrolled ? "begun" : "not-started";
}

/** Nothing more is asked for this step. */
export function isDone({ kind, state }: { kind: PathwayStep["kind"]; state: StepState }): boolean {
  return state === "satisfied" || state === "waived" || (kind === "scenario" && state === "completed");
}

/** A step, and where somebody is with it; one that is not offered at present cannot be begun. */
export interface StepOnWay extends PathwayStep {
  state: StepState;
  isOffered: boolean;
}

/** How far somebody is on a pathway. */
export interface WayStanding<Step extends StepOnWay> {
  /** The first step that is not done and can be taken now: what is required stands first. */
  next: Step | null;
  required: number;
  requiredDone: number;
  /** Required, and not done. */
  missing: Step[];
}

export function wayStanding<Step extends StepOnWay>(steps: readonly Step[]): WayStanding<Step> {
  const required = steps.filter(({ need }) => need === "required");
  const missing = required.filter((step) => !isDone(step));
  return { next: steps.find((step) => !isDone(step) && step.isOffered) ?? null, required: required.length, requiredDone: required.length - missing.length, missing };
}

/** The pathways of somebody's professions, each once, in the order of their memberships. */
export function ownPathways(pathways: readonly Pathway[], professions: readonly string[]): Pathway[] {
  return [...new Set(professions)].flatMap((profession) => pathways.find((pathway) => pathway.profession === profession) ?? []);
}
