/** Something that is under way, and when the learner last did something in it. */
export interface UnderWay<Thing> {
  thing: Thing;
  /** Milliseconds since 1970. */
  touchedAt: number;
}

/**
 * What to go on with, and the rest: the newest first. Of two that were touched in the same instant the one that was named first comes
 * first: a page asks for the same thing each time.
 */
export function nextThing<Thing>(underWay: readonly UnderWay<Thing>[]): { next: Thing | null; others: Thing[] } {
  const [newest, ...others] = [...underWay].sort((one, other) => other.touchedAt - one.touchedAt);
  return { next: newest?.thing ?? null, others: others.map(({ thing }) => thing) };
}
