import type { Profession } from "../agency/roles";

/**
 * When a joint training is complete, as data: agreed between the agencies before anybody is bound by it, and kept with the training in
 * the version under which it began (A/RES/80/226, paragraph 61: where possible, joint training of several agencies).
 */
export interface JointRule {
  version: string;
  /** Each has to be met. */
  minima: Minimum[];
  /** How long the training is planned to take, in minutes of the sessions that count together. */
  planned: number;
  /** Of the planned minutes, how much of it somebody has to be there for: above 0, at most 1. */
  share: number;
  /** Ids of courses that each one who counts has completed. */
  prerequisites: string[];
  together: Together;
  /** How many who came instead of somebody else may count towards one minimum. */
  substitutes: number;
}

/** "At least two probation officers from Norte Probation." */
export interface Minimum {
  agency: string;
  /** Null where anybody of the agency counts. */
  profession: Profession | null;
  /** People; one or more. */
  least: number;
}

/** Who has to have been there at one time: one session, or sessions that begin within some days (of 24 hours) of each other. */
export type Together = { kind: "same-session" } | { kind: "within-days"; days: number };

/** Whole minutes that somebody has to be there; 7 % of 100 minutes are 7, though the product of the two numbers is a little more. */
export function neededMinutes({ planned, share }: Pick<JointRule, "planned" | "share">): number {
  return Math.ceil(planned * share - 1e-9);
}
