/** What one pair of questions on the same idea was worth, from 0 to 1 each. */
export interface PairOfAnswers {
  before: number;
  after: number;
}

/** Two short tests beside each other. All figures are in questions. */
export interface Gain {
  /** How many pairs were asked in both. */
  of: number;
  before: number;
  after: number;
  /** What chance alone may do to the difference, up or down: whole questions, the last that it may still have done. */
  chance: number;
  /**
   * - `more`, `fewer`: chance alone hardly explains the difference
   * - `same`: it may be chance; nobody can tell from these questions
   * - `no-room`: everything was right before, so that no test like this can show a gain
   */
  verdict: "more" | "fewer" | "same" | "no-room";
}

/** With fewer pairs nothing is said: whatever came out of them, chance could have done it. */
export const FEWEST_PAIRS = 6;

/** Of 95 per cent. */
const WIDTH = 1.96;

/**
 * How a test after a course differs from the one before, with how uncertain that is; null with fewer than `FEWEST_PAIRS`.
 *
 * The interval is the one of Agresti and Min for matched proportions ("Wald+2": two imagined pairs are added, one for and one against;
 * Statistics in Medicine 24, 2005, 729-740), which holds in small samples and does not shrink to nothing when all pairs agree. With credit
 * in part the difference of a pair lies between -1 and 1, and the same sums are taken. It speaks of other questions like these for the
 * same learner, and of nothing that they do at work.
 */
export function gainOf(pairs: readonly PairOfAnswers[]): Gain | null {
  const of = pairs.length;
  if (of < FEWEST_PAIRS) return null;
  const sum = (worth: (pair: PairOfAnswers) => number) => pairs.reduce((total, pair) => total + worth(pair), 0);
  const difference = sum(({ before, after }) => after - before);
  const squares = sum(({ before, after }) => (after - before) ** 2) + 1;
  // Half the width of the interval, in questions: no difference at all lies outside of it when the difference is larger than this.
  const reach = WIDTH * Math.sqrt(squares - difference ** 2 / (of + 2));
  const before = sum((pair) => pair.before);
  const verdict = Math.abs(difference) > reach ? (difference > 0 ? "more" : "fewer") : of - before < 1e-9 ? "no-room" : "same";
  return { of, before, after: sum((pair) => pair.after), chance: Math.floor(reach), verdict };
}
