import { effectsOf, type Reads, readsOf, scenesOf } from "./reads";
import { partsOf, type Representation, type Scene } from "./representation";
import { targetsOf } from "./targets";

/** Slots of a layout by what they hold, as conditions name it. */
type SlotsByName = Record<keyof Reads, Map<string, number>>;

/**
 * For each scene the slots, in ascending order, that can still matter when it is entered: those that are asked about there or in a
 * scene to which it can lead. States that differ in nothing else have the same future, so that they need not be told apart.
 *
 * `counted` is a scene whose entries are counted in a slot of its own.
 */
export function liveSlots(representation: Representation, slots: SlotsByName, count: number, counted: { scene: string; slot: number } | null): Map<string, number[]> {
  const live = new Map(representation.scenes.map((scene) => {
    const own = new Uint8Array(count);
    const asked = askedAt(representation, scene);
    for (const kind of KINDS) for (const id of asked[kind]) own[slots[kind].get(id) ?? count] = 1;
    if (counted?.scene === scene.id) own[counted.slot] = 1;
    return [scene.id, { own, targets: targetsOf(scene) }];
  }));
  // Backwards, because most scenes lead to later ones.
  const backwards = [...live.values()].reverse();
  for (let isWider = true; isWider; ) {
    isWider = false;
    for (const { own, targets } of backwards) for (const to of targets) isWider = widen(own, live.get(to)?.own) || isWider;
  }
  return new Map([...live].map(([id, { own }]) => [id, [...own.keys()].filter((slot) => own[slot] === 1)]));
}

function widen(own: Uint8Array, by: Uint8Array | undefined): boolean {
  let isWider = false;
  for (let slot = 0; by !== undefined && slot < own.length; slot += 1) {
    if (own[slot] === 1 || by[slot] === 0) continue;
    own[slot] = 1;
    isWider = true;
  }
  return isWider;
}

const KINDS = ["variables", "visited", "chose", "known"] as const;
// Scenes never change, and every mode asks.
const known = new WeakMap<Scene, Reads>();

/** What the way on from a scene depends on, and what the checks ask where it is entered. */
function askedAt(representation: Representation, scene: Scene): Reads {
  const reads = known.get(scene) ?? readsAt(representation, scene);
  known.set(scene, reads);
  return reads;
}

function readsAt({ checks, seats }: Representation, scene: Scene): Reads {
  const parts = partsOf(scene);
  const reads = readsOf([
    scene.kind === "decision" ? (scene.gate?.when ?? null) : null,
    ...parts.flatMap(({ choices }) => choices.map(({ when }) => when)),
    ...(scene.kind === "check" || scene.kind === "joint" ? scene.rules.map(({ when }) => when) : []),
    ...effectsOf(scene).map(({ when }) => when),
    ...checks.never.filter(({ when }) => scenesOf(when)?.has(scene.id) !== false).map(({ when }) => when),
  ]);
  for (const fact of scene.mentions) for (const { id } of seats) reads.known.add(`${fact}@${id}`);
  for (const { seat, choices } of parts) for (const { needs } of choices) for (const fact of needs) reads.known.add(`${fact}@${seat}`);
  return reads;
}
