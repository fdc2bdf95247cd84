import { instantsAt, localTimeAt } from "./local-time";

const HOUR = 60 * 60_000;
/** Sheets are signed while the chairs are put up, and put away. */
const AROUND = 3 * HOUR;

export type ReadPresence = { ok: true; from: number; to: number } | { ok: false; problem: "no-time" | "outside" | "backwards" };

/**
 * From arriving to leaving, as two clock times of a sheet say it: "09:20", "15:30" in the zone of the training. A session may go over midnight, so
 * a time belongs to whichever day the session shows it on; in the hour that clocks show twice the longer stay is taken, which a correction
 * can shorten. Before the session is at its beginning, after it at its end. Instants in milliseconds since 1970.
 */
export function readPresence(timeZone: string, session: { from: number; to: number }, typed: { from: string; to: string }): ReadPresence {
  const [arriving, leaving] = [shownIn(timeZone, session, typed.from), shownIn(timeZone, session, typed.to)];
  if (arriving === null || leaving === null) return { ok: false, problem: "no-time" };
  const arrived = arriving[0];
  const left = leaving.at(-1);
  if (arrived === undefined || left === undefined || arrived >= session.to || left <= session.from) return { ok: false, problem: "outside" };
  const [from, to] = [Math.max(arrived, session.from), Math.min(left, session.to)];
  return from < to ? { ok: true, from, to } : { ok: false, problem: "backwards" };
}

/** The instants of the session at which clocks show this time, else those shortly before and after it; null for what is no time. */
function shownIn(timeZone: string, { from, to }: { from: number; to: number }, time: string): number[] | null {
  const days = new Set([from - AROUND, from, to, to + AROUND].map((instant) => localTimeAt(timeZone, instant).day));
  const read = [...days].map((day) => instantsAt(timeZone, { day, time }));
  if (read.includes(null)) return null;
  const near = read.flatMap((instants) => instants ?? []).filter((instant) => instant >= from - AROUND && instant <= to + AROUND).sort((one, other) => one - other);
  const within = near.filter((instant) => instant >= from && instant <= to);
  return within.length > 0 ? within : near;
}
