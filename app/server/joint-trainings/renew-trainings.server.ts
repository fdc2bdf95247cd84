import { asHappened } from "../../domain/joint-training/as-happened";
import type { JointRule } from "../../domain/joint-training/rule";
import { jointStanding, type JointStanding } from "../../domain/joint-training/standing";
import { errorFields } from "../adapters/error-fields";
import { asStored } from "../adapters/hot-questions";
import type { World } from "../world";
import { jointFactsOf } from "./joint-facts.server";

/** How a training stood by its rule, as it was known at an instant, for who sees the people of some agencies (`jointStanding`). Names everybody: show what `toldTo` makes of it. */
export async function standingOfTraining(world: World, trainingId: string, known: Date, own: readonly string[] | null = null): Promise<JointStanding | null> {
  const training = await world.db.jointTraining.findUnique({ where: { id: trainingId }, select: { version: { select: { rule: true } } } });
  return training === null ? null : jointStanding(JSON.parse(training.version.rule) as JointRule, await jointFactsOf(world, trainingId, known), own);
}

/**
 * Works out anew who has completed the trainings of which something was written down since. To be awaited before completions are read. One that
 * cannot be worked out stays as it was, is told of in the log, and is tried again the next time; it keeps nobody from the others.
 */
export async function renewTrainings(world: World): Promise<void> {
  const stale = await world.db.staleTraining.findMany({ select: { trainingId: true }, orderBy: { trainingId: "asc" } });
  for (const { trainingId } of stale) {
    try {
      await renewTraining(world, trainingId);
    } catch (error) {
      world.log.error({ ...errorFields(error), training: trainingId }, "who has completed a joint training cannot be worked out");
    }
  }
}

async function renewTraining(world: World, trainingId: string): Promise<void> {
  const { db, clock } = world;
  await db.$transaction(async (tx) => {
    // Of two who are at it one finds it done; the facts are read after that, over the same connection.
    if ((await tx.staleTraining.deleteMany({ where: { trainingId } })).count === 0) return;
    const { version } = await tx.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { version: { select: { rule: true } } } });
    // What was entered late or corrected counts from when it happened: nobody's completion is dated anew by a slip of paper.
    const { people } = jointStanding(JSON.parse(version.rule) as JointRule, asHappened(await jointFactsOf(world, trainingId, clock.now()), Infinity));
    const rows = JSON.stringify(people.map(({ person, agency, doneAt, jointlyCompleteAt }) => [trainingId, person, agency, stored(doneAt), stored(jointlyCompleteAt)]));
    await tx.$executeRawUnsafe(REMOVE, trainingId, rows);
    await tx.$executeRawUnsafe(KEEP, rows);
  }, { timeout: 60_000, maxWait: 60_000 });
}

// A statement each, however many took part. Who stands as before is left alone, so that nothing of theirs is worked out anew.
const REMOVE = "DELETE FROM JointCompletion WHERE trainingId = ? AND personId NOT IN (SELECT value ->> 1 FROM json_each(?))";
const KEEP = `
  INSERT INTO JointCompletion (trainingId, personId, agencyId, doneAt, completedAt)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE true
  ON CONFLICT (trainingId, personId) DO UPDATE SET agencyId = excluded.agencyId, doneAt = excluded.doneAt, completedAt = excluded.completedAt
  WHERE agencyId IS NOT excluded.agencyId OR doneAt IS NOT excluded.doneAt OR completedAt IS NOT excluded.completedAt`;

function stored(instant: number | null): string | null {
  return instant === null ? null : String(asStored(new Date(instant)));
}
