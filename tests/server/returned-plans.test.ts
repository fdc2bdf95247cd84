import { expect, test } from "vitest";
import { answerPlan, returnedPlans } from "../../app/server/learning/returned-plans.server";
import { showLearning } from "../../app/server/learning/show-learning.server";
import { keepPlan } from "../../app/server/progress/lesson-notes.server";
import { aPerson, signedIn } from "../support/builders";
import { courseWorld } from "../support/course-builders";

const DAY = 24 * 3600;

async function planned(text = "ask first, then write.") {
  const { world, course, lesson } = await courseWorld();
  const ana = await aPerson(world);
  const leila = await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
  const keep = async (words: string, who = ana) => keepPlan(world, who, await course(), await lesson("first"), "next-shift", words);
  await keep(text);
  const back = async (who = ana) => (await returnedPlans(world, who)).map((plan) => plan.text);
  const id = (await world.db.lessonNote.findFirstOrThrow({ where: { personId: ana } })).id;
  return { world, ana, leila, keep, back, id };
}

test("a plan comes back to its writer seven days after it was written, and from its last words", async () => {
  const { world, leila, keep, back } = await planned();
  world.clock.advance(3 * DAY);
  await keep("ask first.");
  world.clock.advance(7 * DAY - 0.001);
  expect(await back()).toEqual([]);
  world.clock.advance(0.001);
  expect(await back()).toEqual(["ask first."]);
  expect(await back(leila)).toEqual([]);
  const { person } = await signedIn(world);
  expect((await showLearning(world, person)).plans).toMatchObject([{ ask: "On my next shift I will", text: "ask first.", day: "24 November 2026" }]);
});

test("“not yet” brings it back in a week, “done” and “let it go” do not, and it stays a note", async () => {
  const { world, ana, back, id } = await planned();
  world.clock.advance(7 * DAY);
  expect(await answerPlan(world, ana, id, "not-yet")).toBe(true);
  expect(await answerPlan(world, ana, id, "done")).toBe(true);
  expect(await back()).toEqual([]);
  world.clock.advance(7 * DAY);
  expect(await back()).toEqual(["ask first, then write."]);
  expect(await answerPlan(world, ana, id, "let-go")).toBe(true);
  expect(await answerPlan(world, ana, id, "done")).toBe(true);
  world.clock.advance(100 * DAY);
  expect(await back()).toEqual([]);
  expect(await world.db.lessonNote.findMany({ select: { text: true, outcome: true, remindAt: true } })).toEqual([{ text: "ask first, then write.", outcome: "let-go", remindAt: null }]);
});

test("nobody else says anything of it", async () => {
  const { world, leila, back, id } = await planned();
  world.clock.advance(7 * DAY);
  expect(await answerPlan(world, leila, id, "done")).toBe(false);
  expect(await answerPlan(world, leila, "constructor", "done")).toBe(false);
  expect(await back()).toHaveLength(1);
});

test("a plan that is written anew comes back anew", async () => {
  const { world, ana, keep, back, id } = await planned();
  world.clock.advance(7 * DAY);
  await answerPlan(world, ana, id, "done");
  await keep("listen");
  world.clock.advance(7 * DAY);
  expect(await back()).toEqual(["listen"]);
});
