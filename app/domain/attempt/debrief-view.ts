import type { Block } from "../scenario/prose";
import type { Rating, Verdict } from "../scenario/representation";
import type { Source } from "../standards/source";
import type { RatedOn } from "./scene-view";

export interface OptionInDebrief {
  text: string;
  short: string | null;
  why: Block[];
  rated: RatedOn[];
  /** The lowest of its ratings; null when it is not rated. */
  level: Rating | null;
}

/** One decision on the path: the learner's own, or what a colleague did meanwhile. */
export interface DecisionInDebrief {
  /** 1, 2, 3 … in the order in which they were met. */
  number: number;
  /** Sequence number of the choice in the event log. */
  seq: number;
  at: string | null;
  ask: string;
  /** Who decided: the learner, or a colleague by script. */
  by: { seat: string; agency: string; held: boolean };
  /** Nobody chose it: the time had run out. */
  byClock: boolean;
  chosen: OptionInDebrief;
  /** What the expert path takes here, or the best that was open where its choice was not; null when the learner took it. */
  expert: OptionInDebrief | null;
  /** What else was possible here for the learner, without the chosen and the expert's, in the order in which they were shown. */
  others: OptionInDebrief[];
  sources: Source[];
  /** Critical errors made here, in words. */
  critical: string[];
  /** What colleagues in other seats noticed of the choice. */
  noticed: { seat: string; agency: string; text: string }[];
  /** Ids of endings that could still be reached after this decision. */
  open: string[];
  /** Titles of endings that this decision put out of reach. */
  closed: string[];
  /** True when a good ending could be reached before and none after. */
  lostBest: boolean;
  /** Sequence number after which a new attempt can begin at this decision; null where there is no checkpoint. */
  tryAgainFrom: number | null;
  /** The learner's private "My service does it differently". */
  differs: string | null;
}

/** Who knew a fact at each of the learner's own decisions; `as` is the seat in which they decided, on a tour. */
export interface FactInDebrief {
  text: string;
  known: { decision: number; as: { seat: string; agency: string } | null; you: boolean; others: { seat: string; agency: string }[] }[];
}

/** What the story makes of it if a fact had been told. Something in it differs from how it went. */
export interface IfTold {
  fact: string;
  by: { seat: string; agency: string };
  /** The seat to which it would have been told, on a tour; null where the learner has one seat. */
  you: { seat: string; agency: string } | null;
  /** Number of the first decision at which it was missing. */
  decision: number;
  /** Choices that would have been open besides; `leadsTo` is the ending, if it is another, with all else as it was. */
  also: { ask: string; text: string; leadsTo: string | null }[];
  /** Story clocks at which the learner would have read something else; "" where there is none. */
  readsAt: string[];
  /** Critical errors, in words, that the same choices would have been. */
  grave: string[];
  /** Where the same choices would have led: to another ending, to a decision that was never met, or to one where the choice is not open. */
  leads: { kind: "ending"; title: string } | { kind: "asked"; ask: string } | { kind: "closed"; ask: string; text: string } | null;
}

/** The endings as the learner has met them from each seat that one person can take. */
export interface EndingsBySeat {
  /** The seat of this attempt first. */
  parts: { mode: string; seat: { seat: string; agency: string } | "tour" }[];
  /** Those of this seat, and others that were reached from another; each with one entry for each part. */
  endings: { title: string; verdict: Verdict; from: ("this" | { attempt: string; endedAt: string } | "open" | "never")[] }[];
  /** Number of endings that can only be reached from other seats and have not been. */
  elsewhere: number;
}

export interface DebriefView {
  attempt: string;
  scenario: { id: string; title: string; version: string };
  seat: { name: string; agency: string };
  /** Instants, ISO 8601 UTC. */
  startedAt: string;
  endedAt: string;
  /** The attempt that this one continued, and the number of the decision at which it began; null for a fresh one. */
  continues: { attempt: string; decision: number; startedAt: string } | null;
  /** True while this scenario has a newer version than the one played. */
  newerVersion: boolean;
  /** The version played was taken back as harmful: no other turn can be taken in it. */
  withdrawn: boolean;
  ending: { id: string; title: string; verdict: Verdict; text: Block[]; support: string | null; sources: Source[]; views: { seat: string; agency: string; text: string }[] };
  /** Every ending of the mode in the order of the source. */
  endings: { id: string; title: string; verdict: Verdict }[];
  decisions: DecisionInDebrief[];
  /** The decision at which the best ending went out of reach; null when it never did. */
  turningPoint: number | null;
  /** The expert's own path on the same draws, from the first decision to the ending; `by` is the seat that decides. */
  expertPath: { at: string | null; by: { seat: string; agency: string }; ask: string; option: OptionInDebrief; sources: Source[] }[];
  expertEnding: { title: string; text: Block[] };
  /** In the order of the source; `levels` in the order of the decisions that exercised it. */
  competencies: { name: string; sources: Source[]; levels: { decision: number; rating: Rating }[] }[];
  key: "author" | "panel";
  /** Empty where the scenario has no facts. */
  knowledge: FactInDebrief[];
  /** What would have been otherwise had it been told, and the facts of which nothing would. */
  ifTold: { told: IfTold[]; same: string[] };
  endingsBySeat: EndingsBySeat;
  questions: { id: string; text: string; sources: Source[]; answer: string }[];
  /** Every source cited on this page once, in order. */
  sources: Source[];
}
