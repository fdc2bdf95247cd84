type DateOptions = Intl.DateTimeFormatOptions & { timeZone: string };

/** Zones of a country times the ways in which dates are written. */
const MOST_KEPT = 200;
const dates = new Map<string, Intl.DateTimeFormat>();
const lists = new Map<string, Intl.ListFormat>();

/** How a language writes an instant in a zone. Kept, because making one takes as long as a question to the database and holds memory that is slow to come back. */
export function dateFormat(language: string, options: DateOptions): Intl.DateTimeFormat {
  return kept(dates, JSON.stringify([language, options]), () => new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, options));
}

/** How a language joins the parts of a list: "1, 4 and 5". */
export function listFormat(language: string): Intl.ListFormat {
  return kept(lists, language, () => new Intl.ListFormat(language, { style: "long", type: "conjunction" }));
}

function kept<F>(formats: Map<string, F>, key: string, make: () => F): F {
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = make();
  if (formats.size >= MOST_KEPT) formats.clear();
  formats.set(key, format);
  return format;
}
