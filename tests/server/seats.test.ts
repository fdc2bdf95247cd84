import { describe, expect, test } from "vitest";
import { THREE_SEATS } from "../../app/domain/scenario/testing/joint-scenario";
import { advanceAttempt } from "../../app/server/attempts/advance-attempt.server";
import { listAttempts } from "../../app/server/attempts/list-attempts.server";
import { showAttempt } from "../../app/server/attempts/show-attempt.server";
import { showDebrief } from "../../app/server/attempts/show-debrief.server";
import { startAttempt } from "../../app/server/attempts/start-attempt.server";
import { listScenarios } from "../../app/server/scenarios/list-scenarios.server";
import { showBriefing } from "../../app/server/scenarios/show-briefing.server";
import { syncScenarios } from "../../app/server/scenarios/sync-scenarios.server";
import { aPerson, signedIn } from "../support/builders";
import { contentFolder, lateReturn } from "../support/scenarios";
import { testWorld } from "../support/test-world";

const threeSeats = THREE_SEATS.replace("scenario: small", "scenario: late-return").replace("status: draft", "status: published");

async function offered() {
  const world = testWorld({ CONTENT_DIR: contentFolder(threeSeats).dir });
  expect(await syncScenarios(world)).toEqual([]);
  return { world, ana: await aPerson(world) };
}

describe("a scenario of several seats", () => {
  test("offers each seat alone and the tour, and not what needs several people", async () => {
    const { world } = await offered();
    const { person } = await signedIn(world);
    const briefing = await showBriefing(world, person, "late-return");
    expect(briefing?.scenario.parts.map(({ mode, seats }) => [mode, seats.length])).toEqual([["alone_officer", 1], ["alone_constable", 1], ["alone_visitor", 1], ["tour", 3]]);
    expect((await listScenarios(world, person.id))[0]?.seats.map(({ name }) => name)).toEqual(["Officer", "Constable", "Visitor"]);
  });

  test("begins in the seat that is named, where colleagues have done what comes before", async () => {
    const { world, ana } = await offered();
    const id = (await startAttempt(world, ana, "late-return", "alone_constable")) ?? "";
    expect(await showAttempt(world, ana, id)).toMatchObject({ kind: "decision", scene: "sighting", frame: { seat: { name: "Constable" }, noticed: [{ of: null, text: "The visitor leaves the house." }] } });
    const events = await world.db.attemptEvent.findMany({ where: { attemptId: id } });
    expect(events.map(({ seat, scene, option }) => [seat, scene, option])).toEqual([["visitor", "visit", "tell"]]);
    expect((await listAttempts(world, ana))[0]?.seat).toEqual({ seat: "Constable", agency: "police" });
  });

  test("is played to its debrief, with the seat of each decision in the log", async () => {
    const { world, ana } = await offered();
    const id = (await startAttempt(world, ana, "late-return", "alone_officer")) ?? "";
    for (;;) {
      const view = await showAttempt(world, ana, id);
      if (view === null || view.kind === "ended") break;
      const expectedSeq = view.frame.seq;
      await advanceAttempt(world, ana, id, view.kind === "decision" ? { intent: "decide", expectedSeq, choice: view.scene === "brief" ? "hear" : "support" } : { intent: "continue", expectedSeq });
    }
    expect(await showDebrief(world, ana, id)).toMatchObject({ kind: "shown", view: { ending: { id: "end_kept" }, seat: { name: "Officer" }, endings: [{ id: "end_kept" }, { id: "end_lost" }] } });
    const chosen = await world.db.attemptEvent.findMany({ where: { attemptId: id, kind: "chose" }, orderBy: { seq: "asc" } });
    expect(chosen.map(({ seat }) => seat)).toEqual(["visitor", "constable", "officer", "officer", "constable", "visitor"]);
  });

  test.each(["joint", "nobody", ""])("does not begin in the mode %j", async (mode) => {
    const { world, ana } = await offered();
    expect(await startAttempt(world, ana, "late-return", mode)).toBeNull();
  });
});

test("a version that was stored when scenarios had one seat is the same version still", async () => {
  const world = testWorld({ CONTENT_DIR: contentFolder(lateReturn()).dir });
  await syncScenarios(world);
  const row = await world.db.scenarioVersion.findFirstOrThrow();
  const { modes, facts: _facts, scenes, ...rest } = JSON.parse(row.representation) as { modes: { id: string; seats: string[] }[]; facts: unknown; scenes: Record<string, unknown>[] };
  const early = scenes.map(({ view: _view, mentions: _mentions, scripted: _scripted, ...scene }) => scene);
  await world.db.scenarioVersion.update({ where: { id: row.id }, data: { representation: JSON.stringify({ ...rest, mode: { id: modes[0]?.id, seat: modes[0]?.seats[0] }, scenes: early }), textHash: "of another shape" } });
  expect(await syncScenarios(world)).toEqual([]);
  const ana = await aPerson(world);
  expect(await showAttempt(world, ana, (await startAttempt(world, ana, "late-return")) ?? "")).toMatchObject({ kind: "text" });
});
