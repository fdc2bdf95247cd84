import { asksTest } from "../../domain/curriculum/course";
import { planOf } from "../../domain/progress/course-progress";
import { keepMark, readMark } from "../adapters/kept-mark";
import { sha256 } from "../adapters/keyed-hash";
import { readableCourses } from "../courses/offered-courses.server";
import type { World } from "../world";
import { renewStandings } from "./renew-standings.server";

const MARK = "standings";

/**
 * Works out anew what is stale, and before that names as stale what no fact has told of: whoever has come or gone since the last look
 * without anything being written down on that day, and everybody when a course asks something else than it did.
 */
export async function keepStandings(world: World): Promise<void> {
  const { db, clock, env } = world;
  const now = clock.now();
  const asked = await whatCoursesAsk(world);
  const [before, seenAt] = (readMark(env.dataDir, MARK) ?? "").split(" ");
  const since = seenAt === undefined || Number.isNaN(Date.parse(seenAt)) ? null : new Date(seenAt);
  if (before !== asked || since === null) {
    await db.$executeRaw`INSERT INTO StaleStanding SELECT DISTINCT personId FROM Membership WHERE personId NOT IN (SELECT personId FROM StaleStanding)`;
  } else {
    const crossed = { gt: since, lte: now };
    const people = await db.membership.findMany({ where: { OR: [{ startedAt: crossed }, { endedAt: crossed }] }, select: { personId: true }, distinct: ["personId"] });
    for (const { personId } of people) await db.staleStanding.upsert({ where: { personId }, create: { personId }, update: {}, select: { personId: true } });
  }
  keepMark(env.dataDir, MARK, `${asked} ${now.toISOString()}`);
  await renewStandings(world);
}

/** Names what all courses together ask. */
async function whatCoursesAsk(world: World): Promise<string> {
  const courses = (await readableCourses(world)).map((course) => ({ plan: planOf(course), test: asksTest(course) }));
  return sha256(JSON.stringify(courses.sort((one, other) => (one.plan.course < other.plan.course ? -1 : 1))));
}
