import type { ProgrammeState } from "~/domain/programme/state";
import type { Asked } from "../adapters/hot-questions";

const DAY = 24 * 3600 * 1000;

/** The rule of domain/programme/state.ts over a row `s` of ProgrammeStanding, with a word for each state. It asks for the values of `stateValues`. */
export function stateInSql(word: (state: ProgrammeState) => string = (state) => state): string {
  const to = (state: ProgrammeState) => `'${word(state)}'`;
  return `CASE
    WHEN s.satisfiedAt IS NOT NULL AND (s.validUntil IS NULL OR s.validUntil > ?) THEN CASE WHEN s.validUntil <= ? THEN ${to("due")} ELSE ${to("complete")} END
    WHEN s.waivedAt IS NOT NULL THEN ${to("waived")}
    WHEN s.waitingSince IS NOT NULL THEN ${to("waiting")}
    WHEN s.overdueAt <= ? THEN ${to("overdue")}
    WHEN s.startedAt IS NULL THEN ${to("not-started")}
    ELSE ${to("due")} END`;
}

export function stateValues(now: Date, renewDays: number): Asked[] {
  return [now, new Date(now.getTime() + renewDays * DAY), now];
}
