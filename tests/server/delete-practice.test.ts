import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { advanceAttempt } from "../../app/server/attempts/advance-attempt.server";
import { deleteAllPractice, deleteAttempt } from "../../app/server/attempts/delete-practice.server";
import { keepAnswers, keepDiffers } from "../../app/server/attempts/notes.server";
import { listAttempts } from "../../app/server/attempts/list-attempts.server";
import { listNotes } from "../../app/server/attempts/list-notes.server";
import { notesToText } from "../../app/server/attempts/notes-to-text";
import { showAttempt } from "../../app/server/attempts/show-attempt.server";
import { showDebrief } from "../../app/server/attempts/show-debrief.server";
import { showDeletion, showDeletionOfAll } from "../../app/server/attempts/show-deletion.server";
import { tryAgain } from "../../app/server/attempts/try-again.server";
import { keepInput, readKeptInput } from "../../app/server/sign-ins/kept-input.server";
import { aPerson, aRequest, signedIn } from "../support/builders";
import { lateReturnEnded as ended, lateReturnWorld } from "../support/late-return";

/** Two people who have each ended an attempt and written about it. */
async function practised() {
  const world = await lateReturnWorld();
  await aPerson(world);
  await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
  const [{ person: ana }, { person: leila }] = [await signedIn(world), await signedIn(world, "leila@probation.example")];
  const ofAna = await ended(world, ana.id);
  const ofLeila = await ended(world, leila.id);
  for (const [person, attempt] of [[ana, ofAna], [leila, ofLeila]] as const) {
    await keepAnswers(world, person.id, attempt, new Map([["own", `The reason of ${person.name}.`]]));
    await keepInput(world, person.id, `/attempts/${attempt}/debrief`, aRequest(world, "/", { form: { intent: "reflect", "answer.own": "half typed" } }));
  }
  return { world, ana, leila, ofAna, ofLeila };
}

describe("deleting an attempt", () => {
  test("takes its log, its notes and what was typed on its pages with it", async () => {
    const { world, ana, ofAna } = await practised();
    expect(await deleteAttempt(world, ana.id, ofAna)).toBe(true);
    expect(await listAttempts(world, ana.id)).toEqual([]);
    expect(await world.db.attemptEvent.count({ where: { attemptId: ofAna } })).toBe(0);
    expect(await world.db.attemptNote.count({ where: { personId: ana.id } })).toBe(0);
    expect(await world.db.keptInput.count({ where: { personId: ana.id } })).toBe(0);
    expect(await showDebrief(world, ana.id, ofAna)).toEqual({ kind: "not-found" });
  });

  test("leaves everything of other people, and everything else of this one", async () => {
    const { world, ana, leila, ofAna, ofLeila } = await practised();
    const other = await ended(world, ana.id);
    await keepInput(world, ana.id, `/attempts/${other}`, aRequest(world, "/", { form: { choice: "wait" } }));
    const before = await showDebrief(world, leila.id, ofLeila);
    await deleteAttempt(world, ana.id, ofAna);
    expect(await showDebrief(world, leila.id, ofLeila)).toEqual(before);
    expect((await readKeptInput(world, leila, `/attempts/${ofLeila}/debrief`))?.get("answer.own")).toBe("half typed");
    expect((await listAttempts(world, ana.id)).map(({ id }) => id)).toEqual([other]);
    expect((await readKeptInput(world, ana, `/attempts/${other}`))?.get("choice")).toBe("wait");
    expect(await world.db.signIn.count({ where: { personId: ana.id, endedAt: null } })).toBe(1);
  });

  test("is for its learner only: a stranger finds nothing and deletes nothing", async () => {
    const { world, ana, leila, ofAna } = await practised();
    expect(await showDeletion(world, leila, ofAna)).toBeNull();
    expect(await deleteAttempt(world, leila.id, ofAna)).toBe(false);
    expect(await showDebrief(world, ana.id, ofAna)).toMatchObject({ kind: "shown" });
    expect((await readKeptInput(world, ana, `/attempts/${ofAna}/debrief`))?.get("answer.own")).toBe("half typed");
  });

  test("a second time finds nothing", async () => {
    const { world, ana, ofAna } = await practised();
    await deleteAttempt(world, ana.id, ofAna);
    expect(await deleteAttempt(world, ana.id, ofAna)).toBe(false);
    expect(await showDeletion(world, ana, ofAna)).toBeNull();
  });

  test("leaves what was begun again from it, which goes on and can be debriefed", async () => {
    const { world, ana, ofAna } = await practised();
    const again = (await tryAgain(world, ana.id, ofAna, 1)) ?? "";
    expect(await showDeletion(world, ana, ofAna)).toMatchObject({ notes: 1, begunAgain: 1 });
    await deleteAttempt(world, ana.id, ofAna);
    expect(await showAttempt(world, ana.id, again)).toMatchObject({ kind: "decision", frame: { seq: 1, againFrom: null } });
    for (const [index, choice] of ["ask_him", "facts_and_account", "wait"].entries()) {
      expect(await advanceAttempt(world, ana.id, again, { intent: "decide", expectedSeq: 1 + index * 2, choice })).toEqual({ kind: "done" });
      await advanceAttempt(world, ana.id, again, { intent: "continue", expectedSeq: 2 + index * 2 });
    }
    expect(await showDebrief(world, ana.id, again)).toMatchObject({ kind: "shown", view: { continues: null } });
    expect(await listAttempts(world, ana.id)).toMatchObject([{ id: again, isAnotherTurn: false }]);
  });

  test("refuses a decision that comes from another window after it", async () => {
    const { world, ana, ofAna } = await practised();
    await deleteAttempt(world, ana.id, ofAna);
    expect(await advanceAttempt(world, ana.id, ofAna, { intent: "continue", expectedSeq: 0 })).toEqual({ kind: "not-found" });
    expect(await keepDiffers(world, ana.id, ofAna, 2, "late")).toBe("not-found");
  });

  test("leaves nothing to be read in the database file", async () => {
    const { world, ana, ofAna } = await practised();
    const file = () => readFileSync(world.env.databaseFile, "latin1");
    const settle = () => world.db.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
    await settle();
    expect(file()).toContain("The reason of Ana Ruiz.");
    await deleteAttempt(world, ana.id, ofAna);
    await settle();
    expect(file()).not.toContain("The reason of Ana Ruiz.");
    expect(file()).toContain("The reason of Leila Haddad.");
  });
});

describe("deleting all practice", () => {
  test("takes every attempt of one person, those begun again too, and nothing of anybody else", async () => {
    const { world, ana, leila, ofAna, ofLeila } = await practised();
    await tryAgain(world, ana.id, ofAna, 1);
    expect(await showDeletionOfAll(world, ana)).toMatchObject({ attempts: 2, notes: 1 });
    await deleteAllPractice(world, ana.id);
    expect(await showDeletionOfAll(world, ana)).toEqual({ attempts: 0, notes: 0, plans: 0, cases: 0, answers: 0, tests: 0, places: 0 });
    expect(await world.db.keptInput.findMany({ select: { personId: true } })).toEqual([{ personId: leila.id }]);
    expect(await world.db.attempt.findMany({ select: { id: true } })).toEqual([{ id: ofLeila }]);
    expect(await showDebrief(world, leila.id, ofLeila)).toMatchObject({ kind: "shown", view: { questions: [{ answer: "The reason of Leila Haddad." }] } });
    await deleteAllPractice(world, ana.id);
    expect(await world.db.person.count()).toBe(2);
  });
});

describe("the learner's notes", () => {
  test("are listed with what they are about and where they stand, the newest first, and only one's own", async () => {
    const { world, ana, ofAna } = await practised();
    world.clock.advance(60);
    await keepDiffers(world, ana.id, ofAna, 4, "We ring first.\r\n\r\nThen we write.");
    const listed = await listNotes(world, ana.id);
    expect(listed).toMatchObject([
      { attempt: ofAna, kind: "differs", place: "d2", text: "We ring first.\r\n\r\nThen we write." },
      { attempt: ofAna, kind: "reflection", place: "reflect", text: "The reason of Ana Ruiz." },
    ]);
    const debrief = await showDebrief(world, ana.id, ofAna);
    if (debrief.kind !== "shown") throw new Error(debrief.kind);
    expect(listed.map(({ about }) => about)).toEqual([debrief.view.decisions.find(({ number }) => number === 2)?.ask, debrief.view.questions[0]?.text]);
    const text = notesToText(listed, { title: "My notes", none: "None.", differs: "Differs" }, (instant) => instant.toISOString().slice(0, 10));
    expect(text).toMatch(/^MY NOTES\n\n\n.*, 2026-11-21\nDiffers: .*\n\nWe ring first\.\n\nThen we write\.\n\n\n.*, 2026-11-21\n.*\n\nThe reason of Ana Ruiz\.\n$/u);
  });

  test("are none where none were written", async () => {
    const world = await lateReturnWorld();
    const ana = await aPerson(world);
    await ended(world, ana);
    expect(await listNotes(world, ana)).toEqual([]);
    expect(notesToText([], { title: "My notes", none: "None.", differs: "Differs" }, String)).toBe("MY NOTES\n\n\nNone.\n");
  });
});
