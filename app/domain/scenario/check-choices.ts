import type { CheckContext } from "./check-context";
import { parts } from "./evaluate";
import { allConditions, readsOf } from "./reads";
import { type Choice, type JointPart, optionName, partsOf, type Scene } from "./representation";

/** Under this number of decisions a share says nothing. */
const LEAST_DECISIONS = 5;
/** How far a cue may lie from chance, as a share (scenario-format.md, check 14: 20 points). */
const TOLERANCE = 0.2;

/** Check 13: each choice has something of its own. */
export function checkChoices(context: CheckContext): void {
  const { chose } = readsOf(allConditions(context.representation));
  for (const scene of context.representation.scenes) {
    for (const part of partsOf(scene)) {
      // A choice that a later condition asks for, or the rules of its scene, has a consequence of its own.
      const counted = countedIn(scene, part);
      const plain = part.choices.filter((choice) => !chose.has(`${scene.id}.${optionName(scene, part, choice)}`) && !counted.has(choice.id) && Object.keys(choice.rate).length > 0);
      for (const [index, choice] of plain.entries()) {
        for (const other of plain.slice(0, index)) compareChoices(context, scene, part, other, choice);
      }
    }
  }
}

function countedIn(scene: Scene, { seat, choices }: JointPart): Set<string> {
  const counted = new Set<string>();
  for (const { when } of scene.kind === "joint" ? scene.rules : []) {
    for (const part of when === null ? [] : parts(when)) {
      if (part.op === "count") counted.add(part.choice);
      // Compared with whatever, the pick matters: which choices it tells apart is for the checks with values.
      if (part.op === "pick" && part.seat === seat) for (const { id } of choices) counted.add(id);
    }
  }
  return counted;
}

function compareChoices(context: CheckContext, scene: Scene, part: JointPart, first: Choice, second: Choice): void {
  if (consequences(first) !== consequences(second)) return;
  const difference = Object.keys(first.rate).map((competency) => (first.rate[competency] ?? 0) - (second.rate[competency] ?? 0));
  const path = (choice: Choice) => context.choice(`${scene.id}.${optionName(scene, part, choice)}`);
  if (difference.every((points) => points === 0)) {
    context.report("same-choice", path(second), `"${first.id}" and "${second.id}" are rated alike, change the same and lead to the same scene: the decision between them makes no difference.`);
  } else if (difference.every((points) => points >= 0)) {
    context.report("dominated", path(second), `"${second.id}" is nowhere better than "${first.id}" and has the same consequences: nobody has a reason to take it.`);
  } else if (difference.every((points) => points <= 0)) {
    context.report("dominated", path(first), `"${first.id}" is nowhere better than "${second.id}" and has the same consequences: nobody has a reason to take it.`);
  }
}

function consequences({ to, effects, critical, when }: Choice): string {
  return JSON.stringify([to, effects, critical, when]);
}

interface Judged {
  part: JointPart;
  best: Choice;
}

/** Check 14: position, length and hedging do not give the best choice away, in either direction. */
export function checkCues(context: CheckContext): void {
  const judged = context.representation.scenes.flatMap((scene): Judged[] => {
    return partsOf(scene).flatMap((part) => {
      if (part.choices.length < 2) return [];
      const totals = part.choices.map((choice) => Object.values(choice.rate).reduce<number>((sum, rating) => sum + rating, 0));
      const most = Math.max(...totals);
      const best = part.choices[totals.indexOf(most)];
      return best !== undefined && totals.filter((total) => total === most).length === 1 ? [{ part, best }] : [];
    });
  });
  share(context, "cue-first", "stands first", judged, ({ part, best }) => part.choices[0] === best);
  share(context, "cue-longest", "is the longest", judged, ({ part, best }) => Math.max(...part.choices.map(({ text }) => text.length)) === best.text.length);
  const hedged = judged.filter(({ part }) => part.choices.filter(isHedged).length === 1);
  share(context, "cue-hedged", "is the only hedged one, where only one is hedged", hedged, ({ best }) => isHedged(best));
}

function share(context: CheckContext, rule: "cue-first" | "cue-longest" | "cue-hedged", words: string, judged: Judged[], holds: (decision: Judged) => boolean): void {
  if (judged.length < LEAST_DECISIONS) return;
  const count = judged.filter(holds).length;
  const chance = judged.reduce((sum, { part }) => sum + 1 / part.choices.length, 0) / judged.length;
  const difference = count / judged.length - chance;
  // Rounded, so that exactly twenty points are within the tolerance whatever binary fractions make of them.
  if (Math.round(Math.abs(difference) * 1000) > TOLERANCE * 1000) {
    context.report(rule, ["scenes"], `The best choice ${words} in ${count} of ${judged.length} decisions; by chance it would be about ${Math.round(chance * judged.length)}. Readers learn the pattern instead of the practice.`);
  }
}

const HEDGES = /\b(?:unless|as far as|if (?:he|she|they|possible|need be)|where possible|perhaps|maybe|might|for now|provided|with (?:his|her|their) (?:agreement|consent))\b/iu;

function isHedged(choice: Choice): boolean {
  return HEDGES.test(choice.text);
}
