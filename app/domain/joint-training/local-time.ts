import { offsetAt } from "../agency/zone";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A day and a time as a clock on the wall of a place shows them: "2027-03-28", "02:30". */
export interface LocalTime {
  day: string;
  time: string;
}

/**
 * The instants at which the clocks of a zone show this: one as a rule; none in the hour that is left out when clocks go forward, two in
 * the hour that comes twice when they go back, the earlier first; null for what is no day and time at all. In milliseconds since 1970.
 */
export function instantsAt(timeZone: string, { day, time }: LocalTime): number[] | null {
  if (!/^\d{4}-\d\d-\d\d$/u.test(day) || !/^\d\d:\d\d$/u.test(time)) return null;
  const shown = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(shown) || new Date(shown).toISOString() !== `${day}T${time}:00.000Z`) return null;
  // No zone is further from UTC than a day, so the offsets before and after any change that matters are those of the day before and after.
  const offsets = new Set([shown - DAY, shown, shown + DAY].map((instant) => shownAt(timeZone, instant) - instant));
  return [...offsets].map((offset) => shown - offset).filter((instant) => shownAt(timeZone, instant) === shown).sort((one, other) => one - other);
}

/** What the clocks of a zone show at an instant. */
export function localTimeAt(timeZone: string, instant: number): LocalTime {
  const shown = new Date(shownAt(timeZone, instant)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** The day after, as it is written. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The clock's reading as if it were UTC. */
function shownAt(timeZone: string, instant: number): number {
  return Math.floor(instant / 1000) * 1000 + offsetAt(timeZone, instant);
}
