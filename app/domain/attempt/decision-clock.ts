import { type Representation, sceneOf, timerOf } from "../scenario/representation";
import { turnOf } from "../scenario/scripted";
import type { Mode, Timer } from "../scenario/representation";
import type { AttemptEvent, ClockChange } from "./event";
import type { AttemptState } from "./replay";

/** A late answer still counts for this long: it may have been on a slow line. Milliseconds. */
export const GRACE = 10_000;
/** Whoever asks for nothing for this long after the end was not there when the time ran out. Milliseconds. */
export const ABSENCE = 120_000;

/** How a learner wants the clocks of an attempt: as the scenario has them, with ten times the time, or not at all (WCAG 2.2.1). */
export type ClockSetting = "normal" | "tenfold" | "off";
const SETTINGS: readonly string[] = ["normal", "tenfold", "off"] satisfies ClockSetting[];

/** When the events of a log were stored, and now; milliseconds since 1970. */
export interface Instants {
  startedAt: number;
  /** One for each event. */
  times: readonly number[];
  now: number;
}

/** The clock of the decision that is open: a pure function of the log, its instants and now. */
export interface DecisionClock {
  /** "over": time has run out. "away": it did so while nobody was there. */
  standing: "running" | "paused" | "over" | "away" | "off";
  setting: ClockSetting;
  /** Milliseconds that are left; 0 where nothing runs any more. */
  left: number;
  /** The instant at which the time runs out, or did; null where no clock runs. */
  deadline: number | null;
  /** Seconds before the end at which the learner is told. */
  warn: number;
  /** Why this clock cannot be changed; null where it can. */
  essential: string | null;
}

/** Null where nothing is to be decided, or there is as much time as one likes. */
export function decisionClock(representation: Representation, mode: Mode, state: AttemptState, events: AttemptEvent[], instants: Instants): DecisionClock | null {
  const timer = state.phase === "scene" ? timerOf(sceneOf(representation, state.story.scene)) : null;
  if (timer === null || turnOf(representation, mode, state.story) === null) return null;
  const opened = events.findLastIndex(({ kind }) => kind !== "clock") + 1;
  const since = opened === 0 ? instants.startedAt : (instants.times[opened - 1] ?? instants.now);
  const run = changes(events.slice(opened)).reduce<Run>(
    (before, change, index) => changed(timer, before, change, instants.times[opened + index] ?? instants.now),
    { setting: clockSetting(events.slice(0, opened)), left: 0, since, paused: false, fresh: true },
  );
  const setting = timer.essential === null ? run.setting : "normal";
  const { essential, warn } = timer;
  if (setting === "off") return { standing: "off", setting, left: 0, deadline: null, warn, essential };
  const left = run.fresh ? total(timer, setting) : run.left;
  if (run.paused) return { standing: "paused", setting, left, deadline: null, warn, essential };
  const deadline = run.since + left;
  const standing = instants.now < deadline ? "running" : instants.now < deadline + ABSENCE ? "over" : "away";
  return { standing, setting, left: Math.max(0, deadline - instants.now), deadline, warn, essential };
}

/** What a learner last wanted of all clocks of an attempt. */
export function clockSetting(events: AttemptEvent[]): ClockSetting {
  return (changes(events).findLast((change) => SETTINGS.includes(change)) ?? "normal") as ClockSetting;
}

interface Run {
  setting: ClockSetting;
  /** Milliseconds left at `since`; meaningless while `fresh`, when all is left. */
  left: number;
  since: number;
  paused: boolean;
  fresh: boolean;
}

function changes(events: AttemptEvent[]): ClockChange[] {
  return events.flatMap((event) => (event.kind === "clock" ? [event.option] : []));
}

function total(timer: Timer, setting: ClockSetting): number {
  return timer.seconds * (setting === "tenfold" ? 10_000 : 1000);
}

function changed(timer: Timer, run: Run, change: ClockChange, at: number): Run {
  // A clock that learners cannot change knows only its new beginning after an absence.
  if (timer.essential !== null && change !== "again") return run;
  const before = run.fresh ? total(timer, run.setting) : run.left;
  const left = run.paused ? before : before - (at - run.since);
  switch (change) {
    case "paused":
      return { ...run, left, since: at, paused: true, fresh: false };
    case "resumed":
      return { ...run, left, since: at, paused: false, fresh: false };
    case "tenfold":
      return { setting: change, left: left + total(timer, "tenfold") - total(timer, "normal"), since: at, paused: false, fresh: false };
    case "off":
    case "normal":
      return { setting: change, left: 0, since: at, paused: false, fresh: true };
    case "again":
      return { ...run, left: 0, since: at, paused: false, fresh: true };
  }
}
