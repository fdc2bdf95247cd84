import { progressOf, type CoursePlan } from "../progress/course-progress";
import type { LearningFact } from "../progress/fact";
import { standingOf } from "../progress/standing";
import type { Requirement } from "./rule";
import type { Evidence } from "./standing";

/** What of a course decides who has met it; of one that is gone nothing is planned and a test is asked. */
export interface KnownCourse {
  plan: CoursePlan;
  asksTest: boolean;
}

/** A member's part in a training of a joint programme. */
export interface JointPart {
  programme: string;
  /** Since when they have done their own part; null before. */
  doneAt: number | null;
  completedAt: number | null;
}

/** All that is known of a member; instants are milliseconds since 1970. */
export interface KnownOfMember {
  facts: readonly LearningFact[];
  /** Of trainings that were not cancelled, and of those that were completed before they were. */
  joint: readonly JointPart[];
  /** Waivers of the agency that asks, those that stand. */
  waivers: readonly { course: string; at: number }[];
}

/**
 * What counts towards a requirement: that it was done, never how. Of scenarios only what came after they were asked for: what was played
 * before was practice, and the briefing said that it counted for nothing.
 */
export function evidenceOf(requirement: Requirement, known: KnownOfMember, courseOf: (course: string) => KnownCourse, askedSince: number): Evidence {
  switch (requirement.kind) {
    case "course":
      return courseEvidence(courseOf(requirement.course), known);
    case "scenario":
      return scenarioEvidence(requirement, known.facts.filter(({ at }) => at >= askedSince));
    case "joint-training":
      return jointEvidence(requirement.programme, known.joint);
  }
}

/** Of a course that nobody can take any more: whoever completed it has completed it. */
export function courseThatIsGone(course: string): KnownCourse {
  return { plan: { course, version: "", lessons: [] }, asksTest: true };
}

function courseEvidence({ plan, asksTest }: KnownCourse, { facts, waivers }: KnownOfMember): Evidence {
  const { course } = plan;
  const own = facts.filter((fact) => fact.kind === "scenario-ended" || fact.course === course);
  const begun = own.flatMap((fact) => (fact.kind === "scenario-ended" ? [] : [fact.at]));
  const satisfied = begun.length === 0 ? null : standingOf(plan, asksTest, progressOf(plan, own, []), own, []).satisfied;
  const renewed = own.flatMap((fact) => (fact.kind === "renewed" || (fact.kind === "tested" && fact.position === "after" && fact.passed === true) ? [fact.at] : []));
  return {
    met: satisfied === null ? [] : [satisfied.at, ...renewed.filter((at) => at > satisfied.at)],
    startedAt: first(begun),
    doneAt: null,
    waivedAt: first(waivers.flatMap((waiver) => (waiver.course === course ? [waiver.at] : []))),
  };
}

/** From the ending on with which there are enough of them, each further one renews it. */
function scenarioEvidence({ scenario, level }: Extract<Requirement, { kind: "scenario" }>, facts: readonly LearningFact[]): Evidence {
  const endings = [...new Set(facts.flatMap((fact) => (fact.kind === "scenario-ended" && fact.scenario === scenario ? [fact.at] : [])))].sort((one, other) => one - other);
  return { met: endings.slice(level.endings - 1), startedAt: first(endings), doneAt: null, waivedAt: null };
}

function jointEvidence(programme: string, joint: readonly JointPart[]): Evidence {
  const own = joint.filter((part) => part.programme === programme);
  const done = own.flatMap(({ doneAt }) => doneAt ?? []);
  const met = own.flatMap(({ completedAt }) => completedAt ?? []);
  const waiting = own.flatMap(({ doneAt, completedAt }) => (completedAt === null && doneAt !== null && doneAt > Math.max(-Infinity, ...met) ? [doneAt] : []));
  return {
    met,
    startedAt: first(done),
    // A training that was never completed holds nobody who has completed another since.
    doneAt: first(waiting),
    waivedAt: null,
  };
}

function first(instants: readonly number[]): number | null {
  return instants.length === 0 ? null : Math.min(...instants);
}
