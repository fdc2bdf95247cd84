import type { DebriefView } from "~/domain/attempt/debrief-view";
import type { Rating } from "~/domain/scenario/representation";

export interface PlottedDecision {
  number: number;
  /** The day on the story clock, without the hour. */
  day: string | null;
  agency: string;
  /** Decided by the learner; a colleague's decision stands in the picture as an open dot, and has no expert beside it. */
  held: boolean;
  level: Rating | null;
  expert: Rating | null;
  /** Says in the picture what a weak or harmful decision was. */
  label: string | null;
}

export interface PlottedEnding {
  id: string;
  title: string;
  /** The number of the decision that closed it, 0 when it was closed before the first; null while it stayed open. */
  closedBy: number | null;
  reached: boolean;
}

/** What the picture of a debrief shows, without where it is drawn. */
export function plottedDecisions(view: DebriefView): PlottedDecision[] {
  return view.decisions.map((decision) => ({
    number: decision.number,
    day: decision.at?.split(",")[0]?.trim() ?? null,
    agency: decision.by.agency,
    held: decision.by.held,
    level: decision.chosen.level,
    expert: !decision.by.held ? null : decision.expert === null ? decision.chosen.level : decision.expert.level,
    label: decision.by.held && decision.chosen.level !== null && decision.chosen.level <= 1 ? decision.chosen.short : null,
  }));
}

export function plottedEndings(view: DebriefView): PlottedEnding[] {
  return view.endings.map(({ id, title }) => {
    const reached = id === view.ending.id;
    const first = view.decisions[0];
    const closer = view.decisions.find((decision) => !decision.open.includes(id));
    const before = closer !== undefined && closer === first && !closer.closed.includes(title);
    return { id, title, reached, closedBy: reached || closer === undefined ? null : before ? 0 : closer.number };
  });
}
