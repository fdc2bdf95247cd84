import { useEffect, useState } from "react";
import type { DecisionClock } from "~/domain/attempt/decision-clock";

export interface Countdown {
  /** Null before a script runs, and where no clock does. */
  secondsLeft: number | null;
  isOver: boolean;
  /** It ran out while this page was open. */
  ranOutHere: boolean;
}

/** Counts the seconds of a running clock down. Nothing is sent at its end: what happens then is for the learner to ask for. */
export function useCountdown(clock: DecisionClock | null): Countdown {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const running = clock?.standing === "running" ? clock : null;
  const left = running?.left ?? null;
  useEffect(() => {
    setSecondsLeft(null);
    if (left === null) return;
    const end = performance.now() + left;
    const count = () => setSecondsLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000)));
    count();
    const every = setInterval(count, 500);
    return () => clearInterval(every);
  }, [left]);
  const ranOutHere = running !== null && secondsLeft === 0;
  return { secondsLeft: running === null ? null : secondsLeft, ranOutHere, isOver: ranOutHere || clock?.standing === "over" || clock?.standing === "away" };
}
