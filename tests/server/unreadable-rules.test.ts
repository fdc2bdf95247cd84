import { expect, test } from "vitest";
import { renewTrainings } from "../../app/server/joint-trainings/renew-trainings.server";
import { renewStandings } from "../../app/server/programmes/renew-standings.server";
import type { Log } from "../../app/server/adapters/log";
import { aPerson } from "../support/builders";
import { aProgramme } from "../support/programmes";
import { contentFolder } from "../support/scenarios";
import { testWorld } from "../support/test-world";
import { aSession, aTraining, attended } from "../support/trainings";

/** A world whose log can be read. */
function logged() {
  const lines: [Record<string, unknown>, string][] = [];
  const plain = testWorld({ CONTENT_DIR: contentFolder().dir });
  const log: Log = { ...plain.log, error: (fields: Record<string, unknown>, message: string) => lines.push([fields, message]) } as Log;
  return { world: { ...plain, log }, lines };
}

test("a joint training that cannot be worked out is told of in the log, stays to be tried again, and keeps nobody from the others", async () => {
  const { world, lines } = logged();
  const ana = await aPerson(world);
  const trainings = [await aTraining(world, ["Probation"]), await aTraining(world, ["Probation"])];
  for (const training of trainings) {
    const session = await aSession(world, training, { startsAt: world.clock.now() });
    await attended(world, session, ana);
  }
  world.clock.advance(4 * 3600);
  const [broken = "", whole = ""] = [...trainings].sort();
  const { versionId } = await world.db.jointTraining.findUniqueOrThrow({ where: { id: broken } });
  const { rule } = await world.db.jointProgrammeVersion.findUniqueOrThrow({ where: { id: versionId } });
  await world.db.jointProgrammeVersion.update({ where: { id: versionId }, data: { rule: "{" } });
  expect(await renewStandings(world)).toBe(0);
  expect(await world.db.jointCompletion.findMany({ select: { trainingId: true } })).toEqual([{ trainingId: whole }]);
  expect(lines).toMatchObject([[{ training: broken }, "who has completed a joint training cannot be worked out"]]);
  await world.db.jointProgrammeVersion.update({ where: { id: versionId }, data: { rule } });
  await renewTrainings(world);
  expect(await world.db.jointCompletion.count()).toBe(2);
});

test("a programme that cannot be read asks nothing, is told of in the log, and the others are counted", async () => {
  const { world, lines } = logged();
  const ana = await aPerson(world);
  const [broken, whole] = [await aProgramme(world), await aProgramme(world)];
  await world.db.programmeVersion.updateMany({ where: { programmeId: broken }, data: { rule: "{" } });
  expect(await renewStandings(world)).toBe(0);
  expect(await world.db.programmeStanding.findMany({ select: { programmeId: true, personId: true } })).toEqual([{ programmeId: whole, personId: ana }]);
  expect(lines[0]).toMatchObject([{ programme: broken, version: 1 }, "a programme cannot be read"]);
});

test("somebody who cannot be worked out stays stale and is told of in the log, and everybody else is counted", async () => {
  const { world, lines } = logged();
  const [ana, viktor] = [await aPerson(world), await aPerson(world, { name: "Viktor Lund", email: null })];
  await aProgramme(world);
  await world.db.learningEvent.create({ data: { id: "broken", personId: ana, kind: "tested", course: "late-returns", value: "{", at: world.clock.now() } });
  expect(await renewStandings(world)).toBe(1);
  expect(await world.db.programmeStanding.findMany({ select: { personId: true } })).toEqual([{ personId: viktor }]);
  expect(lines).toMatchObject([[{ person: ana }, "where somebody stands in their programmes cannot be worked out"]]);
});
