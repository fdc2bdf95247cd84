/** How hard a text is to read. */
export interface Reading {
  words: number;
  /**
   * LIX (C.-H. Björnsson, Läsbarhet, 1968): words in a sentence, plus the share of words over six letters in per cent. It counts letters and
   * not syllables, so that it serves every language written in an alphabet. About 30 is a children's book, 40 fiction, 50 a
   * newspaper's commentary, 60 a ministry's circular.
   */
  lix: number;
  longestSentence: string;
  wordsInLongest: number;
}

const LETTERS_OF_LONG = 6;
// A break of line that is not one of paragraph or list is the wrapping of the source.
const SENTENCE_END = /(?<=[.!?:;…]["'”’»)*_]*)\s+|\n\s*\n|\n\s*(?:[-*]|\d+[.)])\s+/u;

/** Null for a text without a word in an alphabet that LIX was made for. */
export function readingOf(text: string): Reading | null {
  const sentences = text.split(SENTENCE_END).map((sentence) => ({ sentence, words: wordsIn(sentence) })).filter(({ words }) => words.length > 0);
  const words = sentences.flatMap((sentence) => sentence.words);
  const longest = sentences.reduce<(typeof sentences)[number] | null>((most, one) => (most === null || one.words.length > most.words.length ? one : most), null);
  if (longest === null) return null;
  const long = words.filter((word) => word.length > LETTERS_OF_LONG && [...word].length > LETTERS_OF_LONG).length;
  return { words: words.length, lix: words.length / sentences.length + (100 * long) / words.length, longestSentence: longest.sentence.replace(/\s+/gu, " ").trim(), wordsInLongest: longest.words.length };
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\d]+(?:['’.:-][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\d]+)*/gu) ?? [];
}
