/** Instants are kept in UTC; a person reads them in the time of their agency. */
export function momentInWords(language: string, timeZone = "UTC"): (instant: Date) => string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeStyle: "short", timeZone });
  return (instant) => format.format(instant);
}
