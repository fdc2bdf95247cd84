export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that was set to `instant` when it was made and runs on from there, for showing what happens later. */
export function clockSetTo(instant: Date, system: Clock = systemClock): Clock {
  const offset = instant.getTime() - system.now().getTime();
  return { now: () => new Date(system.now().getTime() + offset) };
}
