import { fillNames } from "../scenario/names";
import { type Mode, type Representation, sceneOf, toldTo } from "../scenario/representation";
import { turnOf } from "../scenario/scripted";
import type { AttemptState } from "./replay";

/** Who plays an attempt: the mode, and the seat that the learner took. On a tour it is the seat that comes first. */
export interface Cast {
  mode: Mode;
  seat: string;
}

/** The seat from which a learner sees an attempt: their own, or on a tour the one whose turn it is. */
export function seatAt(representation: Representation, { mode, seat }: Cast, state: AttemptState): string {
  if (!mode.tour) return seat;
  if (state.feedback !== null) return state.feedback.part.seat;
  const listener = toldTo(sceneOf(representation, state.story.scene));
  return turnOf(representation, mode, state.story) ?? (mode.seats.includes(listener) ? listener : null) ?? state.decisions.at(-1)?.part.seat ?? seat;
}

/** A seat as pages show it. */
export function seatInWords(representation: Representation, id: string): { seat: string; agency: string } {
  const seat = representation.seats.find((candidate) => candidate.id === id);
  return { seat: fillNames(seat?.name ?? id, representation.names), agency: seat?.agency ?? "other" };
}

/** Modes that one person can play in the browser: alone in a seat, or every seat in turn. */
export function modesForOne(representation: Representation): Mode[] {
  return representation.modes.filter(({ seats, tour }) => tour || seats.length === 1);
}
