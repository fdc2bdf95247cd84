import { sha256Hex } from "./hashes";
import { type Choice, type JointPart, type Mode, optionName, type Representation, type Scene } from "./representation";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The order in which things that must not give themselves away lie on paper: always the same, and nobody's. */
export function shuffled<T>(representation: Representation, purpose: string, all: readonly T[], key: (one: T) => string): T[] {
  return all.map((one) => ({ one, place: sha256Hex(`${representation.scenario}:${purpose}:${key(one)}`) })).sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ one }) => one);
}

/** A choice with its letter. What is open only on some ways comes last, so that no letter is missed where it is not. */
export function lettered(representation: Representation, scene: Scene, part: JointPart): { letter: string; choice: Choice }[] {
  const order = shuffled(representation, "letters", part.choices, (choice) => `${scene.id}.${optionName(scene, part, choice)}`);
  return [...order.filter(({ when }) => when === null), ...order.filter(({ when }) => when !== null)].map((choice, index) => ({ letter: LETTERS[index] ?? String(index + 1), choice }));
}

/** Numbers from 1 on, shuffled. */
export function numbered<T>(representation: Representation, purpose: string, all: readonly T[], key: (one: T) => string): Map<string, number> {
  return new Map(shuffled(representation, purpose, all, key).map((one, index) => [key(one), index + 1]));
}

// Without the letters of choices, and those that are taken for numbers.
const PILES = "JKLMNPQRSTUVWXYZ";

/** "K47": a letter for the pile, and a number within it. */
export function slipCode(place: number): string {
  return `${PILES[place % PILES.length] ?? ""}${String(10 + Math.floor(place / PILES.length))}`;
}

/** The mode that is printed: one that people play together before one that a single person tours, and of those the one with most seats. */
export function modeOnPaper({ modes }: Representation): Mode | null {
  return [...modes].sort((a, b) => Number(a.tour) - Number(b.tour) || b.seats.length - a.seats.length)[0] ?? null;
}
