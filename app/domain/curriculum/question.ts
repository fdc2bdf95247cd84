/** A question of a lesson, of a bank or of a refresher. Plain data, with a reason for everything that can be answered. */
export type Question = Asked & (ChoiceTask | OrderTask | MatchTask | NumericTask | ShortTask);
export type QuestionKind = Question["kind"];

interface Asked {
  /** Stands in the records; unique in its lesson or its bank. */
  id: string;
  ask: string;
  /** Changes with every word of the question, of its answers and of their reasons. 16 hexadecimal digits. */
  version: string;
}

/** One is right, or all the right ones are to be chosen. */
export interface ChoiceTask {
  kind: "one" | "several";
  options: Option[];
}

export interface Option {
  id: string;
  answer: "right" | "wrong";
  text: string;
  /** Right or wrong in words, "A fact."; null in a bank, where the reason alone is given. */
  verdict: string | null;
  why: string;
}

/** Steps to put in order. */
export interface OrderTask {
  kind: "order";
  /** In the right order. */
  steps: { id: string; text: string; why: string }[];
}

/** What belongs to what. */
export interface MatchTask {
  kind: "match";
  pairs: { id: string; left: string; right: string; why: string }[];
}

/** A number, counted or worked out. */
export interface NumericTask {
  kind: "numeric";
  /** What is counted: "days". */
  unit: string;
  /** From the least to the most that is right, both included. */
  least: number;
  most: number;
  below: string;
  within: string;
  above: string;
}

/** A few sentences, which the learner compares with a model answer. */
export interface ShortTask {
  kind: "short";
  model: string;
  /** What a good answer has; the learner says which of them theirs has. */
  points: { id: string; text: string }[];
}
