import type { Prisma } from "../adapters/database";

/**
 * Gives to one person what was written down of another who is the same human. What can be a fact only once stays as the earlier of the two
 * has it; of private texts about the same thing both are kept, one after the other. Caches are left to whoever works them out anew,
 * and places that become free to whoever has them moved up.
 */
export async function giveRows(tx: Prisma.TransactionClient, kept: string, gone: string): Promise<{ freed: FreedPlace[] }> {
  await giveLearning(tx, kept, gone);
  await givePractice(tx, kept, gone);
  const freed = await giveJointTrainings(tx, kept, gone);
  await giveDeeds(tx, kept, gone);
  const waivers = { where: { personId: gone }, data: { personId: kept } };
  await tx.waiver.updateMany(waivers);
  await tx.passwordReset.updateMany({ where: { personId: gone }, data: { personId: kept } });
  return { freed };
}

/** Where both had a place there is one too many of an agency now, once the other person is gone. */
export interface FreedPlace {
  trainingId: string;
  agencyId: string;
}

async function giveLearning(tx: Prisma.TransactionClient, kept: string, gone: string): Promise<void> {
  const earlier = (mine: string, theirs: string) => tx.$executeRaw`
    DELETE FROM "LearningEvent" WHERE "personId" = ${mine} AND "once" IS NOT NULL
      AND EXISTS (SELECT 1 FROM "LearningEvent" o WHERE o."personId" = ${theirs} AND o."once" = "LearningEvent"."once" AND (o."at" < "LearningEvent"."at" OR (o."at" = "LearningEvent"."at" AND ${mine} = ${gone})))`;
  await earlier(kept, gone);
  await earlier(gone, kept);
  await tx.learningEvent.updateMany({ where: { personId: gone }, data: { personId: kept } });
  await tx.testSitting.updateMany({ where: { personId: gone }, data: { personId: kept } });
  // The newest place wins.
  await tx.$executeRaw`DELETE FROM "LessonPlace" WHERE "personId" = ${kept} AND EXISTS (SELECT 1 FROM "LessonPlace" o WHERE o."personId" = ${gone} AND o."course" = "LessonPlace"."course" AND o."lesson" = "LessonPlace"."lesson" AND o."at" > "LessonPlace"."at")`;
  await tx.$executeRaw`UPDATE OR IGNORE "LessonPlace" SET "personId" = ${kept} WHERE "personId" = ${gone}`;
}

async function givePractice(tx: Prisma.TransactionClient, kept: string, gone: string): Promise<void> {
  await tx.attempt.updateMany({ where: { personId: gone }, data: { personId: kept } });
  await tx.attemptNote.updateMany({ where: { personId: gone }, data: { personId: kept } });
  for (const note of await tx.lessonNote.findMany({ where: { personId: gone } })) {
    const { course, lesson, about } = note;
    const own = await tx.lessonNote.findUnique({ where: { personId_course_lesson_about: { personId: kept, course, lesson, about } } });
    if (own === null) await tx.lessonNote.update({ where: { id: note.id }, data: { personId: kept } });
    else await tx.lessonNote.update({ where: { id: own.id }, data: { text: bothTexts(own, note), remindAt: own.remindAt ?? note.remindAt, outcome: own.outcome ?? note.outcome } });
  }
  for (const written of await tx.ownCase.findMany({ where: { personId: gone } })) {
    const own = await tx.ownCase.findUnique({ where: { personId_course: { personId: kept, course: written.course } } });
    if (own === null) await tx.ownCase.update({ where: { id: written.id }, data: { personId: kept } });
    else await tx.ownCase.update({ where: { id: own.id }, data: { text: bothTexts(own, written) } });
  }
}

async function giveJointTrainings(tx: Prisma.TransactionClient, kept: string, gone: string): Promise<FreedPlace[]> {
  await tx.jointEvent.updateMany({ where: { personId: gone }, data: { personId: kept } });
  // Who came instead of them came instead of the same human.
  for (const event of await tx.jointEvent.findMany({ where: { kind: "attended", value: { contains: `"insteadOf":${JSON.stringify(gone)}` } }, select: { id: true, value: true } })) {
    await tx.jointEvent.update({ where: { id: event.id }, data: { value: JSON.stringify({ ...(JSON.parse(event.value) as object), insteadOf: kept }) } });
  }
  const places = await tx.trainingPlace.findMany({ where: { personId: gone } });
  const freed: FreedPlace[] = [];
  for (const place of places) {
    const own = await tx.trainingPlace.findUnique({ where: { trainingId_personId: { trainingId: place.trainingId, personId: kept } } });
    if (own === null) await tx.trainingPlace.update({ where: { id: place.id }, data: { personId: kept } });
    else freed.push(...[place, own].map(({ trainingId, agencyId }) => ({ trainingId, agencyId })));
    if (own !== null && worth(place.state) > worth(own.state)) await tx.trainingPlace.update({ where: { id: own.id }, data: { state: place.state, changedAt: place.changedAt, agencyId: place.agencyId, profession: place.profession, invitedById: place.invitedById, invitedAt: place.invitedAt } });
  }
  await tx.$executeRaw`DELETE FROM "TrainingEvaluation" WHERE "personId" = ${kept} AND EXISTS (SELECT 1 FROM "TrainingEvaluation" o WHERE o."personId" = ${gone} AND o."trainingId" = "TrainingEvaluation"."trainingId" AND o."kind" = "TrainingEvaluation"."kind" AND o."at" < "TrainingEvaluation"."at")`;
  await tx.$executeRaw`UPDATE OR IGNORE "TrainingEvaluation" SET "personId" = ${kept} WHERE "personId" = ${gone}`;
  await tx.trainingEvaluation.deleteMany({ where: { personId: gone } });
  await tx.$executeRaw`UPDATE OR IGNORE "TrainingTrainer" SET "personId" = ${kept} WHERE "personId" = ${gone}`;
  await tx.sharedDebrief.updateMany({ where: { personId: gone }, data: { personId: kept } });
  await tx.jointCompletion.deleteMany({ where: { personId: gone } });
  await tx.$executeRaw`INSERT INTO "StaleTraining" SELECT DISTINCT "trainingId" FROM "JointEvent" WHERE "personId" = ${kept} AND "trainingId" NOT IN (SELECT "trainingId" FROM "StaleTraining")`;
  return freed;
}

/** What they did about others, which names them. */
async function giveDeeds(tx: Prisma.TransactionClient, kept: string, gone: string): Promise<void> {
  await tx.jointEvent.updateMany({ where: { byId: gone }, data: { byId: kept } });
  await tx.waiver.updateMany({ where: { grantedById: gone }, data: { grantedById: kept } });
  await tx.waiver.updateMany({ where: { withdrawnById: gone }, data: { withdrawnById: kept } });
  await tx.passwordReset.updateMany({ where: { givenById: gone }, data: { givenById: kept } });
  await tx.enrolledComputer.updateMany({ where: { enrolledById: gone }, data: { enrolledById: kept } });
  await tx.placement.updateMany({ where: { recordedById: gone }, data: { recordedById: kept } });
  await tx.peopleImport.updateMany({ where: { byId: gone }, data: { byId: kept } });
  await tx.programmeVersion.updateMany({ where: { recordedById: gone }, data: { recordedById: kept } });
  await tx.jointProgrammeVersion.updateMany({ where: { recordedById: gone }, data: { recordedById: kept } });
  await tx.jointAgreement.updateMany({ where: { personId: gone }, data: { personId: kept } });
  await tx.jointTraining.updateMany({ where: { createdById: gone }, data: { createdById: kept } });
  await tx.trainingPlace.updateMany({ where: { invitedById: gone }, data: { invitedById: kept } });
  await tx.trainingEvaluation.updateMany({ where: { enteredById: gone }, data: { enteredById: kept } });
  await tx.shownHands.updateMany({ where: { byId: gone }, data: { byId: kept } });
  await tx.inspector.updateMany({ where: { grantedById: gone }, data: { grantedById: kept } });
  for (const inspector of await tx.inspector.findMany({ where: { sample: { contains: JSON.stringify(gone) } }, select: { id: true, sample: true } })) {
    const sample = new Set((JSON.parse(inspector.sample) as string[]).map((id) => (id === gone ? kept : id)));
    await tx.inspector.update({ where: { id: inspector.id }, data: { sample: JSON.stringify([...sample]) } });
  }
}

const states = ["withdrawn", "declined", "waiting", "invited", "accepted"];

function worth(state: string): number {
  return states.indexOf(state);
}

function bothTexts(one: { text: string; updatedAt: Date }, other: { text: string; updatedAt: Date }): string {
  if (one.text === other.text) return one.text;
  return (one.updatedAt <= other.updatedAt ? [one.text, other.text] : [other.text, one.text]).join("\n\n");
}
