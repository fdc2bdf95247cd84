import type { World } from "../world";

export interface LastEvent {
  attempt: string;
  personId: string;
  /** Of the last event; of its beginning where nothing has happened yet. */
  at: Date;
}

/** The attempts in which nothing has happened after `since`, with their last event; of one person if they are named. */
export async function lastEventsBefore({ db }: World, since: Date, personId?: string): Promise<LastEvent[]> {
  const rows = await db.attempt.findMany({
    where: { ...(personId === undefined ? {} : { personId }), ...idleSince(since) },
    select: { id: true, personId: true, startedAt: true, events: { select: { at: true }, orderBy: { seq: "desc" }, take: 1 } },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, personId: whose, startedAt, events: [last] }) => ({ attempt: id, personId: whose, at: last?.at ?? startedAt }));
}

/** The question to the database for attempts in which nothing has happened after `since`. */
export function idleSince(since: Date) {
  return { startedAt: { lte: since }, events: { none: { at: { gt: since } } } };
}
