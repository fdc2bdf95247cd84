import { compileScenario } from "../domain/scenario/compile";
import type { Representation } from "../domain/scenario/representation";
import { findScenarioFiles } from "../server/adapters/content-files";
import { faultToText } from "./scenario-source";

/** The one scenario at a path, understood but not verified: a draft can be translated, and an old version lies anywhere. */
export function compiledAt(path: string): { file: string; representation: Representation } {
  const [found, second] = findScenarioFiles(path);
  if (found === undefined) throw new Error(`there is no scenario at ${path}: give a scenario.yaml or its folder`);
  if (second !== undefined) throw new Error(`there are several scenarios at ${path}: name one of them`);
  const compiled = compileScenario({ source: found.source, file: found.file, folder: null, cites: null, published: [], fragments: found.fragments, media: found.media });
  if (!compiled.ok) throw new Error(`the scenario cannot be read:\n${compiled.faults.map(faultToText).join("\n")}`);
  return { file: found.file, representation: compiled.representation };
}
