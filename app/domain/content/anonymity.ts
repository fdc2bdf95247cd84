import { ORDINARY_WORDS } from "./ordinary-words";

export const findingKinds = ["name", "place", "e-mail", "telephone", "date", "number", "address"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something in a text by which somebody could be recognised; the same words count once, wherever they stand. */
export interface Finding {
  /** Names it in a form: kind and words. */
  key: string;
  kind: FindingKind;
  /** As it is written where it stands first. */
  text: string;
  /** Where, in UTF-16 units from the beginning; ends are not part of it. */
  places: { start: number; end: number }[];
}

/** Words by which people and places around the writer are known; of names each part counts. */
export interface KnownNames {
  people: readonly string[];
  places: readonly string[];
}

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
const STREET = "(?:Street|St\\.|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Drive|Square|Close|Court|Terrace|Boulevard|Way|Place|Row|Gardens)";
/** A word with a capital. */
const NAMED = "\\p{Lu}[\\p{L}'’.-]{0,30}";
const TITLE = "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Officer|Sergeant|Inspector|Governor|Judge|Chaplain|Imam|Father|Señora?|Madame|Monsieur|Herr|Frau)";

/** What is found by its form, the surest first: what one rule has taken, the next ones leave. No part may go on without end, or a long text would take hours. */
const FORMS: readonly (readonly [FindingKind, RegExp])[] = [
  ["e-mail", /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu],
  ["e-mail", /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,60}/gu],
  ["date", /(?<![\d.])\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu],
  ["date", /(?<!\p{L})born (?:[\p{L}\d.,]{1,12} ){0,4}\d{4}(?!\d)/gu],
  ["date", new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? \\d{4}(?!\\d)|(?<!\\p{L})${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)`, "giu")],
  ["address", new RegExp(`(?<![\\p{L}\\d])\\d{1,4}[a-zA-Z]?,? (?:${NAMED}\\s){1,3}${STREET}(?!\\p{L})|(?<!\\p{L})(?:${NAMED}\\s){1,3}${STREET},? \\d{1,4}[a-z]?(?!\\d)`, "gu")],
  ["address", /(?<!\p{L})(?:\p{L}{1,30}(?:straße|strasse|gasse|weg|platz|straat|laan|gatan|vej)|(?:[Rr]ue|[Aa]venue|[Cc]alle|[Aa]venida|[Vv]ia|[Pp]laza|[Uu]lica|[Uu]l\.)(?: (?:de|du|des|la|le|del|della)){0,2} \p{Lu}[\p{L}'’-]{0,30}),? ?\d{1,4}[a-z]?(?!\d)/gu],
  ["address", /(?<![\p{L}\d])\d{1,4}[a-z]? (?:\p{L}{2,30} ){1,2}(?:street|road|avenue|lane|square)(?!\p{L})/giu],
  ["address", /(?<![\p{L}\d.])(?:https?:\/\/|www\.)[^\s<>"]{3,200}|(?<![\p{L}\d.])[\p{L}\d-]{2,40}\.(?:com|org|net|info)\/[^\s<>"]{1,200}/giu],
  ["telephone", /(?<![\p{L}\p{N}])\+\d[\d\s()./-]{5,20}\d(?!\d)|(?<![\p{L}\p{N}])\(?0\d[\d\s()./-]{5,18}\d(?!\d)|(?<![\p{L}\p{N}])\d{3,4}[ -]\d{3,4}[ -]?\d{0,4}(?!\d)/gu],
  ["number", /(?<![\p{L}\p{N}])(?:[Cc]ase|[Ff]ile|[Rr]ef(?:erence)?|[Nn]umber|[Nn]o|[Nn]r|[Ii][Dd])\.?(?: (?:[Nn]umber|[Nn]o\.?|[Nn]r\.?))?:? ?#?(?=[\p{L}/-]{0,12}\d)[\p{L}\d]{1,30}(?:[-/][\p{L}\d]{1,20}){0,4}/gu],
  ["number", /(?<![\p{L}\p{N}/-])(?!(?:19|20)\d\d(?![\p{L}\d/-]))(?=(?:[\p{L}/-]{0,8}\d){4})[\p{L}\d]{1,30}(?:[-/][\p{L}\d]{1,20}){0,4}/gu],
  ["name", new RegExp(`(?<!\\p{L})${TITLE}\\.? \\p{Lu}[\\p{L}'’-]{0,30}(?:\\.| \\p{Lu}[\\p{L}'’-]{1,30})?`, "gu")],
  ["name", /(?<!\p{L})\p{Lu}\.\s?(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{Ll}'’-]{1,30}|(?<!\p{L})\p{Lu}\.\s?\p{Lu}\./gu],
];
/** "Sami K." */
const SHORTENED = /(?<!\p{L})(\p{Lu}[\p{Ll}'’-]{1,30}) \p{Lu}\.(?!\p{L})/gu;

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const RUN = /\p{Lu}[\p{L}\p{M}'’-]*(?:[ \u00A0]\p{Lu}[\p{L}\p{M}'’-]*)*/gu;
/** What stands before a word that begins a sentence, a line, a quotation or an item. After a colon alone a capital is as in "Name: Karim". */
const BEGINNING = /(?:^|[.!?…\n\r\t•]["'”’)\]]*\s*|[:;]\s*(?=["'“‘„«])|\n\s*(?:[-*–—•]|\d+[.)])\s+)["'“‘„«([¿¡–—-]*\s*$/u;
const SHORTEST_KNOWN = 3;
const LONGEST_WORD = 60;

/**
 * Everything in a text that could identify somebody, as far as its form and the names that are known tell: in the order of the text. It finds no
 * nickname, no name in small letters, and nobody who is described so well that all know who is meant; and it takes for names what is none.
 */
export function identifying(text: string, known: KnownNames): Finding[] {
  const taken: Taken[] = [];
  const isTaken = new Uint8Array(text.length);
  const take = (kind: FindingKind, start: number, written: string): boolean => {
    const end = start + written.trimEnd().length;
    if (end <= start || isTaken.subarray(start, end).includes(1)) return false;
    isTaken.fill(1, start, end);
    taken.push({ kind, start, end });
    return true;
  };
  for (const [kind, form] of FORMS) for (const { 0: written, index } of text.matchAll(form)) take(kind, index, written);
  for (const { 0: written, 1: first = "", index } of text.matchAll(SHORTENED)) if (!isOrdinary(first)) take("name", index, written);
  const sure = knownWords(known);
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const kind = sure.get(bare(word));
    // A known name in small letters is an ordinary word: rose, mark.
    if (kind !== undefined && !/^\p{Ll}/u.test(word)) take(kind, index, word);
  }
  for (const { start, written } of capitalised(text)) {
    if (take("name", start, written)) continue;
    // Part of it is known already: of "Pedro Ruiz", where a colleague is called Ruiz, the rest is a name all the same.
    for (const { 0: word, index } of written.matchAll(WORD)) if (!isOrdinary(word)) take("name", start + index, word);
  }
  const names = new Set(taken.filter(({ kind }) => kind === "name").flatMap(({ start, end }) => text.slice(start, end).match(WORD) ?? []).map(bare).filter((word) => word.length >= SHORTEST_KNOWN && !ORDINARY_WORDS.has(word)));
  // Once it is known for a name, it is one where it begins a sentence too.
  for (const { 0: word, index } of text.matchAll(WORD)) if (names.has(bare(word)) && /^\p{Lu}/u.test(word)) take("name", index, word);
  return grouped(text, taken);
}

interface Taken {
  kind: FindingKind;
  start: number;
  end: number;
}

/** Words with a capital that begin no sentence and are not ordinary; of several in a row all. */
function capitalised(text: string): { start: number; written: string }[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    if (index > 0 && /[\p{L}\p{N}@]/u.test(text[index - 1] ?? "")) return [];
    const words = [...run.matchAll(WORD)].map(({ 0: word, index: at }) => ({ word, at: index + at }));
    const begins = BEGINNING.test(text.slice(Math.max(0, index - 40), index));
    const kept = words.filter(({ word }, position) => !isOrdinary(word) && !(begins && position === 0 && words.length === 1));
    // At the beginning of a sentence a second capital makes both of them a name.
    const named = kept.length === 1 && begins && kept[0] === words[0] ? [] : kept;
    const [first, last] = [named[0], named.at(-1)];
    return first === undefined || last === undefined ? [] : [{ start: first.at, written: text.slice(first.at, last.at + last.word.length).replace(/['’]s$/u, "") }];
  });
}

function isOrdinary(word: string): boolean {
  const plain = bare(word);
  return [...plain].length < 2 || ORDINARY_WORDS.has(plain) || /^\p{Lu}{2,4}s?$/u.test(word);
}

function bare(word: string): string {
  return word.slice(0, LONGEST_WORD).replace(/['’]s$/u, "").replace(/['’-]+$/u, "").toLowerCase();
}

function knownWords({ people, places }: KnownNames): Map<string, FindingKind> {
  const words = (names: readonly string[]) => names.flatMap((name) => name.match(WORD) ?? []).map(bare).filter((word) => [...word].length >= SHORTEST_KNOWN && !ORDINARY_WORDS.has(word));
  return new Map([...words(places).map((word) => [word, "place"] as const), ...words(people).map((word) => [word, "name"] as const)]);
}

function grouped(text: string, taken: readonly Taken[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { kind, start, end } of [...taken].sort((one, other) => one.start - other.start)) {
    const written = text.slice(start, end).replace(/\s+/gu, " ");
    const key = `${kind} ${written.toLowerCase()}`;
    const known = findings.get(key);
    if (known === undefined) findings.set(key, { key, kind, text: written, places: [{ start, end }] });
    else known.places.push({ start, end });
  }
  return [...findings.values()];
}

/** What was found and not confirmed as invented or harmless. */
export function unconfirmed(findings: readonly Finding[], confirmed: readonly string[]): Finding[] {
  return findings.filter(({ key }) => !confirmed.includes(key));
}
