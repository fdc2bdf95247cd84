import type { Course } from "../../domain/curriculum/course";
import type { World } from "../world";
import { recordOnce } from "./learning-facts.server";

/** Begins a course. Whoever has begun it stays where they are. */
export async function enrol(world: World, personId: string, course: Pick<Course, "id">): Promise<void> {
  await enrolment(world, personId, course.id);
}

/** The fact that comes with the first thing that is done in a course, whether or not "Start course" was pressed before it. */
export function enrolment(world: World, personId: string, course: string) {
  return recordOnce(world, personId, { kind: "enrolled", course, at: world.clock.now().getTime() });
}
