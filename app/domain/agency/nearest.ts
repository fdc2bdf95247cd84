import { folded } from "./people-columns";

/**
 * The known name that a mistyped one is most likely meant to be; null when none is near. Compared without case and accents; a third of
 * the letters may be wrong, missing, or too many.
 */
export function nearest(typed: string, known: readonly string[]): string | null {
  const wanted = folded(typed);
  let best: { name: string; slips: number } | null = null;
  for (const name of known) {
    const letters = folded(name);
    const most = Math.min(Math.floor(Math.max(wanted.length, letters.length) / 3), best === null ? Infinity : best.slips - 1);
    const slips = slipsBetween(wanted, letters, most);
    if (slips !== null) best = { name, slips };
  }
  return best?.name ?? null;
}

/** Letters to change, add or leave out to come from one word to the other; null when more than `most`. */
function slipsBetween(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)));
    if (Math.min(...row) > most) return null;
    above = row;
  }
  const slips = above[other.length] ?? 0;
  return slips <= most ? slips : null;
}
