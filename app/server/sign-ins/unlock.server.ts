import type { World } from "../world";
import { accountSelect, checkSecret, type SecretOutcome, type Where } from "./check-secret.server";
import type { Standing } from "./standing.server";

export type UnlockOutcome = { kind: "unlocked" } | { kind: "empty" } | Exclude<SecretOutcome, { kind: "fits" }>;

/** Opens a locked screen for the person whose sign-in it is, and for nobody else. After a PIN they are a learner until they give their password. */
export async function unlock(world: World, locked: Extract<Standing, { kind: "locked" }>, typed: string, where: Where): Promise<UnlockOutcome> {
  if (typed === "") return { kind: "empty" };
  const account = await world.db.person.findUnique({ where: { id: locked.personId }, select: accountSelect });
  const outcome = await checkSecret(world, account, locked.personId, typed, where);
  if (outcome.kind !== "fits") return outcome;
  // One that was ended elsewhere meanwhile stays ended: the next page says so.
  await world.db.signIn.updateMany({ where: { id: locked.signInId, endedAt: null }, data: { lockedAt: null, lastSeenAt: world.clock.now(), byPin: outcome.by === "pin" } });
  return { kind: "unlocked" };
}
