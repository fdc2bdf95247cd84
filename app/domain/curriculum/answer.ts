import type { Question } from "./question";

/**
 * An answer as a list of plain texts, as a form sends it and as it is kept:
 * - `one`, `several`: the ids of the options that are taken, in the question's own order
 * - `order`: the ids of all steps, in the order that the learner gives them
 * - `match`: for each pair of the question, in its order, the id of the pair whose right side was put there
 * - `numeric`: the number as it was typed
 * - `short`: the text, then the ids of the points that the learner finds in it
 */
export type Answer = string[];

/** The answer that was sent; null when it cannot be one: nothing chosen, something that the question does not have, no number. */
export function readAnswer(question: Question, sent: readonly string[]): Answer | null {
  switch (question.kind) {
    case "one":
    case "several": {
      const taken = amongst(question.options, sent);
      return taken === null || taken.length === 0 || (question.kind === "one" && taken.length > 1) ? null : taken;
    }
    case "order":
      return sent.length === question.steps.length && amongst(question.steps, sent)?.length === sent.length ? [...sent] : null;
    case "match":
      return sent.length === question.pairs.length && amongst(question.pairs, sent) !== null ? [...sent] : null;
    case "numeric":
      return sent.length === 1 && numberOf(sent[0]) !== null ? [(sent[0] ?? "").trim()] : null;
    case "short": {
      const [text = "", ...found] = sent;
      const points = amongst(question.points, found);
      return text.trim() === "" || points === null ? null : [text, ...points];
    }
  }
}

/**
 * What an answer is worth, from 0 to 1; docs/lesson-reference.md says it to authors.
 * - `one`, `numeric`: right or not.
 * - `several`: the right options that were taken less the wrong ones, of all right ones, and not below 0: taking everything is worth nothing
 *   more than knowing.
 * - `order`: Kendall's tau (Biometrika 30, 1938), and not below 0: pairs of steps that stand in the right order less those that do not, of all
 *   pairs. An order by chance is worth nothing on average.
 * - `match`: the share of pairs that belong together.
 * - `short`: the share of points that the learner found in their own text; never used where a result counts.
 */
export function creditOf(question: Question, answer: Answer): number {
  switch (question.kind) {
    case "one":
    case "several": {
      const worth = question.options.map(({ id, answer: side }) => ({ taken: answer.includes(id), right: side === "right" }));
      const right = worth.filter((option) => option.right).length;
      const gained = worth.filter((option) => option.taken && option.right).length - worth.filter((option) => option.taken && !option.right).length;
      return Math.max(0, gained / right);
    }
    case "order": {
      const places = question.steps.map(({ id }) => answer.indexOf(id));
      const pairs = places.flatMap((first, index) => places.slice(index + 1).map((second) => (first < second ? 1 : -1)));
      return Math.max(0, pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length);
    }
    case "match":
      return question.pairs.filter(({ id }, index) => answer[index] === id).length / question.pairs.length;
    case "numeric": {
      const number = numberOf(answer[0]);
      return number !== null && number >= question.least && number <= question.most ? 1 : 0;
    }
    case "short":
      return (answer.length - 1) / question.points.length;
  }
}

/** The answer that is worth 1; of a number the least, of a text the model with all points. */
export function rightAnswer(question: Question): Answer {
  switch (question.kind) {
    case "one":
    case "several":
      return question.options.filter(({ answer }) => answer === "right").map(({ id }) => id);
    case "order":
      return question.steps.map(({ id }) => id);
    case "match":
      return question.pairs.map(({ id }) => id);
    case "numeric":
      return [String(question.least)];
    case "short":
      return [question.model, ...question.points.map(({ id }) => id)];
  }
}

/** A number as people write it: "14", "1,5", "-2.25", spaces around it; null for anything else. */
export function numberOf(text: string | undefined): number | null {
  const written = text?.trim().replace(",", ".") ?? "";
  return /^[-+]?\d{1,9}(?:\.\d{1,6})?$/u.test(written) ? Number(written) : null;
}

/** Those of the things whose ids were sent, each once and in their own order; null when an id is of none of them. */
function amongst(things: readonly { id: string }[], sent: readonly string[]): string[] | null {
  const wanted = new Set(sent);
  const found = things.map(({ id }) => id).filter((id) => wanted.has(id));
  return found.length < wanted.size ? null : found;
}
