import { instantOf } from "../adapters/hot-questions";
import type { World } from "../world";
import type { Attendance, AttendanceWay, Correction, SessionTimes } from "./joint-facts.server";

/** An attendance as it was written down, and what was written about it since. Instants are milliseconds since 1970. */
export interface Entry {
  id: string;
  session: string;
  person: string;
  agency: string;
  at: number;
  by: string | null;
  way: AttendanceWay;
  insteadOf: string | null;
  attested: boolean;
  written: Times;
  /** The oldest first. */
  corrections: { id: string; at: number; by: string | null; present: Times | null; why: string }[];
  /** As it stands now; null when they were not there. */
  present: Times | null;
}

export interface Times {
  from: number;
  to: number;
}

interface Row {
  id: string;
  kind: "attended" | "corrected";
  sessionId: string | null;
  personId: string | null;
  agencyId: string | null;
  value: string;
  at: string;
  byId: string | null;
}

const ROWS = "SELECT id, kind, sessionId, personId, agencyId, value, at, byId FROM JointEvent WHERE trainingId = ? AND at <= ? AND kind IN ('attended', 'corrected') ORDER BY at, id";

/** Everything that was entered for a training, as it was known at an instant, in the order in which it was written. */
export async function entriesOf({ db }: Pick<World, "db">, trainingId: string, known: Date): Promise<Entry[]> {
  const ask = await db.hot();
  const rows = ask<Row>(ROWS, trainingId, known);
  const entries = new Map<string, Entry>();
  for (const { id, kind, sessionId, personId, agencyId, value, at, byId } of rows) {
    if (kind !== "attended") continue;
    const { way, insteadOf, attested, ...times } = JSON.parse(value) as Attendance;
    const written = timesOf(times);
    entries.set(id, { id, session: sessionId ?? "", person: personId ?? "", agency: agencyId ?? "", at: instantOf(at).getTime(), by: byId, way, insteadOf, attested: attested === true, written, corrections: [], present: written });
  }
  for (const { id, kind, value, at, byId } of rows) {
    if (kind !== "corrected") continue;
    const { entry, present: times, why } = JSON.parse(value) as Correction;
    const found = entries.get(entry);
    if (found === undefined) continue;
    found.present = times === null ? null : timesOf(times);
    found.corrections.push({ id, at: instantOf(at).getTime(), by: byId, present: found.present, why });
  }
  return [...entries.values()];
}

/** Changes whenever something is written about an entry: what somebody had before them when they pressed a button. */
export function stateOf({ id, corrections }: Pick<Entry, "id" | "corrections">): string {
  return corrections.at(-1)?.id ?? id;
}

function timesOf({ from, to }: SessionTimes): Times {
  return { from: Date.parse(from), to: Date.parse(to) };
}
