import { describe, expect, test } from "vitest";
import { advanceAttempt } from "../../app/server/attempts/advance-attempt.server";
import { keepAnswers, keepDiffers } from "../../app/server/attempts/notes.server";
import { listAttempts } from "../../app/server/attempts/list-attempts.server";
import { showAttempt } from "../../app/server/attempts/show-attempt.server";
import { showDebrief } from "../../app/server/attempts/show-debrief.server";
import { startAttempt } from "../../app/server/attempts/start-attempt.server";
import { tryAgain } from "../../app/server/attempts/try-again.server";
import { syncScenarios } from "../../app/server/scenarios/sync-scenarios.server";
import { aPerson } from "../support/builders";
import { contentFolder } from "../support/scenarios";
import { testWorld } from "../support/test-world";

async function begun() {
  const world = testWorld({ CONTENT_DIR: contentFolder().dir });
  await syncScenarios(world);
  const ana = await aPerson(world);
  const id = (await startAttempt(world, ana, "late-return")) ?? "";
  const go = (expectedSeq: number) => advanceAttempt(world, ana, id, { intent: "continue", expectedSeq });
  const decide = (expectedSeq: number, choice: string) => advanceAttempt(world, ana, id, { intent: "decide", expectedSeq, choice });
  const view = () => showAttempt(world, ana, id);
  return { world, ana, id, go, decide, view };
}

/** Plays to the good ending: seven events. */
async function ended() {
  const attempt = await begun();
  await attempt.go(0);
  for (const [index, choice] of ["ask_him", "facts_and_account", "wait"].entries()) {
    await attempt.decide(1 + index * 2, choice);
    await attempt.go(2 + index * 2);
  }
  return attempt;
}

describe("an attempt under way", () => {
  test("keeps each decision under the next number, with the seat and the instant", async () => {
    const { world, id, go, decide } = await begun();
    await go(0);
    world.clock.advance(60);
    expect(await decide(1, "ask_him")).toEqual({ kind: "done" });
    const events = await world.db.attemptEvent.findMany({ where: { attemptId: id }, orderBy: { seq: "asc" } });
    expect(events.map(({ seq, kind, scene, option, seat }) => [seq, kind, scene, option, seat])).toEqual([
      [1, "continued", "door", null, "probation"],
      [2, "chose", "first_words", "ask_him", "probation"],
    ]);
    expect(events[1]?.at).toEqual(world.clock.now());
  });

  test("takes a decision that arrives twice once", async () => {
    const { world, id, go, decide } = await begun();
    await go(0);
    await decide(1, "ask_him");
    expect(await decide(1, "ask_him")).toEqual({ kind: "repeated" });
    expect(await world.db.attemptEvent.count({ where: { attemptId: id } })).toBe(2);
  });

  test("takes twenty of the same at once once", async () => {
    const { world, id, go, decide } = await begun();
    await go(0);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => decide(1, "ask_him")));
    expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === "repeated")).toHaveLength(19);
    expect(await world.db.attemptEvent.count({ where: { attemptId: id } })).toBe(2);
  });

  test("tells a stale tab what was decided, and changes nothing", async () => {
    const { go, decide, view } = await begun();
    await go(0);
    await decide(1, "ask_him");
    const before = await view();
    expect(await decide(1, "wave_through")).toEqual({ kind: "stale", decided: "Let him in out of the rain and ask what happened, then be quiet." });
    expect(await view()).toEqual(before);
  });

  test.each([-1, 5, 1e9])("refuses the number %d that the attempt does not have", async (seq) => {
    const { go, decide, view } = await begun();
    await go(0);
    const before = await view();
    expect(await decide(seq, "ask_him")).toMatchObject({ kind: "stale" });
    expect(await view()).toEqual(before);
  });

  test("refuses a choice that is not offered in this state, or does not exist", async () => {
    const { go, decide } = await begun();
    await go(0);
    await decide(1, "form_first");
    await go(2);
    expect(await decide(3, "facts_and_account")).toEqual({ kind: "not-possible" });
    expect(await decide(3, "constructor")).toEqual({ kind: "not-possible" });
  });

  test("is nobody else's", async () => {
    const { world, id } = await begun();
    const other = await aPerson(world, { email: "tomasz@police.example" });
    expect(await showAttempt(world, other, id)).toBeNull();
    expect(await advanceAttempt(world, other, id, { intent: "continue", expectedSeq: 0 })).toEqual({ kind: "not-found" });
    expect((await showDebrief(world, other, id)).kind).toBe("not-found");
    expect(await tryAgain(world, other, id, 1)).toBeNull();
    expect(await keepAnswers(world, other, id, new Map([["own", "x"]]))).toBe("not-found");
  });

  test("believes its log and mends a snapshot that differs", async () => {
    const { world, ana, id, go, view } = await begun();
    await go(0);
    await world.db.attempt.update({ where: { id }, data: { snapshot: JSON.stringify({ seq: 7, phase: "ended", scene: "end_settled", at: null }) } });
    expect((await view())?.kind).toBe("decision");
    expect((await listAttempts(world, ana))[0]?.at).toBe("21:40");
  });

  test("stands, in lists too, where the choice was made until its feedback has been read", async () => {
    const { world, ana, go, decide } = await begun();
    const standsAt = async () => (await listAttempts(world, ana))[0]?.at;
    await go(0);
    await decide(1, "ask_him");
    expect(await standsAt()).toBe("21:40");
    await go(2);
    expect(await standsAt()).toBe("22:00");
  });

  test("has no debrief before its ending", async () => {
    const { world, ana, id } = await begun();
    expect(await showDebrief(world, ana, id)).toEqual({ kind: "not-ended" });
    expect(await tryAgain(world, ana, id, 1)).toBeNull();
  });
});

describe("an ended attempt", () => {
  test("is debriefed with the learner's own notes, which only they see", async () => {
    const { world, ana, id } = await ended();
    expect(await keepAnswers(world, ana, id, new Map([["own", "The reason."], ["unknown", "?"]]))).toBe("kept");
    expect(await keepDiffers(world, ana, id, 2, "We ring at once.")).toBe("kept");
    expect(await keepDiffers(world, ana, id, 3, "not a decision")).toBe("not-found");
    const debrief = await showDebrief(world, ana, id);
    expect(debrief).toMatchObject({ kind: "shown", view: { ending: { id: "end_settled" }, questions: [{ answer: "The reason." }], decisions: [{ differs: "We ring at once." }, { differs: null }, { differs: null }] } });
    expect(await world.db.attemptNote.count()).toBe(2);
  });

  test("forgets a note that is emptied, and refuses one of over 100,000 characters while the old one stays", async () => {
    const { world, ana, id } = await ended();
    await keepDiffers(world, ana, id, 2, "We ring at once.");
    expect(await keepDiffers(world, ana, id, 2, "x".repeat(100_001))).toBe("too-long");
    expect((await world.db.attemptNote.findMany()).map(({ text }) => text)).toEqual(["We ring at once."]);
    await keepDiffers(world, ana, id, 2, " ");
    expect(await world.db.attemptNote.count()).toBe(0);
  });

  test("is taken up again at a checkpoint as a new attempt with the same order, which says where it came from", async () => {
    const { world, ana, id } = await ended();
    const again = (await tryAgain(world, ana, id, 1)) ?? "";
    const view = await showAttempt(world, ana, again);
    expect(view).toMatchObject({ kind: "decision", scene: "first_words", frame: { seq: 1, againFrom: 1 } });
    await advanceAttempt(world, ana, again, { intent: "decide", expectedSeq: 1, choice: "wave_through" });
    await advanceAttempt(world, ana, again, { intent: "continue", expectedSeq: 2 });
    await advanceAttempt(world, ana, again, { intent: "decide", expectedSeq: 3, choice: "facts_only" });
    await advanceAttempt(world, ana, again, { intent: "continue", expectedSeq: 4 });
    await advanceAttempt(world, ana, again, { intent: "decide", expectedSeq: 5, choice: "wait" });
    await advanceAttempt(world, ana, again, { intent: "continue", expectedSeq: 6 });
    expect(await showDebrief(world, ana, again)).toMatchObject({ view: { continues: { attempt: id, decision: 1 }, ending: { id: "end_open" } } });
    expect(await showDebrief(world, ana, id)).toMatchObject({ view: { ending: { id: "end_settled" }, continues: null } });
  });

  test.each([0, 2, 3, -1, Number.NaN])("is not taken up at event %d, where there is no checkpoint", async (from) => {
    const { world, ana, id } = await ended();
    expect(await tryAgain(world, ana, id, from)).toBeNull();
  });

  test("takes no further command", async () => {
    const { go, decide } = await ended();
    expect(await go(7)).toEqual({ kind: "not-possible" });
    expect(await decide(7, "wait")).toEqual({ kind: "not-possible" });
  });
});
