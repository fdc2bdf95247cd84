import { dateOf, dayOf, dayOn, monthsLater, startOfDay } from "./local-day";
import type { Validity } from "./rule";

/** In which zone days are days, and since when the programme is there: periods of several years are counted from then. */
export interface Calendar {
  timeZone: string;
  createdAt: number;
}

/** Until when something that was met at an instant holds; Infinity for ever. It lapses as that day begins. */
export function holdsUntil(validity: Validity, calendar: Calendar, met: number): number {
  switch (validity.kind) {
    case "for-ever":
      return Infinity;
    case "months":
      return startOfDay(calendar.timeZone, monthsLater(dayOf(calendar.timeZone, met), validity.months));
    case "calendar":
      return periodAfter(validity, calendar, met);
  }
}

/** When it is to be met again once it has lapsed: at once, or before the period ends that begins then. */
export function dueAfter(validity: Validity, calendar: Calendar, lapses: number): number {
  return validity.kind === "calendar" && lapses !== Infinity ? periodAfter(validity, calendar, lapses) : lapses;
}

/** So many days of the calendar after an instant, as that day begins. */
export function daysAfter(timeZone: string, instant: number, days: number): number {
  return startOfDay(timeZone, dayOf(timeZone, instant) + days);
}

/** The beginning of the next period after an instant; an instant at which one begins belongs to that one. */
function periodAfter({ month, day, everyYears }: Extract<Validity, { kind: "calendar" }>, { timeZone, createdAt }: Calendar, instant: number): number {
  const beginningIn = (year: number) => dayOn(year, month, day);
  const yearOf = (at: number) => {
    const within = dayOf(timeZone, at);
    const { year } = dateOf(within);
    return within >= beginningIn(year) ? year : year - 1;
  };
  const first = yearOf(createdAt);
  const passed = Math.floor((yearOf(instant) - first) / everyYears);
  return startOfDay(timeZone, beginningIn(first + (passed + 1) * everyYears));
}
