import type { Question } from "~/domain/curriculum/question";
import type { Source } from "~/domain/standards/source";

/** Reasons are kept as plain text, in which a cite is the id of its source: here with the source's name in its place. */
export function withNamedCites(question: Question, sources: readonly Source[], nameOf: (source: Source) => string): Question {
  const named = (text: string) => sources.reduce((said, source) => said.replaceAll(new RegExp(`\\b${source.id}\\b(?: (?=[).,;:]))?`, "gu"), nameOf(source)), text);
  switch (question.kind) {
    case "one":
    case "several":
      return { ...question, options: question.options.map((option) => ({ ...option, why: named(option.why) })) };
    case "order":
      return { ...question, steps: question.steps.map((step) => ({ ...step, why: named(step.why) })) };
    case "match":
      return { ...question, pairs: question.pairs.map((pair) => ({ ...pair, why: named(pair.why) })) };
    case "numeric":
      return { ...question, below: named(question.below), within: named(question.within), above: named(question.above) };
    case "short":
      return { ...question, model: named(question.model) };
  }
}
