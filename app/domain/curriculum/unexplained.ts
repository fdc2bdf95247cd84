import type { Question } from "./question";

/** A question as it may be sent to a page where it is still to be answered: without what is right, and without any reason. */
export function unexplained<Asked extends Question>(question: Asked): Asked {
  switch (question.kind) {
    case "one":
    case "several":
      return { ...question, options: question.options.map((option) => ({ ...option, answer: "wrong", verdict: null, why: "" })) };
    case "order":
      // As they are written is the right order.
      return { ...question, steps: [...question.steps].sort((one, other) => (one.id < other.id ? -1 : 1)).map((step) => ({ ...step, why: "" })) };
    case "match":
      return { ...question, pairs: question.pairs.map((pair) => ({ ...pair, why: "" })) };
    case "numeric":
      return { ...question, least: 0, most: 0, below: "", within: "", above: "" };
    case "short":
      return { ...question, model: "", points: [] };
  }
}
