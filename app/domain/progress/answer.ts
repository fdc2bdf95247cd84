import type { Question } from "../curriculum/course";

/**
 * The options of a question that an answer takes, each once and in the question's own order.
 *
 * @returns null when the answer cannot be one: no option, one that the question does not have, or several where one is asked for.
 */
export function optionsTaken({ kind, options }: Question, chosen: readonly string[]): string[] | null {
  const wanted = new Set(chosen);
  const taken = options.map(({ id }) => id).filter((id) => wanted.has(id));
  if (taken.length === 0 || taken.length < wanted.size) return null;
  return kind === "one" && taken.length > 1 ? null : taken;
}

/** True when every right option is taken and no wrong one. */
export function isRightAnswer({ options }: Question, taken: readonly string[]): boolean {
  return options.every(({ id, answer }) => taken.includes(id) === (answer === "right"));
}
