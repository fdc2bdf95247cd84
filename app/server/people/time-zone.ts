import { dateFormat } from "../../messages/formats";
import type { CurrentPerson } from "../sign-ins/current-person.server";

/** The zone in which days and times are told to a person: that of the agency they have been in longest; UTC without one. */
export function timeZoneOf(person: Pick<CurrentPerson, "memberships">): string {
  return person.memberships[0]?.timeZone ?? "UTC";
}

/** "14:05:30" in a zone. */
export function timeIn(timeZone: string, language: string, instant: Date): string {
  return dateFormat(language, { timeStyle: "medium", timeZone }).format(instant);
}

/** "13:58" in a zone. */
export function hourIn(timeZone: string, language: string, instant: Date): string {
  return dateFormat(language, { timeStyle: "short", timeZone }).format(instant);
}

/** "9 November 2026" in a zone. */
export function dayIn(timeZone: string, language: string, instant: Date): string {
  return dateFormat(language, { day: "numeric", month: "long", year: "numeric", timeZone }).format(instant);
}

/** "9 November 2026 at 14:05" in a zone. */
export function momentIn(timeZone: string, language: string, instant: Date): string {
  return dateFormat(language, { dateStyle: "long", timeStyle: "short", timeZone }).format(instant);
}

/** "2026-11-09" in a zone. */
export function isoDayIn(timeZone: string, instant: Date): string {
  // Days are written so in Swedish.
  return dateFormat("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit", timeZone }).format(instant);
}

/** "2026" in a zone. */
export function yearIn(timeZone: string, instant: Date): string {
  return isoDayIn(timeZone, instant).slice(0, 4);
}
