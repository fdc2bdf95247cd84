import type { Profession } from "../agency/roles";

/** What an agency requires of its people, as data. A version of it never changes; a report as at a day is made under the version of that day. */
export interface ProgrammeRule {
  /** Whom it binds; empty for everybody in the agency. */
  professions: Profession[];
  /** Ids of sites, each with all within it; empty for all. */
  sites: string[];
  /** Each has to be met. At least one. */
  requires: Requirement[];
  validity: Validity;
  /** Days after they came to be bound by it, or after it came to ask what it asks, whichever was later, within which it is to be met for the first time. */
  firstWithinDays: number;
  /** Days after it was due before it is called overdue. */
  graceDays: number;
  /** Days before it lapses from which it can be renewed, and is called due; 0 where it holds for ever or is to be met within periods of the calendar. */
  renewDays: number;
}

export type Requirement =
  /** The course is satisfied: completed and, where it has a pass mark, passed. */
  | { kind: "course"; course: string }
  /** The scenario was played to an ending; which one, and how, is practice and nobody's business. */
  | { kind: "scenario"; scenario: string; level: ScenarioLevel }
  /** Jointly complete in a training of this joint programme. */
  | { kind: "joint-training"; programme: string };

/** How much of a scenario is asked: any one ending, or an ending in each of so many different attempts (spaced practice). One more renews it. */
export type ScenarioLevel = { endings: number };

export type Validity =
  | { kind: "for-ever" }
  /** From the day on which it was met; the last day of a shorter month where the month has no such day. */
  | { kind: "months"; months: number }
  /** To be met anew within each period that begins on this day, such as a training year from 1 April: month 1 to 12, day 1 to 28. Periods of several years are counted from the one in which the programme began. */
  | { kind: "calendar"; month: number; day: number; everyYears: number };

/** How many days before it lapses a renewal can begin at most: it must not reach back to the day on which it was met. */
export function longestRenewal(validity: Validity): number {
  return validity.kind === "months" ? Math.min(validity.months * 26, 366) : 0;
}
