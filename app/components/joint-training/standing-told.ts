import type { AgencyKind, Profession } from "~/domain/agency/roles";
import type { Together } from "~/domain/joint-training/rule";
import type { JointState } from "~/domain/joint-training/telling";

/** How a training stands as it is told to whoever reads the page: days in words, names instead of ids. */
export interface StandingTold {
  training: string;
  as: "trainer" | "coordinator" | "participant";
  state: JointState;
  completedOn: string | null;
  rule: RuleTold;
  minima: MinimumTold[];
  people: PersonTold[];
  self: OwnPart | null;
  entries: EntryTold[];
}

export interface AgencyTold {
  id: string;
  name: string;
  kind: AgencyKind;
}

export interface AgreedMinimum {
  agency: AgencyTold;
  profession: Profession | null;
  least: number;
}

export type MinimumTold = AgreedMinimum & ({ told: "whole"; counted: string[]; missing: number } | { told: "met-or-not"; isMet: boolean });

export interface RuleTold {
  title: string;
  number: number;
  agreedOn: string;
  planned: number;
  needed: number;
  together: Together;
  substitutes: number;
  prerequisites: string[];
  minima: AgreedMinimum[];
}

export type LackTold = { kind: "minutes"; present: number; needed: number } | { kind: "course"; title: string };

export interface OwnPart {
  minutes: number | null;
  lacks: LackTold[];
  doneOn: string | null;
  completeOn: string | null;
}

export interface PersonTold extends OwnPart {
  id: string;
  name: string;
  agency: AgencyTold;
  profession: Profession;
  isSubstitute: boolean;
  alsoEnteredFor: string[];
}

export interface HoursTold {
  from: string;
  to: string;
}

export type EntryTold = { id: string; at: string; by: string | null; person: string; session: string; times: HoursTold | null } & (
  | { kind: "attended"; way: "paper" | "tablet" | "code"; insteadOf: string | null; attested: boolean; bySelf: boolean }
  | { kind: "corrected"; before: HoursTold | null; why: string }
);

/** The message that counts people of a profession, or of any. */
export function peopleKey(profession: Profession | null) {
  return `jointStanding.people.${profession ?? "anybody"}` as const;
}
