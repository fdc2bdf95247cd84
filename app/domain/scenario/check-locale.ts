import { inOrder } from "../content/fault";
import type { Fault } from "./fault";
import { isLanguage, type Locale, namesOnlyKnown, placeholdersOf, readLocale, type Status, statusOf } from "./locale";
import type { Path } from "../content/read-yaml";
import type { Representation } from "./representation";
import { RULES, type RuleId } from "./rules";
import { nearest } from "../content/schema-faults";
import { stringsOf } from "./strings";

export interface CheckedLocale {
  faults: Fault[];
  /** Strings by what became of them; null when the file cannot be read. */
  counts: Record<Status, number> | null;
  locale: Locale | null;
}

/** A file of translations as it lies beside a scenario. */
export interface LocaleSource {
  language: string;
  file: string;
  source: string;
}

/** Paths that a message names; the others are counted. */
const MOST_NAMED = 5;

/** Check 18: whether a file of translations fits the scenario as it is now. */
export function checkLocale(representation: Representation, { language, file, source }: LocaleSource): CheckedLocale {
  const refused = languageFault(representation, language, file);
  if (refused !== null) return { faults: [refused], counts: null, locale: null };
  const read = readLocale(source, file, language);
  if (!read.ok) return { faults: inOrder(read.faults), counts: null, locale: null };
  const { locale } = read;
  const faults: Fault[] = [];
  const report = (rule: RuleId, path: Path, message: string) => faults.push({ rule, level: RULES[rule].level, place: read.keyPlace(path), path: path.join("."), message, counterExample: null });
  const strings = new Map(stringsOf(representation).map(({ path, text }) => [path, text]));
  for (const path of locale.entries.keys()) {
    if (strings.has(path)) continue;
    const near = nearest(path, strings.keys());
    report("translation-extra-key", [path], `The scenario has no string "${path}"${near === null ? "" : `; did you mean "${near}"?`}`);
  }
  const by: Record<Status, string[]> = { translated: [], stale: [], missing: [] };
  for (const [path, text] of strings) {
    const translation = locale.entries.get(path);
    by[statusOf(text, translation)].push(path);
    if (translation !== undefined && translation.text !== "") placeholders(representation, path, text, translation.text, (message) => report("translation-placeholder", [path], message));
  }
  if (by.stale.length > 0) report("translation-stale", [by.stale[0] ?? ""], `${count(by.stale.length, "translation is", "translations are")} of an earlier wording: ${named(by.stale)}.`);
  if (by.missing.length > 0) report("translation-missing", locale.entries.has(by.missing[0] ?? "") ? [by.missing[0] ?? ""] : [], `${count(by.missing.length, "string has", "strings have")} no translation: ${named(by.missing)}.`);
  return { faults: inOrder(faults), counts: { translated: by.translated.length, stale: by.stale.length, missing: by.missing.length }, locale };
}

/** Why a language cannot be one that a scenario is translated into; null when it can. */
export function languageProblem(representation: Representation, language: string): string | null {
  if (!isLanguage(language)) return `"${language}" is not a language: use a tag such as es or pt-BR.`;
  return language === representation.language ? `"${language}" is the language of the source; its texts are in scenario.yaml.` : null;
}

function languageFault(representation: Representation, language: string, file: string): Fault | null {
  const message = languageProblem(representation, language);
  return message === null ? null : { rule: "bad-id", level: "error", place: { file, line: 1, column: 1 }, path: "", message: `${message} Rename or delete the file.`, counterExample: null };
}

function placeholders(representation: Representation, path: string, source: string, text: string, report: (message: string) => void): void {
  const [wanted, written] = [placeholdersOf(source), placeholdersOf(text)];
  const lacks = [...wanted].filter((placeholder) => !written.has(placeholder));
  const adds = [...written].filter((placeholder) => !wanted.has(placeholder));
  if (lacks.length === 0 && adds.length === 0) return;
  const parts = [...(lacks.length > 0 ? [`lacks ${lacks.join(", ")}`] : []), ...(adds.length > 0 ? [`has ${adds.join(", ")}, which the source has not`] : [])];
  report(`The translation of "${path}" ${parts.join(" and ")}.${namesOnlyKnown(text, representation) ? "" : " Nobody is called so in this scenario, so the source is shown instead."}`);
}

function count(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}

function named(paths: string[]): string {
  const more = paths.length - MOST_NAMED;
  return `${paths.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}
