import { renamed } from "../scenario/compile-migrations";
import { canonicalJson } from "../scenario/hashes";
import { isDecision, offered, type ScenarioEvent, type ScenarioState } from "../scenario/play";
import { type Migration, type Mode, mostPassed, optionName, optionsOf, partsOf, type Representation, sceneOf } from "../scenario/representation";
import { byScript } from "../scenario/scripted";
import type { AttemptEvent } from "./event";
import { type AttemptState, replay } from "./replay";

export type Migrated = { ok: true; events: AttemptEvent[] } | { ok: false; seq: number; reason: string };

/**
 * A log of an earlier version as it reads in another: what is called otherwise is renamed, what happened in scenes that are gone is
 * left out, and what is new on the way is decided as the migration says. It is accepted by the rule of every replay: each event that is
 * left is possible, leads to the same scene, and leaves behind the same of what both versions remember.
 *
 * @throws Error when the log does not belong to `from`, which is a bug or a damaged database.
 */
export function migrated(from: Representation, to: Representation, mode: Mode, migration: Migration, events: AttemptEvent[]): Migrated {
  const told = namesOf(from, to, migration);
  let log: AttemptEvent[] = [];
  for (let at = 0; at <= events.length; at += 1) {
    const before = stateAt(from, from.modes.find(({ id }) => id === mode.id) ?? mode, events.slice(0, at));
    const here = told.scene(before.story.scene);
    log = filled(to, mode, migration, log, before.feedback === null ? here : null);
    const after = stateAt(to, mode, log);
    const event = events[at];
    if (!told.isGone(before.story.scene) && !told.isGone(before.feedback?.scene.id ?? "")) {
      const reason = difference(told, before, after) ?? (event !== undefined && isDecision(event) ? offerDifference(told, from, to, before.story, after.story) : null);
      if (reason !== null) return { ok: false, seq: at, reason };
    }
    // How somebody wants the clocks to run holds wherever they said it.
    if (event === undefined || (told.isGone(event.scene) && event.kind !== "clock")) continue;
    const next = [...log, { ...told.event(event), seq: log.length + 1 }];
    if (!replay(to, mode, next).ok) return { ok: false, seq: event.seq, reason: `"${event.option === null ? event.scene : `${event.scene}.${event.option}`}" is not possible any more.` };
    log = next;
  }
  return { ok: true, events: log };
}

function stateAt(representation: Representation, mode: Mode, events: AttemptEvent[]): AttemptState {
  const replayed = replay(representation, mode, events);
  if (!replayed.ok) throw new Error(`The log fails at event ${String(replayed.seq)}: ${replayed.reason}`);
  return replayed.state;
}

/** The log, and after it what stands for scenes that are new on the way to `here`, read to its end. */
function filled(to: Representation, mode: Mode, { defaults }: Migration, events: AttemptEvent[], here: string | null): AttemptEvent[] {
  let log = events;
  for (let most = mostPassed(to) * (to.seats.length + 1); most > 0 && here !== null; most -= 1) {
    const { story, feedback } = stateAt(to, mode, log);
    if (feedback === null && story.scene === here) break;
    const next = feedback === null ? (standingFor(to, defaults, story.scene) ?? byScript(to, mode, story)) : Object.hasOwn(defaults, feedback.scene.id) ? ({ kind: "continued", scene: feedback.scene.id, option: null } as const) : null;
    if (next === null) break;
    const longer = [...log, { ...next, seq: log.length + 1 }];
    if (!replay(to, mode, longer).ok) break;
    log = longer;
  }
  return log;
}

function standingFor(to: Representation, defaults: Record<string, string>, scene: string): ScenarioEvent | null {
  const option = Object.hasOwn(defaults, scene) ? defaults[scene] : undefined;
  if (option === undefined) return null;
  const { kind } = sceneOf(to, scene);
  return kind === "text" ? { kind: "continued", scene, option: null } : { kind: kind === "random" ? "drew" : "chose", scene, option };
}

/** Names of the earlier version in the words of the other. */
interface Names {
  scene(id: string): string;
  option(step: string): string;
  variable(id: string): string;
  event(event: AttemptEvent): AttemptEvent;
  isGone(scene: string): boolean;
  /** Scenes, `scene.option` and variables that both versions have. */
  shared: ReadonlySet<string>;
}

function namesOf(from: Representation, to: Representation, { rename, drop }: Migration): Names {
  const scene = (id: string) => renamed(rename.scenes, id);
  const variable = (id: string) => renamed(rename.variables, id);
  const option = (step: string) => {
    const [at = "", ...rest] = step.split(".");
    return Object.hasOwn(rename.choices, step) ? renamed(rename.choices, step) : [scene(at), ...rest].join(".");
  };
  const all = ({ scenes, variables }: Representation) => [...scenes.flatMap((one) => [one.id, ...optionsOf(one).map((name) => `${one.id}.${name}`)]), ...variables.map(({ id }) => `vars.${id}`)];
  const now = new Set(all(to));
  const kept = all(from).map((name) => (name.startsWith("vars.") ? `vars.${variable(name.slice(5))}` : name.includes(".") ? option(name) : scene(name)));
  return {
    scene, option, variable,
    event: (event) => {
      const at = scene(event.scene);
      return event.option === null ? { ...event, scene: at } : ({ ...event, scene: at, option: option(`${event.scene}.${event.option}`).slice(at.length + 1) } as AttemptEvent);
    },
    isGone: (id) => drop.includes(id),
    shared: new Set(kept.filter((name) => now.has(name))),
  };
}

/** What both versions remember and would remember differently; null where all is the same. */
function difference(told: Names, before: AttemptState, after: AttemptState): string | null {
  const [was, is] = [before.story, after.story];
  if (told.scene(before.feedback?.scene.id ?? "") !== (after.feedback?.scene.id ?? "")) return `Feedback would be read at another moment, at "${is.scene}".`;
  // While feedback is read what comes after it is not yet seen, and may be new.
  if (before.feedback !== null) return null;
  if (told.scene(was.scene) !== is.scene) return `The story would stand at "${is.scene}" instead of "${told.scene(was.scene)}".`;
  for (const [id, value] of Object.entries(was.vars)) {
    const now = told.variable(id);
    if (told.shared.has(`vars.${now}`) && is.vars[now] !== value) return `At "${is.scene}" "${now}" would be ${JSON.stringify(is.vars[now] ?? null)} instead of ${JSON.stringify(value)}.`;
  }
  const both = (names: string[]) => names.filter((name) => told.shared.has(name)).sort();
  const picks = Object.entries(was.picks).map(([seat, choice]): [string, string] => [seat, told.option(`${was.scene}.${seat}.${choice}`).split(".").at(-1) ?? choice]);
  const same: [string, unknown, unknown][] = [
    ["scenes", both(was.visited.map(told.scene)), both(is.visited)],
    ["choices", both(was.chosen.map(told.option)), both(is.chosen)],
    ["knowledge", was.known, is.known], ["picks", Object.fromEntries(picks), is.picks], ["critical errors", was.critical, is.critical],
  ];
  const other = same.find(([, one, two]) => canonicalJson([one]) !== canonicalJson([two]));
  return other === undefined ? null : `At "${is.scene}" the story would remember other ${other[0]}.`;
}

/** Of the choices that both versions have, the same were open where a choice was made: it was judged beside them. */
function offerDifference(told: Names, from: Representation, to: Representation, was: ScenarioState, is: ScenarioState): string | null {
  const open = (representation: Representation, state: ScenarioState, name: (step: string) => string) => {
    const scene = sceneOf(representation, state.scene);
    return partsOf(scene).flatMap((part) => offered(scene, part.seat, state).map((choice) => name(`${scene.id}.${optionName(scene, part, choice)}`)));
  };
  const [before, after] = [open(from, was, told.option), open(to, is, (step) => step).filter((step) => told.shared.has(step))];
  const missing = before.find((step) => !after.includes(step));
  const opened = after.find((step) => !before.includes(step));
  if (missing !== undefined) return `"${missing}" would not be offered any more.`;
  return opened === undefined ? null : `"${opened}" would be offered.`;
}
