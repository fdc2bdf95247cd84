import { Command } from "commander";
import { checkLocale, languageProblem } from "../domain/scenario/check-locale";
import { readLocale } from "../domain/scenario/locale";
import { localeToYaml, mergeLocale } from "../domain/scenario/merge-locale";
import { loadLocaleFiles, writeLocaleFile } from "../server/adapters/locale-files";
import { compiledAt } from "./scenario-compiled";
import { localeSummary } from "./scenario-locales";
import { faultToText } from "./scenario-source";

export function scenarioTranslateCommand(): Command {
  return new Command("translate")
    .description("write or bring up to date locales/LANG.yaml beside a scenario: every string with its source above it; what is translated stays")
    .argument("<lang>", "a language tag, such as es or pt-BR")
    .argument("<path>", "a scenario.yaml or a scenario's folder")
    .action((language: string, path: string) => {
      const { file: scenarioFile, representation } = compiledAt(path);
      const problem = languageProblem(representation, language);
      if (problem !== null) throw new Error(problem);
      const existing = loadLocaleFiles(scenarioFile).find((locale) => locale.language === language);
      const read = existing === undefined ? null : readLocale(existing.source, existing.file, language);
      if (read !== null && !read.ok) {
        process.stderr.write(`${read.faults.map((fault) => `${faultToText(fault)}\n`).join("")}Nothing was written: mend the file first, so that no translation in it is lost.\n`);
        process.exitCode = 1;
        return;
      }
      const merged = mergeLocale(representation, read?.locale ?? null, language);
      const source = localeToYaml(representation, merged);
      const file = writeLocaleFile(scenarioFile, language, source);
      const checked = checkLocale(representation, { language, file, source });
      const removed = merged.removed.size === 0 ? "" : `; ${String(merged.removed.size)} kept under "removed"`;
      process.stdout.write(`${localeSummary(file, checked)}${removed}\n`);
    });
}
