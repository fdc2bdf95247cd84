import { Command } from "commander";
import { scenarioCheckCommand } from "./scenario-check";
import { scenarioGraphCommand } from "./scenario-graph";
import { scenarioNewCommand } from "./scenario-new";
import { scenarioPlayCommand } from "./scenario-play";

export function scenarioCommand(): Command {
  return new Command("scenario")
    .description("check, play, draw and begin scenarios")
    .addCommand(scenarioCheckCommand())
    .addCommand(scenarioPlayCommand())
    .addCommand(scenarioGraphCommand())
    .addCommand(scenarioNewCommand());
}
