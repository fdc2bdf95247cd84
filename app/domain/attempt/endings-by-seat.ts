import { endingsOf } from "../scenario/endings";
import { fillNames } from "../scenario/names";
import type { EndScene, Mode, Representation } from "../scenario/representation";
import { modesForOne, seatInWords } from "./cast";
import type { EndingsBySeat } from "./debrief-view";

/** An ended attempt: the mode in which it was played, and the ending to which it came. */
export interface ReachedEnding {
  attempt: string;
  mode: string;
  ending: string;
  /** An instant, ISO 8601 UTC. */
  endedAt: string;
}

/** The endings of a mode. In a verified scenario each can be reached in it, because check 10 asks for that. */
export function endingsIn(representation: Representation, mode: Mode): EndScene[] {
  return endingsOf(representation).filter(({ id }) => mode.endings?.includes(id) ?? true);
}

/**
 * The endings against the seats that one person can take: which were reached, by which attempt, the newest first, and which are
 * still to be met. An ending of other seats only is not named before it was reached.
 */
export function endingsBySeat(representation: Representation, played: Mode, ending: string, reached: ReachedEnding[]): EndingsBySeat {
  const modes = [played, ...modesForOne(representation).filter(({ id }) => id !== played.id)];
  const all = endingsOf(representation);
  const named = all.filter(({ id }) => endingsIn(representation, played).some((one) => one.id === id) || reached.some((one) => one.ending === id));
  const newestFirst = [...reached].sort((a, b) => (a.endedAt < b.endedAt ? 1 : -1));
  const from = (mode: Mode, id: string) => {
    if (mode.id === played.id && id === ending) return "this" as const;
    const attempt = newestFirst.find((one) => one.mode === mode.id && one.ending === id);
    if (attempt !== undefined) return { attempt: attempt.attempt, endedAt: attempt.endedAt };
    return endingsIn(representation, mode).some((one) => one.id === id) ? ("open" as const) : ("never" as const);
  };
  return {
    parts: modes.map((mode) => ({ mode: mode.id, seat: mode.tour ? "tour" : seatInWords(representation, mode.seats[0] ?? "") })),
    endings: named.map(({ id, title, verdict }) => ({ title: fillNames(title, representation.names), verdict, from: modes.map((mode) => from(mode, id)) })),
    elsewhere: all.filter((one) => !named.includes(one) && modes.some((mode) => endingsIn(representation, mode).includes(one))).length,
  };
}
