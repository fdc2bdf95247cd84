import { type CourseAsked, type LearningFact, onceKey, type Refreshed, type TestPosition } from "../../domain/progress/fact";
import type { Prisma } from "../adapters/database";
import { instantOf } from "../adapters/hot-questions";
import type { World } from "../world";

/** An answer as it was given; what the question said then is known by its version. */
export interface StoredAnswer {
  lesson: string;
  question: string;
  questionVersion: string;
  options: string[];
  at: Date;
}

export interface LearningRecord {
  facts: LearningFact[];
  /** The oldest first. */
  answers: StoredAnswer[];
  /** Answers to what came back. */
  refreshed: Refreshed[];
}

/** What this person has done in all courses, or in one of them; scenarios played to an ending belong to every course. */
export async function learningRecordOf({ db }: World, personId: string, course?: string): Promise<LearningRecord> {
  const ask = await db.hot();
  const rows = ask<FactRow>(RECORD, personId, course ?? null);
  return {
    facts: rows.flatMap((row) => factOf(row) ?? []),
    answers: rows.flatMap(({ kind, lesson, subject, subjectVersion, value, at }) =>
      kind === "answered" ? [{ lesson: lesson ?? "", question: subject ?? "", questionVersion: subjectVersion ?? "", options: JSON.parse(value ?? "[]") as string[], at: instantOf(at) }] : [],
    ),
    refreshed: rows.flatMap((row) => (row.kind === "refreshed" ? [refreshedOf(row)] : [])),
  };
}

function refreshedOf({ subject, subjectVersion, value, at }: FactRow): Refreshed {
  const { credit } = JSON.parse(value ?? "{}") as { credit?: number };
  return { item: subject ?? "", version: subjectVersion ?? "", credit: credit ?? 0, at: instantOf(at).getTime() };
}

export interface FactRow {
  kind: string;
  course: string | null;
  courseVersion: string | null;
  lesson: string | null;
  subject: string | null;
  subjectVersion: string | null;
  value: string | null;
  at: string;
}

const RECORD = `
  SELECT kind, course, courseVersion, lesson, subject, subjectVersion, value, at FROM LearningEvent
  WHERE personId = ? AND (course IS NULL OR course = coalesce(?, course)) ORDER BY at, id`;

/** Null of what is no step towards anything. */
export function factOf({ kind, course, courseVersion, lesson, subject, subjectVersion, value, at: instant }: FactRow): LearningFact | null {
  const at = instantOf(instant).getTime();
  if (kind === "scenario-ended") return { kind, scenario: subject ?? "", ...(subjectVersion === null ? {} : { version: subjectVersion }), at };
  if (course === null) return null;
  if (kind === "enrolled") return { kind, course, at };
  if (kind === "answered") return { kind, course, lesson: lesson ?? "", at };
  if (kind === "tested") return { kind, course, courseVersion: courseVersion ?? "", sitting: subject ?? "", ...(JSON.parse(value ?? "{}") as { position: TestPosition; passed: boolean | null }), at };
  if (kind === "renewed") return { kind, course, courseVersion: courseVersion ?? "", at };
  if (kind !== "completed") return null;
  const text = subjectVersion === null ? {} : { text: subjectVersion };
  const asked = lesson !== null || value === null ? {} : { asked: JSON.parse(value) as CourseAsked };
  return { kind, course, courseVersion: courseVersion ?? "", lesson, ...text, ...asked, at };
}

/** Writes a fact that can be one only once; when it is one already, nothing changes. To be awaited, alone or in a transaction. */
export function recordOnce({ db, ids }: World, personId: string, fact: Exclude<LearningFact, { kind: "answered" }>): Prisma.PrismaPromise<unknown> {
  const once = onceKey(fact) ?? "";
  const about = fact.kind === "scenario-ended" ? { subject: fact.scenario, subjectVersion: fact.version ?? null } : { course: fact.course };
  const renewed = fact.kind === "renewed" ? { courseVersion: fact.courseVersion } : {};
  const completed = fact.kind === "completed" ? { courseVersion: fact.courseVersion, lesson: fact.lesson, subjectVersion: fact.text ?? null, value: fact.asked === undefined ? null : JSON.stringify(fact.asked) } : {};
  const tested = fact.kind === "tested" ? { courseVersion: fact.courseVersion, subject: fact.sitting, value: JSON.stringify({ position: fact.position, passed: fact.passed }) } : {};
  return db.learningEvent.upsert({
    where: { personId_once: { personId, once } },
    create: { id: ids.next(), personId, kind: fact.kind, once, at: new Date(fact.at), ...about, ...completed, ...tested, ...renewed },
    update: {},
    select: { id: true },
  });
}
