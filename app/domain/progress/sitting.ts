import { type Answer, creditOf } from "../curriculum/answer";
import type { BankQuestion, Half } from "../curriculum/bank";
import type { TestPosition } from "./fact";
import type { PairOfAnswers } from "./gain";

/** A test as it was drawn for one person: it is shown and judged as it was read, whatever became of the bank since. */
export interface Sitting {
  id: string;
  position: TestPosition;
  /** Of the course, when it was drawn. */
  version: string;
  half: Half;
  seed: number;
  /** In the order in which they are asked. */
  questions: BankQuestion[];
  /** So many must be right to pass; null where nothing counts. */
  pass: number | null;
  /** Milliseconds since 1970, like every instant here. */
  begunAt: number;
  /** From then on nothing changes; null while it is open. */
  handedInAt: number | null;
  /** By id of the question. */
  answers: ReadonlyMap<string, Answer>;
}

export interface TestResult {
  /** Of all its questions, with credit in part; what was left open is worth nothing. */
  credit: number;
  of: number;
  pass: number | null;
  /** Null where nothing counts. */
  passed: boolean | null;
}

/** Sums of credit in part, such as three times a third, come out a little beside the whole number. */
const ROUNDING = 1e-9;

export function resultOf({ questions, pass, ...sitting }: Pick<Sitting, "questions" | "pass" | "answers">): TestResult {
  const credit = questions.reduce((sum, question) => sum + creditIn(sitting, question), 0);
  return { credit, of: questions.length, pass, passed: pass === null ? null : credit >= pass - ROUNDING };
}

/** What an answer in a sitting is worth, from 0 to 1; 0 for a question that was left open. */
export function creditIn({ answers }: Pick<Sitting, "answers">, question: BankQuestion): number {
  const answer = answers.get(question.id);
  return answer === undefined ? 0 : creditOf(question, answer);
}

/** A credit as it is told, in tenths and never more than it is: what lacks a hair for the mark does not read like the mark. */
export function inTenths(credit: number): number {
  return Math.floor((credit + ROUNDING) * 10) / 10;
}

/** Numbers of the questions that are not answered, from 1. */
export function openQuestions({ questions, answers }: Pick<Sitting, "questions" | "answers">): number[] {
  return questions.flatMap(({ id }, index) => (answers.has(id) ? [] : [index + 1]));
}

/** What was asked for in both of two tests, idea by idea. */
export function pairsAsked(before: Sitting, after: Sitting): PairOfAnswers[] {
  return after.questions.flatMap((question) => {
    const like = before.questions.find(({ pair }) => pair === question.pair);
    return like === undefined || like.id === question.id ? [] : [{ before: creditIn(before, like), after: creditIn(after, question) }];
  });
}
