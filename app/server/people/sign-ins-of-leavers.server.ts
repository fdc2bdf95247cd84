import type { World } from "../world";

/**
 * Whoever is no longer in any agency is signed out wherever they were signed in while they still were. They can sign in again, to what is
 * their own: their record stays theirs.
 */
export async function endSignInsOfThoseWhoLeft({ db, clock }: World): Promise<void> {
  const now = clock.now();
  const current = { startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const open = await db.signIn.findMany({
    where: { endedAt: null, person: { memberships: { some: { endedAt: { lte: now } }, none: current } } },
    select: { id: true, createdAt: true, person: { select: { memberships: { select: { endedAt: true } } } } },
  });
  const left = open.filter(({ createdAt, person }) => person.memberships.some(({ endedAt }) => endedAt !== null && endedAt > createdAt));
  await db.signIn.updateMany({ where: { id: { in: left.map(({ id }) => id) }, endedAt: null }, data: { endedAt: now } });
}
