import { fillNames } from "./names";
import type { Box } from "./paper";
import { numbered } from "./paper-letters";
import { effectsOf, type Reads, readsOf } from "./reads";
import { type Domain, type Effect, optionOf, partsOf, type Representation, sceneOf, type Value } from "./representation";

/** The boxes of a story by what they remember, as conditions name it. */
export interface Boxes {
  all: Box[];
  find(kind: keyof Reads, id: string): Box | null;
}

/** Only what some text, choice or way depends on gets a box: what is judged and reckoned for the debrief alone does not. */
export function boxesOf(representation: Representation): Boxes {
  const reads = readsOnPaper(representation);
  const slots = (["variables", "visited", "chose", "known"] as const).flatMap((kind) => [...reads[kind]].map((id) => ({ kind, id })));
  const key = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;
  const numbers = numbered(representation, "boxes", slots, key);
  const boxes = new Map(slots.map((slot) => [key(slot), { number: numbers.get(key(slot)) ?? 0, ...boxOf(representation, slot.kind, slot.id) }]));
  return { all: [...boxes.values()].sort((a, b) => a.number - b.number), find: (kind, id) => boxes.get(key({ kind, id })) ?? null };
}

function readsOnPaper(representation: Representation): Reads {
  const { scenes } = representation;
  const conditions = scenes.flatMap((scene) => [
    scene.kind === "decision" ? (scene.gate?.when ?? null) : null,
    ...scene.text.map(({ when }) => when),
    ...partsOf(scene).flatMap(({ choices }) => choices.map(({ when }) => when)),
    ...(scene.kind === "check" || scene.kind === "joint" ? scene.rules.map(({ when }) => when) : []),
    // Who is told a fact is seen at the table.
    ...effectsOf(scene).flatMap((effect) => ("tell" in effect ? [effect.when] : [])),
  ]);
  const effects = scenes.flatMap(effectsOf);
  let reads = readsOf(conditions);
  for (let before = -1, now = sizeOf(reads); before !== now; now = sizeOf(reads)) {
    before = now;
    const known = reads;
    reads = readsOf([...conditions, ...effects.filter((effect) => changes(effect, known)).map(({ when }) => when)]);
  }
  return reads;
}

function changes(effect: Effect, reads: Reads): boolean {
  return "tell" in effect ? true : reads.variables.has(effect.variable);
}

function sizeOf({ variables, visited, chose, known }: Reads): number {
  return variables.size + visited.size + chose.size + known.size;
}

function boxOf(representation: Representation, kind: keyof Reads, id: string): Omit<Box, "number"> {
  const tick = { kind: "tick" as const, from: 0, to: 1 };
  const fill = (text: string) => fillNames(text, representation.names);
  if (kind === "visited") return { ...tick, start: 0, stands: { for: "visited", scene: id } };
  if (kind === "chose") {
    const [scene = "", ...option] = id.split(".");
    const choice = optionOf(sceneOf(representation, scene), option.join("."))?.choice;
    return { ...tick, start: 0, stands: { for: "chose", scene, choice: fill(choice?.short ?? choice?.text ?? id) } };
  }
  if (kind === "known") {
    const [fact = "", seat = ""] = id.split("@");
    const found = representation.facts.find((one) => one.id === fact);
    return { ...tick, start: found?.knownTo.includes(seat) === true ? 1 : 0, stands: { for: "known", seat: fill(representation.seats.find((one) => one.id === seat)?.name ?? seat), fact: fill(found?.text ?? fact) } };
  }
  const variable = representation.variables.find((one) => one.id === id);
  if (variable === undefined) throw new Error(`No variable "${id}" in ${representation.scenario} ${representation.version}`);
  const { domain, start, about } = variable;
  const stands = { for: "variable" as const, about: about === null ? id : fill(about), members: domain.kind === "one_of" ? domain.members : [] };
  if (domain.kind === "bool") return { ...tick, start: valueOnPaper(domain, start), stands };
  const [from, to] = domain.kind === "int" ? [domain.low, domain.high] : [1, domain.members.length];
  return { kind: "numbers", from, to, start: valueOnPaper(domain, start), stands };
}

/** A value as the number that is ringed: a yes is 1, a word its place among its words from 1 on. */
export function valueOnPaper(domain: Domain, value: Value): number {
  if (domain.kind === "one_of") return domain.members.indexOf(String(value)) + 1;
  return Number(value);
}
