import { type Checked, checkScenario } from "../domain/scenario/check";
import { placeToText } from "../domain/content/fault";
import type { Fault } from "../domain/scenario/fault";
import type { Register } from "../domain/standards/register";
import { findScenarioFiles, loadRegister, type ScenarioFile } from "../server/adapters/content-files";
import { readEnvironment } from "../server/adapters/environment";
import { programDir } from "./program-dir";

export interface CheckedFile {
  file: ScenarioFile;
  checked: Checked;
}

/** The register that the site itself uses. */
export function register(): Register {
  const environment = readEnvironment(programDir);
  if (!environment.ok) throw new Error(environment.problems.join("\n"));
  return loadRegister(environment.env.contentDir);
}

/** Checks every scenario at the paths. */
export function checkPaths(paths: string[], { sources }: Register): CheckedFile[] {
  const files = paths.flatMap((path) => {
    const found = findScenarioFiles(path);
    if (found.length === 0) throw new Error(`there is no scenario at ${path}: give a scenario.yaml, its folder, or a folder of such folders`);
    return found;
  });
  const cites = new Set(sources.keys());
  return files.map((file) => ({ file, checked: checkScenario({ source: file.source, file: file.file, folder: file.folder, cites, published: [], fragments: file.fragments, media: file.media }) }));
}

/** The one scenario at a path; one with faults of shape or names cannot be played or drawn. */
export function oneScenario(path: string, standards: Register): { file: ScenarioFile; checked: Checked & { representation: NonNullable<Checked["representation"]> } } {
  const [first, second] = checkPaths([path], standards);
  if (first === undefined || second !== undefined) throw new Error(`there are several scenarios at ${path}: name one of them`);
  const { representation } = first.checked;
  if (representation === null) throw new Error(`the scenario cannot be read:\n${first.checked.faults.map(faultToText).join("\n")}`);
  return { file: first.file, checked: { ...first.checked, representation } };
}

export function faultToText(fault: Fault): string {
  const example = fault.counterExample === null || fault.counterExample.length === 0 ? "" : `\n    to see it: ${fault.mode === undefined ? "" : `--mode ${fault.mode} `}--choices ${fault.counterExample.join(",")}`;
  return `${placeToText(fault.place)}: ${fault.level} [${fault.rule}] ${fault.message}${example}`;
}
