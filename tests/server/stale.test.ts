import { expect, test } from "vitest";
import { aPerson } from "../support/builders";
import { testWorld } from "../support/test-world";
import { agencyOf, aSession, aTraining, attended } from "../support/trainings";

test("a training that is cancelled, and a site that moves within its tree, leave nobody's standing as it was", async () => {
  const world = testWorld();
  const ana = await aPerson(world);
  await aPerson(world, { name: "Tomasz Nowak", email: "tomasz@police.example", agency: "Police", agencyKind: "police" });
  const training = await aTraining(world, ["Probation", "Police"]);
  await attended(world, await aSession(world, training), ana);
  await world.db.jointCompletion.create({ data: { trainingId: training, personId: ana, agencyId: await agencyOf(world, "Probation"), doneAt: world.clock.now() } });
  const stale = async () => [(await world.db.staleTraining.findMany()).map(({ trainingId }) => trainingId), (await world.db.staleStanding.findMany()).map(({ personId }) => personId)];
  const nobody = async () => {
    await world.db.staleTraining.deleteMany();
    await world.db.staleStanding.deleteMany();
  };
  await nobody();
  await world.db.jointTraining.update({ where: { id: training }, data: { cancelledAt: world.clock.now() } });
  expect(await stale()).toEqual([[training], [ana]]);
  await nobody();
  const agencyId = await agencyOf(world, "Probation");
  await world.db.site.createMany({ data: ["north", "gate"].map((id) => ({ id, agencyId, name: id, createdAt: world.clock.now() })) });
  expect(await stale()).toEqual([[], []]);
  await world.db.site.update({ where: { id: "gate" }, data: { parentId: "north" } });
  expect(await stale()).toEqual([[], [ana]]);
});
