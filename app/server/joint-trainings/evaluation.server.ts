import { type DayAnswers, type EvaluationKind, type EvaluationProblem, type LaterAnswers, readDayAnswers, readLaterAnswers } from "../../domain/joint-training/evaluation";
import type { Evaluation } from "../../domain/joint-training/evaluation-summary";
import { openEvaluation } from "../../domain/joint-training/evaluation-time";
import { isUniqueConflict } from "../adapters/database-conflict";
import type { World } from "../world";

export type SendOutcome = "sent" | "closed" | EvaluationProblem;

/** Which evaluation of a training this person can fill in now, and whether they have. Null for who was no participant. */
export async function ownEvaluation({ db, clock }: World, personId: string, trainingId: string): Promise<{ open: EvaluationKind | null; isSent: boolean } | null> {
  const training = await db.jointTraining.findUniqueOrThrow({
    where: { id: trainingId },
    select: {
      cancelledAt: true,
      sessions: { where: { cancelledAt: null }, select: { endsAt: true } },
      places: { where: { personId, state: "accepted" }, select: { id: true } },
      // Who came without a place, instead of somebody.
      events: { where: { personId, kind: "attended" }, select: { id: true }, take: 1 },
      evaluations: { where: { personId }, select: { kind: true } },
    },
  });
  if (training.places.length + training.events.length === 0) return null;
  const open = training.cancelledAt === null ? openEvaluation(training.sessions.map(({ endsAt }) => endsAt.getTime()), clock.now().getTime()) : null;
  return { open, isSent: training.evaluations.some(({ kind }) => kind === open) };
}

/** Sends one's evaluation. What was sent stays as it was: a change could be told from the sums. */
export async function sendEvaluation(world: World, personId: string, trainingId: string, form: URLSearchParams): Promise<SendOutcome | null> {
  const own = await ownEvaluation(world, personId, trainingId);
  if (own === null) return null;
  if (own.open === null || own.open !== form.get("kind")) return "closed";
  if (own.isSent) return "sent";
  const read = own.open === "day" ? readDayAnswers(form) : readLaterAnswers(form);
  if (!read.ok) return read.problem;
  const { db, ids, clock } = world;
  const place = await db.trainingPlace.findUnique({ where: { trainingId_personId: { trainingId, personId } }, select: { agencyId: true } });
  try {
    await db.trainingEvaluation.create({ data: { id: ids.next(), trainingId, personId, agencyId: place?.agencyId ?? null, kind: own.open, value: JSON.stringify(read.answers), at: clock.now() }, select: { id: true } });
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
  }
  return "sent";
}

/** All evaluations of a training, for the sums alone: who sent them is not read. */
export async function evaluationsOf({ db }: World, trainingId: string): Promise<Evaluation[]> {
  const rows = await db.trainingEvaluation.findMany({ where: { trainingId }, select: { id: true, kind: true, value: true, at: true, personId: true } });
  return rows.map(({ id, kind, value, at, personId }): Evaluation =>
    kind === "later" ? { id, at: at.getTime(), onPaper: personId === null, kind, answers: JSON.parse(value) as LaterAnswers } : { id, at: at.getTime(), onPaper: personId === null, kind: "day", answers: JSON.parse(value) as DayAnswers },
  );
}
