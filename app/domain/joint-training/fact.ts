import type { Profession } from "../agency/roles";

/**
 * A fact about a joint training. Facts are appended and never changed; they may be read in any order and more than once. `at` is when it
 * was written down, in milliseconds since 1970, like every instant here.
 */
export type JointFact = SessionFact | AttendanceFact | CorrectionFact | PreparationFact;

export interface SessionFact {
  kind: "session";
  session: string;
  from: number;
  to: number;
  at: number;
}

/** Somebody was there: signed, entered from paper, or with their code. */
export interface AttendanceFact {
  kind: "attended";
  /** Names the entry, so that it can be corrected. */
  id: string;
  session: string;
  person: string;
  /** For which agency they came; a person in two agencies comes for one of them. */
  agency: string;
  profession: Profession;
  /** From arriving to leaving. */
  from: number;
  to: number;
  /** Who was expected in their place. */
  insteadOf: string | null;
  at: number;
}

/** An entry was wrong. Of several corrections of one entry the last counts, and all of them stay. */
export interface CorrectionFact {
  kind: "corrected";
  id: string;
  /** The entry that it corrects. */
  entry: string;
  /** Null when they were not there at all. */
  present: { from: number; to: number } | null;
  at: number;
}

/** Somebody has completed a course that the training asks for. */
export interface PreparationFact {
  kind: "prepared";
  person: string;
  course: string;
  at: number;
}
