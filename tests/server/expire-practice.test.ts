import { describe, expect, test } from "vitest";
import type { LogFields } from "../../app/server/adapters/log";
import { advanceAttempt } from "../../app/server/attempts/advance-attempt.server";
import { expirePractice } from "../../app/server/attempts/expire-practice.server";
import { listExpiring } from "../../app/server/attempts/list-expiring.server";
import { keepAnswers } from "../../app/server/attempts/notes.server";
import { showLearning } from "../../app/server/learning/show-learning.server";
import { onceADay } from "../../app/server/once-a-day";
import type { World } from "../../app/server/world";
import { aPerson, signedIn } from "../support/builders";
import { lateReturnBegun as begun, lateReturnEnded as ended, lateReturnWorld } from "../support/late-return";
import type { TestWorld } from "../support/test-world";

const day = 24 * 3600;

const attempts = async ({ db }: World) => (await db.attempt.findMany({ select: { id: true }, orderBy: { startedAt: "asc" } })).map(({ id }) => id);

function until(world: TestWorld, instant: string): void {
  world.clock.advance((Date.parse(instant) - world.clock.now().getTime()) / 1000);
}

function logged(world: World): [string, LogFields][] {
  const lines: [string, LogFields][] = [];
  const write = (fields: LogFields, message: string) => lines.push([message, fields]);
  world.log = { info: write, warn: write, error: write };
  return lines;
}

describe("practice expires", () => {
  test("twelve months after its last event exactly, with its notes; the log gets the count", async () => {
    const world = await lateReturnWorld();
    const ana = await aPerson(world);
    const id = await ended(world, ana);
    await keepAnswers(world, ana, id, new Map([["own", "The reason."]]));
    const lines = logged(world);
    until(world, "2027-11-21T07:59:59.999Z");
    await expirePractice(world);
    expect(await attempts(world)).toEqual([id]);
    expect(lines).toEqual([]);
    world.clock.advance(0.001);
    await expirePractice(world);
    expect(await attempts(world)).toEqual([]);
    expect(await world.db.attemptNote.count()).toBe(0);
    expect(lines).toEqual([["practice expired", { count: 1 }]]);
  });

  test("counts from the last event, and from the beginning where nothing has happened", async () => {
    const world = await lateReturnWorld();
    const ana = await aPerson(world);
    const untouched = await begun(world, ana);
    const goneOnWith = await begun(world, ana);
    world.clock.advance(10 * day);
    await advanceAttempt(world, ana, goneOnWith, { intent: "continue", expectedSeq: 0 });
    until(world, "2027-11-21T08:00:00.000Z");
    expect(await attempts(world)).toEqual([untouched, goneOnWith]);
    await expirePractice(world);
    expect(await attempts(world)).toEqual([goneOnWith]);
    until(world, "2027-12-01T08:00:00.000Z");
    await expirePractice(world);
    expect(await attempts(world)).toEqual([]);
  });

  test.each([
    ["over a leap day, which makes the year a day longer", "2027-06-01T08:00:00.000Z", "2028-06-01T08:00:00.000Z"],
    ["from a leap day, on the last of February", "2028-02-29T08:00:00.000Z", "2029-02-28T08:00:00.000Z"],
  ])("%s", async (_, last, goes) => {
    const world = await lateReturnWorld();
    const ana = await aPerson(world);
    until(world, last);
    const id = await ended(world, ana);
    until(world, goes);
    world.clock.advance(-0.001);
    await expirePractice(world);
    expect(await attempts(world)).toEqual([id]);
    world.clock.advance(0.001);
    await expirePractice(world);
    expect(await attempts(world)).toEqual([]);
  });

  test("of everybody, and nothing else is deleted", async () => {
    const world = await lateReturnWorld();
    const ana = await aPerson(world);
    const leila = await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
    await signedIn(world);
    await ended(world, ana);
    await ended(world, leila);
    until(world, "2028-01-01T00:00:00.000Z");
    const fresh = await ended(world, leila);
    const lines = logged(world);
    await expirePractice(world);
    expect(await attempts(world)).toEqual([fresh]);
    expect(lines).toEqual([["practice expired", { count: 2 }]]);
    expect([await world.db.person.count(), await world.db.membership.count(), await world.db.signIn.count(), await world.db.scenarioVersion.count()]).toEqual([2, 2, 1, 1]);
  });

  test("and is announced for thirty days to its learner, with the last day in their own time zone", async () => {
    const world = await lateReturnWorld();
    await aPerson(world);
    await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
    const { person: ana } = await signedIn(world);
    const { person: leila } = await signedIn(world, "leila@probation.example");
    until(world, "2026-11-30T23:00:00.000Z");
    const id = await ended(world, ana.id);
    until(world, "2027-10-31T22:59:59.999Z");
    expect(await listExpiring(world, ana.id)).toEqual([]);
    world.clock.advance(0.001);
    expect(await listExpiring(world, ana.id)).toEqual([{ attempt: id, goesAt: new Date("2027-11-30T23:00:00.000Z") }]);
    expect((await showLearning(world, ana)).expiring).toMatchObject([{ attempt: id, ended: true, keptUntil: "1 December 2027" }]);
    expect((await showLearning(world, leila)).expiring).toEqual([]);
  });
});

describe("what is done once a day", () => {
  test("is done at the start, and again when a day has passed by the world's clock", async () => {
    const world = await lateReturnWorld();
    let done = 0;
    const look = onceADay(world, async () => void (done += 1));
    await Promise.all([look(), look()]);
    expect(done).toBe(1);
    world.clock.advance(day - 0.001);
    await look();
    expect(done).toBe(1);
    world.clock.advance(0.001);
    await look();
    expect(done).toBe(2);
  });

  test("is tried again at the next look when it failed, and a failure stops nothing", async () => {
    const world = await lateReturnWorld();
    const lines = logged(world);
    let tries = 0;
    const look = onceADay(world, async () => {
      tries += 1;
      if (tries === 1) throw new Error("no room on the disk");
    });
    await look();
    expect(lines).toMatchObject([["the daily task failed and is tried again", { message: "no room on the disk" }]]);
    await look();
    await look();
    expect(tries).toBe(2);
  });
});
