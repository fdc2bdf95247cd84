import { offsetAt } from "./zone";

/** 2026-11-30 */
export type Day = string;

const EARLIEST = "1950-01-01";
const LATEST = "2099-12-31";

export type ReadDay = { ok: true; day: Day } | { ok: false; problem: "ambiguous-day" | "bad-day" };

/**
 * A day as 2026-11-30 or 30.11.2026. With strokes it is refused: 03/04/2026 is two days, and which one is known only where it was
 * written. So is a year of two figures.
 */
export function readDay(typed: string): ReadDay {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(typed);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(typed);
  if (iso === null && dotted === null) return { ok: false, problem: /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}$|^\d{1,2}\.\d{1,2}\.\d{2}$/u.test(typed) ? "ambiguous-day" : "bad-day" };
  const [year, month, date] = iso === null ? [dotted?.[3], dotted?.[2], dotted?.[1]] : [iso[1], iso[2], iso[3]];
  const day = `${year ?? ""}-${(month ?? "").padStart(2, "0")}-${(date ?? "").padStart(2, "0")}`;
  const instant = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) && day >= EARLIEST && day <= LATEST;
  return isDay ? { ok: true, day } : { ok: false, problem: "bad-day" };
}

export function nextDay(day: Day, days = 1): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 3600_000).toISOString().slice(0, 10);
}

/** The instant at which a day begins in a zone, in milliseconds since 1970; where clocks are put forward at midnight, the first that there is. */
export function beginningOf(day: Day, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`);
  // Twice, because the zone's distance may differ between the guess and what it leads to.
  const once = wanted - keptOffset(wanted, timeZone);
  const twice = wanted - keptOffset(once, timeZone);
  return dayAt(twice, timeZone) === day ? twice : once;
}

/** The day that it is in a zone at an instant. */
export function dayAt(instant: number, timeZone: string): Day {
  return new Date(instant + keptOffset(instant, timeZone)).toISOString().slice(0, 10);
}

/** Of the hours that were asked for: a file asks for the same few days thousands of times. */
const offsets = new Map<string, number>();
const MOST_KEPT = 10_000;

function keptOffset(instant: number, timeZone: string): number {
  // No zone changes its clocks but at a full quarter of an hour.
  const quarter = `${timeZone} ${String(Math.floor(instant / 900_000))}`;
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const offset = offsetAt(timeZone, instant);
  if (offsets.size >= MOST_KEPT) offsets.clear();
  offsets.set(quarter, offset);
  return offset;
}
