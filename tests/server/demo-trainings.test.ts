import { expect, test } from "vitest";
import { toldTo } from "../../app/domain/joint-training/telling";
import { loadDemoTrainings } from "../../app/server/joint-trainings/load-demo-trainings.server";
import { renewTrainings, standingOfTraining } from "../../app/server/joint-trainings/renew-trainings.server";
import { loadDemoWorld } from "../../app/server/people/load-demo-world.server";
import { testWorld } from "../support/test-world";

async function demo() {
  const world = testWorld();
  await loadDemoWorld(world);
  await loadDemoTrainings(world);
  return world;
}

test("the training at Norte lacks one police officer: the prison service waits for a partner, the police see what is missing", async () => {
  const world = await demo();
  const standing = await standingOfTraining(world, "demo-norte", world.clock.now());
  if (standing === null) throw new Error("no training");
  expect(toldTo("demo-harbour-prison", standing).state).toBe("waiting-for-partner");
  expect(toldTo("demo-harbour-police", standing)).toMatchObject({ state: "open", own: [{ profession: "police_officer", missing: 1 }] });
  // Three hours of seven are too few, whoever stayed them.
  expect(standing.people.find(({ person }) => person === "demo-chen-wei")?.lacks).toEqual([{ kind: "minutes", present: 180, needed: 270 }]);
});

test("last year's training is complete for those who stayed, and for nobody else", async () => {
  const world = await demo();
  await renewTrainings(world);
  const rows = await world.db.jointCompletion.findMany({ where: { trainingId: "demo-norte-last-year" } });
  expect(rows.filter(({ completedAt }) => completedAt === null).map(({ personId }) => personId)).toEqual(["demo-jelena-kovac"]);
  expect(rows).toHaveLength(12);
  expect(await world.db.staleTraining.count()).toBe(0);
});

test("a mover was known at her old site until it was written down, and a leaver is no member any more", async () => {
  const world = await demo();
  const placements = await world.db.placement.findMany({ where: { membershipId: "demo-beatriz-carvalho-harbour-prison" }, orderBy: [{ recordedAt: "asc" }, { fromAt: "asc" }] });
  expect(placements.map(({ siteId, untilAt, replacedAt }) => [siteId, untilAt !== null, replacedAt !== null])).toEqual([
    ["demo-harbour-prison-sul-remand-centre", false, true],
    ["demo-harbour-prison-sul-remand-centre", true, false],
    ["demo-harbour-prison-norte-wing-a", false, false],
  ]);
  expect((await world.db.membership.findUniqueOrThrow({ where: { id: "demo-joaquim-serra-harbour-prison" } })).endedAt).not.toBeNull();
});
