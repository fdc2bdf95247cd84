import { errorFields } from "./adapters/error-fields";
import type { World } from "./world";

const DAY = 24 * 3600 * 1000;
const LOOK_EVERY = 10 * 60 * 1000;

/**
 * A look at the clock that does the task when it has not been done for a day, the first time at once. A failure goes to the log, and
 * the next look tries again: the pages do not depend on it.
 */
export function onceADay(world: World, task: (world: World) => Promise<void>): () => Promise<void> {
  let doneAt: number | null = null;
  return async () => {
    const now = world.clock.now().getTime();
    if (doneAt !== null && now - doneAt < DAY) return;
    const before = doneAt;
    doneAt = now;
    try {
      await task(world);
    } catch (error) {
      doneAt = before;
      world.log.error(errorFields(error), "the daily task failed and is tried again");
    }
  };
}

/** The first look before anybody is served; then as long as the process lives. */
export async function keepLooking(look: () => Promise<void>): Promise<void> {
  await look();
  // A look every few minutes rather than a timer of a day: a machine that slept, or a clock that was set, is noticed soon.
  setInterval(() => void look(), LOOK_EVERY).unref();
}
