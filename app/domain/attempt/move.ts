import type { Diff } from "../scenario/diff";
import { canonicalJson } from "../scenario/hashes";
import { offered, type ScenarioState } from "../scenario/play";
import { type Mode, modeOf, optionName, partsOf, type Representation, type Scene, sceneOf } from "../scenario/representation";
import type { AttemptEvent } from "./event";
import { migrated } from "./migrate";
import { type AttemptState, replay } from "./replay";

export type Move =
  /** The new texts are swapped in; nothing else has changed. */
  | { kind: "moved" }
  /** The log was run through the new version and comes to the same place. */
  | { kind: "replayed" }
  /** The migration of the new version says how the log reads there: these events take its place. */
  | { kind: "migrated"; events: AttemptEvent[] }
  /** It goes on in the version in which it began. `seq` is the first event that differs, 0 for the beginning; null when only what lies ahead does. */
  | { kind: "pinned"; seq: number | null; reason: string };

/**
 * Whether an attempt under way may go on in another version of its scenario: only when every event of its log is still possible,
 * leads to the same scene and the same memory, and offers the same of the old choices (scenario-format.md, section 5). A structural
 * change pins it even so, because what lies ahead is another story than the one it began, unless the new version has a migration from
 * the old one under which the log comes to the same place. The mode is that of the attempt.
 *
 * @throws Error when the log does not belong to `from`, which is a bug or a damaged database.
 */
export function moveOf(from: Representation, to: Representation, change: Diff, events: AttemptEvent[], mode = from.modes[0]?.id ?? ""): Move {
  const before = replay(from, modeOf(from, mode), events);
  if (!before.ok) throw new Error(`The log fails at event ${String(before.seq)}: ${before.reason}`);
  const kept = to.modes.find(({ id }) => id === mode);
  if (kept === undefined) return { kind: "pinned", seq: null, reason: `There is no mode "${mode}" any more.` };
  const usual = usualMove(from, to, kept, change, events, before.state);
  const migration = to.migrations.find(({ from: version }) => version === from.version);
  if (usual.kind !== "pinned" || migration === undefined) return usual;
  const result = migrated(from, to, kept, migration, events);
  return result.ok ? { kind: "migrated", events: result.events } : { kind: "pinned", seq: result.seq, reason: result.reason };
}

function usualMove(from: Representation, to: Representation, mode: Mode, change: Diff, events: AttemptEvent[], before: AttemptState): Move {
  const difference = firstDifference(from, to, mode, events, before);
  if (difference !== null) return { kind: "pinned", seq: difference.seq, reason: difference.reason.charAt(0).toUpperCase() + difference.reason.slice(1) };
  if (change.class === "structural") return { kind: "pinned", seq: null, reason: change.differences.find((one) => one.class === "structural")?.words ?? "" };
  return { kind: change.class === "additive" ? "replayed" : "moved" };
}

interface FirstDifference {
  seq: number;
  reason: string;
}

function firstDifference(from: Representation, to: Representation, mode: Mode, events: AttemptEvent[], before: AttemptState): FirstDifference | null {
  const whole = replay(to, mode, events);
  const possible = whole.ok ? events.length : whole.seq - 1;
  const after = whole.ok ? whole : replay(to, mode, events.slice(0, possible));
  if (!after.ok) return { seq: after.seq, reason: after.reason };
  const [then, now] = [[...before.states, before.story], [...after.state.states, after.state.story]];
  for (let at = 0; at <= possible; at += 1) {
    const [was, is] = [then[at] as ScenarioState, now[at] as ScenarioState];
    const differs = stateDiffers(nameOf(events[at - 1]), was, is);
    if (differs !== null) return { seq: at, reason: differs };
    // While feedback is read the next decision is not yet seen.
    const other = events[at]?.kind === "continued" ? null : offerDiffers(from, to, was, is);
    if (other !== null) return { seq: at + 1, reason: other };
  }
  if (!whole.ok) return { seq: whole.seq, reason: `${nameOf(events[possible])} is not possible any more.` };
  return after.state.phase === before.phase ? null : { seq: events.length, reason: `${nameOf(events.at(-1))} has its feedback at another moment.` };
}

function stateDiffers(event: string, was: ScenarioState, is: ScenarioState): string | null {
  if (was.scene !== is.scene) return `${event} leads to "${is.scene}" instead of "${was.scene}".`;
  for (const [id, value] of Object.entries(was.vars)) {
    if (is.vars[id] !== value) return `After ${event} "${id}" is ${JSON.stringify(is.vars[id] ?? null)} instead of ${JSON.stringify(value)}.`;
  }
  const { vars: _was, ...rest } = was;
  const { vars: _is, ...others } = is;
  const key = (Object.keys(rest) as (keyof typeof rest)[]).find((name) => canonicalJson([rest[name]]) !== canonicalJson([others[name]]));
  return key === undefined ? null : `After ${event} the story has something else under "${key}".`;
}

// New choices may have come; each of the old ones must be open, or not, as it was.
function offerDiffers(from: Representation, to: Representation, was: ScenarioState, is: ScenarioState): string | null {
  const [old, now] = [sceneOf(from, was.scene), sceneOf(to, is.scene)];
  const before = optionsAt(old, was);
  const known = new Set(partsOf(old).flatMap((part) => part.choices.map((choice) => optionName(old, part, choice))));
  const after = optionsAt(now, is).filter((option) => known.has(option));
  const missing = before.find((id) => !after.includes(id)) ?? null;
  const opened = after.find((id) => !before.includes(id)) ?? null;
  if (missing !== null) return `"${old.id}.${missing}" is not offered any more.`;
  return opened === null ? null : `"${old.id}.${opened}" is offered now.`;
}

function optionsAt(scene: Scene, state: ScenarioState): string[] {
  return partsOf(scene).flatMap((part) => offered(scene, part.seat, state).map((choice) => optionName(scene, part, choice)));
}

function nameOf(event: AttemptEvent | undefined): string {
  if (event === undefined) return "the beginning";
  return event.option === null ? `reading on at "${event.scene}"` : `"${event.scene}.${event.option}"`;
}
