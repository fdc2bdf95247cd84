/** How many people stood in a state at the end of a day. */
export interface DayCount {
  programme: string;
  /** 2026-11-30 */
  day: string;
  state: string;
  people: number;
}

export interface Trend {
  /** "2026-11" with the last day counted in it; months without figures between two that have some are there too, with no day. */
  months: { month: string; day: string | null }[];
  lines: { id: string; title: string; points: ({ complete: number; total: number } | null)[] }[];
  /** The first day of which there are figures. */
  since: string | null;
}

/** Figures of days as figures of months: each month shows its last day, and a programme nothing where it had no figures on that day. */
export function monthly(programmes: readonly { id: string; title: string }[], counts: readonly DayCount[]): Trend {
  const days = [...new Set(counts.map(({ day }) => day))].sort();
  const lastOf = new Map(days.map((day) => [day.slice(0, 7), day]));
  const [first, last] = [days[0], days.at(-1)];
  const months = first === undefined || last === undefined ? [] : monthsBetween(first.slice(0, 7), last.slice(0, 7)).map((month) => ({ month, day: lastOf.get(month) ?? null }));
  const found = new Map<string, { complete: number; total: number }>();
  for (const { programme, day, state, people } of counts) {
    const key = `${programme} ${day}`;
    const sum = found.get(key) ?? { complete: 0, total: 0 };
    found.set(key, { complete: sum.complete + (state === "complete" ? people : 0), total: sum.total + people });
  }
  return { months, since: first ?? null, lines: programmes.map(({ id, title }) => ({ id, title, points: months.map(({ day }) => found.get(`${id} ${day ?? ""}`) ?? null) })) };
}

function monthsBetween(from: string, until: string): string[] {
  const [year = 0, month = 1] = from.split("-").map(Number);
  const months: string[] = [];
  for (let index = 0; months.at(-1) !== until; index += 1) {
    const at = month - 1 + index;
    months.push(`${String(year + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, "0")}`);
  }
  return months;
}

/** Whole per cent; null where nobody is required. */
export function shareOf(point: { complete: number; total: number } | null): number | null {
  return point === null || point.total === 0 ? null : Math.round((point.complete / point.total) * 100);
}
