import { fillNames } from "../scenario/names";
import { knows } from "../scenario/evaluate";
import { isDecision, type ScenarioState } from "../scenario/play";
import { type Choice, type Fact, optionOf, partsOf, type Representation, sceneOf } from "../scenario/representation";
import { isShownTo } from "../scenario/scripted";
import { seatInWords } from "./cast";
import type { AttemptEvent } from "./event";
import type { AttemptState, Decided } from "./replay";
import type { KnownFact, Noticed } from "./scene-view";

/** What a seat knows where an attempt stands, in the order in which it learnt it: from the start, or told by whom and when. */
export function knownFacts(representation: Representation, events: AttemptEvent[], state: AttemptState, seat: string): KnownFact[] {
  // While feedback is open the page is still where the choice was made.
  const states = state.feedback === null ? [...state.states, state.story] : state.states.slice(0, state.feedback.seq);
  const known = representation.facts.map((fact) => ({ fact, learnt: states.findIndex((one) => knows(one, seat, fact.id)) })).filter(({ learnt }) => learnt >= 0);
  return known.sort((a, b) => a.learnt - b.learnt).map(({ fact, learnt }): KnownFact => {
    const text = fillNames(fact.text, representation.names);
    const event = events[learnt - 1];
    if (event === undefined) return { text, from: null, at: null };
    const teller = tellerOf(representation, event, states[learnt - 1] as ScenarioState, fact, seat);
    // A choice tells in its own scene, the story itself in the one that it leads to.
    const passed = states.slice(0, teller === null ? learnt + 1 : learnt);
    const at = passed.flatMap(({ scene }) => sceneOf(representation, scene).at ?? []).at(-1) ?? null;
    return { text, from: teller === null || teller === seat ? null : seatInWords(representation, teller), at };
  });
}

/** The seat whose choice told a fact; null where the story itself did. */
function tellerOf(representation: Representation, event: AttemptEvent, before: ScenarioState, fact: Fact, seat: string): string | null {
  const scene = sceneOf(representation, event.scene);
  const tells = ({ effects }: Choice) => effects.some((effect) => "tell" in effect && effect.tell.fact === fact.id && effect.tell.seats.includes(seat));
  const chosen = isDecision(event) ? optionOf(scene, event.option) : null;
  if (chosen === null) return null;
  if (tells(chosen.choice)) return chosen.part.seat;
  // In a joint scene all is told when the last has chosen.
  return partsOf(scene).find((part) => part.choices.some((choice) => before.picks[part.seat] === choice.id && tells(choice)))?.seat ?? null;
}

/**
 * What colleagues let a seat see since its own last step: what they chose, as far as it can be noticed, and what it sees of the
 * scenes in which they decided. Nothing while feedback is open, which belongs to the step before.
 */
export function noticedBy(representation: Representation, events: AttemptEvent[], state: AttemptState, seat: string, tour: boolean): Noticed[] {
  if (state.feedback !== null) return [];
  const reads = events.filter(({ kind, scene }) => kind === "continued" && sceneOf(representation, scene).kind === "text");
  const ownText = tour ? 0 : (reads.findLast(({ scene }) => isShownTo(sceneOf(representation, scene), seat))?.seq ?? 0);
  const ownChoice = state.decisions.findLast(({ part }) => part.seat === seat)?.seq ?? 0;
  // Nobody sees what another has chosen in a joint scene before all have.
  const isOpen = (decided: Decided) => decided.scene.kind === "joint" && decided.scene.id === state.story.scene && Object.hasOwn(state.story.picks, decided.part.seat);
  return state.decisions.filter((decided) => decided.seq > Math.max(ownText, ownChoice) && decided.part.seat !== seat && !isOpen(decided)).flatMap(({ scene, part, choice }) => {
    const viewed = scene.kind === "decision" ? scene.view[seat] : undefined;
    const seen = choice.seen[seat];
    const fill = (text: string) => fillNames(text, representation.names);
    return [...(viewed === undefined ? [] : [{ of: null, text: fill(viewed) }]), ...(seen === undefined ? [] : [{ of: seatInWords(representation, part.seat), text: fill(seen) }])];
  });
}

