import { nextThing } from "../../domain/progress/next-thing";
import { lastTouched, type ListedAttempt, listAttempts } from "../attempts/list-attempts.server";
import { type LearnersCourse, listLearnersCourses } from "../progress/list-learners-courses.server";
import { listTestsUnderWay, type TestUnderWay } from "../tests/tests-under-way.server";
import type { World } from "../world";

export type Begun = { kind: "scenario"; attempt: ListedAttempt } | { kind: "course"; course: LearnersCourse } | { kind: "test"; test: TestUnderWay };

/** Everything this person has begun, and what of it to go on with: course, test or story, by what they touched last. */
export async function findUnderWay(world: World, personId: string) {
  const [attempts, touched, courses, tests] = await Promise.all([listAttempts(world, personId), lastTouched(world, personId), listLearnersCourses(world, personId), listTestsUnderWay(world, personId)]);
  const { next, others } = nextThing<Begun>([
    // First, because a test begins its course in the same instant.
    ...tests.map((test) => ({ thing: { kind: "test" as const, test }, touchedAt: test.touchedAt })),
    ...attempts.flatMap((attempt) => (attempt.endedAt === null ? [{ thing: { kind: "scenario" as const, attempt }, touchedAt: touched.get(attempt.id) ?? attempt.startedAt.getTime() }] : [])),
    ...courses.flatMap((course) => (course.completedAt === null ? [{ thing: { kind: "course" as const, course }, touchedAt: course.touchedAt }] : [])),
  ]);
  return { attempts, courses, next, others };
}
