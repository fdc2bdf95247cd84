import { type StateGraph, explore } from "../../scenario/explore";
import { begin } from "../../scenario/play";
import type { Block } from "../../scenario/prose";
import { type Representation, sceneOf } from "../../scenario/representation";
import { firstMode, small } from "../../scenario/testing/scenario-builder";
import type { Source } from "../../standards/source";
import { advance, automatic } from "../advance";
import type { Cast } from "../cast";
import type { AttemptEvent } from "../event";
import { type AttemptState, replay } from "../replay";
import type { Presenter, Seen } from "../view";

const rated = (care: number) => `rate: { care: ${care} }, why: "Because of ${care}.", cite: [ms-${care}]`;

/** A checkpoint text, a decision, a draw, a checkpoint text, a gate, and a last decision that is not rated. */
export const NIGHT = small({
  start: "door",
  names: '{ person: { marek: Marek, omid: Omid } }',
  seats: `
  officer: { name: "Officer", agency: probation, cite: [], briefing: "{person.marek} lives here." }
  nurse: { name: "Nurse", agency: other, cite: [], briefing: "You come at ten." }`,
  competencies: '{ care: { name: "Care for {person.marek}", cite: [ms-9], pass: 50 } }',
  critical: '{ alone: "{person.marek} was left alone with it" }',
  vars: "{ trust: { int: [0, 3], start: 1 } }",
  scenes: `
  door: { by: officer, at: "Day 1, 21:00", place: "The door", speaks: marek, text: "It is late, {person.omid}.", cite: [ms-1], checkpoint: true, to: first }
  first:
    by: officer
    ask: "What do you say to {person.marek}?"
    hint: "What do you know?"
    choices:
      listen: { text: "Listen", ${rated(3)}, then: { add: { trust: 1 } }, to: weather }
      scold: { text: "Scold", ${rated(1)}, then: { add: { trust: -1 } }, note_for_trainer: "TRAINERS ONLY", seen: { nurse: "Shouting, {person.omid} says." }, to: weather }
      send_away: { text: "Send away", short: "Away", ${rated(0)}, critical: { alone: "trust < 2" }, to: end_lost }
  weather: { random: { dry: { weight: 3, to: hall }, wet: { weight: 1, to: umbrella } } }
  umbrella:
    by: officer
    at: "Day 1, 21:10"
    ask: "It rains."
    choices: { lend: { text: "Lend it", ${rated(3)}, to: hall }, keep: { text: "Keep it", ${rated(1)}, to: hall } }
  hall: { by: officer, at: "Day 1, 21:30", text: [{ when: trust >= 2, text: "He sits down." }, { default: true, text: "He stands." }], checkpoint: true, to: second }
  second:
    by: officer
    content_note: "Speaks of a death"
    ask: "And now?"
    when: "trust >= 1"
    else: last
    choices:
      ask: { text: "Ask", ${rated(3)}, when: "trust >= 2", then: { add: { trust: 1 } }, to: last }
      write: { text: "Write", ${rated(2)}, to: last }
      leave: { text: "Leave", ${rated(1)}, then: { set: { trust: 0 } }, to: last }
  last: { by: officer, at: "Day 2", checkpoint: true, ask: "Stay?", choices: { stay: { text: "Stay", to: judged }, go: { text: "Go", to: judged } } }
  judged: { check: [{ if: "trust >= 3", to: end_home }, { if: "trust >= 1", to: end_half }, { default: true, to: end_lost }] }
  end_home: { end: good, title: "{person.marek} is home", text: "He sleeps.", cite: [ms-5], support: "Ring {person.omid}." }
  end_half: { end: mixed, title: "Half", text: "He waits." }
  end_lost: { end: poor, title: "Lost", text: [{ when: "trust == 0", text: "He is gone for good." }, { default: true, text: "He is gone." }] }`,
  expert: "[first.listen, umbrella.lend, second.ask, last.stay]",
  questions: '[{ id: own, text: "And you, {person.omid}?", cite: [ms-7] }]',
});

export function graphOf(representation: Representation): StateGraph {
  const exploration = explore(representation, firstMode(representation).seats, 10_000);
  if (!exploration.ok) throw new Error("Too many states for a small story.");
  return exploration.graph;
}

/** The log of an attempt that makes these choices, reading texts and feedback on the way, and stops before the next decision. */
export function logOf(representation: Representation, seed: number, choices: string[]): AttemptEvent[] {
  const log = automatic(representation, firstMode(representation), begin(representation), seed, []);
  const waiting = [...choices];
  for (;;) {
    const { phase, story } = stateOf(representation, log);
    const scene = sceneOf(representation, story.scene);
    const choice = phase === "scene" && scene.kind === "decision" ? waiting.shift() : undefined;
    if (phase === "ended" || (phase === "scene" && scene.kind === "decision" && choice === undefined)) return log;
    const command = choice === undefined ? ({ intent: "continue", expectedSeq: log.length } as const) : ({ intent: "decide", expectedSeq: log.length, choice } as const);
    const result = advance(representation, firstMode(representation), log, seed, command);
    if (result.kind !== "append") throw new Error(`${JSON.stringify(command)} at "${scene.id}": ${result.kind}`);
    log.push(...result.events);
  }
}

export function stateOf(representation: Representation, log: AttemptEvent[]): AttemptState {
  const replayed = replay(representation, firstMode(representation), log);
  if (!replayed.ok) throw new Error(`Event ${replayed.seq}: ${replayed.reason}`);
  return replayed.state;
}

/** Played alone, in the first mode. */
export function castOf(representation: Representation): Cast {
  const mode = firstMode(representation);
  return { mode, seat: mode.seats[0] ?? "" };
}

/** An attempt as its learner sees it after a log. */
export function seenAt(representation: Representation, events: AttemptEvent[], seed: number): Seen {
  return { attempt: "attempt", representation, cast: castOf(representation), events, state: stateOf(representation, events), seed, againFrom: null, clock: null };
}

/** Texts as one paragraph, sources with nothing but their ids. */
export const PLAIN: Presenter = {
  prose: (text): Block[] => [{ kind: "paragraph", spans: [{ text }] }],
  sources: (cites) => cites.map((id): Source => ({ id, number: "", unit: "paragraph", heading: "", summary: "", audience: [], instrument: { prefix: "", short: "", title: "", symbol: "", url: null } })),
};

export function plainText(blocks: Block[]): string {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? block.spans : block.items.flat())).map(({ text }) => text).join("");
}

/** Seeds under which the night draws this weather. */
export function seedFor(weather: "dry" | "wet"): number {
  for (let seed = 0; seed < 100; seed += 1) if (logOf(NIGHT, seed, ["listen"]).some((event) => event.kind === "drew" && event.option === weather)) return seed;
  throw new Error(`No seed under a hundred draws ${weather}.`);
}
