import { advanceAttempt } from "../../app/server/attempts/advance-attempt.server";
import { startAttempt } from "../../app/server/attempts/start-attempt.server";
import { syncScenarios } from "../../app/server/scenarios/sync-scenarios.server";
import type { World } from "../../app/server/world";
import { contentFolder } from "./scenarios";
import { testWorld, type TestWorld } from "./test-world";

/** A world in which only the scenario of the scaffold is offered. */
export async function lateReturnWorld(): Promise<TestWorld> {
  const world = testWorld({ CONTENT_DIR: contentFolder().dir });
  await syncScenarios(world);
  return world;
}

/** Begins it; nothing has happened yet. */
export async function lateReturnBegun(world: World, personId: string): Promise<string> {
  return (await startAttempt(world, personId, "late-return")) ?? "";
}

/** Plays it to the good ending: seven events. */
export async function lateReturnEnded(world: World, personId: string): Promise<string> {
  const id = await lateReturnBegun(world, personId);
  await advanceAttempt(world, personId, id, { intent: "continue", expectedSeq: 0 });
  for (const [index, choice] of ["ask_him", "facts_and_account", "wait"].entries()) {
    await advanceAttempt(world, personId, id, { intent: "decide", expectedSeq: 1 + index * 2, choice });
    await advanceAttempt(world, personId, id, { intent: "continue", expectedSeq: 2 + index * 2 });
  }
  return id;
}
