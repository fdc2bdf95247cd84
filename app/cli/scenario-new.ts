import { Command } from "commander";
import { newScenario } from "../domain/scenario/new-scenario";
import { writeNewScenario } from "../server/adapters/content-files";

export function scenarioNewCommand(): Command {
  return new Command("new")
    .description("begin a scenario: a small complete one in the folder NAME, which passes every check")
    .argument("<name>", "small letters and hyphens, such as late-return; a path before it is kept")
    .action((name: string) => {
      const id = name.split("/").at(-1) ?? name;
      const source = newScenario(id);
      if (source === null) throw new Error(`"${id}" is not a scenario's name: use small letters, digits and hyphens, beginning with a letter`);
      const file = writeNewScenario(name.includes("/") ? name : `scenarios/${name}`, source);
      process.stdout.write(`${file} is written. Next: throughcare scenario check ${file}\n`);
    });
}
