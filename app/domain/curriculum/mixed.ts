/**
 * Things in an order that depends on nothing but their ids and a key: the same at every look, in the browser as on the server. Never the
 * order in which they are given, which may be the answer.
 */
export function mixed<Thing extends { id: string }>(things: readonly Thing[], key: string): Thing[] {
  const shuffled = shuffledBy(things, key);
  const isGiven = shuffled.every((thing, index) => thing === things[index]);
  return isGiven ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}

/** The same, by chance in the order in which they are given: for choices, of which any may stand first. */
export function shuffledBy<Thing extends { id: string }>(things: readonly Thing[], key: string): Thing[] {
  return things.map((thing) => ({ thing, at: numberFrom(`${key}:${thing.id}`) })).sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}

/** FNV-1a, then the last steps of MurmurHash3 so that texts that end alike do not stand together. Not against guessing: who looks into the page finds the answer anyway. */
function numberFrom(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
