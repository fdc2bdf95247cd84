import type { Course } from "../../domain/curriculum/course";
import type { CourseProgress } from "../../domain/progress/course-progress";
import type { LearningFact } from "../../domain/progress/fact";
import { testOffer } from "../../domain/progress/test-offer";
import { testStanding } from "../../domain/progress/test-standing";
import { dayIn, timeZoneOf } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { aroundTests } from "./begin-test.server";
import { sittingsOf } from "./sittings.server";

/** The tests of a course as its page offers them to this person, and whether they have passed. */
export async function showCourseTests(world: World, person: CurrentPerson, course: Course, facts: readonly LearningFact[], progress: CourseProgress) {
  const sittings = await sittingsOf(world, person.id, course.id);
  const around = aroundTests(course, progress);
  const { state, at } = testStanding(course.id, facts);
  return {
    test: course.test,
    before: testOffer("before", sittings, around),
    after: testOffer("after", sittings, around),
    standing: { state, day: at === null ? null : dayIn(timeZoneOf(person), person.language, new Date(at)) },
  };
}
