import { expect, test } from "vitest";
import { demoLearners } from "../../prisma/demo/learners";
import { listCourses } from "../../app/server/courses/list-courses.server";
import { demoPersonId, loadDemoWorld } from "../../app/server/people/load-demo-world.server";
import { loadDemoLearners } from "../../app/server/progress/load-demo-learners.server";
import { testWorld } from "../support/test-world";

test("people of the demo world are as far in the course as is said of them, and loading it twice changes nothing", async () => {
  const world = testWorld();
  await loadDemoWorld(world);
  await loadDemoLearners(world);
  const facts = () => world.db.learningEvent.findMany({ orderBy: { id: "asc" } });
  const sittings = () => world.db.testSitting.findMany({ orderBy: { id: "asc" } });
  const places = () => world.db.lessonPlace.findMany();
  const before = [await facts(), await places(), await sittings()];
  for (const { name, course, lessons, hasPlayed } of demoLearners) {
    const person = { id: demoPersonId(name), name, language: "en", signInId: "", byPin: false, shared: false, lockAfter: 900, memberships: [] };
    const listed = (await listCourses(world, person)).find(({ id }) => id === course);
    expect({ name, isEnrolled: listed?.isEnrolled, isCompleted: listed?.completed !== null }).toEqual({ name, isEnrolled: true, isCompleted: lessons === listed?.lessons && hasPlayed });
  }
  const leila = await world.db.testSitting.findMany({ where: { personId: demoPersonId("Leila Haddad") }, select: { position: true, answers: { select: { value: true } } }, orderBy: { begunAt: "asc" } });
  expect(leila.map(({ position }) => position)).toEqual(["before", "after"]);
  expect(await world.db.learningEvent.count({ where: { kind: "tested" } })).toBe(demoLearners.flatMap(({ tests = {} }) => Object.values(tests)).length);
  expect((await facts()).every(({ at }) => at <= world.clock.now())).toBe(true);
  expect(await world.db.learningEvent.count({ where: { personId: demoPersonId("Daniel Osei") } })).toBe(0);
  world.clock.advance(1000);
  await loadDemoLearners(world);
  expect([await facts(), await places(), await sittings()]).toEqual(before);
});
