import { lessonsOf } from "../../domain/curriculum/course";
import { type LearningFact, onceKey } from "../../domain/progress/fact";
import type { Representation } from "../../domain/scenario/representation";
import { sha256 } from "../adapters/keyed-hash";
import { readableCourses } from "../courses/offered-courses.server";
import type { World } from "../world";
import { recordCompletions } from "./record-completions.server";

/**
 * The fact that somebody has played a scenario to an ending: not which ending, by what path or in which seat. Practice stays private and
 * can be deleted, and what it was a part of stays done. A later ending is a fact as well, because an agency may ask for it anew.
 */
export async function endingOf(world: World, personId: string, { scenario, version }: Pick<Representation, "scenario" | "version">, attemptId: string): Promise<Extract<LearningFact, { kind: "scenario-ended" }>> {
  const fact = { kind: "scenario-ended" as const, scenario, version, at: world.clock.now().getTime() };
  const ask = await world.db.hot();
  const isFirst = ask("SELECT 1 FROM LearningEvent WHERE personId = ? AND once = ?", personId, onceKey(fact)).length === 0;
  return isFirst ? fact : { ...fact, again: sha256(attemptId).slice(0, 22) };
}

/** Writes down which courses an ending of this scenario has completed. */
export async function recordCompletionsBy(world: World, personId: string, scenario: string): Promise<void> {
  const courses = (await readableCourses(world)).filter((course) => lessonsOf(course).some((lesson) => lesson.scenario === scenario));
  if (courses.length > 0) await recordCompletions(world, personId, courses);
}
