import type { DayAnswers, Level } from "../../app/domain/joint-training/evaluation";
import { advanceAttempt } from "../../app/server/attempts/advance-attempt.server";
import { keepDiffers } from "../../app/server/attempts/notes.server";
import { startAttempt } from "../../app/server/attempts/start-attempt.server";
import { namedIds } from "./contents-world";
import type { TestWorld } from "./test-world";

/** Who writes and practises; everything that they write holds "secret of" and their id. */
export const practising = ["prison-1", "prison-2", "probation-1"] as const;

/** Who shows their debrief to the trainer of the training that is over; not what they wrote in it. */
export const showing = "probation-3";

/**
 * What people practised, answered and wrote, and what they said of a training. Another practice has other choices, of fewer people, other
 * answers, scores and words, and other evaluations beyond the first five; the debrief that is shown is the same.
 */
export async function addPractice(world: TestWorld, isOther: boolean): Promise<void> {
  const { db, clock } = world;
  const now = clock.now();
  const word = (what: string, person: string) => `secret of ${person}: ${what} ${isOther ? "in other words, and longer" : ""}`;
  for (const person of practising) {
    if (!(isOther && person === "prison-2")) await keepDiffers(world, person, await plays(world, person, isOther), 2, word("a note", person));
    const at = new Date(now.getTime() - 3600_000);
    const base = { personId: person, course: "late-returns", courseVersion: "1.0.0", at };
    await db.learningEvent.createMany({
      data: [
        { ...base, id: `${person}-enrolled`, kind: "enrolled", once: "enrolled" },
        { ...base, id: `${person}-answer`, lesson: "01-first", kind: "answered", subject: "record", subjectVersion: "x", value: JSON.stringify({ record: isOther ? "late" : "wilful", told: word("an answer", person) }) },
      ],
    });
    await db.lessonNote.create({ data: { id: `${person}-plan`, personId: person, course: "late-returns", lesson: "01-first", about: "next-shift", ask: "On my next shift I will", text: word("a plan", person), updatedAt: at } });
    await db.ownCase.create({ data: { id: `${person}-case`, personId: person, course: "late-returns", text: word("a case", person), updatedAt: at } });
  }
  const attemptId = await plays(world, showing, false);
  await keepDiffers(world, showing, attemptId, 2, word("a note", showing));
  await db.sharedDebrief.create({ data: { id: "shared", attemptId, trainingId: "over", personId: showing, sharedAt: now } });
  const evaluations = [...Array.from({ length: isOther ? 8 : 6 }, (_, index) => ["over", index] as const), ...Array.from({ length: isOther ? 2 : 4 }, (_, index) => ["open", index] as const)];
  for (const [trainingId, index] of evaluations) {
    const isBeyond = trainingId === "open" || index >= 5;
    await db.trainingEvaluation.create({ data: { id: `${trainingId}-evaluation-${String(index)}`, trainingId, personId: `police-${String(index + 1)}`, kind: "day", value: JSON.stringify(answers(isBeyond && isOther ? 5 : 2, isBeyond ? word("an evaluation", `sheet-${String(index)}`) : "told")), at: new Date(now.getTime() - (20 - index) * 60_000) } });
  }
}

function answers(level: Level, text: string): DayAnswers {
  return { reaction: { fits: level, voice: level }, gain: { decides: { before: 1, after: level } }, takes: text, plan: text };
}

async function plays(world: TestWorld, personId: string, isOther: boolean): Promise<string> {
  const id = (await startAttempt({ ...world, ids: namedIds(`attempt of ${personId}`) }, personId, "late-return")) ?? "";
  const go = (expectedSeq: number) => advanceAttempt(world, personId, id, { intent: "continue", expectedSeq });
  await go(0);
  for (const [index, choice] of (isOther ? ["form_first", "wilful", "ring"] : ["ask_him", "facts_and_account", "wait"]).entries()) {
    await advanceAttempt(world, personId, id, { intent: "decide", expectedSeq: 1 + index * 2, choice });
    await go(2 + index * 2);
  }
  return id;
}
