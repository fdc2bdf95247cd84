import { checkLocale, type CheckedLocale } from "../domain/scenario/check-locale";
import type { Representation } from "../domain/scenario/representation";
import { loadLocaleFiles } from "../server/adapters/locale-files";
import { faultToText } from "./scenario-source";

export interface LocaleBeside {
  language: string;
  file: string;
  checked: CheckedLocale;
}

/** Check 18 of every file of translations beside a scenario; nothing when the scenario itself cannot be read. */
export function localesBeside(scenarioFile: string, representation: Representation | null): LocaleBeside[] {
  if (representation === null) return [];
  return loadLocaleFiles(scenarioFile).map((source) => ({ language: source.language, file: source.file, checked: checkLocale(representation, source) }));
}

export function hasErrors({ checked }: LocaleBeside): boolean {
  return checked.faults.some(({ level }) => level === "error");
}

export function localeToJson({ language, file, checked: { counts, faults } }: LocaleBeside) {
  return { language, file, counts, faults };
}

export function localeToText({ file, checked }: LocaleBeside): string {
  return `${checked.faults.map((fault) => `${faultToText(fault)}\n`).join("")}${localeSummary(file, checked)}\n`;
}

export function localeSummary(file: string, { counts }: CheckedLocale): string {
  if (counts === null) return `${file}: cannot be read`;
  const { translated, stale, missing } = counts;
  return `${file}: ${String(translated)} of ${String(translated + stale + missing)} strings translated, ${String(stale)} stale, ${String(missing)} missing`;
}
