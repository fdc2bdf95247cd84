/** What a question offers, in a lesson or in a bank. */
export interface Offered {
  id: string;
  answer: string;
  text: string;
}

export interface QuestionFault {
  rule: "question" | "duplicate-id";
  /** The option that it is about, and what of it; null for the question as a whole. */
  about: { option: number; key: "id" | "text" } | null;
  message: string;
}

/** Why a question of a kind (`one` or `several`) with these options cannot be answered fairly. */
export function questionFaults(kind: string, options: readonly Offered[]): QuestionFault[] {
  const faults: QuestionFault[] = [];
  const whole = (message: string) => faults.push({ rule: "question", about: null, message });
  if (options.length < 2 || options.length > 6) whole(`A question has two to six options; this one has ${String(options.length)}.`);
  const right = options.filter(({ answer }) => answer === "right").length;
  if (kind === "one" && right !== 1) whole(`A question of kind "one" has one right option; this one has ${String(right)}.`);
  if (kind === "several" && right === 0) whole("No option of this question is right.");
  options.forEach(({ id, text }, option) => {
    const before = options.slice(0, option);
    if (before.some((other) => other.id === id)) faults.push({ rule: "duplicate-id", about: { option, key: "id" }, message: `The id "${id}" stands twice in this question.` });
    if (before.some((other) => other.text === text)) faults.push({ rule: "question", about: { option, key: "text" }, message: "Two options of this question say the same." });
  });
  return faults;
}
