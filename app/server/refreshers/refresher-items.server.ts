import { type MeetableDecision, decisionsToMeet } from "../../domain/attempt/decision-again";
import { lessonsOf } from "../../domain/curriculum/course";
import { planOf, progressOf } from "../../domain/progress/course-progress";
import type { LearningFact, Refreshed } from "../../domain/progress/fact";
import { decisionKey, questionKey, type RefresherItem, USUAL_REFRESHER_DAYS } from "../../domain/progress/refreshers";
import { modeOf, type Representation } from "../../domain/scenario/representation";
import { instantOf } from "../adapters/hot-questions";
import { offeredCourses } from "../courses/offered-courses.server";
import { learningRecordOf } from "../progress/learning-facts.server";
import { versionOf } from "../scenarios/scenario-version.server";
import type { World } from "../world";

/** What the schedule needs to know of a person. */
export interface Refreshers {
  items: RefresherItem[];
  facts: Refreshed[];
  intervalDays: number;
}

export async function refreshersOf(world: World, personId: string): Promise<Refreshers> {
  const [{ facts, refreshed }, decisions] = await Promise.all([learningRecordOf(world, personId), decisionItems(world, personId)]);
  return { items: [...(await questionItems(world, facts)), ...decisions], facts: refreshed, intervalDays: await intervalFor(world, personId) };
}

/** Questions of the lessons that somebody has completed, of courses that are offered now. What only the learner can judge does not come back. */
async function questionItems(world: World, facts: LearningFact[]): Promise<RefresherItem[]> {
  return (await offeredCourses(world)).flatMap((course) => {
    const completed = new Map(progressOf(planOf(course), facts, []).lessons.map(({ slug, completedAt }) => [slug, completedAt]));
    return lessonsOf(course).flatMap(({ slug, body }) => {
      const completedAt = completed.get(slug) ?? null;
      if (completedAt === null) return [];
      // Whoever has read it anew has learnt it then.
      const learntAt = Math.max(completedAt, ...facts.flatMap((fact) => (fact.kind === "completed" && fact.course === course.id && fact.lesson === slug ? [fact.at] : [])));
      return body.questions.filter(({ kind }) => kind !== "short").map(({ id, version }): RefresherItem => ({ key: questionKey(course.id, slug, id), version, from: course.id, lesson: `${course.id} ${slug}`, learntAt }));
    });
  });
}

/** An attempt in which somebody has come to an ending. */
export interface EndedAttempt {
  id: string;
  representation: Representation;
  endedAt: number;
  decisions: MeetableDecision[];
}

async function decisionItems(world: World, personId: string): Promise<RefresherItem[]> {
  const attempts = await newestEnded(world, personId);
  return attempts.flatMap(({ representation: { scenario }, endedAt, decisions }) => decisions.map(({ decision, version }): RefresherItem => ({ key: decisionKey(scenario, decision), version, from: scenario, lesson: scenario, learntAt: endedAt })));
}

/** Of each scenario the attempt that ended last, unless its version was withdrawn as harmful. */
export async function newestEnded(world: World, personId: string): Promise<EndedAttempt[]> {
  const ask = await world.db.hot();
  const rows = ask<{ id: string; versionId: string; mode: string; seat: string; endedAt: string }>(NEWEST_ENDED, personId);
  return Promise.all(
    rows.map(async ({ id, versionId, mode, seat, endedAt }) => {
      const { representation } = await versionOf(world, versionId);
      const decided = ask<{ scene: string; option: string }>(DECIDED, id);
      return { id, representation, endedAt: instantOf(endedAt).getTime(), decisions: decisionsToMeet(representation, { mode: modeOf(representation, mode), seat }, decided) };
    }),
  );
}

const NEWEST_ENDED = `
  SELECT id, versionId, mode, seat, endedAt FROM (
    SELECT a.id, v.id AS versionId, a.mode, a.seat, a.endedAt, v.withdrawnAt, row_number() OVER (PARTITION BY v.scenario ORDER BY a.endedAt DESC, a.id DESC) AS newest
    FROM Attempt a JOIN ScenarioVersion v ON v.id = a.scenarioVersionId WHERE a.personId = ? AND a.endedAt IS NOT NULL)
  WHERE newest = 1 AND withdrawnAt IS NULL`;
const DECIDED = "SELECT scene, option FROM AttemptEvent WHERE attemptId = ? AND kind IN ('chose', 'expired') ORDER BY seq";

/** The days that a person's agency has set; of several agencies the fewest. */
async function intervalFor({ db, clock }: World, personId: string): Promise<number> {
  const ask = await db.hot();
  const now = clock.now();
  const [row] = ask<{ days: number | null }>(
    "SELECT min(g.refresherDays) AS days FROM Membership m JOIN Agency g ON g.id = m.agencyId WHERE m.personId = ? AND m.startedAt <= ? AND (m.endedAt IS NULL OR m.endedAt > ?)",
    personId, now, now,
  );
  return row?.days ?? USUAL_REFRESHER_DAYS;
}
