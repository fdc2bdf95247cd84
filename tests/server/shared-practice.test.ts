import { expect, test } from "vitest";
import { advanceAttempt } from "../../app/server/attempts/advance-attempt.server";
import { keepDiffers } from "../../app/server/attempts/notes.server";
import { setSharing, showShared, showSharing } from "../../app/server/attempts/share-debrief.server";
import { startAttempt } from "../../app/server/attempts/start-attempt.server";
import { showPractice } from "../../app/server/joint-trainings/show-practice.server";
import { syncScenarios } from "../../app/server/scenarios/sync-scenarios.server";
import { aPerson, signedIn } from "../support/builders";
import { contentFolder } from "../support/scenarios";
import { testWorld, type TestWorld } from "../support/test-world";
import { aPlace, aTraining } from "../support/trainings";

const SCENARIO = "late-return";

/** A training of two agencies with one trainer, in which the scaffold's scenario is played; Ana has a place. */
async function planned() {
  const world = testWorld({ CONTENT_DIR: contentFolder().dir });
  await syncScenarios(world);
  const ana = await aPerson(world);
  const ingrid = await aPerson(world, { name: "Ingrid Solberg", email: "ingrid@academy.example", agency: "Academy", agencyKind: "other", roles: ["trainer"] });
  const training = await aTraining(world, ["Academy", "Probation"], { trainers: [ingrid], scenario: SCENARIO });
  await aPlace(world, training, ana);
  const trainer = (await signedIn(world, "ingrid@academy.example")).person;
  return { world, training, trainer, ana: (await signedIn(world)).person };
}

async function plays(world: TestWorld, personId: string, first = "ask_him"): Promise<string> {
  const id = (await startAttempt(world, personId, SCENARIO)) ?? "";
  const go = (expectedSeq: number) => advanceAttempt(world, personId, id, { intent: "continue", expectedSeq });
  await go(0);
  for (const [index, choice] of [first, "facts_and_account", "wait"].entries()) {
    await advanceAttempt(world, personId, id, { intent: "decide", expectedSeq: 1 + index * 2, choice });
    await go(2 + index * 2);
  }
  return id;
}

test("a trainer reads a debrief while its learner shows it, without the learner's notes, and not before or after", async () => {
  const { world, training, trainer, ana } = await planned();
  const attempt = await plays(world, ana.id);
  await keepDiffers(world, ana.id, attempt, 2, "at our office the duty officer would ring first");
  const listed = async () => (await showPractice(world, trainer, training))?.shared ?? [];
  expect(await listed()).toEqual([]);
  expect(await setSharing(world, ana, attempt, training, true)).toBe(true);
  const [one] = await listed();
  expect(one?.name).toBe("Ana Ruiz");
  const shown = await showShared(world, training, one?.id ?? "");
  expect(shown?.view.decisions).toHaveLength(3);
  expect(JSON.stringify(shown)).not.toContain("duty officer");
  await setSharing(world, ana, attempt, training, false);
  expect([await listed(), await showShared(world, training, one?.id ?? "")]).toEqual([[], null]);
});

test("nobody shows what is another's, nor to a training in which they have no place", async () => {
  const { world, training, ana } = await planned();
  const attempt = await plays(world, ana.id);
  await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example" });
  const sam = (await signedIn(world, "sam@probation.example")).person;
  expect(await showSharing(world, sam.id, attempt)).toBeNull();
  expect(await setSharing(world, sam, attempt, training, true)).toBe(false);
  expect(await setSharing(world, ana, attempt, await aTraining(world, ["Academy", "Probation"], { scenario: SCENARIO }), true)).toBe(false);
  expect(await world.db.sharedDebrief.count()).toBe(0);
});

test("coordinators, other trainers and participants read nothing of practice", async () => {
  const { world, training, ana } = await planned();
  await setSharing(world, ana, await plays(world, ana.id), training, true);
  await aPerson(world, { name: "Grace Wanjiru", email: "grace@academy.example", agency: "Academy", roles: ["trainer", "coordinator", "administrator"] });
  await aPerson(world, { name: "Viktor Lund", email: "viktor@probation.example", roles: ["coordinator"] });
  for (const account of ["grace@academy.example", "viktor@probation.example", "ana@probation.example"]) expect(await showPractice(world, (await signedIn(world, account)).person, training)).toBeNull();
});

test("how a cohort decided is told from the fifth who played it to an end after accepting, and of four it is not", async () => {
  const { world, training, trainer, ana } = await planned();
  await plays(world, ana.id);
  const told = async () => (await showPractice(world, trainer, training))?.paths?.decisions.map(({ scene, people }) => [scene, people]);
  for (const name of ["ben", "cleo", "dan"]) {
    const person = await aPerson(world, { name, email: `${name}@probation.example` });
    await aPlace(world, training, person);
    await plays(world, person);
  }
  // Somebody who practised before they had a place did not know that a trainer would hear of it.
  const early = await aPerson(world, { name: "eva", email: "eva@probation.example" });
  await plays(world, early);
  world.clock.advance(60);
  const place = await aPlace(world, training, early);
  expect(await told()).toEqual([]);
  await plays(world, early, "ask_him");
  expect((await told())?.[0]).toEqual(["first_words", 5]);
  await world.db.trainingPlace.update({ where: { id: place }, data: { state: "withdrawn" } });
  expect(await told()).toEqual([]);
});
