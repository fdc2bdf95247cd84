import { setImmediate } from "node:timers/promises";
import type { Place } from "../../domain/programme/binding";
import type { JointPart } from "../../domain/programme/evidence";
import type { JointFact } from "../../domain/joint-training/fact";
import type { JointRule } from "../../domain/joint-training/rule";
import { jointStanding } from "../../domain/joint-training/standing";
import { asHappened } from "../../domain/joint-training/as-happened";
import { type Ask, instantOf } from "../adapters/hot-questions";
import { jointFactsOf } from "../joint-trainings/joint-facts.server";
import type { FactsOfPeople, Member } from "../programmes/member-facts.server";
import { type FactRow, factOf } from "../progress/learning-facts.server";
import type { World } from "../world";

/** As it was known on the day, or with all that was written down since about the time until then. */
export type Knowledge = "then" | "now";

// People by their ids as a JSON list, some hundreds at a time: whoever asks for a page meanwhile is answered in between.
const THESE = "(SELECT value FROM json_each(?))";
const AT_ONCE = 500;
const PLACES = `
  SELECT m.id AS membershipId, m.personId, l.siteId, l.profession, l.fromAt, l.untilAt FROM Membership m JOIN Placement l ON l.membershipId = m.id
  WHERE m.personId IN ${THESE} AND m.agencyId = ? AND l.recordedAt <= ? AND (l.replacedAt IS NULL OR l.replacedAt > ?)`;
const FACTS = `
  SELECT personId, kind, course, courseVersion, lesson, subject, subjectVersion, value, at FROM LearningEvent
  WHERE personId IN ${THESE} AND +kind IN ('enrolled', 'completed', 'tested', 'scenario-ended', 'renewed') AND +at <= ?`;
const WAIVERS = `SELECT personId, course, grantedAt FROM Waiver WHERE personId IN ${THESE} AND agencyId = ? AND grantedAt <= ? AND (withdrawnAt IS NULL OR withdrawnAt > ?)`;
const TRAININGS = `
  SELECT DISTINCT t.id, v.programmeId AS programme, v.rule, t.cancelledAt FROM JointTraining t JOIN JointProgrammeVersion v ON v.id = t.versionId
  JOIN JointEvent e ON e.trainingId = t.id WHERE e.personId IN (SELECT personId FROM Membership WHERE agencyId = ?) AND t.createdAt <= ?`;

/**
 * Everything that decides where the members of an agency stood on a day: who was there, where and as what, what they had done, who was
 * excused, and what they had trained together; some people at a time. A withdrawn waiver held until it was withdrawn, whatever is known today.
 */
export async function* factsAsAt(world: World, agencyId: string, day: Date, knowledge: Knowledge): AsyncGenerator<FactsOfPeople> {
  const ask = await world.db.hot();
  const people = ask<{ personId: string }>("SELECT personId FROM Membership WHERE agencyId = ?", agencyId).map(({ personId }) => personId);
  const jointOf = await jointAsAt(world, agencyId, day, knowledge);
  for (let from = 0; from < people.length; from += AT_ONCE) {
    yield { ...factsOfThese(ask, world.clock.now(), { agencyId, day, knowledge, these: JSON.stringify(people.slice(from, from + AT_ONCE)) }), jointOf };
    await setImmediate();
  }
}

function factsOfThese(ask: Ask, now: Date, { agencyId, day, knowledge, these }: { agencyId: string; day: Date; knowledge: Knowledge; these: string }): Omit<FactsOfPeople, "jointOf"> {
  const known = knowledge === "then" ? day : now;
  const places = new Map<string, { personId: string; places: Place[] }>();
  for (const { membershipId, personId, siteId, profession, fromAt, untilAt } of ask<{ membershipId: string; personId: string; siteId: string | null; profession: string; fromAt: string; untilAt: string | null }>(PLACES, these, agencyId, known, known)) {
    const own = places.get(membershipId) ?? { personId, places: [] };
    own.places.push({ siteId, profession, fromAt: instantOf(fromAt).getTime(), untilAt: instantOf(untilAt)?.getTime() ?? null });
    places.set(membershipId, own);
  }
  const waivers = new Map<string, { course: string; at: number }[]>();
  for (const { personId, course, grantedAt } of ask<{ personId: string; course: string; grantedAt: string }>(WAIVERS, these, agencyId, day, day)) pushTo(waivers, personId, { course, at: instantOf(grantedAt).getTime() });
  const facts = new Map<string, FactRow[]>();
  for (const row of ask<FactRow & { personId: string }>(FACTS, these, day)) pushTo(facts, row.personId, row);
  return {
    members: [...places].flatMap(([membershipId, { personId, places: own }]): Member[] => {
      const here = own.find(({ fromAt, untilAt }) => fromAt <= day.getTime() && (untilAt === null || untilAt > day.getTime()));
      if (here === undefined) return [];
      return [{ membershipId, personId, agencyId, siteId: here.siteId, profession: here.profession, places: own, waivers: waivers.get(personId) ?? [] }];
    }),
    factsOf: new Map([...facts].map(([person, rows]) => [person, rows.flatMap((row) => factOf(row) ?? [])])),
  };
}

async function jointAsAt(world: World, agencyId: string, day: Date, knowledge: Knowledge): Promise<Map<string, JointPart[]>> {
  const ask = await world.db.hot();
  const parts = new Map<string, JointPart[]>();
  for (const { id, programme, rule, cancelledAt } of ask<{ id: string; programme: string; rule: string; cancelledAt: string | null }>(TRAININGS, agencyId, day)) {
    const isCancelled = cancelledAt !== null && instantOf(cancelledAt) <= day;
    for (const { person, doneAt, jointlyCompleteAt } of jointStanding(JSON.parse(rule) as JointRule, await jointFacts(world, id, day, knowledge)).people) {
      if (!isCancelled || jointlyCompleteAt !== null) pushTo(parts, person, { programme, doneAt, completedAt: jointlyCompleteAt });
    }
  }
  return parts;
}

async function jointFacts(world: World, trainingId: string, day: Date, knowledge: Knowledge): Promise<JointFact[]> {
  if (knowledge === "then") return asHappened(await jointFactsOf(world, trainingId, day), Infinity);
  return asHappened(await jointFactsOf(world, trainingId, world.clock.now()), day.getTime());
}

function pushTo<Thing>(groups: Map<string, Thing[]>, key: string, thing: Thing): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [thing]);
  else group.push(thing);
}
