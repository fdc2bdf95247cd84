/** A word of a text, and where it stands there. */
export interface Word {
  /** As it is compared: small letters without accents, points and signs of length. */
  folded: string;
  start: number;
  end: number;
}

/** Scripts that write words without a space between them: there every letter is taken for a word, and a word for letters that follow each other. */
const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\u0640])+`, "gu");
const LONE = new RegExp(`^[${UNSPACED}]`, "u");
const PLAIN = /^[A-Za-z0-9]+$/u;

/** The words of a text in any script, in their order. Whatever is no letter and no digit divides them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
    const folded = fold(written);
    return folded === "" ? [] : [{ folded, start: index, end: index + written.length }];
  });
}

/** True of a letter that is a word by itself. */
export function isLone(folded: string): boolean {
  return LONE.test(folded);
}

/**
 * One word as it is compared. Accents, vowel points and Arabic signs of length go; letters that Arabic writers use for each other become one
 * (alef with and without hamza, ya and alef maksura, ta marbuta and ha), as do ß and ss, ё and е.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[\u0671\u0622\u0623\u0625]/gu, "\u0627")
    .replace(/\u0649/gu, "\u064A")
    .replace(/\u0629/gu, "\u0647")
    .replace(/ß/gu, "ss")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
