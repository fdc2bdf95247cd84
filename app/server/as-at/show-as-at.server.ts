import { dateOf, dayOf, dayOn, startOfDay } from "../../domain/programme/local-day";
import { programmeStates } from "../../domain/programme/state";
import { dayIn, isoDayIn } from "../people/time-zone";
import type { World } from "../world";
import { laterFacts, programmesAsAt, type RowAsAt } from "./report-as-at.server";

export interface AskedAsAt {
  /** "2025-12-31"; the last day of the month before when it is none, or has not ended yet. */
  day: string | null;
  programme: string | null;
  state: string | null;
}

/** `only` are the people whose names may be told; null for all. A report as at the end of a day, as it was known on it, with what was written down about it since. */
export async function showAsAt(world: World, agency: { id: string; timeZone: string }, language: string, asked: AskedAsAt, only: readonly string[] | null) {
  const { timeZone } = agency;
  const { day, end } = dayFor(asked.day, timeZone, world.clock.now());
  const inWords = (instant: number | Date | null) => (instant === null ? null : dayIn(timeZone, language, new Date(instant)));
  const [then, now, later] = await Promise.all([programmesAsAt(world, agency.id, end, "then"), programmesAsAt(world, agency.id, end, "now"), laterFacts(world, agency.id, end)]);
  const listed = then.find(({ id }) => id === asked.programme);
  const state = programmeStates.find((one) => one === asked.state) ?? null;
  const rowInWords = ({ personId, satisfiedAt, validUntil, ...row }: RowAsAt) => ({ ...row, id: personId, satisfied: inWords(satisfiedAt), until: inWords(validUntil) });
  return {
    day,
    dayInWords: inWords(end) ?? "",
    programmes: then.map(({ id, title, version, rows, counts }) => {
      const today = now.find((programme) => programme.id === id);
      const differs = programmeStates.some((one) => counts[one] !== today?.counts[one]);
      return { id, title, version, people: rows.length, counts, today: differs && today !== undefined ? { people: today.rows.length, counts: today.counts } : null };
    }),
    list: listed === undefined ? null : { title: listed.title, state, rows: listed.rows.filter(({ state: stands, personId }) => (state === null || stands === state) && (only?.includes(personId) ?? true)).map(rowInWords) },
    later: only !== null ? [] : later.map(({ at, ...fact }) => ({ ...fact, day: inWords(at) ?? "" })),
  };
}

/** The day that is asked for, in the time of the agency, and its last millisecond. */
export function dayFor(asked: string | null, timeZone: string, now: Date): { day: string; end: Date } {
  const end = new Date(startOfDay(timeZone, dayAsked(asked, timeZone, now) + 1) - 1);
  return { day: isoDayIn(timeZone, end), end };
}

function dayAsked(asked: string | null, timeZone: string, now: Date): number {
  const today = dayOf(timeZone, now.getTime());
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(asked ?? "") ?? [];
  const day = year === undefined ? NaN : dayOn(Number(year), Number(month), Number(date));
  if (day < today && Number(year) >= 2000) return day;
  const { year: thisYear, month: thisMonth } = dateOf(today);
  return dayOn(thisYear, thisMonth, 1) - 1;
}
