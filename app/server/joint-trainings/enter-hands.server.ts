import { type Hands, readHands } from "../../domain/joint-training/shown-hands";
import { sha256Hex } from "../../domain/scenario/hashes";
import type { Database } from "../adapters/database";
import { auditLine } from "../audit/write-line.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { paperOfScenario } from "./paper-of-training.server";

/** What stands for a table, as a short text: a page carries it back, so that two trainers do not overwrite each other. */
export function standOf(shown: Pick<Hands, "scene" | "choice" | "hands">[]): string {
  return sha256Hex(shown.map(({ scene, choice, hands }) => `${scene}.${choice}=${String(hands)}`).sort().join("|")).slice(0, 16);
}

export const handsField = (scene: string, option: string) => `hands-${scene}.${option}`;

export interface HandsEntry {
  /** From 1; 0 for the whole room. */
  table: number;
  /** As the page saw it when it was opened. */
  stand: string;
  form: URLSearchParams;
}

/** not-numbers: the names of the fields; changed: somebody else has entered meanwhile, and nothing was kept. */
export type HandsOutcome = { kind: "kept" } | { kind: "not-numbers"; fields: string[] } | { kind: "changed" } | { kind: "not-found" };

/** Keeps the hands of one table: what is left empty is not there, and what is changed stands in the audit log with what it was. */
export async function enterHands(world: World, trainer: CurrentPerson, trainingId: string, { table, stand, form }: HandsEntry): Promise<HandsOutcome> {
  const training = await world.db.jointTraining.findUnique({ where: { id: trainingId }, select: { scenario: true, agencyId: true } });
  const paper = training === null ? null : await paperOfScenario(world, training.scenario);
  if (training === null || paper === null) return { kind: "not-found" };
  const typed = paper.decisions.flatMap(({ scene, choices }) => choices.map(({ option }) => ({ scene, choice: option, field: handsField(scene, option), read: readHands(form.get(handsField(scene, option))) })));
  const wrong = typed.flatMap(({ field, read }) => (read.ok ? [] : [field]));
  if (wrong.length > 0) return { kind: "not-numbers", fields: wrong };
  const wanted = typed.flatMap(({ scene, choice, read }) => (read.ok && read.hands !== null ? [{ scene, choice, hands: read.hands }] : []));
  return world.db.$transaction(async (tx): Promise<HandsOutcome> => {
    const there = await tx.shownHands.findMany({ where: { trainingId, table }, select: { id: true, scene: true, choice: true, hands: true } });
    // Of the story as it is played now: hands of a choice that is gone are nobody's to change.
    const known = there.filter(({ scene, choice }) => typed.some((one) => one.scene === scene && one.choice === choice));
    if (standOf(known) === standOf(wanted)) return { kind: "kept" };
    if (standOf(known) !== stand) return { kind: "changed" };
    const of = (all: Pick<Hands, "scene" | "choice" | "hands">[], { scene, choice }: Pick<Hands, "scene" | "choice">) => all.find((one) => one.scene === scene && one.choice === choice)?.hands ?? null;
    const corrected = known.map(({ scene, choice, hands }) => ({ scene, choice, was: hands, is: of(wanted, { scene, choice }) })).filter(({ was, is }) => was !== is);
    const changed = wanted.filter((one) => of(known, one) !== one.hands);
    await tx.shownHands.deleteMany({ where: { id: { in: known.filter((one) => of(wanted, one) !== one.hands).map(({ id }) => id) } } });
    await tx.shownHands.createMany({ data: changed.map((one) => ({ id: world.ids.next(), trainingId, table, ...one, at: world.clock.now(), byId: trainer.id })) });
    await auditLine({ ...world, db: tx as Database }, trainer, { action: "training-changed", agencyId: training.agencyId, subject: trainingId, detail: { hands: { table, entered: changed.length, corrected } } });
    return { kind: "kept" };
  });
}
