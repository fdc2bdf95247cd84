import { listShared } from "../attempts/share-debrief.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { accessTo } from "./access.server";
import { showCohortPaths } from "./cohort-paths.server";

/** The training's title for one of its trainers; null for anybody else, coordinators as well: practice is no report. */
export async function trainedBy(world: World, person: CurrentPerson, trainingId: string): Promise<{ id: string; title: string } | null> {
  const access = await accessTo(world, person, trainingId);
  return access?.trains === true ? world.db.jointTraining.findUnique({ where: { id: trainingId }, select: { id: true, title: true } }) : null;
}

/** What a trainer of a training sees of its people's practice. */
export async function showPractice(world: World, person: CurrentPerson, trainingId: string) {
  const training = await trainedBy(world, person, trainingId);
  if (training === null) return null;
  const [paths, shared] = await Promise.all([showCohortPaths(world, trainingId), listShared(world, trainingId)]);
  return { training, paths, shared };
}
