import { expiresAt, expiresSoon, surelyKeptSince } from "../../domain/attempt/expiry";
import type { World } from "../world";
import { lastEventsBefore } from "./last-events.server";

/** This person's attempts that will be deleted by themselves within thirty days, the first to go first, with the instant of it. */
export async function listExpiring(world: World, personId: string): Promise<{ attempt: string; goesAt: Date }[]> {
  const now = world.clock.now();
  const idle = await lastEventsBefore(world, surelyKeptSince(now).soon, personId);
  return idle
    .filter(({ at }) => expiresSoon(at, now))
    .map(({ attempt, at }) => ({ attempt, goesAt: expiresAt(at) }))
    .sort((one, other) => one.goesAt.getTime() - other.goesAt.getTime());
}
