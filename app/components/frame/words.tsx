import type { i18n, TFunction } from "i18next";
import { createContext, type ReactNode, useContext } from "react";

/** Nobody changes a language in the middle of a page, so nothing has to listen for it, and a component needs no object of its own. */
const Words = createContext<i18n | null>(null);

export function I18nextProvider({ i18n, children }: { i18n: i18n; children: ReactNode }) {
  return <Words.Provider value={i18n}>{children}</Words.Provider>;
}

export function useTranslation(): { t: TFunction; i18n: i18n } {
  const instance = useContext(Words);
  if (instance === null) throw new Error("There are no words around this component.");
  return { t: instance.t, i18n: instance };
}
