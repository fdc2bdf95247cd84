import { modesForOne } from "../../domain/attempt/cast";
import { courseDocuments, scenarioDocument, sourceDocuments, termDocuments } from "../../domain/search/content-documents";
import type { SearchDocument } from "../../domain/search/document";
import { errorFields } from "../adapters/error-fields";
import { offeredCourses } from "../courses/offered-courses.server";
import { versionOf } from "../scenarios/scenario-version.server";
import { registerOf } from "../scenarios/standards.server";
import type { World } from "../world";

/**
 * Brings the search up to date when something else is offered than it holds: courses as they were read when the process started, and the
 * scenarios that may be started now. Resolves when it is; a second call meanwhile waits for the first.
 */
export async function renewSearch(world: World): Promise<void> {
  const offered = await offeredScenarios(world);
  const stamp = offered.join("\n");
  if (!world.search.isOf(stamp)) await world.search.renew(stamp, () => documentsOf(world, offered));
}

/** The same by the way: whoever asks is answered from what is there. */
export function renewSearchMeanwhile(world: World): void {
  renewSearch(world).catch((error: unknown) => world.log.error(errorFields(error), "the search could not be brought up to date"));
}

async function offeredScenarios({ db }: World): Promise<string[]> {
  const ask = await db.hot();
  return ask<{ id: string }>("SELECT id FROM ScenarioVersion WHERE offered = 1 ORDER BY id").map(({ id }) => id);
}

/** Everything that learners may read, and nothing else: what is held back, a draft or retired is not there to be found. */
async function documentsOf(world: World, offered: readonly string[]): Promise<SearchDocument[]> {
  const [courses, { terms }, versions] = await Promise.all([offeredCourses(world), world.courses.glossary(), Promise.all(offered.map((id) => versionOf(world, id)))]);
  const scenarios = versions.map(({ representation }) => scenarioDocument(representation, new Set(modesForOne(representation).flatMap(({ seats }) => seats))));
  return [...courses.flatMap(courseDocuments), ...scenarios, ...termDocuments(terms, "en", "/terms"), ...sourceDocuments(registerOf(world))];
}
