import { isTooLong } from "../../domain/content/longest-note";
import type { World } from "../world";
import { loadAttempt } from "./load-attempt.server";

export interface Notes {
  differs: Map<number, string>;
  answers: Map<string, string>;
}

export async function notesOf({ db }: World, personId: string, attemptId: string): Promise<Notes> {
  const rows = await db.attemptNote.findMany({ where: { attemptId, personId }, select: { kind: true, about: true, text: true } });
  return {
    differs: new Map(rows.filter(({ kind }) => kind === "differs").map(({ about, text }) => [Number(about), text])),
    answers: new Map(rows.filter(({ kind }) => kind === "reflection").map(({ about, text }) => [about, text])),
  };
}

export type KeepOutcome = "kept" | "too-long" | "not-found";

/** Keeps the answers to the questions of the debrief, by question id; an empty one is deleted. */
export async function keepAnswers(world: World, personId: string, attemptId: string, answers: Map<string, string>): Promise<KeepOutcome> {
  const attempt = await loadAttempt(world, personId, attemptId);
  const questions = attempt?.version.representation.debrief.questions ?? [];
  const asked = questions.flatMap(({ id }) => (answers.has(id) ? [{ about: id, text: answers.get(id) ?? "" }] : []));
  return attempt === null ? "not-found" : keep(world, personId, attemptId, "reflection", asked);
}

/** Keeps "My service does it differently" for one decision, named by the sequence number of its choice. */
export async function keepDiffers(world: World, personId: string, attemptId: string, about: number, text: string): Promise<KeepOutcome> {
  const attempt = await loadAttempt(world, personId, attemptId);
  if (attempt === null || !attempt.state.decisions.some(({ seq, held }) => held && seq === about)) return "not-found";
  return keep(world, personId, attemptId, "differs", [{ about: String(about), text }]);
}

async function keep({ db, clock, ids }: World, personId: string, attemptId: string, kind: string, notes: { about: string; text: string }[]): Promise<KeepOutcome> {
  if (notes.some(({ text }) => isTooLong(text))) return "too-long";
  const updatedAt = clock.now();
  await db.$transaction(
    notes.map(({ about, text }) =>
      text.trim() === ""
        ? db.attemptNote.deleteMany({ where: { attemptId, personId, kind, about } })
        : db.attemptNote.upsert({
            where: { attemptId_kind_about: { attemptId, kind, about }, personId },
            create: { id: ids.next(), attemptId, personId, kind, about, text, updatedAt },
            update: { text, updatedAt },
          }),
    ),
  );
  return "kept";
}
