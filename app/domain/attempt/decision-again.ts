import { canonicalJson, sha256Hex } from "../scenario/hashes";
import { isDecision, offered } from "../scenario/play";
import type { Block } from "../scenario/prose";
import { type Choice, type JointPart, optionName, optionOf, type Representation, type Scene, sceneOf } from "../scenario/representation";
import type { Cast } from "./cast";
import type { AttemptEvent } from "./event";
import { type AttemptState, replay } from "./replay";
import { type Presenter, proseOf, toldText } from "./view";

/** A decision that can be met again by itself. */
export interface MeetableDecision {
  /** "scene", or "scene.seat" where several seats decide. */
  decision: string;
  /** Changes with every word that is read for it, and with its ratings. */
  version: string;
}

/**
 * The decisions of a path that its learner took in their own seat, on a tour in every seat, each once. Those that give no reason or
 * weigh nothing teach nothing a second time.
 *
 * @param decided - scene and option of each decision in the log, in its order.
 */
export function decisionsToMeet(representation: Representation, { mode, seat }: Cast, decided: readonly { scene: string; option: string }[]): MeetableDecision[] {
  const found = new Map<string, MeetableDecision>();
  for (const { scene: id, option } of decided) {
    const scene = sceneOf(representation, id);
    const part = optionOf(scene, option)?.part;
    if (part === undefined || !isOwn(part, mode, seat) || !teaches(part)) continue;
    const decision = nameOf(scene, part);
    found.set(decision, { decision, version: versionOf(scene, part) });
  }
  return [...found.values()];
}

/** An attempt as it stood before one of its decisions: no longer the learner's, only the place where they stood. */
export interface MetAgain {
  scene: Scene;
  part: JointPart;
  version: string;
  events: AttemptEvent[];
  state: AttemptState;
}

/** Null when the path does not come to such a decision. */
export function meetAgain(representation: Representation, { mode, seat }: Cast, events: readonly AttemptEvent[], decision: string): MetAgain | null {
  for (const event of events) {
    if (!isDecision(event)) continue;
    const scene = sceneOf(representation, event.scene);
    const part = optionOf(scene, event.option)?.part;
    if (part === undefined || !isOwn(part, mode, seat) || nameOf(scene, part) !== decision) continue;
    const before = events.slice(0, event.seq - 1);
    const replayed = replay(representation, mode, before);
    return replayed.ok ? { scene, part, version: versionOf(scene, part), events: before, state: replayed.state } : null;
  }
  return null;
}

/** The same after a choice, with its feedback open; nothing of it is written. Null for a choice that is not open there. */
export function chosenAgain(representation: Representation, { mode }: Cast, met: MetAgain, choiceId: string): (Pick<MetAgain, "events" | "state"> & { credit: number }) | null {
  const { scene, part, events, state } = met;
  const open = offered(scene, part.seat, state.story);
  const choice = open.find(({ id }) => id === choiceId);
  if (choice === undefined) return null;
  const chosen: AttemptEvent[] = [...events, { seq: events.length + 1, kind: "chose", scene: scene.id, option: optionName(scene, part, choice) }];
  const replayed = replay(representation, mode, chosen);
  return replayed.ok ? { events: chosen, state: replayed.state, credit: creditAmong(open, choice) } : null;
}

/** What the seat was told since its last decision: where the story stands belongs to what is asked. */
export function toldBefore(representation: Representation, { part, events, state }: MetAgain, presenter: Presenter): Block[] {
  const last = state.decisions.findLast((decided) => decided.part.seat === part.seat)?.seq ?? 0;
  return events.slice(last).flatMap(({ kind, seq, scene: id }) => {
    const scene = sceneOf(representation, id);
    const story = state.states[seq - 1];
    return kind === "continued" && scene.kind === "text" && story !== undefined ? proseOf(representation, presenter, toldText(scene, part.seat, story)) : [];
  });
}

/** For the schedule alone: 1 for the best rated of the choices that were open, and for any as well rated; otherwise 0. */
export function creditAmong(open: readonly Choice[], choice: Choice): 0 | 1 {
  return total(choice) >= Math.max(...open.map(total)) ? 1 : 0;
}

function total({ rate }: Choice): number {
  return Object.values(rate).reduce<number>((sum, rating) => sum + rating, 0);
}

function isOwn(part: JointPart, mode: Cast["mode"], seat: string): boolean {
  return mode.tour ? mode.seats.includes(part.seat) : part.seat === seat;
}

function teaches({ choices }: JointPart): boolean {
  return choices.every(({ why }) => why !== "") && new Set(choices.map(total)).size > 1;
}

function nameOf(scene: Scene, part: JointPart): string {
  return scene.kind === "joint" ? `${scene.id}.${part.seat}` : scene.id;
}

const DIGITS = 16;
const versions = new WeakMap<Scene, Map<string, string>>();

/** A representation never changes, and a first page asks for each of its decisions. */
function versionOf(scene: Scene, part: JointPart): string {
  const known = versions.get(scene) ?? new Map<string, string>();
  versions.set(scene, known);
  const version = known.get(part.seat) ?? sha256Hex(canonicalJson([scene.text, part.ask, part.choices.map(({ id, text, why, rate, when }) => ({ id, text, why, rate, when }))])).slice(0, DIGITS);
  known.set(part.seat, version);
  return version;
}
