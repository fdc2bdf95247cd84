import { chosenAgain, toldBefore } from "../../domain/attempt/decision-again";
import { viewOf } from "../../domain/attempt/view";
import { fillNames } from "../../domain/scenario/names";
import { presenterOf } from "../scenarios/standards.server";
import type { World } from "../world";
import { findRefresher, type FoundRefresher } from "./find-refresher.server";

/** Something that has come back, to be answered; null when there is no such thing for this person. */
export async function showRefresher(world: World, personId: string, key: string) {
  const found = await findRefresher(world, personId, key);
  return found === null ? null : found.kind === "question" ? { key, ...questionOf(found) } : { key, ...decisionOf(world, found) };
}

/** The same with the answer that this person gave to it last, and everything explained; null where they gave none to its present words. */
export async function showAnswered(world: World, personId: string, key: string) {
  const found = await findRefresher(world, personId, key);
  const given = found === null ? null : await lastAnswer(world, personId, key, found.version);
  if (found === null || given === null) return null;
  if (found.kind === "question") return { key, ...questionOf(found), answer: given };
  const { attempt, met } = found;
  const chosen = chosenAgain(attempt.version.representation, attempt.cast, met, given[0] ?? "");
  if (chosen === null) return null;
  const view = viewOf({ ...seen(found), events: chosen.events, state: chosen.state }, presenterOf(world));
  return view.kind === "feedback" ? { key, kind: "decision" as const, view, attempt: attempt.id } : null;
}

async function lastAnswer({ db }: World, personId: string, key: string, version: string): Promise<string[] | null> {
  const row = await db.learningEvent.findFirst({ where: { personId, kind: "refreshed", subject: key, subjectVersion: version }, orderBy: [{ at: "desc" }, { id: "desc" }], select: { value: true } });
  return row === null ? null : ((JSON.parse(row.value ?? "{}") as { answer?: string[] }).answer ?? null);
}

function questionOf({ version, course, lesson, question }: Extract<FoundRefresher, { kind: "question" }>) {
  return { kind: "question" as const, version, question, course: { id: course.id, title: course.title }, lesson: { slug: lesson.slug, title: lesson.title } };
}

function decisionOf(world: World, found: Extract<FoundRefresher, { kind: "decision" }>) {
  const presenter = presenterOf(world);
  const { version, attempt, met } = found;
  const { representation } = attempt.version;
  const view = viewOf(seen(found), presenter);
  if (view.kind !== "decision") throw new Error(`${representation.scenario} ${representation.version} does not stand at "${met.scene.id}" before it was decided`);
  return { kind: "decision" as const, version, view, told: toldBefore(representation, met, presenter), story: fillNames(representation.title, representation.names), contentNotes: representation.contentNotes };
}

function seen({ attempt: { id, version, cast, seed }, met: { events, state } }: Extract<FoundRefresher, { kind: "decision" }>) {
  return { attempt: id, representation: version.representation, cast, events, state, seed, againFrom: null, clock: null };
}
