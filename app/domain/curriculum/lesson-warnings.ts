import type { LessonBody } from "./course";
import { type LessonFault, lessonWarning } from "./rules";

/** A lesson has at least so much of substance; docs/lesson-reference.md says so to authors. */
const LEAST_WORDS = 250;
const LEAST_CITES = 2;
/**
 * A novel has about 40, a newspaper's commentary 50 (content/reading.ts). The lessons that this limit was set by have 20 to 27: it is for what has become
 * an office's language, not for a heavy paragraph. Scenarios may have 55 in a single text, where one long word weighs much; a whole
 * lesson evens that out, and its reader may be tired or read in a second language.
 */
const MOST_LIX = 40;

/** What speaks against a lesson that is in order: too little in it, or too hard to read. */
export function lessonWarnings(file: string, { cites, reading }: LessonBody): LessonFault[] {
  const start = { file, line: 1, column: 1 };
  const cited = new Set(cites.map(({ id }) => id)).size;
  const warnings: LessonFault[] = [];
  if (cited < LEAST_CITES) warnings.push(lessonWarning("thin", start, `The text cites ${cited === 0 ? "no source" : "one source"}; say with <Cite /> where the lesson uses its sources, two at least.`));
  if (reading === null) return warnings;
  const { words, lix, longest } = reading;
  if (words < LEAST_WORDS) warnings.push(lessonWarning("thin", start, `The lesson has ${String(words)} words of prose; ${String(LEAST_WORDS)} or more are a lesson.`));
  if (lix > MOST_LIX) {
    const { sentence, words: inLongest, line, column } = longest;
    warnings.push(lessonWarning("hard-to-read", { file, line, column }, `The lesson is hard to read: LIX ${lix.toFixed(0)}, where ${String(MOST_LIX)} is a novel. Its longest sentence has ${String(inLongest)} words and stands here: “${beginning(sentence)}”`));
  }
  return warnings;
}

function beginning(sentence: string): string {
  const words = sentence.split(" ");
  return words.length <= 8 ? sentence : `${words.slice(0, 8).join(" ")} …`;
}
