import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listHeldLessons } from "../../app/server/courses/offered-courses.server";
import { listPathways, ownWays, showPathway } from "../../app/server/courses/show-pathways.server";
import { showLearning } from "../../app/server/learning/show-learning.server";
import { completeLesson } from "../../app/server/progress/complete-lesson.server";
import { aPerson, signedIn } from "../support/builders";
import { courseWorld, courseYaml, threeLessons } from "../support/course-builders";
import { lateReturnBegun, lateReturnEnded } from "../support/late-return";

const step = (kind: string, id: string, need: string) => `  - ${kind}: ${id}\n    need: ${need}\n    why: "It is your daily work."\n`;
const pathway = (profession: string, ...steps: string[]) => `format: 1\nprofession: ${profession}\ntitle: "A way"\npromise: "You can."\nsteps:\n${steps.join("")}`;

/** Somebody of probation before a way of a course and a scenario; a second way leads nowhere. */
async function atPathway(status = "published") {
  const setting = await courseWorld();
  await aPerson(setting.world);
  const { person } = await signedIn(setting.world);
  const folder = join(setting.world.content.dir, "courses", "_pathways");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "probation-officer.yaml"), pathway("probation_officer", step("course", "late-returns", "required"), step("scenario", "late-return", "advised")));
  writeFileSync(join(folder, "volunteer.yaml"), pathway("volunteer", step("course", "nowhere", "required")));
  writeFileSync(join(folder, "trainer.yaml"), pathway("trainer", step("scenario", "late-return", "advised")));
  const { world, course, lesson } = await setting.republished(courseYaml({ status }), threeLessons);
  const states = async () => (await showPathway(world, person, "probation-officer"))?.steps.map(({ state }) => state);
  return { world, person, course, lesson, states };
}

test("a pathway shows where one is with each step, and what comes next", async () => {
  const { world, person, course, lesson, states } = await atPathway();
  expect(await showPathway(world, person, "probation-officer")).toMatchObject({
    isOwn: true, required: 1, requiredDone: 0, next: { id: "late-returns" },
    steps: [{ kind: "course", title: "Late returns", href: "/courses/late-returns", state: "not-started", standing: null, isOffered: true }, { kind: "scenario", href: "/scenarios/late-return", state: "not-started", ended: null }],
  });
  await completeLesson(world, person.id, await course(), await lesson("first"));
  await lateReturnBegun(world, person.id);
  expect(await states()).toEqual(["begun", "begun"]);
  expect((await showPathway(world, person, "probation-officer"))?.steps[0]?.standing?.missing).toMatchObject({ lessons: 2, scenarios: [expect.any(String)], test: false });
  await lateReturnEnded(world, person.id);
  for (const slug of ["second", "practise"]) await completeLesson(world, person.id, await course(), await lesson(slug));
  expect(await states()).toEqual(["satisfied", "completed"]);
  expect(await ownWays(world, person)).toMatchObject([{ address: "probation-officer", requiredDone: 1, next: null }]);
});

test("one's own comes first, and one with a fault is not offered and is told to authors", async () => {
  const { world, person } = await atPathway();
  expect((await listPathways(world, person)).map(({ address, isOwn }) => [address, isOwn])).toEqual([["probation-officer", true], ["trainer", false]]);
  for (const address of ["volunteer", "probation_officer", "wizard", "", "constructor"]) expect(await showPathway(world, person, address)).toBeNull();
  expect((await world.courses.pathways()).find(({ name }) => name === "volunteer")).toMatchObject({ pathway: null, faults: [{ rule: "unknown-course", place: { line: 6 } }] });
  expect(await listHeldLessons(world)).toMatchObject([{ title: "courses/_pathways/volunteer.yaml", reason: "faults", faults: [{ rule: "unknown-course", place: "courses/_pathways/volunteer.yaml:6:13" }] }]);
});

test("a step whose course is held back leads nowhere, and the next that can be taken comes first", async () => {
  const { world, person } = await atPathway("draft");
  const shown = await showPathway(world, person, "probation-officer");
  expect(shown).toMatchObject({ next: { id: "late-return" }, steps: [{ title: "Late returns", isOffered: false, href: null, minutes: null }, { isOffered: true }] });
});

test("my learning offers the next step of one's own pathway when nothing is under way", async () => {
  const { world, person } = await atPathway();
  expect(await showLearning(world, person)).toMatchObject({ next: null, ways: [{ title: "A way", next: { kind: "course", title: "Late returns", href: "/courses/late-returns" } }] });
});
