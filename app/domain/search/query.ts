import { isLone, wordsOf } from "./words";

/** A word that somebody looks for. */
export interface Wanted {
  /** As it was typed. */
  typed: string;
  /** Folded; several where each letter is a word by itself and they must follow each other. */
  words: string[];
}

const LONGEST_TEXT = 400;
const MOST_WORDS = 12;
const LONGEST_WORD = 60;

/** What somebody typed, whatever it is, as words to look for; of a long text the first twelve. Signs mean nothing. */
export function readQuery(text: string): { wanted: Wanted[]; isCut: boolean } {
  const looked = text.slice(0, LONGEST_TEXT);
  const wanted: (Wanted & { end: number })[] = [];
  for (const { folded, start, end } of wordsOf(looked)) {
    const last = wanted.at(-1);
    const goesOn = last !== undefined && last.end === start && isLone(folded) && isLone(last.words[0] ?? "");
    const word = folded.slice(0, LONGEST_WORD);
    if (goesOn) Object.assign(last, { typed: last.typed + looked.slice(start, end), words: [...last.words, word], end });
    else if (!wanted.some(({ words }) => words.length === 1 && words[0] === word)) wanted.push({ typed: looked.slice(start, end), words: [word], end });
  }
  return { wanted: wanted.slice(0, MOST_WORDS).map(({ typed, words }) => ({ typed, words: words.slice(0, MOST_WORDS) })), isCut: text.trim().length > LONGEST_TEXT || wanted.length > MOST_WORDS };
}

const SHORTEST_STEM = 3;

/**
 * What a word may begin with where it is found in another form: itself, the singular of a plural (English, Spanish, French), and in Arabic
 * with and without the article. A beginning, so that "meet" finds "meetings", also while it is typed.
 */
export function beginningsOf(word: string): string[] {
  const forms = [word];
  if (word.endsWith("ies")) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith("es")) forms.push(word.slice(0, -2));
  if (word.endsWith("s") && !word.endsWith("ss")) forms.push(word.slice(0, -1));
  if (/^\p{Script=Arabic}/u.test(word)) forms.push(word.startsWith("ال") ? word.slice(2) : `ال${word}`);
  return [...new Set(forms)].filter((form, index) => index === 0 || [...form].length >= SHORTEST_STEM);
}
