import type { Comparison, Rating } from "./representation";

/**
 * A scenario that is played at a table without a computer: slips that are handed to the seats, and a book of numbered steps by which
 * somebody who keeps it finds the slips. Codes and numbers are shuffled, so that neither says what comes; the book holds codes, boxes and
 * letters and no word of the story, so that whoever keeps it may hold a seat as well.
 */
export interface Paper {
  scenario: string;
  version: string;
  title: string;
  /** The mode that is played: the one in which people hold most seats. */
  mode: string;
  minutes: { play: number; debrief: number };
  contentNotes: string[];
  seats: PaperSeat[];
  /** Seats of the mode only get slips; the others follow their script, and the book says what they do. */
  others: { id: string; name: string }[];
  boxes: Box[];
  /** In the order of their codes. */
  slips: Slip[];
  /** The number of the step that comes first. */
  start: number;
  /** In the order of their numbers. */
  book: Step[];
  /** In the order of the story, for who leads the day. */
  decisions: PaperDecision[];
  questions: string[];
}

export interface PaperSeat {
  id: string;
  name: string;
  agency: string;
  briefing: string;
  /** Facts that the seat knows from the start. */
  knows: string[];
}

/** What the table remembers: a tick, or a number from `from` to `to` that is ringed on the strip. A tick is 1 where it begins ticked. */
export interface Box {
  number: number;
  kind: "tick" | "numbers";
  from: number;
  to: number;
  start: number;
  /** For who leads the day only. */
  stands: { for: "variable"; about: string; members: string[] } | { for: "visited"; scene: string } | { for: "chose"; scene: string; choice: string } | { for: "known"; seat: string; fact: string };
}

/** One piece of paper for one seat, or, where `to` is null, to be read out to the table. */
export interface Slip {
  code: string;
  to: string | null;
  says: SlipWords;
}

export type SlipWords =
  | { kind: "scene"; at: string | null; place: string | null; speaks: string | null; contentNote: string | null; text: string; asks: Asks | null }
  /** What a seat sees while another decides. */
  | { kind: "view"; at: string | null; text: string }
  /** A choice that is open only on some ways. */
  | { kind: "further"; ask: string; letter: string; text: string }
  /** What a seat notices of another's choice. */
  | { kind: "seen"; of: string; text: string }
  | { kind: "fact"; text: string }
  | { kind: "end"; at: string | null; title: string; text: string; support: string | null };

export interface Asks {
  ask: string;
  choices: { letter: string; text: string }[];
  /** Time for it, for those who want it; null for as much as one likes. */
  seconds: number | null;
}

/** What the keeper of the book does at a number, from top to bottom. */
export interface Step {
  number: number;
  /** The scene; never printed in the book. */
  scene: string;
  /** Unless this holds, nothing here is done and the story goes on elsewhere. */
  gate: { when: PaperCondition; otherwise: number } | null;
  arriving: Doing[];
  /** Of these the first whose condition holds is handed out. */
  told: { when: PaperCondition | null; slip: string }[];
  /** And of these each whose condition holds. */
  also: { when: PaperCondition | null; slip: string }[];
  asked: Asked[];
  /** By chance: whoever draws a number from `from` to `to`. */
  drawn: { branch: string; from: number; to: number; goes: number }[];
  /** Of these the first whose condition holds is done. */
  ways: { when: PaperCondition | null; does: Doing[]; goes: number }[];
  isEnding: boolean;
}

/** What one seat says, and what follows from it. */
export interface Asked {
  seat: string;
  /** What a seat says that nobody holds. */
  scripted: string | null;
  /** What it comes to when the time is up. */
  expires: string | null;
  answers: { letter: string; does: Doing[]; goes: number | null }[];
}

/** Marks a box, or hands a slip out unless it has been. */
export type Doing = { when: PaperCondition | null } & ({ box: number; to: number } | { box: number; by: number } | { slip: string });

/** A condition over boxes and over what was said at this step, without "not". */
export type PaperCondition =
  | { is: "always" | "never" }
  | { is: "ticked" | "empty"; box: number }
  | { is: "box"; box: number; compare: Comparison; value: number }
  | { is: "boxes"; left: number; compare: Comparison; right: number }
  | { is: "said" | "unsaid"; seat: string; letter: string }
  /** How many of these were said. */
  | { is: "count"; of: Said[]; compare: Comparison; value: number }
  | { is: "counts"; left: Said[]; compare: Comparison; right: Said[] }
  | { is: "all" | "any"; of: PaperCondition[] };

export interface Said {
  seat: string;
  letter: string;
}

/** A decision as the script, the tally of hands and the entry afterwards name it. */
export interface PaperDecision {
  scene: string;
  seat: string;
  seatName: string;
  step: number;
  at: string | null;
  place: string | null;
  ask: string;
  hint: string | null;
  choices: DecidedOnPaper[];
}

export interface DecidedOnPaper {
  letter: string;
  /** As the log names it: `choice`, or `seat.choice` in a joint scene. */
  option: string;
  text: string;
  short: string | null;
  /** The lowest of its ratings; null where it has none. */
  rating: Rating | null;
  expert: boolean;
  why: string;
  critical: string[];
  cite: string[];
  noteForTrainer: string | null;
}
