/** Numbers from 0 to under 1. */
export type Shares = () => number;

/** Mulberry32 (T. Ettinger, public domain): small, even enough for counting, and the same everywhere. */
export function sharesFrom(seed: number): Shares {
  // Neighbouring seeds are spread first, because their first numbers would be alike.
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list, each alike; undefined of an empty one. */
export function oneOf<T>(share: Shares, list: readonly T[]): T | undefined {
  return list[Math.floor(share() * list.length)];
}
