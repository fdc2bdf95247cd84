import type { Block } from "../scenario/prose";
import type { Rating, Verdict } from "../scenario/representation";
import type { DecisionClock } from "./decision-clock";
import type { Source } from "../standards/source";

/** What a learner sees of an attempt: a pure function of the event log and the seat. */
export interface SceneFrame {
  attempt: string;
  /** The number of events so far: a command carries it back, so that nothing is decided twice. */
  seq: number;
  /** The number of the last event that moved the story; it stays while only the clock is changed. */
  moment: number;
  scenario: { id: string; title: string; version: string };
  /** Stops of the story clock that were passed, oldest first; the last is now. */
  clock: string[];
  /** The story clock of this scene in full, "Day 10, 14:15". */
  at: string | null;
  place: string | null;
  seat: { name: string; agency: string; briefing: Block[] };
  /** The name of the person whose words the scene is. */
  speaks: string | null;
  contentNote: string | null;
  /** Beside the text, for whom it is told to. */
  media: MediumInView[];
  /** A good place to stop. */
  checkpoint: boolean;
  /** The decision of an earlier attempt at which this one began; null for a fresh one. */
  againFrom: number | null;
  /** What colleagues let be seen since the learner's last step. */
  noticed: Noticed[];
  /** The facts that the seat knows. */
  knows: KnownFact[];
  /** What the learner is told of the version that they play; null when there is nothing to tell. */
  versionNote: VersionNote | null;
}

export interface MediumInView {
  kind: "picture" | "audio" | "video";
  /** Addresses on this site. */
  source: string;
  captions: string | null;
  description: string | null;
  transcript: string | null;
}

/**
 * reworded, extended: the attempt has just moved to a version with other words, or with more in it; older: it stays in its own
 * although a newer one is offered; withdrawn: its version was taken back as harmful.
 */
export type VersionNote = "reworded" | "extended" | "older" | "withdrawn";

export interface Noticed {
  /** Whose choice let it be seen; null for what the seat lives through while others decide. */
  of: { seat: string; agency: string } | null;
  text: string;
}

/** A fact, with the seat that told it and the story clock then; both null when it was known from the start. */
export interface KnownFact {
  text: string;
  from: { seat: string; agency: string } | null;
  at: string | null;
}

export interface RatedOn {
  competency: string;
  rating: Rating;
}

export type AttemptView =
  | { kind: "text"; frame: SceneFrame; text: Block[]; sources: Source[] }
  | {
      kind: "decision";
      frame: SceneFrame;
      scene: string;
      text: Block[];
      ask: string;
      hint: string | null;
      /** In the order of this attempt. */
      choices: { id: string; text: string }[];
      /** Null where there is as much time as one likes. */
      clock: DecisionClock | null;
      /** Chosen before a sign-in ended, and given back. */
      preselected: string | null;
    }
  | {
      kind: "feedback";
      frame: SceneFrame;
      ask: string;
      said: string;
      /** Nobody chose it: the time had run out. */
      byClock: boolean;
      why: Block[];
      /** Critical errors, in words. */
      critical: string[];
      rated: RatedOn[];
      /** Who made the key: an author's is for practice. */
      key: "author" | "panel";
      sources: Source[];
    }
  | { kind: "ended"; frame: SceneFrame; verdict: Verdict; title: string; text: Block[]; support: string | null; sources: Source[] };
