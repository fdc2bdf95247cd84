import { programmeStates, type ProgrammeState } from "~/domain/programme/state";
import type { Asked } from "../adapters/hot-questions";
import { renewableFrom, stateInSql } from "../programmes/state-in-sql";

const named = stateInSql("s", "@now", "@renewable");
const places = named.match(/@now|@renewable/gu) ?? [];

/** The state of a row `s` of ProgrammeStanding. It asks for the values of `stateValues`, in place: a question that joins them to itself would sort what the index has in order. */
export const STATE = named.replace(/@now|@renewable/gu, "?");

/** The same with another word for each state. */
export function stateAs(word: (state: ProgrammeState) => string): string {
  return programmeStates.reduce((text, state) => text.replaceAll(`'${state}'`, `'${word(state)}'`), STATE);
}

export function stateValues(now: Date, renewDays: number): Asked[] {
  const renewable = renewableFrom(now, renewDays);
  return places.map((place) => (place === "@now" ? now : renewable));
}
