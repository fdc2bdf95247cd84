import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en";

const languages = ["en"] as const;
export type Language = (typeof languages)[number];

/** The language of a page: the one that a person prefers if there is a catalogue for it. */
export function languageFor(preferred: string | undefined): Language {
  return languages.find((language) => language === preferred) ?? "en";
}

/** An instance of its own for each request: two people may read two languages at the same time. */
export function createI18n(language: string): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: languageFor(language),
    fallbackLng: "en",
    resources: { en: { translation: en } },
    initAsync: false,
    returnNull: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
  return instance;
}
