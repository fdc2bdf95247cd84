import { fillNames } from "../scenario/names";
import { optionOf, partsOf, type Representation } from "../scenario/representation";

/** What somebody chose at one decision of an attempt, as the log names it. */
export interface Chosen {
  person: string;
  scene: string;
  option: string;
  /** When they did, milliseconds since 1970. */
  at: number;
}

/** How many of those who met a decision took a choice, in words only: a number would let one more player be told from one less. */
export type Band = "few-or-none" | "some" | "about-half" | "most" | "nearly-all";

export interface DecisionOfCohort {
  scene: string;
  seat: string;
  ask: string;
  /** How many people the words are about: a multiple of five. */
  people: number;
  choices: { text: string; band: Band }[];
}

/** Fewer people than this are never summed up; and they are added only in such groups, so that two looks differ by as many. */
export const LEAST_COHORT = 5;

/**
 * How a cohort decided, in aggregate: decisions that at least five people met, each person counted once, at their first time there.
 * Who decides late is not counted until four more have. That all took one choice and that nearly all did are told alike, so that
 * nobody's choice follows from it.
 */
export function cohortPaths(representation: Representation, chosen: readonly Chosen[]): DecisionOfCohort[] {
  const fill = (text: string) => fillNames(text, representation.names);
  return representation.scenes.flatMap((scene) => {
    const here = chosen.filter((one) => one.scene === scene.id);
    return partsOf(scene).flatMap(({ seat, ask, choices }) => {
      const taken = firstOfEach(here.flatMap(({ person, option, at }) => {
        const decided = optionOf(scene, option);
        return decided?.part.seat === seat ? [{ person, choice: decided.choice.id, at }] : [];
      }));
      const people = taken.length - (taken.length % LEAST_COHORT);
      if (people === 0) return [];
      const share = (id: string) => taken.slice(0, people).filter(({ choice }) => choice === id).length / people;
      return [{ scene: scene.id, seat, ask: fill(ask), people, choices: choices.map(({ id, text }) => ({ text: fill(text), band: bandOf(share(id)) })) }];
    });
  });
}

interface Taken {
  person: string;
  choice: string;
  at: number;
}

/** Each person at their first time, the first person first; of two at one instant the one with the lesser id. */
function firstOfEach(taken: readonly Taken[]): Taken[] {
  const first = new Map<string, Taken>();
  for (const one of [...taken].sort((a, b) => a.at - b.at || (a.person < b.person ? -1 : 1))) if (!first.has(one.person)) first.set(one.person, one);
  return [...first.values()];
}

function bandOf(share: number): Band {
  if (share < 0.25) return "few-or-none";
  if (share < 0.45) return "some";
  if (share <= 0.55) return "about-half";
  return share < 0.8 ? "most" : "nearly-all";
}
