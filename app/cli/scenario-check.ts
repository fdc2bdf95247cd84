import { Command } from "commander";
import { type Chances, chancesOf } from "../domain/scenario/chances";
import { BUDGET } from "../domain/scenario/explore";
import { hasErrors, type LocaleBeside, localesBeside, localeToJson, localeToText } from "./scenario-locales";
import { type CheckedFile, checkPaths, faultToText, register } from "./scenario-source";

export function scenarioCheckCommand(): Command {
  return new Command("check")
    .description("every fault of the scenarios at PATH, with its place and the shortest way to see it")
    .argument("<path...>", "a scenario.yaml, a scenario's folder, or a folder of scenarios")
    .option("--json", "print one JSON array instead of lines")
    .option("--odds", "say what becomes of people who choose at random, in each mode")
    .action((paths: string[], options: { json?: true; odds?: true }) => {
      const results = checkPaths(paths, register()).map((result) => ({ ...result, locales: localesBeside(result.file.file, result.checked.representation), chances: options.json || options.odds ? chancesIn(result) : [] }));
      process.stdout.write(options.json ? `${JSON.stringify(results.map(toJson), null, 2)}\n` : results.map(toText).join(""));
      if (results.some(({ checked, locales }) => !checked.verified || locales.some(hasErrors))) process.exitCode = 1;
    });
}

type CheckedWithLocales = CheckedFile & { locales: LocaleBeside[]; chances: Chances[] };

/** In every mode; none for a scenario that is not verified, because its story may change yet. */
function chancesIn({ checked: { verified, representation } }: CheckedFile): Chances[] {
  return representation === null || !verified ? [] : representation.modes.map((mode) => chancesOf(representation, mode, BUDGET.full));
}

function toJson({ file, checked, locales, chances }: CheckedWithLocales) {
  const { faults, verified, clean, states } = checked;
  return { file: file.file, scenario: file.folder, verified, clean, states, faults, chances, locales: locales.map(localeToJson) };
}

function toText({ file, checked, locales, chances }: CheckedWithLocales): string {
  const shown = checked.faults.filter(({ level }) => level !== "information");
  const notes = checked.faults.filter(({ rule, level }) => rule === "no-return" && level === "information").length;
  const lucky = chances.length === 0 ? [] : checked.faults.filter(({ rule }) => rule === "good-by-chance");
  const count = (level: string, word: string) => {
    const number = checked.faults.filter((fault) => fault.level === level).length;
    return `${number} ${word}${number === 1 ? "" : "s"}`;
  };
  const verdict = checked.clean ? "clean" : checked.verified ? "verified, with warnings" : "not verified";
  const states = checked.states === null ? "" : `, ${checked.states} states`;
  const more = notes === 0 ? "" : `, ${notes} ${notes === 1 ? "note" : "notes"} (points of no return: --json lists them)`;
  return `${shown.map((fault) => `${faultToText(fault)}\n`).join("")}${file.file}: ${verdict}; ${count("error", "error")}, ${count("warning", "warning")}${states}${more}\n${chances.map(chancesToText).join("")}${lucky.map((fault) => `  ${faultToText(fault)}\n`).join("")}${locales.map(localeToText).join("")}`;
}

function chancesToText({ mode, endings, exact, entropy, minutes, plays }: Chances): string {
  const shares = Object.entries(endings).map(([id, share]) => `${id} ${(share * 100).toFixed(1)} %`);
  return `  by chance, ${mode}: ${shares.join(", ")}${exact ? "" : ` (counted over ${String(plays)} plays)`}; ${entropy.toFixed(2)} bits; ${String(minutes.least)} to ${String(minutes.most)} minutes, half of the plays under ${String(minutes.median)}\n`;
}
