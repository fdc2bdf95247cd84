import { asHappened } from "../../domain/joint-training/as-happened";
import { participantsOf, presentFor, sessionsOf } from "../../domain/joint-training/presence";
import type { JointRule } from "../../domain/joint-training/rule";
import { jointStanding } from "../../domain/joint-training/standing";
import { jointFactsOf } from "../joint-trainings/joint-facts.server";
import type { World } from "../world";

/** A joint training to which somebody came. Their own part of it and its completion together are two facts. Instants in milliseconds since 1970. */
export interface JointLine {
  id: string;
  title: string;
  /** Id of the agency for which they came. */
  agency: string;
  /** Present, in all sessions. */
  minutes: number;
  /** When their own part was done; when they were there last, while it is not. */
  at: number;
  isDone: boolean;
  /** Since when it is complete for all who came together; null while something is missing. */
  completeAt: number | null;
}

const CAME = "SELECT DISTINCT t.id, t.title, v.rule FROM JointEvent e JOIN JointTraining t ON t.id = e.trainingId JOIN JointProgrammeVersion v ON v.id = t.versionId WHERE e.personId = ? AND e.kind = 'attended'";

/** The joint trainings to which this person came, the newest first, from the facts as they are known now. */
export async function jointLines(world: World, personId: string): Promise<JointLine[]> {
  const ask = await world.db.hot();
  const lines = await Promise.all(ask<{ id: string; title: string; rule: string }>(CAME, personId).map(async ({ id, title, rule }): Promise<JointLine[]> => {
    // What was entered late counts from when it happened, as it does for the agency.
    const facts = asHappened(await jointFactsOf(world, id, world.clock.now()), Infinity);
    const own = participantsOf(facts).find(({ person }) => person === personId);
    const stands = jointStanding(JSON.parse(rule) as JointRule, facts).people.find(({ person }) => person === personId);
    if (own === undefined || stands === undefined) return [];
    const { minutes } = presentFor(own, new Set(sessionsOf(facts).keys()), Infinity);
    const { agency, doneAt, jointlyCompleteAt } = stands;
    return [{ id, title, agency, minutes: Math.round(minutes), at: doneAt ?? Math.max(...own.present.map(({ to }) => to)), isDone: doneAt !== null, completeAt: jointlyCompleteAt }];
  }));
  return lines.flat().sort((one, other) => other.at - one.at);
}
