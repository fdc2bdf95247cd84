import { type DueRefresher, minutesFor, refresherSession } from "../../domain/progress/refreshers";
import type { World } from "../world";
import { refreshersOf } from "./refresher-items.server";

/** What is left for somebody today, and about how many minutes it takes. */
export interface Session {
  items: DueRefresher[];
  minutes: number;
}

/** @param passedOver - keys of what they do not want to meet now. */
export async function sessionFor(world: World, personId: string, passedOver: readonly string[] = []): Promise<Session> {
  const { items, facts, intervalDays } = await refreshersOf(world, personId);
  const session = refresherSession(items, facts, intervalDays, world.clock.now().getTime(), new Set(passedOver));
  return { items: session, minutes: session.reduce((sum, { key }) => sum + minutesFor(key), 0) };
}
