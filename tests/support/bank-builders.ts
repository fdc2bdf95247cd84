import type { Bank, BankQuestion } from "../../app/domain/curriculum/bank";

/** A bank with as many pairs for each lesson. In each question "late" is right, "motive" and "silent" are not. */
export function aBank({ lessons, pairsPerLesson }: { lessons: readonly string[]; pairsPerLesson: number }): Bank {
  const pairs = lessons.flatMap((lesson) => Array.from({ length: pairsPerLesson }, (_, index) => ({ lesson, pair: `${lesson}-${String(index + 1)}` })));
  return { questions: pairs.flatMap(({ lesson, pair }) => (["a", "b"] as const).map((half) => aBankQuestion({ id: `${pair}-${half}`, lesson, pair, half }))) };
}

export function aBankQuestion(about: Pick<BankQuestion, "id" | "lesson" | "pair" | "half">): BankQuestion {
  const option = (id: string, answer: "right" | "wrong") => ({ id, answer, text: `That it was ${id}`, verdict: null, why: `Because of ${id}.` });
  return { ...about, kind: "one", ask: `What stands in the record of ${about.id}?`, version: "0123456789abcdef", options: [option("late", "right"), option("motive", "wrong"), option("silent", "wrong")] };
}

/** The same as the text of a bank.yaml. */
export function bankYaml(bank: Bank, course = "late-returns"): string {
  const questions = bank.questions.map((question) =>
    "options" in question
      ? `  - id: ${question.id}\n    lesson: ${question.lesson}\n    pair: ${question.pair}\n    half: ${question.half}\n    kind: ${question.kind}\n    ask: "${question.ask}"\n    options:\n${question.options.map(({ id, answer, text, why }) => `      - { id: ${id}, answer: ${answer}, text: "${text}", why: "${why}" }\n`).join("")}`
      : "",
  );
  return `format: 1\ncourse: ${course}\nquestions:\n${questions.join("")}`;
}
