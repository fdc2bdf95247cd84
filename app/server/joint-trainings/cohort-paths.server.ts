import { cohortPaths, type DecisionOfCohort } from "../../domain/attempt/cohort-paths";
import { seatInWords } from "../../domain/attempt/cast";
import { modeOf } from "../../domain/scenario/representation";
import { instantOf } from "../adapters/hot-questions";
import { versionOf } from "../scenarios/scenario-version.server";
import type { World } from "../world";

export interface CohortPaths {
  scenario: { id: string; title: string };
  decisions: (DecisionOfCohort & { by: string })[];
}

interface Row {
  personId: string;
  mode: string;
  own: string;
  scene: string;
  option: string;
  seat: string;
  at: string;
}

/** Attempts that were begun after their learner accepted the place and the training had this scenario, so that the briefing said what trainers see; only those that came to an end. */
const CHOSEN = `
  SELECT a.personId, a.mode, a.seat AS own, e.scene, e.option, e.seat, e.at
  FROM TrainingPlace p JOIN Attempt a ON a.personId = p.personId AND a.startedAt >= p.changedAt JOIN AttemptEvent e ON e.attemptId = a.id
  JOIN JointTraining t ON t.id = p.trainingId
  WHERE p.trainingId = ? AND p.state = 'accepted' AND a.startedAt >= coalesce(t.scenarioSince, p.changedAt) AND a.scenarioVersionId = ? AND a.endedAt IS NOT NULL AND e.kind = 'chose'`;

/** How the people of a training decided in its scenario, in aggregate and in words; null when none is played in it that can be played now. */
export async function showCohortPaths(world: World, trainingId: string): Promise<CohortPaths | null> {
  const training = await world.db.jointTraining.findUnique({ where: { id: trainingId }, select: { scenario: true, cancelledAt: true } });
  const offered = training === null || training.scenario === null || training.cancelledAt !== null ? null : await world.db.scenarioVersion.findFirst({ where: { scenario: training.scenario, offered: true }, select: { id: true } });
  if (offered === null) return null;
  const { representation } = await versionOf(world, offered.id);
  const ask = await world.db.hot();
  // What a colleague did by script is nobody's choice.
  const own = ask<Row>(CHOSEN, trainingId, offered.id).filter(({ mode: id, own: seat, seat: decided }) => {
    const mode = modeOf(representation, id);
    return mode.tour ? mode.seats.includes(decided) : seat === decided;
  });
  const chosen = own.map(({ personId, scene, option, at }) => ({ person: personId, scene, option, at: instantOf(at).getTime() }));
  return {
    scenario: { id: representation.scenario, title: representation.title },
    decisions: cohortPaths(representation, chosen).map((decision) => ({ ...decision, by: seatInWords(representation, decision.seat).seat })),
  };
}
