import { isCurrent } from "~/domain/agency/sign-in-limits";
import type { World } from "../world";
import type { CurrentPerson } from "./person";

export interface ListedSignIn {
  id: string;
  browser: string;
  startedAt: Date;
  lastSeenAt: Date;
  /** The one that asks. */
  current: boolean;
}

/** The browsers in which this person is signed in now, the last used first. */
export async function listSignIns({ db, clock }: World, person: CurrentPerson): Promise<ListedSignIn[]> {
  const now = clock.now();
  const rows = await db.signIn.findMany({
    where: { personId: person.id, endedAt: null },
    select: { id: true, browser: true, createdAt: true, lastSeenAt: true, endedAt: true },
    orderBy: { lastSeenAt: "desc" },
  });
  return rows.filter((row) => isCurrent(row, now)).map((row) => ({ id: row.id, browser: row.browser, startedAt: row.createdAt, lastSeenAt: row.lastSeenAt, current: row.id === person.signInId }));
}
