import { GAINS, REACTIONS, USES } from "../../domain/joint-training/evaluation";
import { type EvaluationSummary, FEWEST_ANSWERS } from "../../domain/joint-training/evaluation-summary";
import type { en } from "../../messages/en";
import { type Cell, toCsv } from "../reports/csv";

type Words = Pick<typeof en, "evaluation" | "evaluationResult">;

/** The sums as the page shows them, and no other: where it says "fewer than five" the table does. */
export function evaluationToCsv({ reaction, gain, takes, plan, used, what }: EvaluationSummary, { evaluation, evaluationResult: words }: Words): string {
  const few: Cell[] = [words.few, null, null, null];
  const texts = (question: string, list: readonly string[] | null): Cell[][] => (list === null ? [[question, ...few]] : list.map((text) => [question, text, null, null, null]));
  return toCsv([
    [words.question, words.answer, words.of, words.mean, words.agree],
    ...REACTIONS.map((one): Cell[] => {
      const told = reaction[one];
      return told === null ? [evaluation.reaction[one], ...few] : [evaluation.reaction[one], null, told.of, round(told.mean), told.agree];
    }),
    ...GAINS.flatMap((item): Cell[][] => {
      const told = gain[item];
      return told === null ? [[evaluation.gain[item], ...few]] : [[evaluation.gain[item], evaluation.when.before, told.of, round(told.before), null], [evaluation.gain[item], evaluation.when.after, told.of, round(told.after), null]];
    }),
    ...texts(evaluation.takes, takes),
    ...texts(evaluation.plan, plan),
    ...(used === null ? [[evaluation.used, ...few]] : USES.map((use): Cell[] => [evaluation.used, evaluation.use[use], used.counts[use], null, null])),
    ...texts(evaluation.what, what),
    [words.fives.replace("{{count}}", String(FEWEST_ANSWERS)), null, null, null, null],
  ]);
}

function round(mean: number): number {
  return Math.round(mean * 10) / 10;
}
