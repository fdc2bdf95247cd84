import { calendarFile } from "../adapters/calendar-file";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { trainedBy } from "./access.server";

interface Row {
  id: string;
  kind: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  sequence: number;
  cancelledAt: Date | null;
  training: { id: string; title: string; cancelledAt: Date | null };
}

const SELECT = { id: true, kind: true, place: true, startsAt: true, endsAt: true, sequence: true, cancelledAt: true, training: { select: { id: true, title: true, cancelledAt: true } } } as const;

/** One session; null when the training has none such. `told` says whether the reader may know the address of a meeting. */
export async function sessionCalendar(world: World, trainingId: string, sessionId: string, told: boolean): Promise<string | null> {
  const row = await world.db.trainingSession.findFirst({ where: { id: sessionId, trainingId }, select: SELECT });
  return row === null ? null : calendarFile(row.training.title, [entryOf(world, row, told)]);
}

/** Every session of the trainings in which this person has a place, or which they train; cancelled ones as cancelled, so that calendars take them out. */
export async function ownCalendar(world: World, person: CurrentPerson, name: string): Promise<string> {
  const rows = await world.db.trainingSession.findMany({
    where: { training: { OR: [{ places: { some: { personId: person.id, state: { in: ["invited", "accepted"] } } } }, trainedBy(person)] } },
    select: SELECT, orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return calendarFile(name, rows.map((row) => entryOf(world, row, true)));
}

function entryOf({ env, clock }: World, { id, kind, place, startsAt, endsAt, sequence, cancelledAt, training }: Row, told: boolean) {
  const url = `${env.origin}/joint-trainings/${training.id}`;
  return {
    uid: `session-${id}@${new URL(env.origin).hostname}`, sequence, from: startsAt, to: endsAt, title: training.title, place: kind === "room" || told ? place : null, about: url, url,
    isCancelled: cancelledAt !== null || training.cancelledAt !== null, stamp: clock.now(),
  };
}
