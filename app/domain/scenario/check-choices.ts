import type { CheckContext } from "./check-context";
import { allConditions, readsOf } from "./reads";
import type { Choice, DecisionScene } from "./representation";

/** Under this number of decisions a share says nothing. */
const LEAST_DECISIONS = 5;
/** How far a cue may lie from chance, as a share (scenario-format.md, check 14: 20 points). */
const TOLERANCE = 0.2;

/** Check 13: each choice has something of its own. */
export function checkChoices(context: CheckContext): void {
  const { chose } = readsOf(allConditions(context.representation));
  for (const scene of context.representation.scenes) {
    if (scene.kind !== "decision") continue;
    // A choice that a later condition asks for has a consequence of its own.
    const plain = scene.choices.filter(({ id, rate }) => !chose.has(`${scene.id}.${id}`) && Object.keys(rate).length > 0);
    for (const [index, choice] of plain.entries()) {
      for (const other of plain.slice(0, index)) compareChoices(context, scene, other, choice);
    }
  }
}

function compareChoices(context: CheckContext, scene: DecisionScene, first: Choice, second: Choice): void {
  if (consequences(first) !== consequences(second)) return;
  const difference = Object.keys(first.rate).map((competency) => (first.rate[competency] ?? 0) - (second.rate[competency] ?? 0));
  const path = (choice: Choice) => context.choice(`${scene.id}.${choice.id}`);
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
  scene: DecisionScene;
  best: Choice;
}

/** Check 14: position, length and hedging do not give the best choice away, in either direction. */
export function checkCues(context: CheckContext): void {
  const judged = context.representation.scenes.flatMap((scene): Judged[] => {
    if (scene.kind !== "decision" || scene.choices.length < 2) return [];
    const totals = scene.choices.map((choice) => Object.values(choice.rate).reduce<number>((sum, rating) => sum + rating, 0));
    const most = Math.max(...totals);
    const best = scene.choices[totals.indexOf(most)];
    return best !== undefined && totals.filter((total) => total === most).length === 1 ? [{ scene, best }] : [];
  });
  share(context, "cue-first", "stands first", judged, ({ scene, best }) => scene.choices[0] === best);
  share(context, "cue-longest", "is the longest", judged, ({ scene, best }) => Math.max(...scene.choices.map(({ text }) => text.length)) === best.text.length);
  const hedged = judged.filter(({ scene }) => scene.choices.filter(isHedged).length === 1);
  share(context, "cue-hedged", "is the only hedged one, where only one is hedged", hedged, ({ best }) => isHedged(best));
}

function share(context: CheckContext, rule: "cue-first" | "cue-longest" | "cue-hedged", words: string, judged: Judged[], holds: (decision: Judged) => boolean): void {
  if (judged.length < LEAST_DECISIONS) return;
  const count = judged.filter(holds).length;
  const chance = judged.reduce((sum, { scene }) => sum + 1 / scene.choices.length, 0) / judged.length;
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
