import { sha256Hex } from "../scenario/hashes";

/** A number from 0 to 1 that depends on nothing but the attempt's seed and what it is for. */
function fraction(seed: number, purpose: string): number {
  return Number.parseInt(sha256Hex(`${seed}:${purpose}`).slice(0, 12), 16) / 2 ** 48;
}

/** The choices of a decision in the order of one attempt: shuffled once, the same at every look (a permutation of `ids`). */
export function choiceOrder(seed: number, scene: string, ids: string[]): string[] {
  return [...ids].sort((a, b) => fraction(seed, `order:${scene}:${a}`) - fraction(seed, `order:${scene}:${b}`));
}

/** The branch that an attempt draws in a random scene, with odds as the weights; each time that it comes there anew. */
export function drawBranch(seed: number, scene: string, branches: { id: string; weight: number }[], time = 1): string {
  const total = branches.reduce((sum, { weight }) => sum + weight, 0);
  let left = fraction(seed, time === 1 ? `draw:${scene}` : `draw:${scene}:${String(time)}`) * total;
  for (const { id, weight } of branches) {
    left -= weight;
    if (left < 0) return id;
  }
  return branches[branches.length - 1]?.id ?? "";
}
