import type { i18n, TFunction } from "i18next";
import { type Catalogue, catalogues } from "./catalogues";

const languages = ["en"] as const;
export type Language = (typeof languages)[number];

/** What pages take of i18next: its catalogues and its types. The rest of it would be a tenth of all script that a browser gets. */
export type Words = Pick<i18n, "language" | "dir"> & { t: TFunction };

const rightToLeft = new Set(["ar", "fa", "he", "ur"]);
const made = new Map<Language, Words>();

/** The language of a page: the one that a person prefers if there is a catalogue for it. */
export function languageFor(preferred: string | undefined): Language {
  return languages.find((language) => language === preferred) ?? "en";
}

/** The words of a language. Made once, because nothing changes them afterwards: two people may read two languages at the same time. */
export function createI18n(preferred: string): Words {
  const language = languageFor(preferred);
  const words = made.get(language) ?? { language, dir: () => (rightToLeft.has(language) ? "rtl" : "ltr"), t: translator(language) as TFunction };
  made.set(language, words);
  return words;
}

type Values = Readonly<Record<string, string | number>>;

/** `count` chooses among the plurals of a key, as `key_one` and `key_other`; `{{name}}` is filled in. A key that does not exist is its own text. */
function translator(language: Language): (key: string, values?: Values) => string {
  const plurals = new Intl.PluralRules(language);
  const found = new Map<string, string>();
  const messageOf = (key: string): string | undefined => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const message = key.split(".").reduce<Catalogue[string] | undefined>((part, name) => (typeof part === "object" ? part[name] : undefined), catalogues[language]);
    if (typeof message !== "string") return undefined;
    found.set(key, message);
    return message;
  };
  return (key, values = {}) => {
    const { count } = values;
    const plural = typeof count === "number" ? (messageOf(`${key}_${plurals.select(count)}`) ?? messageOf(`${key}_other`)) : undefined;
    const message = plural ?? messageOf(key) ?? key;
    // React escapes what it renders.
    return message.includes("{{") ? message.replace(/\{\{\s*(\w+)\s*\}\}/gu, (_whole, name: string) => String(values[name] ?? "")) : message;
  };
}
