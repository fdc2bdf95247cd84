/** What a day with a scenario on paper is made of, in its order. */
export const DAY_PARTS = ["welcome", "preparation", "paper", "play", "break", "debrief", "evaluation"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** A part of the day, from and to in milliseconds since 1970, on whole minutes from the beginning. */
export interface PlannedPart {
  part: DayPart;
  minutes: number;
  from: number;
  to: number;
}

const MINUTE = 60_000;
/** Minutes of what does not grow with the day. */
const FIXED = { welcome: 10, preparation: 10, paper: 10, evaluation: 15 };
/** From so many minutes on people need a break, and from so many a meal; and how long it is. */
const BREAKS = [{ from: 300, minutes: 60 }, { from: 150, minutes: 15 }];
/** At a table, texts are read out and choices talked over. */
const TALKED_OVER = 2;

/**
 * A session's time, told out among the parts of the day: play and debrief share what is left in the proportion that their scenario
 * gives them. In a session that is too short for that, everything is shortened alike. The parts fill it exactly; `minutes` of the scenario
 * are those of one careful reader.
 */
export function planDay({ from, to }: { from: number; to: number }, minutes: { play: number; debrief: number }): PlannedPart[] {
  const whole = Math.max(0, Math.floor((to - from) / MINUTE));
  const wanted: Record<DayPart, number> = { ...FIXED, play: minutes.play * TALKED_OVER, break: BREAKS.find(({ from: long }) => whole >= long)?.minutes ?? 0, debrief: minutes.debrief };
  const fixed = DAY_PARTS.reduce((sum, part) => sum + wanted[part], 0) - wanted.play - wanted.debrief;
  const left = whole - fixed;
  const weights = left >= wanted.play + wanted.debrief ? { ...wanted, ...shared(left, wanted) } : wanted;
  const total = DAY_PARTS.reduce((sum, part) => sum + weights[part], 0);
  let [passed, reached] = [0, 0];
  return DAY_PARTS.flatMap((part): PlannedPart[] => {
    passed += weights[part];
    const begins = reached;
    // Rounded where it ends and not by itself, so that nothing is lost on the way.
    reached = total === 0 ? 0 : Math.round((passed / total) * whole);
    return reached === begins ? [] : [{ part, minutes: reached - begins, from: from + begins * MINUTE, to: from + reached * MINUTE }];
  });
}

function shared(left: number, { play, debrief }: { play: number; debrief: number }): { play: number; debrief: number } {
  const played = Math.round((left * play) / (play + debrief) / 5) * 5;
  return { play: played, debrief: left - played };
}
