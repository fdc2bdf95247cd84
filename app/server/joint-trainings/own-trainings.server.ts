import type { JointRule } from "../../domain/joint-training/rule";
import type { World } from "../world";
import type { EvaluationKind } from "../../domain/joint-training/evaluation";
import { openEvaluation } from "../../domain/joint-training/evaluation-time";
import type { CurrentPerson } from "../sign-ins/person";
import { completedOf } from "./preparation.server";
import { sessionInWords } from "./session-words";

/** A joint training that asks something of its learner, or is about to begin. */
export interface OwnTraining {
  id: string;
  title: string;
  asks: "answer" | "wait" | "come" | EvaluationKind;
  /** The next session, as its place shows it. */
  when: string | null;
  /** How many courses are to be completed before. */
  toPrepare: number;
}

const PLACES = "SELECT 1 FROM TrainingPlace WHERE personId = ? AND state IN ('invited', 'accepted', 'waiting') LIMIT 1";

/** For My learning: invitations to answer, sessions to come with what is to be prepared, and what is asked afterwards; nothing else of those that are over. */
export async function ownTrainings(world: World, person: Pick<CurrentPerson, "id" | "language">): Promise<OwnTraining[]> {
  const { db, clock } = world;
  // Most people have no place anywhere, and every one of them opens this page.
  const ask = await db.hot();
  if (ask(PLACES, person.id).length === 0) return [];
  const places = await db.trainingPlace.findMany({
    where: { personId: person.id, state: { in: ["invited", "accepted", "waiting"] }, training: { cancelledAt: null } },
    select: {
      state: true,
      training: {
        select: {
          id: true, title: true, timeZone: true, version: { select: { rule: true } },
          sessions: { where: { cancelledAt: null }, select: { startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } },
          evaluations: { where: { personId: person.id }, select: { kind: true } },
        },
      },
    },
    orderBy: { invitedAt: "asc" },
  });
  const now = clock.now();
  return (await Promise.all(places.map(async ({ state, training: { id, title, timeZone, version, sessions, evaluations } }): Promise<OwnTraining[]> => {
    const next = sessions.find(({ endsAt }) => endsAt > now);
    if (next === undefined && sessions.length > 0) {
      const open = state === "accepted" ? openEvaluation(sessions.map(({ endsAt }) => endsAt.getTime()), now.getTime()) : null;
      return open === null || evaluations.some(({ kind }) => kind === open) ? [] : [{ id, title, asks: open, when: null, toPrepare: 0 }];
    }
    const { prerequisites } = JSON.parse(version.rule) as JointRule;
    const done = (await completedOf(world, [person.id], prerequisites)).get(person.id);
    const words = next === undefined ? null : sessionInWords(timeZone, person.language, next);
    return [{ id, title, asks: state === "invited" ? "answer" : state === "waiting" ? "wait" : "come", when: words === null ? null : `${words.day}, ${words.times}`, toPrepare: prerequisites.filter((course) => !done?.has(course)).length }];
  }))).flat();
}
