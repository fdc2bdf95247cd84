import { asksTest, type Course } from "../../domain/curriculum/course";
import { recordOnce } from "../progress/learning-facts.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { countingFor } from "./required-of.server";

/** Somebody has read what changed in a course that lapses, or has lapsed, for their agency. Where there is a test, passing it again is what renews it. A second press finds it renewed. */
export async function renewCourse(world: World, person: CurrentPerson, course: Course): Promise<void> {
  if (asksTest(course) || !(await countingFor(world, person, { course: course.id })).canRenew) return;
  await recordOnce(world, person.id, { kind: "renewed", course: course.id, courseVersion: course.version, at: world.clock.now().getTime() });
}
