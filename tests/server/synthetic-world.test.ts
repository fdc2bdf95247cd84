import { expect, it } from "vitest";
import { loadSyntheticWorld } from "../../app/server/people/load-synthetic-world.server";
import { loadDemoWorld } from "../../app/server/people/load-demo-world.server";
import { showLearning } from "../../app/server/learning/show-learning.server";
import { loadAttempt } from "../../app/server/attempts/load-attempt.server";
import { signIn } from "../../app/server/sign-ins/sign-in.server";
import { syncScenarios } from "../../app/server/scenarios/sync-scenarios.server";
import type { Log } from "../../app/server/adapters/log";
import { aPerson } from "../support/builders";
import { testWorld, type TestWorld } from "../support/test-world";

const size = { learners: 8, agencies: 3, attempts: 40, seed: 7 };

async function seeded(change: Partial<typeof size> = {}): Promise<{ world: TestWorld; password: string }> {
  const world = testWorld();
  await syncScenarios(world);
  const outcome = await loadSyntheticWorld(world, { ...size, ...change });
  if (outcome.kind !== "loaded") throw new Error(outcome.kind);
  return { world, password: outcome.password };
}

const everything = async ({ db }: TestWorld) => ({
  agencies: await db.agency.findMany(),
  people: (await db.person.findMany({ include: { memberships: { include: { roles: true } } } })).map(({ passwordHash: _, ...person }) => person),
  attempts: (await db.attempt.findMany({ include: { events: true, notes: true }, orderBy: { id: "asc" } })).map(({ scenarioVersionId: _, ...attempt }) => attempt),
});

it("every attempt of a synthetic world replays to where its snapshot says, some under way and some ended, with notes here and there", async () => {
  const { world } = await seeded();
  const mended: string[] = [];
  const log: Log = { ...world.log, warn: (_fields, message) => mended.push(message) };
  const rows = await world.db.attempt.findMany({ select: { id: true, personId: true, endedAt: true } });
  expect(rows).toHaveLength(size.attempts);
  for (const { id, personId, endedAt } of rows) {
    const attempt = await loadAttempt({ ...world, log }, personId, id);
    expect(attempt?.state.phase === "ended").toBe(endedAt !== null);
  }
  expect(mended).toEqual([]);
  expect(new Set(rows.map(({ endedAt }) => endedAt === null))).toEqual(new Set([true, false]));
  expect(await world.db.attemptNote.count()).toBeGreaterThan(0);
});

it("the same seed makes the same world, another seed another one", async () => {
  const [one, again, other] = await Promise.all([seeded(), seeded(), seeded({ seed: 8 })]);
  expect(await everything(again.world)).toEqual(await everything(one.world));
  expect((await everything(other.world)).attempts.map(({ seed }) => seed)).not.toEqual((await everything(one.world)).attempts.map(({ seed }) => seed));
});

it("synthetic people sign in with the password that is told, and see their learning", async () => {
  const { world, password } = await seeded();
  const account = { address: "192.0.2.1", userAgent: "", knownComputer: undefined, previousToken: undefined, account: "learner-2@agency-2.example" };
  expect(await signIn(world, { ...account, password: "throughcare-demo" })).toMatchObject({ kind: "wrong" });
  world.clock.advance(60);
  const outcome = await signIn(world, { ...account, password });
  if (outcome.kind !== "signed-in") throw new Error(outcome.kind);
  const own = await world.db.attempt.count({ where: { personId: outcome.personId } });
  const shown = await showLearning(world, { id: outcome.personId, name: "", language: "en", signInId: "", byPin: false, shared: false, lockAfter: 900, memberships: [] });
  expect(shown.finished.length + shown.underWay.length + (shown.next === null ? 0 : 1)).toBe(own);
});

it("a synthetic world is never made where real people live, and beside the demonstration it is", async () => {
  const world = testWorld();
  await syncScenarios(world);
  await loadDemoWorld(world);
  expect(await loadSyntheticWorld(world, size)).toMatchObject({ kind: "loaded" });
  expect(await loadSyntheticWorld(world, size)).toEqual({ kind: "loaded-before" });
  await aPerson(world);
  const before = await everything(world);
  expect(await loadSyntheticWorld(world, { ...size, seed: 9 })).toEqual({ kind: "in-use" });
  expect(await everything(world)).toEqual(before);
});

it("nothing is made where no scenario is offered", async () => {
  const world = testWorld();
  expect(await loadSyntheticWorld(world, size)).toEqual({ kind: "no-scenario" });
  expect(await world.db.person.count()).toBe(0);
});
