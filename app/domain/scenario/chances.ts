import { endingsOf } from "./endings";
import { explore } from "./explore";
import { endingOdds } from "./odds";
import { randomPlays } from "./random-plays";
import type { Mode, Representation } from "./representation";

/** What becomes of people who choose at random (scenario-format.md, check 21). */
export interface Chances {
  mode: string;
  /** Shares of 1 by ending, in the order of the source; the rest to 1 is caught or goes round. */
  endings: Record<string, number>;
  /** Computed over all states; else counted over the plays, because the story can go round or has too many states. */
  exact: boolean;
  /** Bits: 0 when it always ends alike, 1 when two endings are equally likely. */
  entropy: number;
  /** Minutes of play of a careful reader, over the plays. */
  minutes: { least: number; median: number; most: number };
  plays: number;
}

const PLAYS = { forMinutes: 200, forOdds: 4_000 };

/** The chances in one mode. The plays are the same each time, so that a change of them is a change of the story. */
export function chancesOf(representation: Representation, mode: Mode, budget: number): Chances {
  const exploration = explore(representation, mode.seats, budget);
  const odds = exploration.ok ? endingOdds(representation, exploration.graph) : null;
  const plays = randomPlays(representation, mode, odds === null ? PLAYS.forOdds : PLAYS.forMinutes);
  const counted = (id: string) => plays.filter(({ ending }) => ending === id).length / plays.length;
  const endings = Object.fromEntries(endingsOf(representation).map(({ id }) => [id, odds?.get(id) ?? counted(id)]));
  const seconds = plays.map((play) => play.seconds).sort((a, b) => a - b);
  const minutesAt = (share: number) => Math.round((seconds[Math.floor(share * (seconds.length - 1))] ?? 0) / 6) / 10;
  return {
    mode: mode.id, endings, exact: odds !== null, entropy: entropyOf(Object.values(endings)),
    minutes: { least: minutesAt(0), median: minutesAt(0.5), most: minutesAt(1) }, plays: plays.length,
  };
}

function entropyOf(shares: number[]): number {
  return shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log2(share) : sum), 0);
}
