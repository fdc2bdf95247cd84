import { isProfession } from "../../domain/agency/roles";
import type { JointFact } from "../../domain/joint-training/fact";
import { instantOf } from "../adapters/hot-questions";
import type { World } from "../world";

/** What stands in `JointEvent.value`, by the kind of the event. */
export interface SessionTimes {
  from: string;
  to: string;
}
export type AttendanceWay = "paper" | "tablet" | "code";
export interface Attendance extends SessionTimes {
  way: AttendanceWay;
  insteadOf: string | null;
  /** Who entered it from paper says that they saw the signature. */
  attested?: boolean;
}
export interface Correction {
  entry: string;
  present: SessionTimes | null;
  why: string;
}

interface EventRow {
  id: string;
  kind: string;
  sessionId: string | null;
  personId: string | null;
  agencyId: string | null;
  profession: string | null;
  value: string;
  at: string;
}

const EVENTS = "SELECT id, kind, sessionId, personId, agencyId, profession, value, at FROM JointEvent WHERE trainingId = ? AND at <= ? ORDER BY at, id";
const PREPARED = `
  SELECT l.personId, l.course, min(l.at) AS at FROM LearningEvent l
  WHERE +l.kind = 'completed' AND l.lesson IS NULL AND +l.at <= ? AND l.personId IN (SELECT personId FROM JointEvent WHERE trainingId = ? AND personId IS NOT NULL)
  GROUP BY l.personId, l.course`;

/**
 * The facts of a training that its rule looks at, as they were known at an instant: sessions that were not cancelled, who was there,
 * corrections, and which courses those people have completed.
 */
export async function jointFactsOf({ db }: World, trainingId: string, known: Date): Promise<JointFact[]> {
  const ask = await db.hot();
  const rows = ask<EventRow>(EVENTS, trainingId, known);
  const cancelled = new Set(rows.flatMap(({ kind, sessionId }) => (kind === "cancelled" ? [sessionId] : [])));
  const prepared = ask<{ personId: string; course: string | null; at: string }>(PREPARED, known, trainingId);
  return [
    ...rows.flatMap((row) => (cancelled.has(row.sessionId) ? [] : factOf(row))),
    ...prepared.map(({ personId, course, at }): JointFact => ({ kind: "prepared", person: personId, course: course ?? "", at: instantOf(at).getTime() })),
  ];
}

function factOf({ id, kind, sessionId, personId, agencyId, profession, value, at: stored }: EventRow): JointFact[] {
  const at = instantOf(stored).getTime();
  switch (kind) {
    case "session":
      return [{ kind, session: sessionId ?? "", ...stretchOf(JSON.parse(value) as SessionTimes), at }];
    case "attended": {
      const { insteadOf, ...times } = JSON.parse(value) as Attendance;
      return [{ kind, id, session: sessionId ?? "", person: personId ?? "", agency: agencyId ?? "", profession: profession !== null && isProfession(profession) ? profession : "other", ...stretchOf(times), insteadOf, at }];
    }
    case "corrected": {
      const { entry, present } = JSON.parse(value) as Correction;
      return [{ kind, id, entry, present: present === null ? null : stretchOf(present), at }];
    }
    default:
      return [];
  }
}

function stretchOf({ from, to }: SessionTimes): { from: number; to: number } {
  return { from: Date.parse(from), to: Date.parse(to) };
}
