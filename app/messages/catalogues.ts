import { briefing, learning, scenarios } from "./english/catalogue";
import { course, courses, professions } from "./english/courses";
import { agency, error, format, frame, profession, rating, titles, verdict } from "./english/frame";
import { locked } from "./english/locked";
import { notice, player, source, sources, timer } from "./english/player";
import { signIn } from "./english/sign-in";

/** Messages by key; a list has its places for keys. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** The words that are there. A browser gets these with its first page, and those of an area with the pages that use them; a server has all of en.ts. */
export const catalogues: { en: Catalogue } = {
  en: { format, frame, titles, agency, profession, rating, verdict, error, locked, signIn, player, timer, notice, source, sources, courses, course, professions, scenarios, briefing, learning },
};

/** Whoever shows words that are not in every browser imports the module that adds them. */
export function addWords(language: keyof typeof catalogues, words: Catalogue): void {
  catalogues[language] = { ...catalogues[language], ...words };
}
