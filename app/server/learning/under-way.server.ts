import { nextThing } from "../../domain/progress/next-thing";
import { lastTouched, type ListedAttempt, listAttempts } from "../attempts/list-attempts.server";
import { type LearnersCourse, listLearnersCourses } from "../progress/list-learners-courses.server";
import type { World } from "../world";

export type Begun = { kind: "scenario"; attempt: ListedAttempt } | { kind: "course"; course: LearnersCourse };

/** Everything this person has begun, and what of it to go on with: course or story, by what they touched last. */
export async function findUnderWay(world: World, personId: string) {
  const [attempts, touched, courses] = await Promise.all([listAttempts(world, personId), lastTouched(world, personId), listLearnersCourses(world, personId)]);
  const { next, others } = nextThing<Begun>([
    ...attempts.flatMap((attempt) => (attempt.endedAt === null ? [{ thing: { kind: "scenario" as const, attempt }, touchedAt: touched.get(attempt.id) ?? attempt.startedAt.getTime() }] : [])),
    ...courses.flatMap((course) => (course.completedAt === null ? [{ thing: { kind: "course" as const, course }, touchedAt: course.touchedAt }] : [])),
  ]);
  return { attempts, courses, next, others };
}
