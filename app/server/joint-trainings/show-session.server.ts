import { localTimeAt } from "../../domain/joint-training/local-time";
import { dayIn } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import type { SessionProblem } from "./sessions.server";

export interface TypedSession {
  day: string;
  from: string;
  until: string;
  kind: string;
  place: string;
  fromFold: string;
  untilFold: string;
}

/** What there is to type of a session, as it is now; of none an empty form. Null where there is no such session, or nothing to plan any more. */
export async function showSession({ db }: World, trainingId: string, sessionId: string | null) {
  const training = await db.jointTraining.findFirst({ where: { id: trainingId, cancelledAt: null }, select: { id: true, title: true, timeZone: true } });
  if (training === null) return null;
  if (sessionId === null) return { training, sequence: null, values: typedSession(new URLSearchParams()) };
  const row = await db.trainingSession.findFirst({ where: { id: sessionId, trainingId, cancelledAt: null }, select: { kind: true, place: true, startsAt: true, endsAt: true, sequence: true } });
  if (row === null) return null;
  const [from, until] = [localTimeAt(training.timeZone, row.startsAt.getTime()), localTimeAt(training.timeZone, row.endsAt.getTime())];
  return { training, sequence: row.sequence, values: { day: from.day, from: from.time, until: until.time, kind: row.kind, place: row.place, fromFold: "", untilFold: "" } };
}

export function typedSession(form: URLSearchParams): TypedSession {
  const of = (name: string) => form.get(name) ?? "";
  return { day: of("day"), from: of("from"), until: of("until"), kind: of("kind"), place: of("place"), fromFold: of("fromFold"), untilFold: of("untilFold") };
}

/** Why a session was refused, with the day in words and the time that is not there, or is there twice. */
export function refusedInWords({ language }: Pick<CurrentPerson, "language">, refused: SessionProblem) {
  if (!("at" in refused)) return { problem: refused.problem, which: null, day: "", time: "" };
  const { problem, which, at } = refused;
  return { problem, which, day: dayIn("UTC", language, new Date(`${at.day}T12:00:00Z`)), time: at.time };
}
