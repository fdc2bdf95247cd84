import { numberOf } from "./answer";

/** A question as its author wrote it, in a lesson or in a bank, before anything of it is known to be right. */
export type Drafted =
  | { kind: "one" | "several"; options: readonly { id: string; answer: string; text: string }[] }
  | { kind: "order"; steps: readonly { id: string; text: string }[] }
  | { kind: "match"; pairs: readonly { id: string; left: string; right: string }[] }
  | { kind: "numeric"; least: number; most: number }
  | { kind: "short"; points: readonly { id: string; text: string }[] };

export interface QuestionFault {
  rule: "question" | "duplicate-id";
  /** The part that it is about, and what of it; null for the question as a whole. */
  about: { part: number; key: "id" | "text" | "left" | "right" } | null;
  message: string;
}

/** Why a question cannot be answered fairly. */
export function questionFaults(question: Drafted): QuestionFault[] {
  switch (question.kind) {
    case "one":
    case "several":
      return [...optionFaults(question.kind, question.options), ...told(question.options, "text", "Two options of this question say the same.")];
    case "order":
      return [...count(question.steps, 2, 7, "An order has two to seven steps"), ...told(question.steps, "text", "Two steps of this order say the same.")];
    case "match":
      return [
        ...count(question.pairs, 2, 7, "A match has two to seven pairs"),
        ...told(question.pairs, "left", "Two lines of this match say the same."),
        ...same(question.pairs, "right", "This belongs to two lines: then nobody can tell which of them was meant."),
      ];
    case "numeric":
      return numberFaults(question);
    case "short":
      return [...count(question.points, 1, 6, "A text is compared in one to six points"), ...told(question.points, "text", "Two points of this question say the same.")];
  }
}

function optionFaults(kind: "one" | "several", options: readonly { answer: string }[]): QuestionFault[] {
  const right = options.filter(({ answer }) => answer === "right").length;
  return [
    ...count(options, 2, 6, "A question has two to six options"),
    ...(kind === "one" && right !== 1 ? [whole(`A question of kind "one" has one right option; this one has ${String(right)}.`)] : []),
    ...(kind === "several" && right === 0 ? [whole("No option of this question is right.")] : []),
  ];
}

function numberFaults({ least, most }: { least: number; most: number }): QuestionFault[] {
  if (least > most) return [whole(`No number is right: the least is ${String(least)} and the most ${String(most)}.`)];
  const typed = [least, most].every((number) => numberOf(String(number)) !== null);
  return typed ? [] : [whole("A number has at most nine digits before the point and six after it.")];
}

function count(parts: readonly unknown[], least: number, most: number, rule: string): QuestionFault[] {
  return parts.length < least || parts.length > most ? [whole(`${rule}; this one has ${String(parts.length)}.`)] : [];
}

/** Ids that stand twice, and parts that say the same. */
function told<Key extends "text" | "left">(parts: readonly ({ id: string } & Record<Key, string>)[], key: Key, message: string): QuestionFault[] {
  return parts.flatMap((part, index) => {
    const before = parts.slice(0, index);
    return [
      ...(before.some(({ id }) => id === part.id) ? [{ rule: "duplicate-id" as const, about: { part: index, key: "id" as const }, message: `The id "${part.id}" stands twice in this question.` }] : []),
      ...(before.some((other) => plain(other[key]) === plain(part[key])) ? [{ rule: "question" as const, about: { part: index, key }, message }] : []),
    ];
  });
}

function same<Key extends "right">(parts: readonly Record<Key, string>[], key: Key, message: string): QuestionFault[] {
  return parts.flatMap((part, index) => (parts.slice(0, index).some((other) => plain(other[key]) === plain(part[key])) ? [{ rule: "question" as const, about: { part: index, key }, message }] : []));
}

function whole(message: string): QuestionFault {
  return { rule: "question", about: null, message };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
