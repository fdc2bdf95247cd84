import type { DebriefView } from "../../domain/attempt/debrief-view";
import { auditLine } from "../audit/write-line.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { showDebrief } from "./show-debrief.server";

export interface Sharing {
  scenario: string;
  /** Trainings of this learner in which the scenario is played; `shared` while its trainers may read the debrief. */
  trainings: { id: string; title: string; trainers: string[]; shared: boolean }[];
}

/** To whom a learner may show the debrief of their own attempt; null when it is not theirs or has not ended. */
export async function showSharing({ db }: World, personId: string, attemptId: string): Promise<Sharing | null> {
  const attempt = await db.attempt.findFirst({ where: { id: attemptId, personId, endedAt: { not: null } }, select: { scenarioVersion: { select: { scenario: true } } } });
  if (attempt === null) return null;
  const { scenario } = attempt.scenarioVersion;
  const rows = await db.jointTraining.findMany({
    // What was shown once can be taken back whatever became of the place or of the scenario.
    where: { OR: [{ scenario, places: { some: { personId, state: "accepted" } } }, { shared: { some: { attemptId, withdrawnAt: null } } }] },
    select: { id: true, title: true, trainers: { select: { person: { select: { name: true } } } }, shared: { where: { attemptId, withdrawnAt: null }, select: { id: true } } },
    orderBy: { createdAt: "desc" },
  });
  return { scenario, trainings: rows.map(({ id, title, trainers, shared }) => ({ id, title, trainers: trainers.map(({ person }) => person.name).sort(), shared: shared.length > 0 })) };
}

/** Shows it to the trainers of a training, or takes it back. False when it is not theirs to show there. */
export async function setSharing(world: World, person: CurrentPerson, attemptId: string, trainingId: string, shared: boolean): Promise<boolean> {
  const { db, ids, clock } = world;
  const sharing = await showSharing(world, person.id, attemptId);
  const training = sharing?.trainings.find(({ id }) => id === trainingId);
  if (training === undefined) return false;
  if (training.shared === shared) return true;
  const now = clock.now();
  await db.$transaction([
    db.sharedDebrief.upsert({
      where: { attemptId_trainingId: { attemptId, trainingId } },
      create: { id: ids.next(), attemptId, trainingId, personId: person.id, sharedAt: now },
      update: shared ? { sharedAt: now, withdrawnAt: null } : { withdrawnAt: now },
      select: { id: true },
    }),
    // Of no agency: whether somebody showed their practice to a trainer is not their agency's business.
    auditLine(world, person, { action: shared ? "debrief-shared" : "debrief-withdrawn", agencyId: null, subject: trainingId }),
  ]);
  return true;
}

/** Debriefs that their learners show to the trainers of this training now. */
export async function listShared({ db }: World, trainingId: string): Promise<{ id: string; name: string; sharedAt: Date }[]> {
  const rows = await db.sharedDebrief.findMany({ where: { trainingId, withdrawnAt: null }, select: { id: true, sharedAt: true, person: { select: { name: true } } }, orderBy: { sharedAt: "asc" } });
  return rows.map(({ id, sharedAt, person }) => ({ id, name: person.name, sharedAt }));
}

/** A debrief as its learner shows it: without what they wrote for themselves, and without a way into their other attempts. */
export async function showShared(world: World, trainingId: string, sharedId: string): Promise<{ name: string; view: DebriefView } | null> {
  const row = await world.db.sharedDebrief.findFirst({ where: { id: sharedId, trainingId, withdrawnAt: null }, select: { attemptId: true, personId: true, person: { select: { name: true } } } });
  const outcome = row === null ? null : await showDebrief(world, row.personId, row.attemptId);
  if (row === null || outcome?.kind !== "shown") return null;
  const { view } = outcome;
  return {
    name: row.person.name,
    view: {
      ...view,
      continues: null,
      questions: view.questions.map((question) => ({ ...question, answer: "" })),
      decisions: view.decisions.map((decision) => ({ ...decision, differs: null, tryAgainFrom: null })),
      endingsBySeat: { ...view.endingsBySeat, parts: [], endings: [] },
    },
  };
}
