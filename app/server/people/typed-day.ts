const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** The first instant of a day that was typed as 2026-11-21, in a zone; null for what is no day between 1950 and 2100. */
export function typedDay(typed: string, timeZone: string): Date | null {
  const parts = DAY.exec(typed.trim());
  if (parts === null) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const midnight = Date.UTC(year, month - 1, day);
  const isThere = new Date(midnight).toISOString().startsWith(`${parts[1] ?? ""}-${parts[2] ?? ""}-${parts[3] ?? ""}`);
  if (!isThere || year < 1950 || year > 2100) return null;
  // Twice, because the clocks may change between the guess and the answer.
  const guess = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(guess, timeZone));
}

/** By how much the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const part = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part["year"] ?? 0, (part["month"] ?? 1) - 1, part["day"], part["hour"], part["minute"], part["second"]) - instant;
}
