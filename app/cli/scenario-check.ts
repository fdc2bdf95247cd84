import { Command } from "commander";
import { hasErrors, type LocaleBeside, localesBeside, localeToJson, localeToText } from "./scenario-locales";
import { type CheckedFile, checkPaths, faultToText, register } from "./scenario-source";

export function scenarioCheckCommand(): Command {
  return new Command("check")
    .description("every fault of the scenarios at PATH, with its place and the shortest way to see it")
    .argument("<path...>", "a scenario.yaml, a scenario's folder, or a folder of scenarios")
    .option("--json", "print one JSON array instead of lines")
    .action((paths: string[], options: { json?: true }) => {
      const results = checkPaths(paths, register()).map((result) => ({ ...result, locales: localesBeside(result.file.file, result.checked.representation) }));
      process.stdout.write(options.json ? `${JSON.stringify(results.map(toJson), null, 2)}\n` : results.map(toText).join(""));
      if (results.some(({ checked, locales }) => !checked.verified || locales.some(hasErrors))) process.exitCode = 1;
    });
}

type CheckedWithLocales = CheckedFile & { locales: LocaleBeside[] };

function toJson({ file, checked, locales }: CheckedWithLocales) {
  const { faults, verified, clean, states } = checked;
  return { file: file.file, scenario: file.folder, verified, clean, states, faults, locales: locales.map(localeToJson) };
}

function toText({ file, checked, locales }: CheckedWithLocales): string {
  const shown = checked.faults.filter(({ level }) => level !== "information");
  const notes = checked.faults.length - shown.length;
  const count = (level: string, word: string) => {
    const number = checked.faults.filter((fault) => fault.level === level).length;
    return `${number} ${word}${number === 1 ? "" : "s"}`;
  };
  const verdict = checked.clean ? "clean" : checked.verified ? "verified, with warnings" : "not verified";
  const states = checked.states === null ? "" : `, ${checked.states} states`;
  const more = notes === 0 ? "" : `, ${notes} ${notes === 1 ? "note" : "notes"} (points of no return: --json lists them)`;
  return `${shown.map((fault) => `${faultToText(fault)}\n`).join("")}${file.file}: ${verdict}; ${count("error", "error")}, ${count("warning", "warning")}${states}${more}\n${locales.map(localeToText).join("")}`;
}
