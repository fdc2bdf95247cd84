import { dayAfter, instantsAt, type LocalTime } from "./local-time";

/** How a session is typed, in the time zone of its training. `fold` says which of two, where the clocks go back: the first or the second. */
export interface TypedTimes {
  day: string;
  from: string;
  until: string;
  /** Of the hour that comes twice; "" where nothing was chosen. */
  fromFold: string;
  untilFold: string;
}

export type TimesProblem =
  | { problem: "no-time" }
  | { problem: "too-long" }
  /** The clocks go forward over it. */
  | { problem: "left-out"; which: "from" | "until"; at: LocalTime }
  /** The clocks show it twice: which one is asked. */
  | { problem: "twice"; which: "from" | "until"; at: LocalTime };

export type ReadTimes = { ok: true; from: number; to: number } | ({ ok: false } & TimesProblem);

const LONGEST = 18 * 60 * 60_000;

/**
 * When a session is. An end that is not after the beginning is on the next day: a night shift trains too. The length is the time that
 * passes, so a session in the night in which clocks go back is an hour longer than its times look.
 */
export function readTimes(timeZone: string, typed: TypedTimes): ReadTimes {
  const from = oneOf(timeZone, "from", { day: typed.day, time: typed.from }, typed.fromFold);
  if (!from.ok) return from;
  // In the hour that comes twice, 02:30 to 02:10 may be forty minutes.
  const endsNextDay = typed.until <= typed.from && !instantsAt(timeZone, { day: typed.day, time: typed.until })?.some((at) => at > from.at);
  const until = oneOf(timeZone, "until", { day: endsNextDay ? dayAfter(typed.day) : typed.day, time: typed.until }, typed.untilFold);
  if (!until.ok) return until;
  if (until.at <= from.at) return { ok: false, problem: "no-time" };
  return until.at - from.at > LONGEST ? { ok: false, problem: "too-long" } : { ok: true, from: from.at, to: until.at };
}

function oneOf(timeZone: string, which: "from" | "until", at: LocalTime, fold: string): { ok: true; at: number } | ({ ok: false } & TimesProblem) {
  const instants = instantsAt(timeZone, at);
  if (instants === null) return { ok: false, problem: "no-time" };
  const [first, second] = instants;
  if (first === undefined) return { ok: false, problem: "left-out", which, at };
  if (second === undefined) return { ok: true, at: first };
  return fold === "first" ? { ok: true, at: first } : fold === "second" ? { ok: true, at: second } : { ok: false, problem: "twice", which, at };
}
