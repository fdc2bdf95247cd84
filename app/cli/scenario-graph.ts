import { Command } from "commander";
import { toMermaid } from "../domain/scenario/mermaid";
import { oneScenario, register } from "./scenario-source";

export function scenarioGraphCommand(): Command {
  return new Command("graph")
    .description("the scenes and their ways on, as a Mermaid flow chart on standard output")
    .argument("<path>", "a scenario.yaml or a scenario's folder")
    .action((path: string) => {
      process.stdout.write(toMermaid(oneScenario(path, register()).checked.representation));
    });
}
