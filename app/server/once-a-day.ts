import { errorFields } from "./adapters/error-fields";
import type { World } from "./world";

const HOUR = 3600 * 1000;
const DAY = 24 * 3600 * 1000;
const LOOK_EVERY = 10 * 60 * 1000;

type Task = (world: World) => Promise<void>;

/**
 * A look at the clock that does the task when it has not been done for a day, the first time at once. A failure goes to the log, and
 * the next look tries again: the pages do not depend on it.
 */
export function onceADay(world: World, task: Task): () => Promise<void> {
  return onceIn(DAY, "daily", world, task);
}

export function onceAnHour(world: World, task: Task): () => Promise<void> {
  return onceIn(HOUR, "hourly", world, task);
}

/** At each look. */
export function everyTime(world: World, task: Task): () => Promise<void> {
  return onceIn(0, "returning", world, task);
}

function onceIn(span: number, name: string, world: World, task: Task): () => Promise<void> {
  let doneAt: number | null = null;
  return async () => {
    const now = world.clock.now().getTime();
    if (doneAt !== null && now - doneAt < span) return;
    const before = doneAt;
    doneAt = now;
    try {
      await task(world);
    } catch (error) {
      doneAt = before;
      world.log.error(errorFields(error), `the ${name} task failed and is tried again`);
    }
  };
}

/** The first look before anybody is served; then as long as the process lives. */
export async function keepLooking(look: () => Promise<void>): Promise<void> {
  await look();
  // A look every few minutes rather than a timer of a day: a machine that slept, or a clock that was set, is noticed soon.
  setInterval(() => void look(), LOOK_EVERY).unref();
}
