import type { ScenarioEvent } from "../scenario/play";

/**
 * What a learner does to the clock of a decision, or how they want all clocks of an attempt. "again": it begins anew after an absence.
 * The first three are about the decision that is open, the others hold until they are changed.
 */
export const CLOCK_CHANGES = ["paused", "resumed", "again", "off", "tenfold", "normal"] as const;
export type ClockChange = (typeof CLOCK_CHANGES)[number];

/** Nothing happens in the story; only its clocks run otherwise. */
export interface ClockEvent { kind: "clock"; scene: string; option: ClockChange }

/**
 * One line of an attempt's log. Appended, never changed; `seq` counts from 1 without gaps. "continued" after a choice says that
 * its feedback was read; otherwise that a text was.
 */
export type AttemptEvent = (ScenarioEvent | ClockEvent) & { seq: number };

export type EventKind = AttemptEvent["kind"];
