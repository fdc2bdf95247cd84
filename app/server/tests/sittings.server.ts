import type { Answer } from "../../domain/curriculum/answer";
import type { BankQuestion } from "../../domain/curriculum/bank";
import type { LearningFact } from "../../domain/progress/fact";
import { resultOf, type Sitting } from "../../domain/progress/sitting";
import type { ListedSitting } from "../../domain/progress/test-offer";
import { instantOf } from "../adapters/hot-questions";
import { recordOnce } from "../progress/learning-facts.server";
import type { World } from "../world";

/** What of a sitting is kept as it was drawn, as JSON. */
export interface Drawn {
  questions: BankQuestion[];
  pass: number | null;
}

/** A sitting of a course, and when something was done in it last. */
export interface SittingOfCourse extends ListedSitting {
  course: string;
  touchedAt: number;
}

/** This person's tests, of all courses or of one, without their questions. */
export async function sittingsOf({ db }: World, personId: string, course?: string): Promise<SittingOfCourse[]> {
  const ask = await db.hot();
  const rows = ask<{ id: string; course: string; position: ListedSitting["position"]; begunAt: string; handedInAt: string | null; answeredAt: string | null }>(SITTINGS, personId, course ?? null);
  return rows.map(({ id, position, answeredAt, ...row }) => {
    const [begunAt, handedInAt] = [instantOf(row.begunAt).getTime(), instantOf(row.handedInAt)?.getTime() ?? null];
    return { id, course: row.course, position, begunAt, handedInAt, touchedAt: Math.max(begunAt, handedInAt ?? 0, instantOf(answeredAt)?.getTime() ?? 0) };
  });
}

const SITTINGS = `
  SELECT id, course, position, begunAt, handedInAt, (SELECT max(at) FROM TestAnswer WHERE sittingId = id) AS answeredAt FROM TestSitting
  WHERE personId = ? AND course = coalesce(?, course) ORDER BY begunAt, id`;

/** A test of this person in this course; null when there is none such of theirs. */
export async function loadSitting({ db }: World, personId: string, course: string, id: string): Promise<Sitting | null> {
  const row = await db.testSitting.findFirst({ where: { id, personId, course }, include: { answers: true } });
  return row === null ? null : sittingFrom(row);
}

/** Every test of this person in this course, the oldest first. */
export async function loadSittings({ db }: World, personId: string, course: string): Promise<Sitting[]> {
  const rows = await db.testSitting.findMany({ where: { personId, course }, include: { answers: true }, orderBy: [{ begunAt: "asc" }, { id: "asc" }] });
  return rows.map(sittingFrom);
}

interface Row {
  id: string;
  position: string;
  courseVersion: string;
  half: string;
  seed: number;
  questions: string;
  begunAt: Date;
  handedInAt: Date | null;
  answers: { question: string; value: string }[];
}

function sittingFrom({ id, position, courseVersion, half, seed, questions, begunAt, handedInAt, answers }: Row): Sitting {
  return {
    id, seed, version: courseVersion,
    position: position === "before" ? "before" : "after",
    half: half === "a" ? "a" : "b",
    ...(JSON.parse(questions) as Drawn),
    begunAt: begunAt.getTime(),
    handedInAt: handedInAt?.getTime() ?? null,
    answers: new Map(answers.map(({ question, value }) => [question, JSON.parse(value) as Answer])),
  };
}

/** Writes down that a test was handed in, once; where the process was ended before it was written, whoever looks writes it. */
export async function recordTested(world: World, personId: string, course: string, sitting: Sitting): Promise<void> {
  const { id, position, version, handedInAt } = sitting;
  if (handedInAt === null) return;
  const fact: LearningFact = { kind: "tested", course, courseVersion: version, sitting: id, position, passed: resultOf(sitting).passed, at: handedInAt };
  await recordOnce(world, personId, fact);
}
