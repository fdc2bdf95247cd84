import { createContext, type ReactNode, useContext } from "react";
import type { Words } from "~/messages/i18n";

/** Nobody changes a language in the middle of a page, so nothing has to listen for it, and a component needs no object of its own. */
const WordsHere = createContext<Words | null>(null);

export function WordsProvider({ i18n, children }: { i18n: Words; children: ReactNode }) {
  return <WordsHere.Provider value={i18n}>{children}</WordsHere.Provider>;
}

export function useTranslation(): { t: Words["t"]; i18n: Words } {
  const words = useContext(WordsHere);
  if (words === null) throw new Error("There are no words around this component.");
  return { t: words.t, i18n: words };
}
