import { createInstance } from "i18next";
import { expect, it } from "vitest";
import { en } from "./en";
import { createI18n } from "./i18n";

/** Every key of the catalogue, with the plurals of one under its name. */
function keysOf(part: object, path: string[] = []): string[] {
  return Object.entries(part).flatMap(([key, value]) => (typeof value === "string" ? [[...path, key].join(".")] : keysOf(value as object, [...path, key])));
}

const reference = createInstance();
void reference.init({ lng: "en", resources: { en: { translation: en } }, initAsync: false, interpolation: { escapeValue: false } });
const asked = (key: string) => key as "frame.brand";
const values = Object.fromEntries([...JSON.stringify(en).matchAll(/\{\{\s*(\w+)/gu)].map(([, name = ""]) => [name, `<${name}> & $& {{x}}`]));
const said = (key: string, count?: number) => (reference.t as (key: string, values: object) => string)(key, { ...values, ...(count === undefined ? {} : { count }), interpolation: { skipOnVariables: true } });

it("every message reads as i18next would say it, with any number and with names that look like markup", () => {
  const t = createI18n("en").t as (key: string, values: object) => string;
  const keys = keysOf(en);
  for (const key of new Set(keys.flatMap((one) => [one, one.replace(/_(one|other)$/u, "")]))) {
    for (const count of [0, 1, 2, 21]) expect(t(key, { ...values, count }), key).toBe(said(key, count));
    if (keys.includes(key)) expect(t(key, values), key).toBe(said(key));
  }
});

it("a language without a catalogue is read in English, and what is not there is its own text", () => {
  expect(createI18n("xx").language).toBe("en");
  expect(createI18n("en").dir()).toBe("ltr");
  expect(createI18n("en").t(asked("no.such.key"))).toBe("no.such.key");
});
