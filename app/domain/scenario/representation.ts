/**
 * The representation: what a scenario means, free of how it was written. The checks, the XState machine, the player,
 * the debrief and the exports are all made from it. Plain JSON, so that it can be stored with the version it belongs to.
 */

import type { StoredFile } from "../content/media";

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
  /** `choice` is `seat.choice` in a joint scene. */
  | { op: "chose"; scene: string; choice: string }
  | { op: "knows"; seat: string; fact: string }
  /** What a seat has picked in the joint scene that is being resolved. */
  | { op: "pick"; seat: string }
  /** How many seats have picked it there. */
  | { op: "count"; choice: string }
  | { op: "at"; scene: string }
  | { op: "not"; of: Expression }
  | { op: "and" | "or"; left: Expression; right: Expression }
  | { op: Comparison; left: Expression; right: Expression };

/** A change of a variable; `add` saturates at the ends of its domain. */
export interface VariableEffect {
  when: Expression | null;
  variable: string;
  change: { set: Value } | { add: number };
}

/** Seats learn a fact; nobody forgets one. */
export interface TellEffect {
  when: Expression | null;
  tell: { fact: string; seats: string[] };
}

export type Effect = VariableEffect | TellEffect;

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
  /** Facts without which the choice makes no sense. */
  needs: string[];
  noteForTrainer: string | null;
}

/** A picture, a sound or a film beside the text, and what says the same to those who cannot see or hear it. */
export interface Medium {
  /** Its file's name without ending. */
  id: string;
  kind: "picture" | "audio" | "video";
  file: StoredFile;
  description: string | null;
  captions: StoredFile | null;
  transcript: string | null;
}

interface SceneCommon {
  id: string;
  /** The story clock: "Day 10, 14:15". */
  at: string | null;
  place: string | null;
  /** Key in `names.person` of the one whose words the scene is. */
  speaks: string | null;
  text: ConditionalText;
  /** What seats see to which the text is not told. */
  view: Record<string, string>;
  /** Facts that the text gives away. */
  mentions: string[];
  cite: string[];
  contentNote: string | null;
  /** A place to stop, and to try again from. */
  checkpoint: boolean;
  /** Effects on entry. */
  effects: Effect[];
  /** How often it may be entered on one path; checked, not enforced. */
  repeat: number;
  media: Medium[];
}

/** `by` is the seat to which it is told, or "all". */
export interface TextScene extends SceneCommon { kind: "text"; by: string; to: string }

/**
 * The time for a decision. The story itself knows no time: who keeps the clock says when it has run out, and then the choice under
 * `expires` is taken (scenario-format.md, section 1, rule 4).
 */
export interface Timer {
  seconds: number;
  /** Seconds before the end at which the learner is told. */
  warn: number;
  /** Why the time itself is what is practised; null where learners may lengthen it, stop it or do without (WCAG 2.2.1). */
  essential: string | null;
}

export interface DecisionScene extends SceneCommon {
  kind: "decision";
  by: string;
  ask: string;
  hint: string | null;
  choices: Choice[];
  /** What the seat does when nobody holds it. */
  scripted: string | null;
  timer: Timer | null;
  /** What it comes to when the time runs out. */
  expires: string | null;
  /** Passed over to `otherwise` when the condition is false. */
  gate: { when: Expression; otherwise: string } | null;
}

/** What one seat decides in a joint scene. */
export interface JointPart {
  seat: string;
  ask: string;
  hint: string | null;
  choices: Choice[];
  scripted: string | null;
  expires: string | null;
}

/** All seats decide, each without seeing the others' choices; then the first rule that holds leads on. */
export interface JointScene extends SceneCommon {
  kind: "joint";
  parts: JointPart[];
  timer: Timer | null;
  /** The seat whose choice alone may decide; null where it may not. */
  lead: string | null;
  /** In order; the last has no condition. */
  rules: Rule[];
}

/** One way on of a scene that decides by itself. */
export interface Rule {
  when: Expression | null;
  to: string;
  effects: Effect[];
}

export interface RandomScene extends SceneCommon { kind: "random"; branches: { id: string; weight: number; to: string }[] }

export interface CheckScene extends SceneCommon {
  kind: "check";
  /** In order; the last has no condition. */
  rules: Rule[];
}

export type Verdict = "good" | "mixed" | "poor";

export interface EndScene extends SceneCommon { kind: "end"; verdict: Verdict; title: string; support: string | null }

export type Scene = TextScene | DecisionScene | JointScene | RandomScene | CheckScene | EndScene;

/** Who holds the seats: people, and the script for the others. */
export interface Mode {
  id: string;
  seats: string[];
  /** One person plays every seat in turn. */
  tour: boolean;
  minPeople: number;
  /** The endings that belong to the mode; null for all. */
  endings: string[] | null;
}

export interface Fact {
  id: string;
  text: string;
  knownTo: string[];
}

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

/** How a log of an earlier version reads in this one. Keys are ids of that version, values ids of this one. */
export interface Migration {
  from: string;
  /** Choices and branches as `scene.option`. */
  rename: { scenes: Record<string, string>; choices: Record<string, string>; variables: Record<string, string> };
  /** Scenes that are gone, with what happened in them. */
  drop: string[];
  /** By scene that is new on the way: the choice or branch that stands for it, `continue` for a text. */
  defaults: Record<string, string>;
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
  modes: Mode[];
  competencies: Competency[];
  critical: { id: string; text: string }[];
  variables: Variable[];
  facts: Fact[];
  start: string;
  scenes: Scene[];
  debrief: { expert: string[]; questions: { id: string; text: string; cite: string[] }[] };
  checks: {
    never: { id: string; when: Expression; why: string | null }[];
    possible: { id: string; to: string; from: string | null }[];
    walks: Walk[];
  };
  migrations: Migration[];
}

/** Looks a scene up by id; an unknown id is a bug, because a representation is only made from a tree without broken targets. */
export function sceneOf(representation: Representation, id: string): Scene {
  let scenes = scenesById.get(representation);
  if (scenes === undefined) {
    scenes = new Map(representation.scenes.map((candidate) => [candidate.id, candidate]));
    scenesById.set(representation, scenes);
  }
  const scene = scenes.get(id);
  if (scene === undefined) throw new Error(`No scene "${id}" in ${representation.scenario} ${representation.version}`);
  return scene;
}

// A representation never changes, and every step of a story asks.
const scenesById = new WeakMap<Representation, Map<string, Scene>>();
const passedAtMost = new WeakMap<Representation, number>();

/**
 * Most scenes that can be entered or passed over on one path of a checked scenario: what goes on longer by itself goes round for ever.
 */
export function mostPassed(representation: Representation): number {
  const known = passedAtMost.get(representation);
  if (known !== undefined) return known;
  const { scenes } = representation;
  const gates = scenes.filter((scene) => scene.kind === "decision" && scene.gate !== null).length;
  const most = scenes.reduce((sum, { repeat }) => sum + repeat, 0) * (gates + 1);
  passedAtMost.set(representation, most);
  return most;
}

/** The lowest of a choice's ratings: how it stands in the debrief's picture. Null when the choice is not rated. */
export function lowestRating(choice: Choice): Rating | null {
  const ratings = Object.values(choice.rate);
  return ratings.length === 0 ? null : (Math.min(...ratings) as Rating);
}

/** What a seat decides in a scene; null where it decides nothing. */
export function partOf(scene: Scene, seat: string): JointPart | null {
  if (scene.kind === "joint") return scene.parts.find((part) => part.seat === seat) ?? null;
  return scene.kind === "decision" && scene.by === seat ? { seat, ask: scene.ask, hint: scene.hint, choices: scene.choices, scripted: scene.scripted, expires: scene.expires } : null;
}

/** Everything that is decided in a scene, one part for each seat, in the order of the seats. */
export function partsOf(scene: Scene): JointPart[] {
  if (scene.kind === "joint") return scene.parts;
  if (scene.kind !== "decision") return NO_PARTS;
  let parts = partsOfDecisions.get(scene);
  if (parts === undefined) {
    const part = partOf(scene, scene.by);
    parts = part === null ? NO_PARTS : [part];
    partsOfDecisions.set(scene, parts);
  }
  return parts;
}

const NO_PARTS: JointPart[] = [];
// The checks ask at every state.
const partsOfDecisions = new WeakMap<DecisionScene, JointPart[]>();

/** Everything that can happen in a scene, as the log names it: choices, or branches. */
export function optionsOf(scene: Scene): string[] {
  if (scene.kind === "random") return scene.branches.map(({ id }) => id);
  return partsOf(scene).flatMap((part) => part.choices.map((choice) => optionName(scene, part, choice)));
}

/** A choice as the log and the walks name it within its scene: `choice`, or `seat.choice` in a joint scene. */
export function optionName(scene: Scene, part: JointPart, choice: Choice): string {
  return scene.kind === "joint" ? `${part.seat}.${choice.id}` : choice.id;
}

/** The part and the choice that an option names; null when there is none. */
export function optionOf(scene: Scene, option: string): { part: JointPart; choice: Choice } | null {
  for (const part of partsOf(scene)) {
    const choice = part.choices.find((candidate) => optionName(scene, part, candidate) === option);
    if (choice !== undefined) return { part, choice };
  }
  return null;
}

/** What a step of a walk decides: `scene`, or `scene.seat` in a joint scene. */
export function decisionOf(step: string): string {
  return step.slice(0, Math.max(0, step.lastIndexOf(".")));
}

/** The time for what is decided in a scene; null where there is as much as one likes. */
export function timerOf(scene: Scene): Timer | null {
  return scene.kind === "decision" || scene.kind === "joint" ? scene.timer : null;
}

/** To whom the text of a scene is told: a seat, or "all". */
export function toldTo(scene: Scene): string {
  return scene.kind === "text" || scene.kind === "decision" ? scene.by : "all";
}

/** Looks a mode up by id; an unknown id is a bug, because only declared modes are played. */
export function modeOf(representation: Representation, id: string): Mode {
  const mode = representation.modes.find((candidate) => candidate.id === id);
  if (mode === undefined) throw new Error(`No mode "${id}" in ${representation.scenario} ${representation.version}`);
  return mode;
}
