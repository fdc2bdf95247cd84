import { lessonsOf } from "../../domain/curriculum/course";
import type { Representation } from "../../domain/scenario/representation";
import { readableCourses } from "../courses/offered-courses.server";
import type { World } from "../world";
import { recordOnce } from "./learning-facts.server";
import { recordCompletions } from "./record-completions.server";

/**
 * The fact that somebody has played a scenario to an ending, once for each scenario: not which ending, by what path or in which seat.
 * Practice stays private and can be deleted, and what it was a part of stays done.
 */
export function scenarioEnded(world: World, personId: string, { scenario, version }: Pick<Representation, "scenario" | "version">) {
  return recordOnce(world, personId, { kind: "scenario-ended", scenario, version, at: world.clock.now().getTime() });
}

/** Writes down which courses an ending of this scenario has completed. */
export async function recordCompletionsBy(world: World, personId: string, scenario: string): Promise<void> {
  const courses = (await readableCourses(world)).filter((course) => lessonsOf(course).some((lesson) => lesson.scenario === scenario));
  if (courses.length > 0) await recordCompletions(world, personId, courses);
}
