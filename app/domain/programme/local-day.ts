import { offsetAt } from "../agency/zone";

/** A day as a calendar counts it: days since 1 January 1970, in whatever zone is meant. */
export type DayNumber = number;

const DAY = 24 * 60 * 60_000;
/** Days of a few years in the zones of a country; each takes five times as long to work out as to find. */
const MOST_KEPT = 20_000;
const starts = new Map<string, number>();

/** The day on which an instant (milliseconds since 1970) falls in a zone, an IANA name. */
export function dayOf(timeZone: string, instant: number): DayNumber {
  return Math.floor((instant + offsetAt(timeZone, instant)) / DAY);
}

/** The first instant of a day in a zone: midnight, or an hour later where clocks are put forward at midnight. */
export function startOfDay(timeZone: string, day: DayNumber): number {
  const key = `${timeZone} ${String(day)}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = firstInstant(timeZone, day);
  if (starts.size >= MOST_KEPT) starts.clear();
  starts.set(key, start);
  return start;
}

function firstInstant(timeZone: string, day: DayNumber): number {
  const midnight = day * DAY;
  const near = [midnight - DAY / 2, midnight + DAY / 2].map((instant) => midnight - offsetAt(timeZone, instant));
  const found = near.filter((instant) => offsetAt(timeZone, instant) === midnight - instant);
  return found.length > 0 ? Math.min(...found) : Math.max(...near);
}

/** The same day so many months later; the last day of that month where it has no such day. */
export function monthsLater(day: DayNumber, months: number): DayNumber {
  const { year, month, date } = dateOf(day);
  const last = dayOn(year, month + months + 1, 1) - 1;
  return Math.min(dayOn(year, month + months, date), last);
}

/** The day of a date; months beyond December are those of later years. Months count from 1. */
export function dayOn(year: number, month: number, date: number): DayNumber {
  return Math.floor(Date.UTC(year, month - 1, date) / DAY);
}

export function dateOf(day: DayNumber): { year: number; month: number; date: number } {
  const instant = new Date(day * DAY);
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, date: instant.getUTCDate() };
}
