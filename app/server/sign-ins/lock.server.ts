import { idleLimitSeconds } from "~/domain/agency/sign-in-limits";
import type { World } from "../world";
import { keepFields } from "./kept-input.server";
import { nextAddress } from "./next-address";
import { watchedStandingOf } from "./standing.server";

/** What a window is told that asks whether it may go on showing its page. `gone`: somebody else is signed in there now, or nobody. */
export type WindowState = { state: "open"; seconds: number } | { state: "locked" } | { state: "gone" };

/** Locks the screen at once. Nothing happens when nobody is signed in. */
export async function lockNow({ db, clock }: World, signInId: string): Promise<void> {
  await db.signIn.updateMany({ where: { id: signInId, endedAt: null, lockedAt: null }, data: { lockedAt: clock.now() } });
}

/**
 * A window says that its page is in use, or asks whether another one is. `signInId` is the sign-in for which the page was made.
 * What is in use in any window counts for all of them.
 */
export async function windowState(world: World, request: Request, signInId: string, inUse: boolean): Promise<WindowState> {
  const standing = await watchedStandingOf(world, request);
  if (standing.kind === "locked") return { state: standing.signInId === signInId ? "locked" : "gone" };
  if (standing.kind !== "signed-in" || standing.person.signInId !== signInId) return { state: "gone" };
  if (!inUse) return { state: "open", seconds: standing.secondsUntilLock };
  const now = world.clock.now();
  await world.db.signIn.updateMany({ where: { id: signInId, endedAt: null, lockedAt: null, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } });
  return { state: "open", seconds: standing.person.lockAfter };
}

/**
 * Keeps what stands in a form of a window that is about to be locked. The sign-in's id is known to that window only, and with it one
 * can leave something for its owner and get nothing: so it works also when the next person is signed in by then.
 */
export async function keepTyped(world: World, signInId: string, path: string, typed: URLSearchParams): Promise<void> {
  const lately = new Date(world.clock.now().getTime() - idleLimitSeconds * 1000);
  const signIn = await world.db.signIn.findFirst({ where: { id: signInId, lastSeenAt: { gt: lately } }, select: { personId: true } });
  const address = nextAddress(path, "");
  if (signIn !== null && address !== "") await keepFields(world, signIn.personId, address.split(/[?#]/u, 1)[0] ?? "", [...typed]);
}
