/**
 * The representation: what a scenario means, free of how it was written. The checks, the XState machine, the player,
 * the debrief and the exports are all made from it. Plain JSON, so that it can be stored with the version it belongs to.
 */

export type Value = number | boolean | string;

export type Domain =
  | { kind: "int"; low: number; high: number }
  | { kind: "bool" }
  | { kind: "one_of"; members: string[] };

export interface Variable {
  id: string;
  domain: Domain;
  start: Value;
  about: string | null;
}

export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** A condition, already parsed and typed. `at` occurs in checks only. */
export type Expression =
  | { op: "literal"; value: Value }
  | { op: "variable"; id: string }
  | { op: "visited"; scene: string }
  | { op: "chose"; scene: string; choice: string }
  | { op: "at"; scene: string }
  | { op: "not"; of: Expression }
  | { op: "and" | "or"; left: Expression; right: Expression }
  | { op: Comparison; left: Expression; right: Expression };

/** One effect; `add` saturates at the ends of the variable's domain. */
export interface Effect {
  when: Expression | null;
  variable: string;
  change: { set: Value } | { add: number };
}

/** The first variant whose condition holds is told; the last has none. */
export type ConditionalText = { when: Expression | null; text: string }[];

/** 0 harmful, 1 weak, 2 acceptable, 3 expert. */
export type Rating = 0 | 1 | 2 | 3;

export interface Choice {
  id: string;
  text: string;
  /** At most 24 characters, for the picture in the debrief. */
  short: string | null;
  when: Expression | null;
  rate: Record<string, Rating>;
  why: string;
  cite: string[];
  to: string;
  effects: Effect[];
  /** Critical errors that this choice is, under a condition on the state before it. */
  critical: { id: string; when: Expression }[];
  /** What another seat notices of it. */
  seen: Record<string, string>;
  noteForTrainer: string | null;
}

interface SceneCommon {
  id: string;
  /** The story clock: "Day 10, 14:15". */
  at: string | null;
  place: string | null;
  /** Key in `names.person` of the one whose words the scene is. */
  speaks: string | null;
  text: ConditionalText;
  cite: string[];
  contentNote: string | null;
  /** A place to stop, and to try again from. */
  checkpoint: boolean;
  /** Effects on entry. */
  effects: Effect[];
}

export interface TextScene extends SceneCommon { kind: "text"; by: string; to: string }

export interface DecisionScene extends SceneCommon {
  kind: "decision";
  by: string;
  ask: string;
  hint: string | null;
  choices: Choice[];
  /** Passed over to `otherwise` when the condition is false. */
  gate: { when: Expression; otherwise: string } | null;
}

export interface RandomScene extends SceneCommon { kind: "random"; branches: { id: string; weight: number; to: string }[] }

export interface CheckScene extends SceneCommon {
  kind: "check";
  /** In order; the last has no condition. */
  rules: { when: Expression | null; to: string; effects: Effect[] }[];
}

export type Verdict = "good" | "mixed" | "poor";

export interface EndScene extends SceneCommon { kind: "end"; verdict: Verdict; title: string; support: string | null }

export type Scene = TextScene | DecisionScene | RandomScene | CheckScene | EndScene;

export interface Seat {
  id: string;
  name: string;
  agency: string;
  cite: string[];
  briefing: string;
}

export interface Competency {
  id: string;
  name: string;
  cite: string[];
  /** Per cent of what was attainable; used with a panel's key only. */
  pass: number;
}

export interface Walk {
  id: string;
  mode: string;
  choices: string[];
  expect: { end: string; vars: Record<string, Value>; critical: string[] | null; scenes: string[] | null };
}

export interface Representation {
  format: 1;
  scenario: string;
  version: string;
  language: string;
  title: string;
  summary: string;
  /** Minutes that a careful reader needs. */
  minutes: { play: number; debrief: number };
  review: { status: string; key: "author" | "panel"; jurisdiction: string | null };
  contentNotes: string[];
  /** Names, places and terms of law, by group: `{person.sami}` in a text stands for names.person.sami. */
  names: Record<string, Record<string, string>>;
  seats: Seat[];
  mode: { id: string; seat: string };
  competencies: Competency[];
  critical: { id: string; text: string }[];
  variables: Variable[];
  start: string;
  scenes: Scene[];
  debrief: { expert: string[]; questions: { id: string; text: string; cite: string[] }[] };
  checks: {
    never: { id: string; when: Expression; why: string | null }[];
    possible: { id: string; to: string; from: string | null }[];
    walks: Walk[];
  };
}

/** Looks a scene up by id; an unknown id is a bug, because a representation is only made from a tree without broken targets. */
export function sceneOf(representation: Representation, id: string): Scene {
  const scene = representation.scenes.find((candidate) => candidate.id === id);
  if (scene === undefined) throw new Error(`No scene "${id}" in ${representation.scenario} ${representation.version}`);
  return scene;
}

/** The lowest of a choice's ratings: how it stands in the debrief's picture. Null when the choice is not rated. */
export function lowestRating(choice: Choice): Rating | null {
  const ratings = Object.values(choice.rate);
  return ratings.length === 0 ? null : (Math.min(...ratings) as Rating);
}
