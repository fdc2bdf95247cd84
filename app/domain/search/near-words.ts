/** A word of the texts that can be found. */
export interface KnownWord {
  folded: string;
  /** As it is mostly written. */
  shown: string;
  /** In how many documents it stands. */
  documents: number;
}

/** Known words of one number of letters, each with the letters that it has (`lettersOf`). */
export type KnownWords = ReadonlyMap<number, readonly { word: KnownWord; has: number }[]>;

/** Slips of typing that a word of so many letters may have: a letter that is wrong, missing, too many, or two that changed places. */
export function slipsAllowed(letters: number): number {
  if (letters < 4) return 0;
  return letters < 6 ? 1 : 2;
}

/**
 * The known word that a mistyped one is most likely meant to be; null when none is near. Fewer slips first; then the word that begins with
 * the same letter, because the first is seldom wrong; then the more frequent.
 *
 * @param known - by number of letters, so that most are never compared.
 */
export function nearestWord(typed: string, known: KnownWords): KnownWord | null {
  const letters = [...typed];
  const allowed = slipsAllowed(letters.length);
  const wanted = lettersOf(typed);
  let best: { word: KnownWord; rank: readonly [number, number, number] } | null = null;
  for (let length = letters.length - allowed; length <= letters.length + allowed; length += 1) {
    for (const { word, has } of known.get(length) ?? []) {
      const most = best === null ? allowed : best.rank[0];
      // No slip adds more than one letter that the other lacks: most words are passed over by this alone.
      if (ones(wanted & ~has) > most || ones(has & ~wanted) > most) continue;
      const slips = slipsBetween(letters, [...word.folded], most);
      if (slips === null) continue;
      const rank = [slips, word.folded.startsWith(letters[0] ?? "") ? 0 : 1, -word.documents] as const;
      if (best === null || isBefore(rank, best.rank)) best = { word, rank };
    }
  }
  return best?.word ?? null;
}

/** Known words by their number of letters. */
export function byLength(words: Iterable<KnownWord>): KnownWords {
  const groups = new Map<number, { word: KnownWord; has: number }[]>();
  for (const word of words) {
    const length = [...word.folded].length;
    const group = groups.get(length);
    const kept = { word, has: lettersOf(word.folded) };
    if (group === undefined) groups.set(length, [kept]);
    else group.push(kept);
  }
  return groups;
}

/** Which letters a word has, one of 32 bits for each; letters that are 32 apart share theirs. */
function lettersOf(word: string): number {
  let has = 0;
  for (let index = 0; index < word.length; index += 1) has |= 1 << (word.charCodeAt(index) & 31);
  return has;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/**
 * How many letters must be changed, left out, put in or exchanged with their neighbour to make one word of the other; null when more than
 * `most`. Optimal string alignment: Boytsov, Indexing methods for approximate dictionary searching (2011), section 2.2.
 */
export function slipsBetween(one: readonly string[], other: readonly string[], most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let slips = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      next.push(slips);
      if (slips < least) least = slips;
    }
    if (least > most) return null;
    before = row;
    row = next;
  }
  const slips = row[other.length] ?? 0;
  return slips > most ? null : slips;
}
