import type { ScenarioEvent } from "../scenario/play";

/**
 * One line of an attempt's log. Appended, never changed; `seq` counts from 1 without gaps. "continued" after a choice says that
 * its feedback was read; otherwise that a text was.
 */
export type AttemptEvent = ScenarioEvent & { seq: number };

export type EventKind = AttemptEvent["kind"];
