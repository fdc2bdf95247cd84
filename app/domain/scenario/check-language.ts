import type { CheckContext } from "./check-context";
import { ANY_THEME, THEMES } from "./content-themes";
import { fillNames } from "./names";
import type { Path } from "../content/read-yaml";
import { readingOf } from "../content/reading";
import { stigmatisingIn } from "./stigmatising-terms";
import { type SourceString, stringsOf } from "./strings";

/** Above it a text is harder than plain professional prose, which is between 40 and 50 (see reading.ts). */
const MOST_LIX = 55;
/** In fewer words one long word weighs too much. */
const LEAST_WORDS = 20;
const MOST_WORDS_IN_SENTENCE = 40;

/** Of these nobody reads a sentence in the story. */
const NOT_TOLD = /^(?:names|content_notes|review|competencies|modes)(?:\.|$)|\.(?:short|place|at)$/u;
const FOR_TRAINERS = /\.note_for_trainer$/u;

/** Check 19: what learners read is plain, calls nobody names, and comes with a note where it may hurt. */
export function checkLanguage(context: CheckContext): void {
  const { representation } = context;
  const told = stringsOf(representation).filter(({ path }) => !NOT_TOLD.test(path)).map(({ path, text }): SourceString => ({ path, text: fillNames(text, representation.names) }));
  checkReading(context, told);
  // The lists are of English words; what corresponds to them elsewhere is for those who speak the language to say.
  if (!/^en(?:-|$)/u.test(representation.language)) return;
  const lines = told.map(({ path, text }): SourceString => ({ path, text: text.replace(/\s+/gu, " ") }));
  checkTerms(context, lines);
  checkNotes(context, lines.filter(({ path }) => !FOR_TRAINERS.test(path)));
}

function checkReading(context: CheckContext, strings: SourceString[]): void {
  for (const { path, text } of strings) {
    const reading = readingOf(text);
    if (reading === null) continue;
    const { words, lix, longestSentence, wordsInLongest } = reading;
    const owner = ownerOf(path);
    const long = wordsInLongest > MOST_WORDS_IN_SENTENCE;
    if (long) context.report("hard-to-read", owner, `In "${path}" one sentence has ${wordsInLongest} words; divide it: “${shortened(longestSentence)}”`);
    else if (words >= LEAST_WORDS && lix > MOST_LIX) context.report("hard-to-read", owner, `"${path}" is hard to read: LIX ${Math.round(lix)}, where plain professional prose stays under ${MOST_LIX}. Use shorter sentences and fewer long words; the longest sentence has ${wordsInLongest} words.`);
  }
}

function checkTerms(context: CheckContext, lines: SourceString[]): void {
  const told = new Set<string>();
  for (const { path, text } of lines) {
    for (const { found, term } of stigmatisingIn(text)) {
      const owner = ownerOf(path);
      const key = `${owner.join(".")} ${found.toLowerCase()}`;
      if (told.has(key)) continue;
      told.add(key);
      context.report("stigmatising", owner, `"${found}" in "${path}": say ${term.instead}. ${term.why} If somebody in the story has to speak so, explain it.`);
    }
  }
}

function checkNotes(context: CheckContext, lines: SourceString[]): void {
  const { contentNotes } = context.representation;
  const telling = lines.filter(({ text }) => ANY_THEME.test(text));
  for (const { name, told, noted } of THEMES) {
    if (contentNotes.some((note) => noted.test(note))) continue;
    const line = telling.find(({ text }) => told.test(text));
    if (line === undefined) continue;
    context.report("missing-content-note", ["content_notes"], `The story tells of ${name} ("${told.exec(line.text)?.[0] ?? ""}" in "${line.path}"), and no content note says so. Add one, so that a learner can decide before it begins.`);
  }
}

/** What an explanation names, and where the fault is shown: the choice or the scene in which a text stands, else its block. */
function ownerOf(path: string): Path {
  const segments = path.split(".");
  if (segments[0] !== "scenes") return segments.slice(0, 2);
  const choices = segments.indexOf("choices", 2);
  if (choices > 0) return segments.slice(0, choices + 2);
  return segments.slice(0, segments[2] === "joint" ? 5 : 2);
}

function shortened(sentence: string): string {
  const words = sentence.split(" ");
  return words.length <= 12 ? sentence : `${words.slice(0, 12).join(" ")} …`;
}
