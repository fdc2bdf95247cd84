import type { AttemptView } from "../../domain/attempt/scene-view";
import type { ListedAttempt } from "../attempts/list-attempts.server";
import { listExpiring } from "../attempts/list-expiring.server";
import { loadAttempt } from "../attempts/load-attempt.server";
import { showAttempt } from "../attempts/show-attempt.server";
import { originOf } from "../attempts/show-debrief.server";
import { ownWays } from "../courses/show-pathways.server";
import { ownTrainings } from "../joint-trainings/own-trainings.server";
import { dayIn, timeZoneOf } from "../people/time-zone";
import { requiredOf } from "../programmes/required-of.server";
import type { LearnersCourse } from "../progress/list-learners-courses.server";
import { sessionFor } from "../refreshers/session.server";
import type { TestUnderWay } from "../tests/tests-under-way.server";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { listOwnNotes } from "./list-own-notes.server";
import { returnedPlans } from "./returned-plans.server";
import { findUnderWay } from "./under-way.server";

/**
 * What this person has begun and finished: one thing next, course or story, by what they touched last; what else is under way, what
 * has come back to be refreshed or thought of, what soon expires, what is completed, the debriefs and the notes.
 */
export async function showLearning(world: World, person: CurrentPerson) {
  const { attempts, courses, next, others } = await findUnderWay(world, person.id);
  const { items, minutes } = await sessionFor(world, person.id);
  const day = (instant: Date | number) => dayIn(timeZoneOf(person), person.language, new Date(instant));
  return {
    next: next === null ? null : next.kind === "course" ? courseNext(next.course) : next.kind === "test" ? testNext(next.test) : await attemptNext(world, person.id, next.attempt),
    underWay: await Promise.all(others.map(async (thing) => (thing.kind === "course" ? courseNext(thing.course) : thing.kind === "test" ? testNext(thing.test) : attemptUnderWay(world, person.id, thing.attempt, day)))),
    required: await requiredOf(world, person),
    toRefresh: { count: items.length, minutes },
    plans: (await returnedPlans(world, person.id)).map(({ id, ask, text, writtenAt }) => ({ id, ask, text: beginningOf(text), day: day(writtenAt) })),
    completed: courses.flatMap(({ id, title, completedAt, difference }) => (completedAt === null ? [] : [{ course: id, title, day: day(completedAt), difference }])),
    ways: await ownWays(world, person),
    trainings: await ownTrainings(world, person),
    finished: attempts.flatMap(({ id, title, ending, endedAt, seat }) => (endedAt === null ? [] : [{ attempt: id, scenario: title, seat, ending: ending ?? "", ended: day(endedAt) }])),
    expiring: (await listExpiring(world, person.id)).flatMap(({ attempt, goesAt }) =>
      attempts.filter(({ id }) => id === attempt).map(({ title, endedAt }) => ({ attempt, scenario: title, ended: endedAt !== null, keptUntil: day(goesAt) })),
    ),
    notes: (await listOwnNotes(world, person.id)).map(({ id, kind, from, about, href, text, updatedAt }) => ({ id, kind, from, about, href, beginning: beginningOf(text), day: day(updatedAt) })),
  };
}

function courseNext({ id, title, done, lessons, goesOn }: LearnersCourse) {
  return { kind: "course" as const, course: id, title, done, lessons, goesOn };
}

function testNext({ course, title, position, sitting }: TestUnderWay) {
  return { kind: "test" as const, course, title, position, sitting };
}

async function attemptNext(world: World, personId: string, attempt: ListedAttempt) {
  const view = await showAttempt(world, personId, attempt.id);
  return { kind: "scenario" as const, attempt: attempt.id, scenario: attempt.title, at: attempt.at, sentence: view === null ? null : sentenceOf(view), againFrom: view?.frame.againFrom ?? null, standsIn: ofVersion(attempt) };
}

async function attemptUnderWay(world: World, personId: string, { id, title, at, startedAt, isAnotherTurn, seat, ...attempt }: ListedAttempt, day: (instant: Date) => string) {
  return { kind: "scenario" as const, attempt: id, scenario: title, at, seat, begun: day(startedAt), standsIn: ofVersion(attempt), againFrom: isAnotherTurn ? await againFrom(world, personId, id) : null };
}

function ofVersion({ versionNote, scenario }: Pick<ListedAttempt, "versionNote" | "scenario">) {
  return versionNote === null ? null : { note: versionNote, newer: versionNote === "older" ? scenario : null };
}

async function againFrom(world: World, personId: string, id: string): Promise<number | null> {
  const attempt = await loadAttempt(world, personId, id);
  return attempt === null ? null : ((await originOf(world, personId, attempt))?.decision ?? null);
}

/** The sentence at which the learner stopped: the question if one is open, else the beginning of the text. */
function sentenceOf(view: AttemptView): string | null {
  if (view.kind === "decision" || view.kind === "feedback") return view.ask;
  const first = view.text[0];
  if (first?.kind !== "paragraph") return null;
  const text = first.spans.map((span) => span.text).join("");
  return /^.*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
}

const LONGEST_BEGINNING = 160;

/** A note in one piece if it is short; otherwise its first words. */
function beginningOf(text: string): string {
  const words = text.replace(/\s+/gu, " ").trim();
  const letters = [...words.slice(0, LONGEST_BEGINNING * 2)];
  if (letters.length <= LONGEST_BEGINNING) return words;
  return `${letters.slice(0, LONGEST_BEGINNING).join("").replace(/ \S*$/u, "")} …`;
}
