import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LocaleSource } from "../../domain/scenario/check-locale";

/** Every `locales/<language>.yaml` beside a scenario.yaml, by language. */
export function loadLocaleFiles(scenarioFile: string): LocaleSource[] {
  return namesIn(join(dirname(scenarioFile), "locales"))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => {
      const language = name.slice(0, -".yaml".length);
      const file = localeFile(scenarioFile, language);
      return { language, file, source: readFileSync(file, "utf8") };
    });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function localeFile(scenarioFile: string, language: string): string {
  return join(dirname(scenarioFile), "locales", `${language}.yaml`);
}

/** Writes a file of translations, whole or not at all, and returns its path. */
export function writeLocaleFile(scenarioFile: string, language: string, source: string): string {
  const file = localeFile(scenarioFile, language);
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.new`;
  writeFileSync(beside, source);
  renameSync(beside, file);
  return file;
}
