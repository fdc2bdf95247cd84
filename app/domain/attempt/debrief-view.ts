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

/** Who knew a fact at each of the learner's own decisions. */
export interface FactInDebrief {
  text: string;
  known: { decision: number; you: boolean; others: { seat: string; agency: string }[] }[];
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
  ending: { id: string; title: string; verdict: Verdict; text: Block[]; support: string | null; sources: Source[] };
  /** Every ending of the mode in the order of the source. */
  endings: { id: string; title: string; verdict: Verdict }[];
  decisions: DecisionInDebrief[];
  /** The decision at which the best ending went out of reach; null when it never did. */
  turningPoint: number | null;
  /** The expert's own path on the same draws, from the first decision to the ending. */
  expertPath: { at: string | null; ask: string; option: OptionInDebrief; sources: Source[] }[];
  expertEnding: { title: string; text: Block[] };
  /** In the order of the source; `levels` in the order of the decisions that exercised it. */
  competencies: { name: string; sources: Source[]; levels: { decision: number; rating: Rating }[] }[];
  key: "author" | "panel";
  /** Empty where the scenario has no facts. */
  knowledge: FactInDebrief[];
  questions: { id: string; text: string; sources: Source[]; answer: string }[];
  /** Every source cited on this page once, in order. */
  sources: Source[];
}
