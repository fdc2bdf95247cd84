import { fillNames } from "./names";
import type { Asked, Doing, Paper, PaperDecision, Step } from "./paper";
import { type Boxes, boxesOf, valueOnPaper } from "./paper-boxes";
import { onPaper, type Wording } from "./paper-conditions";
import { lettered, modeOnPaper, numbered } from "./paper-letters";
import { slipKeys, slipsOf } from "./paper-slips";
import { type Choice, type Effect, type JointPart, lowestRating, type Mode, optionName, partsOf, type RandomScene, type Representation, type Scene, toldTo } from "./representation";

/**
 * A scenario as paper for tables of people; null where nobody plays it. Every scene is one step of the book and every condition stays
 * one, over boxes that the table marks, so that the paper grows with the words of a story and not with the ways through it.
 */
export function paperOf(representation: Representation): Paper | null {
  const mode = modeOnPaper(representation);
  if (mode === null) return null;
  const fill = (text: string) => fillNames(text, representation.names);
  const boxes = boxesOf(representation);
  const { slips, codes } = slipsOf(representation, mode);
  const numbers = numbered(representation, "steps", representation.scenes, ({ id }) => id);
  const goes = (scene: string) => numbers.get(scene) ?? 0;
  const book = representation.scenes.map((scene) => stepOf({ representation, mode, boxes, codes, goes }, scene)).sort((a, b) => a.number - b.number);
  const named = representation.seats.map(({ id, name }) => ({ id, name: fill(name) }));
  return {
    scenario: representation.scenario,
    version: representation.version,
    title: fill(representation.title),
    mode: mode.id,
    minutes: representation.minutes,
    contentNotes: representation.contentNotes,
    seats: representation.seats.filter(({ id }) => mode.seats.includes(id)).map(({ id, name, agency, briefing }) => ({
      id, name: fill(name), agency, briefing: fill(briefing), knows: representation.facts.filter(({ knownTo }) => knownTo.includes(id)).map(({ text }) => fill(text)),
    })),
    others: named.filter(({ id }) => !mode.seats.includes(id)),
    boxes: boxes.all,
    slips,
    start: goes(representation.start),
    book,
    decisions: representation.scenes.flatMap((scene) => partsOf(scene).filter(({ seat }) => mode.seats.includes(seat)).map((part) => decisionOf(representation, scene, part, goes(scene.id)))),
    questions: representation.debrief.questions.map(({ text }) => fill(text)),
  };
}

interface Making {
  representation: Representation;
  mode: Mode;
  boxes: Boxes;
  codes: Map<string, string>;
  goes(scene: string): number;
}

function stepOf(making: Making, scene: Scene): Step {
  const { representation, mode, boxes, codes, goes } = making;
  const parts = partsOf(scene);
  const letters = new Map(parts.map((part) => [part.seat, new Map(lettered(representation, scene, part).map(({ letter, choice }) => [choice.id, letter]))]));
  const wording = { representation, boxes, letters };
  const says = (when: Parameters<typeof onPaper>[0]) => onPaper(when, wording);
  const coded = (key: string, when: Parameters<typeof onPaper>[0] = null) => {
    const slip = codes.get(key);
    return slip === undefined ? [] : [{ when: says(when), slip }];
  };
  const rules = scene.kind === "check" || scene.kind === "joint" ? scene.rules : [];
  const told = toldTo(scene);
  return {
    number: goes(scene.id),
    scene: scene.id,
    gate: scene.kind === "decision" && scene.gate !== null ? { when: says(scene.gate.when) ?? { is: "always" }, otherwise: goes(scene.gate.otherwise) } : null,
    arriving: [...ticks(boxes, "visited", scene.id), ...doings(making, wording, scene.effects)],
    told: scene.text.flatMap(({ when }, variant) => coded(slipKeys.text(scene.id, variant), when)),
    also: [
      ...parts.flatMap((part) => (scene.kind === "joint" ? coded(slipKeys.asks(scene.id, part.seat)) : [])),
      ...parts.flatMap((part) => part.choices.flatMap((choice) => coded(slipKeys.further(scene.id, part.seat, choice.id), choice.when))),
      ...mode.seats.flatMap((seat) => (seat === told ? [] : coded(slipKeys.view(scene.id, seat)))),
    ],
    asked: parts.map((part) => askedOf(making, wording, scene, part)),
    drawn: scene.kind === "random" ? drawn(scene, goes) : [],
    ways: scene.kind === "text" ? [{ when: null, does: [], goes: goes(scene.to) }] : rules.map(({ when, effects, to }) => ({ when: says(when), does: doings(making, wording, effects), goes: goes(to) })),
    isEnding: scene.kind === "end",
  };
}

function askedOf(making: Making, wording: Wording, scene: Scene, part: JointPart): Asked {
  const { representation, mode, boxes, codes, goes } = making;
  const all = lettered(representation, scene, part);
  const letterOf = (id: string | null) => all.find(({ choice }) => choice.id === id)?.letter ?? null;
  const isHeld = mode.seats.includes(part.seat);
  const seen = ({ id }: Choice) => mode.seats.flatMap((to): Doing[] => {
    const slip = codes.get(slipKeys.seen(scene.id, part.seat, id, to));
    return slip === undefined ? [] : [{ when: null, slip }];
  });
  return {
    seat: part.seat,
    scripted: isHeld ? null : letterOf(part.scripted),
    expires: isHeld ? letterOf(part.expires) : null,
    answers: all.filter(({ choice }) => isHeld || choice.id === part.scripted).map(({ letter, choice }) => ({
      letter,
      does: [...ticks(boxes, "chose", `${scene.id}.${optionName(scene, part, choice)}`), ...doings(making, wording, choice.effects), ...seen(choice)],
      goes: scene.kind === "decision" ? goes(choice.to) : null,
    })),
  };
}

function ticks(boxes: Boxes, kind: "visited" | "chose", id: string): Doing[] {
  const box = boxes.find(kind, id);
  return box === null ? [] : [{ when: null, box: box.number, to: 1 }];
}

/** Marks and slips that effects come to; what no box remembers is left out. */
function doings({ representation, mode, boxes, codes }: Making, wording: Wording, effects: Effect[]): Doing[] {
  return effects.flatMap((effect): Doing[] => {
    const when = onPaper(effect.when, wording);
    if ("tell" in effect) {
      const { fact, seats } = effect.tell;
      return seats.flatMap((seat) => {
        const [box, slip] = [boxes.find("known", `${fact}@${seat}`), mode.seats.includes(seat) ? codes.get(slipKeys.fact(fact, seat)) : undefined];
        return [...(slip === undefined ? [] : [{ when, slip }]), ...(box === null ? [] : [{ when, box: box.number, to: 1 }])];
      });
    }
    const box = boxes.find("variables", effect.variable);
    const domain = representation.variables.find(({ id }) => id === effect.variable)?.domain;
    if (box === null || domain === undefined) return [];
    return ["add" in effect.change ? { when, box: box.number, by: effect.change.add } : { when, box: box.number, to: valueOnPaper(domain, effect.change.set) }];
  });
}

/** The branches as ranges of whole numbers from 1 on, in the proportion of their weights. */
function drawn({ branches }: RandomScene, goes: (scene: string) => number): Step["drawn"] {
  const shared = branches.map(({ weight }) => weight).reduce(greatestCommon);
  let last = 0;
  return branches.map(({ id, weight, to }) => {
    const from = last + 1;
    last += weight / shared;
    return { branch: id, from, to: last, goes: goes(to) };
  });
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}

function decisionOf(representation: Representation, scene: Scene, part: JointPart, step: number): PaperDecision {
  const fill = (text: string) => fillNames(text, representation.names);
  const expert = new Set(representation.debrief.expert);
  const critical = new Map(representation.critical.map(({ id, text }) => [id, fill(text)]));
  return {
    scene: scene.id,
    seat: part.seat,
    seatName: fill(representation.seats.find(({ id }) => id === part.seat)?.name ?? part.seat),
    step,
    at: scene.at,
    place: scene.place === null ? null : fill(scene.place),
    ask: fill(part.ask),
    hint: part.hint === null ? null : fill(part.hint),
    choices: lettered(representation, scene, part).map(({ letter, choice }) => ({
      letter,
      option: optionName(scene, part, choice),
      text: fill(choice.text),
      short: choice.short === null ? null : fill(choice.short),
      rating: lowestRating(choice),
      expert: expert.has(`${scene.id}.${optionName(scene, part, choice)}`),
      why: fill(choice.why),
      critical: choice.critical.flatMap(({ id }) => critical.get(id) ?? []),
      cite: choice.cite,
      noteForTrainer: choice.noteForTrainer === null ? null : fill(choice.noteForTrainer),
    })),
  };
}
