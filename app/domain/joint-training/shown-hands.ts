/** Hands shown for one choice at one table. */
export interface Hands {
  scene: string;
  /** `choice`, or `seat.choice` where several seats decide at once. */
  choice: string;
  table: number;
  hands: number;
}

/** Fewer hands than this in all, and who showed them could be told. */
export const FEWEST_HANDS = 5;
/** Nobody has more people at one table. */
export const MOST_HANDS = 99;

/** Hands in a room for the choices of one decision, in the order of `choices`; null where there are fewer than five in all. */
export function handsInRoom(shown: Hands[], scene: string, choices: string[]): number[] | null {
  const sums = choices.map((choice) => shown.filter((one) => one.scene === scene && one.choice === choice).reduce((sum, { hands }) => sum + hands, 0));
  return sums.reduce((sum, hands) => sum + hands, 0) < FEWEST_HANDS ? null : sums;
}

export type ReadHands = { ok: true; hands: number | null } | { ok: false };

/** What was typed into one field: nothing, or a whole number of people. */
export function readHands(typed: string | null): ReadHands {
  const text = (typed ?? "").trim();
  if (text === "") return { ok: true, hands: null };
  return /^\d{1,2}$/u.test(text) ? { ok: true, hands: Number(text) } : { ok: false };
}
