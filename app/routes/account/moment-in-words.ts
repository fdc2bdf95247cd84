import { dateFormat } from "~/messages/formats";

/** Instants are kept in UTC; a person reads them in the time of their agency. */
export function momentInWords(language: string, timeZone = "UTC"): (instant: Date) => string {
  const format = dateFormat(language, { dateStyle: "long", timeStyle: "short", timeZone });
  return (instant) => format.format(instant);
}
