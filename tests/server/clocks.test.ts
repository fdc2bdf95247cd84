import { describe, expect, test } from "vitest";
import { advanceAttempt, pauseClock } from "../../app/server/attempts/advance-attempt.server";
import { showAttempt } from "../../app/server/attempts/show-attempt.server";
import { showDebrief } from "../../app/server/attempts/show-debrief.server";
import { startAttempt } from "../../app/server/attempts/start-attempt.server";
import { tryAgain } from "../../app/server/attempts/try-again.server";
import { showBriefing } from "../../app/server/scenarios/show-briefing.server";
import { syncScenarios } from "../../app/server/scenarios/sync-scenarios.server";
import { aPerson, signedIn } from "../support/builders";
import { contentFolder, lateReturn } from "../support/scenarios";
import { type TestWorld, testWorld } from "../support/test-world";

const CALL = '    ask: "Do you ring';
const timed = lateReturn((source) => source.replace(CALL, `    checkpoint: true\n    timer: { seconds: 60, expires: wait }\n${CALL}`));

async function offered() {
  const world = testWorld({ CONTENT_DIR: contentFolder(timed).dir });
  expect(await syncScenarios(world)).toEqual([]);
  return { world, ana: await aPerson(world) };
}

/** An attempt at the decision under time. */
async function atTheCall(world: TestWorld, ana: string, clocks?: "tenfold" | "off"): Promise<string> {
  const id = (await startAttempt(world, ana, "late-return", null, clocks)) ?? "";
  await goOn(world, ana, id, "the_call");
  return id;
}

/** Reads on and takes the first choice that is offered, until a scene or the end. */
async function goOn(world: TestWorld, ana: string, id: string, until: string): Promise<void> {
  for (let view = await showAttempt(world, ana, id); view !== null && view.kind !== "ended"; view = await showAttempt(world, ana, id)) {
    if (view.kind === "decision" && view.scene === until) return;
    const expectedSeq = view.frame.seq;
    await advanceAttempt(world, ana, id, view.kind === "decision" ? { intent: "decide", expectedSeq, choice: view.choices[0]?.id ?? "" } : { intent: "continue", expectedSeq });
  }
}

async function clockOf(world: TestWorld, ana: string, id: string) {
  const view = await showAttempt(world, ana, id);
  return view?.kind === "decision" ? view.clock : null;
}

async function decide(world: TestWorld, ana: string, id: string, choice: string) {
  const view = await showAttempt(world, ana, id);
  return advanceAttempt(world, ana, id, { intent: "decide", expectedSeq: view?.frame.seq ?? 0, choice });
}

describe("a decision under time", () => {
  test("shows the same clock on every page that is opened", async () => {
    const { world, ana } = await offered();
    const id = await atTheCall(world, ana);
    world.clock.advance(25);
    expect(await clockOf(world, ana, id)).toMatchObject({ standing: "running", left: 35_000 });
    world.clock.advance(5);
    expect(await clockOf(world, ana, id)).toMatchObject({ standing: "running", left: 30_000 });
  });

  test("that came too late is the clock's, on the page and in the debrief", async () => {
    const { world, ana } = await offered();
    const id = await atTheCall(world, ana);
    world.clock.advance(90);
    expect(await decide(world, ana, id, "ring")).toEqual({ kind: "done" });
    expect(await showAttempt(world, ana, id)).toMatchObject({ kind: "feedback", byClock: true, said: expect.stringContaining("Leave it for the morning") as string });
    await goOn(world, ana, id, "");
    const debrief = await showDebrief(world, ana, id);
    expect(debrief.kind === "shown" ? debrief.view.decisions.map(({ byClock }) => byClock) : null).toEqual([false, false, true]);
  });

  test("after an absence is still open, with all of its time, and what was chosen is not decided", async () => {
    const { world, ana } = await offered();
    const id = await atTheCall(world, ana);
    world.clock.advance(600);
    expect(await clockOf(world, ana, id)).toMatchObject({ standing: "away" });
    expect(await decide(world, ana, id, "ring")).toEqual({ kind: "begun-again" });
    expect(await clockOf(world, ana, id)).toMatchObject({ standing: "running", left: 60_000 });
    const log = await world.db.attemptEvent.findMany({ where: { attemptId: id }, orderBy: { seq: "asc" } });
    expect(log.at(-1)).toMatchObject({ kind: "clock", scene: "the_call", option: "again" });
  });

  test("waits for somebody who leaves quietly", async () => {
    const { world, ana } = await offered();
    const id = await atTheCall(world, ana);
    world.clock.advance(20);
    await pauseClock(world, ana, id);
    world.clock.advance(86_400);
    expect(await clockOf(world, ana, id)).toMatchObject({ standing: "paused", left: 40_000 });
  });

  test("is left alone by somebody who leaves it where no clock runs", async () => {
    const { world, ana } = await offered();
    const id = (await startAttempt(world, ana, "late-return")) ?? "";
    await pauseClock(world, ana, id);
    expect(await world.db.attemptEvent.count({ where: { attemptId: id } })).toBe(0);
  });

  test("has no clock for those who began without, and the next briefing proposes the same", async () => {
    const { world, ana } = await offered();
    const { person } = await signedIn(world);
    expect(await showBriefing(world, person, "late-return")).toMatchObject({ clocks: "normal", scenario: { hasClocks: true } });
    const id = await atTheCall(world, ana, "off");
    world.clock.advance(86_400);
    expect(await clockOf(world, ana, id)).toMatchObject({ standing: "off" });
    expect(await decide(world, ana, id, "ring")).toEqual({ kind: "done" });
    expect(await showBriefing(world, person, "late-return")).toMatchObject({ clocks: "off" });
  });

  test("taken anew from the debrief has all of its time", async () => {
    const { world, ana } = await offered();
    const id = await atTheCall(world, ana);
    world.clock.advance(50);
    await pauseClock(world, ana, id);
    await decide(world, ana, id, "ring");
    await goOn(world, ana, id, "");
    const debrief = await showDebrief(world, ana, id);
    const from = debrief.kind === "shown" ? debrief.view.decisions.at(-1)?.tryAgainFrom : null;
    world.clock.advance(1000);
    const again = (await tryAgain(world, ana, id, from ?? -1)) ?? "";
    expect(await clockOf(world, ana, again)).toMatchObject({ standing: "running", left: 60_000 });
  });
});

test("a scenario without timers asks nobody about clocks", async () => {
  const world = testWorld({ CONTENT_DIR: contentFolder().dir });
  await syncScenarios(world);
  await aPerson(world);
  const { person } = await signedIn(world);
  expect(await showBriefing(world, person, "late-return")).toMatchObject({ scenario: { hasClocks: false } });
});
