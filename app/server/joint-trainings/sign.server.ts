import { arrivalAt } from "~/domain/joint-training/signing";
import { isUniqueConflict } from "../adapters/database-conflict";
import { auditLine } from "../audit/write-line.server";
import type { World } from "../world";
import type { ComingFor } from "./find-member.server";
import type { Attendance, AttendanceWay } from "./joint-facts.server";

export interface SignedSession {
  id: string;
  trainingId: string;
  startsAt: Date;
  endsAt: Date;
}

export type SignOutcome = { kind: "signed"; from: Date } | { kind: "too-early" } | { kind: "over" };

/** Somebody signs for themselves, now. A second time by the same way is the first: it keeps its hour. */
export async function signAttendance(world: World, session: SignedSession, who: ComingFor, way: Exclude<AttendanceWay, "paper">): Promise<SignOutcome> {
  const { db, clock } = world;
  const arrival = arrivalAt(clock.now().getTime(), { from: session.startsAt.getTime(), to: session.endsAt.getTime() });
  if (!arrival.ok) return { kind: arrival.problem };
  const value = { way, from: new Date(arrival.from).toISOString(), to: new Date(arrival.to).toISOString(), insteadOf: null };
  try {
    await db.$transaction([
      db.jointEvent.create({ data: attendedRow(world, session, who, value, who.person), select: { id: true } }),
      placeAnswered(world, session.trainingId, who),
      auditLine(world, { id: who.person, name: who.name }, { action: "attendance-entered", agencyId: who.agency, subject: session.trainingId, detail: { session: session.id, way, people: [who.person] } }),
    ]);
    return { kind: "signed", from: new Date(arrival.from) };
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    const before = await db.jointEvent.findUniqueOrThrow({ where: { trainingId_once: { trainingId: session.trainingId, once: onceOf(way, session.id, who) } }, select: { value: true } });
    return { kind: "signed", from: new Date((JSON.parse(before.value) as Attendance).from) };
  }
}

/** Whoever was invited and is there need not say any more that they come. Whoever waits or has declined gets no place by it. */
export function placeAnswered({ db, clock }: Pick<World, "db" | "clock">, trainingId: string, { person, agency }: Pick<ComingFor, "person" | "agency">) {
  return db.trainingPlace.updateMany({ where: { trainingId, personId: person, agencyId: agency, state: "invited" }, data: { state: "accepted", changedAt: clock.now() } });
}

/** One person is entered once for a session, an agency and a way. */
export function onceOf(way: AttendanceWay, session: string, { person, agency }: Pick<ComingFor, "person" | "agency">): string {
  return `${way}:${session}:${person}:${agency}`;
}

export function attendedRow({ ids, clock }: World, session: Pick<SignedSession, "id" | "trainingId">, who: ComingFor, value: Attendance, byId: string) {
  const once = onceOf(value.way, session.id, who);
  return { id: ids.next(), trainingId: session.trainingId, sessionId: session.id, kind: "attended", personId: who.person, agencyId: who.agency, profession: who.profession, value: JSON.stringify(value), at: clock.now(), byId, once };
}
