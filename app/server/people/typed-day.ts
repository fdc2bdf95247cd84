import { beginningOf, readDay } from "../../domain/agency/day";

/** The first instant of a day that was typed as 2026-11-21, in a zone; null for what is no day between 1950 and 2100. */
export function typedDay(typed: string, timeZone: string): Date | null {
  const day = typed.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return null;
  const read = readDay(day);
  return read.ok ? new Date(beginningOf(read.day, timeZone)) : null;
}
