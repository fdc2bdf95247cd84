import { isExpired, surelyKeptSince } from "../../domain/attempt/expiry";
import type { Prisma } from "../adapters/database";
import type { World } from "../world";

/**
 * Facts of tests that go with the tests: what was handed in before a course, and what was not passed. That a test was passed stays, as
 * what was completed does.
 */
export const unlessPassed = { kind: "tested", value: { not: { contains: '"passed":true' } } } satisfies Prisma.LearningEventWhereInput;

/** Deletes everybody's tests twelve months after the last step in them. The server's log gets the count, without names. */
export async function expireTests({ db, clock, log }: World): Promise<void> {
  const now = clock.now();
  const since = surelyKeptSince(now).expired;
  const idle = { begunAt: { lte: since }, OR: [{ handedInAt: null }, { handedInAt: { lte: since } }], answers: { none: { at: { gt: since } } } } satisfies Prisma.TestSittingWhereInput;
  const sittings = await db.testSitting.findMany({ where: idle, select: { id: true, personId: true, begunAt: true, handedInAt: true, answers: { select: { at: true } } } });
  let count = 0;
  for (const { id, personId, begunAt, handedInAt, answers } of sittings) {
    const last = Math.max(...[begunAt, handedInAt ?? begunAt, ...answers.map(({ at }) => at)].map((instant) => instant.getTime()));
    if (!isExpired(new Date(last), now)) continue;
    // Somebody may have gone on with it since the look.
    count += await db.$transaction(async (all) => {
      const deleted = await all.testSitting.deleteMany({ where: { id, ...idle } });
      if (deleted.count > 0) await all.learningEvent.deleteMany({ where: { personId, subject: id, ...unlessPassed } });
      return deleted.count;
    });
  }
  if (count > 0) log.info({ count }, "tests expired");
}
