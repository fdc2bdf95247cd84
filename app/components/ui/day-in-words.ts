import { dateFormat, listFormat } from "~/messages/formats";

/** "9 November 2026", the same on server and client because the zone is named. `instant` is ISO 8601. */
export function dayInWords(instant: string, timeZone: string, locale: string): string {
  return dateFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone }).format(new Date(instant));
}

/** "1, 4 and 5" */
export function listInWords(parts: readonly (string | number)[], locale: string): string {
  return listFormat(locale).format(parts.map(String));
}
