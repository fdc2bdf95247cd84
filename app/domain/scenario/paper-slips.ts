import { fillNames } from "./names";
import type { Asks, Slip, SlipWords } from "./paper";
import { lettered, shuffled, slipCode } from "./paper-letters";
import { effectsOf } from "./reads";
import { type JointPart, type Mode, partsOf, type Representation, type Scene, timerOf, toldTo } from "./representation";

/** How the book finds the slips that it names. */
export const slipKeys = {
  text: (scene: string, variant: number) => `text ${scene} ${String(variant)}`,
  view: (scene: string, to: string) => `view ${scene} ${to}`,
  asks: (scene: string, seat: string) => `asks ${scene} ${seat}`,
  further: (scene: string, seat: string, choice: string) => `further ${scene} ${seat} ${choice}`,
  seen: (scene: string, seat: string, choice: string, to: string) => `seen ${scene} ${seat} ${choice} ${to}`,
  fact: (fact: string, to: string) => `fact ${fact} ${to}`,
};

type Draft = { key: string; to: string | null; says: SlipWords };

/** Every slip of a story for the seats that people hold, and its code by its key. */
export function slipsOf(representation: Representation, mode: Mode): { slips: Slip[]; codes: Map<string, string> } {
  const drafts = [...representation.scenes.flatMap((scene) => draftsOf(representation, mode, scene)), ...factDrafts(representation, mode)];
  const placed = shuffled(representation, "slips", drafts, ({ key }) => key).map((draft, place) => ({ ...draft, code: slipCode(place) }));
  const slips = placed.map(({ code, to, says }): Slip => ({ code, to, says })).sort((a, b) => (a.code < b.code ? -1 : 1));
  return { slips, codes: new Map(placed.map(({ key, code }) => [key, code])) };
}

function draftsOf(representation: Representation, mode: Mode, scene: Scene): Draft[] {
  const held = (seat: string) => mode.seats.includes(seat);
  const told = toldTo(scene);
  const fill = (text: string) => fillNames(text, representation.names);
  const views = mode.seats.flatMap((seat): Draft[] => {
    const view = told === "all" || told === seat ? undefined : scene.view[seat];
    return view === undefined ? [] : [{ key: slipKeys.view(scene.id, seat), to: seat, says: { kind: "view", at: scene.at, text: fill(view) } }];
  });
  const parts = partsOf(scene).flatMap((part) => [
    ...(scene.kind === "joint" && held(part.seat) ? [{ key: slipKeys.asks(scene.id, part.seat), to: part.seat, says: askedOf(representation, scene, part) }] : []),
    ...(held(part.seat) ? furtherDrafts(representation, scene, part) : []),
    ...seenDrafts(representation, mode, scene, part),
  ]);
  return [...(told === "all" || held(told) ? textDrafts(representation, scene, told === "all" ? null : told) : []), ...views, ...parts];
}

function textDrafts(representation: Representation, scene: Scene, to: string | null): Draft[] {
  if (scene.kind === "check" || scene.kind === "random") return [];
  const fill = (text: string) => fillNames(text, representation.names);
  const [part] = scene.kind === "decision" ? partsOf(scene) : [];
  return scene.text.map(({ text }, variant): Draft => {
    const key = slipKeys.text(scene.id, variant);
    if (scene.kind === "end") return { key, to, says: { kind: "end", at: scene.at, title: fill(scene.title), text: fill(text), support: scene.support === null ? null : fill(scene.support) } };
    return { key, to, says: { kind: "scene", ...headOf(representation, scene), text: fill(text), asks: part === undefined ? null : asksOf(representation, scene, part) } };
  });
}

function headOf({ names }: Representation, scene: Scene) {
  return { at: scene.at, place: scene.place === null ? null : fillNames(scene.place, names), speaks: scene.speaks === null ? null : (names.person?.[scene.speaks] ?? null), contentNote: scene.contentNote };
}

/** In a joint scene the story is read out, and each seat gets its question by itself. */
function askedOf(representation: Representation, scene: Scene, part: JointPart): SlipWords {
  return { kind: "scene", at: scene.at, place: null, speaks: null, contentNote: null, text: "", asks: asksOf(representation, scene, part) };
}

function asksOf(representation: Representation, scene: Scene, part: JointPart): Asks {
  const fill = (text: string) => fillNames(text, representation.names);
  const open = lettered(representation, scene, part).filter(({ choice }) => choice.when === null);
  return { ask: fill(part.ask), choices: open.map(({ letter, choice }) => ({ letter, text: fill(choice.text) })), seconds: timerOf(scene)?.seconds ?? null };
}

function furtherDrafts(representation: Representation, scene: Scene, part: JointPart): Draft[] {
  const fill = (text: string) => fillNames(text, representation.names);
  return lettered(representation, scene, part).filter(({ choice }) => choice.when !== null).map(({ letter, choice }) => ({
    key: slipKeys.further(scene.id, part.seat, choice.id), to: part.seat, says: { kind: "further", ask: fill(part.ask), letter, text: fill(choice.text) },
  }));
}

function seenDrafts(representation: Representation, mode: Mode, scene: Scene, part: JointPart): Draft[] {
  const fill = (text: string) => fillNames(text, representation.names);
  const of = fill(representation.seats.find(({ id }) => id === part.seat)?.name ?? part.seat);
  const possible = part.choices.filter(({ id }) => mode.seats.includes(part.seat) || id === part.scripted);
  return possible.flatMap(({ id, seen }) => Object.entries(seen).filter(([to]) => mode.seats.includes(to)).map(([to, text]) => ({ key: slipKeys.seen(scene.id, part.seat, id, to), to, says: { kind: "seen", of, text: fill(text) } })));
}

function factDrafts({ scenes, facts, names }: Representation, mode: Mode): Draft[] {
  const told = new Set(scenes.flatMap(effectsOf).flatMap((effect) => ("tell" in effect ? effect.tell.seats.map((seat) => `${effect.tell.fact}@${seat}`) : [])));
  return facts.flatMap(({ id, text, knownTo }) => mode.seats.filter((seat) => told.has(`${id}@${seat}`) && !knownTo.includes(seat)).map((to) => ({ key: slipKeys.fact(id, to), to, says: { kind: "fact" as const, text: fillNames(text, names) } })));
}
