import { knows } from "../scenario/evaluate";
import { fillNames } from "../scenario/names";
import { offered, type ScenarioState } from "../scenario/play";
import { type Choice, optionName, partsOf, type Representation, type Scene, sceneOf } from "../scenario/representation";
import { seatInWords } from "./cast";
import type { IfTold } from "./debrief-view";
import type { Decided } from "./replay";
import { begunKnowing, keyOf, retell, type Retelling, type Retold } from "./retell";
import { criticalTexts, toldText } from "./view";

export interface WhatIf {
  /** Facts that would have made a difference, in the order of the decisions at which they were missing. */
  told: IfTold[];
  /** Facts, in words, that somebody knew and that would have changed nothing but what was known. */
  same: string[];
}

/**
 * What the story makes of it if somebody who knew a fact had told it to the learner's seat as soon as they could: the attempt is
 * told once more with its own choices, for each fact and seat once. Of an ended attempt only.
 */
export function whatIf(attempt: Retelling): WhatIf {
  const { representation, mode, state } = attempt;
  const missing = mode.seats.flatMap((seat) => representation.facts.flatMap(({ id }) => missingAt(representation, state.decisions, seat, id) ?? []));
  const entries = missing.map((one) => ({ fact: textOf(representation, one.fact), wasKnown: one.knowers.length > 0, entry: tell(attempt, one) }));
  const told = entries.flatMap(({ entry }) => entry ?? []).sort((a, b) => a.decision - b.decision);
  const same = entries.flatMap(({ fact, wasKnown, entry }) => (wasKnown && entry === null && !told.some((one) => one.fact === fact) ? [fact] : []));
  return { told, same: [...new Set(same)] };
}

interface Missing {
  fact: string;
  seat: string;
  /** The first decision at which the seat did not know it and the teller did, or could have told it. */
  decided: Decided;
  number: number;
  /** Who knew it then; null where nobody did. */
  knowers: string[];
  teller: string;
}

function missingAt(representation: Representation, decisions: Decided[], seat: string, fact: string): Missing | null {
  const own = decisions.flatMap((decided, index) => (decided.held && decided.part.seat === seat && !knows(decided.before, seat, fact) ? [{ decided, number: index + 1 }] : []));
  for (const at of own) {
    const knowers = representation.seats.flatMap(({ id }) => (id !== seat && knows(at.decided.before, id, fact) ? [id] : []));
    if (knowers[0] !== undefined) return { fact, seat, ...at, knowers, teller: knowers[0] };
  }
  const [first] = own;
  const could = first === undefined ? undefined : tellersOf(representation, seat, fact)[0];
  return first === undefined || could === undefined ? null : { fact, seat, ...first, knowers: [], teller: could };
}

/** The other seats that have a choice which tells the fact to this one. */
function tellersOf(representation: Representation, seat: string, fact: string): string[] {
  const tells = ({ effects }: Choice) => effects.some((effect) => "tell" in effect && effect.tell.fact === fact && effect.tell.seats.includes(seat));
  return representation.scenes.flatMap((scene) => partsOf(scene).filter((part) => part.seat !== seat && part.choices.some(tells)).map((part) => part.seat));
}

function tell(attempt: Retelling, missing: Missing): IfTold | null {
  const { representation, mode, state } = attempt;
  const { fact, seat, decided, number } = missing;
  const { teller, after } = toldWhen(state.states, missing);
  const before = state.states[after] as ScenarioState;
  const from = after === 0 ? begunKnowing(representation, seat, fact) : { ...before, known: [...new Set([...before.known, `${fact}@${seat}`])].sort() };
  const retold = retell(attempt, from, after);
  const fill = (text: string) => fillNames(text, representation.names);
  const entry: IfTold = {
    fact: textOf(representation, fact),
    by: seatInWords(representation, teller),
    you: mode.tour ? seatInWords(representation, seat) : null,
    decision: number,
    also: alsoOpen(attempt, retold, from, after).map(({ ask, choice, ending }) => ({ ask: fill(ask), text: fill(choice.text), leadsTo: ending === null ? null : fill(ending) })),
    readsAt: readsOtherwise(attempt, retold, decided.part.seat, after),
    grave: retold.stopped.kind === "ended" ? criticalTexts(representation, last(retold).critical.filter((id) => !state.story.critical.includes(id))) : [],
    leads: elsewhere(attempt, retold),
  };
  return entry.also.length === 0 && entry.readsAt.length === 0 && entry.grave.length === 0 && entry.leads === null ? null : entry;
}

/** Who could have told first, and after how many events; where nobody knew, right before the decision. */
function toldWhen(states: ScenarioState[], { fact, decided, knowers, teller }: Missing): { teller: string; after: number } {
  if (knowers.length === 0) return { teller, after: decided.seq - 1 };
  const after = states.findIndex((state) => knowers.some((seat) => knows(state, seat, fact)));
  return { teller: knowers.find((seat) => knows(states[after] as ScenarioState, seat, fact)) ?? teller, after };
}

/** Choices at the learner's own decisions that were not open to them, with the ending to which each leads when that is another. */
function alsoOpen(attempt: Retelling, retold: Retold, from: ScenarioState, after: number): { ask: string; choice: Choice; ending: string | null }[] {
  const own = attempt.state.decisions.filter(({ held, seq }) => held && seq > after);
  return retold.met.flatMap(({ key, nth, part, scene, before }) => {
    const decided = own.filter((one) => keyOf(one.scene, one.part.seat) === key)[nth];
    if (decided === undefined) return [];
    const was = offered(scene, part.seat, decided.before);
    return offered(scene, part.seat, before).filter((choice) => !was.includes(choice)).map((choice) => {
      const end = elsewhere(attempt, retell(attempt, from, after, { key, nth, option: optionName(scene, part, choice) }));
      return { ask: part.ask, choice, ending: end?.kind === "ending" ? end.title : null };
    });
  });
}

/** Story clocks at which a text that both tellings have reads otherwise for the seat; "" where there is no clock. */
function readsOtherwise({ representation, state }: Retelling, retold: Retold, seat: string, after: number): string[] {
  const read = new Map<string, string[]>();
  for (const own of [...state.states.slice(after), state.story]) read.set(own.scene, [...(read.get(own.scene) ?? []), toldText(sceneOf(representation, own.scene), seat, own)]);
  let clock = state.states.slice(0, after).flatMap(({ scene }) => sceneOf(representation, scene).at ?? []).at(-1) ?? "";
  const found: string[] = [];
  for (const own of retold.states) {
    const scene: Scene = sceneOf(representation, own.scene);
    clock = scene.at ?? clock;
    const was = read.get(scene.id);
    if (was !== undefined && !was.includes(toldText(scene, seat, own))) found.push(clock);
  }
  return [...new Set(found)];
}

/** Where the telling comes to that the attempt did not; null where it comes to the same ending. */
function elsewhere({ representation, state }: Retelling, retold: Retold): IfTold["leads"] {
  const fill = (text: string) => fillNames(text, representation.names);
  switch (retold.stopped.kind) {
    case "ended": {
      const end = sceneOf(representation, last(retold).scene);
      return end.kind !== "end" || end.id === state.story.scene ? null : { kind: "ending", title: fill(end.title) };
    }
    case "asked":
      return { kind: "asked", ask: fill(retold.stopped.part.ask) };
    case "closed": {
      const { part, option } = retold.stopped;
      const choice = part.choices.find(({ id }) => id === option || option === `${part.seat}.${id}`);
      return { kind: "closed", ask: fill(part.ask), text: fill(choice?.text ?? option) };
    }
    case "stuck":
      return null;
  }
}

function last({ states }: Retold): ScenarioState {
  return states[states.length - 1] as ScenarioState;
}

function textOf(representation: Representation, fact: string): string {
  return fillNames(representation.facts.find(({ id }) => id === fact)?.text ?? fact, representation.names);
}
