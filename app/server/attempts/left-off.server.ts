import type { World } from "../world";

/** Where somebody goes on who is in a hurry: into what My learning would offer next, or to My learning when nothing is under way. */
export async function leftOff({ db }: World, personId: string): Promise<string> {
  const attempt = await db.attempt.findFirst({ where: { personId, endedAt: null }, orderBy: [{ startedAt: "desc" }, { id: "desc" }], select: { id: true } });
  return attempt === null ? "/learning" : `/attempts/${attempt.id}`;
}
