const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * By how many milliseconds the clocks of a zone, an IANA name, are ahead of UTC at an instant (milliseconds since 1970).
 *
 * @throws RangeError when there is no such zone.
 */
export function offsetAt(timeZone: string, instant: number): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" });
  formats.set(timeZone, format);
  const whole = Math.floor(instant / 1000) * 1000;
  const [month, date, year, hour, minute, second] = (format.format(whole).match(/\d+/gu) ?? []).map(Number);
  return Date.UTC(year ?? 1970, (month ?? 1) - 1, date, hour, minute, second) - whole;
}
