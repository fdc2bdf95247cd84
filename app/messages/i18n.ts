import { createInstance, type i18n } from "i18next";
import { en } from "./en";

const languages = ["en"] as const;
export type Language = (typeof languages)[number];

/** The language of a page: the one that a person prefers if there is a catalogue for it. */
export function languageFor(preferred: string | undefined): Language {
  return languages.find((language) => language === preferred) ?? "en";
}

const made = new Map<Language, i18n>();

/** The words of a language. Made once, because nothing changes it afterwards: two people may read two languages at the same time. */
export function createI18n(preferred: string): i18n {
  const language = languageFor(preferred);
  const known = made.get(language);
  if (known !== undefined) return known;
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: "en",
    resources: { en: { translation: en } },
    initAsync: false,
    returnNull: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
  made.set(language, instance);
  return instance;
}
