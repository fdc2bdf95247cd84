import { Command } from "commander";
import { scenarioCheckCommand } from "./scenario-check";
import { scenarioDiffCommand } from "./scenario-diff";
import { scenarioGraphCommand } from "./scenario-graph";
import { scenarioNewCommand } from "./scenario-new";
import { scenarioPlayCommand } from "./scenario-play";
import { scenarioTranslateCommand } from "./scenario-translate";

export function scenarioCommand(): Command {
  return new Command("scenario")
    .description("check, play, draw, compare, translate and begin scenarios")
    .addCommand(scenarioCheckCommand())
    .addCommand(scenarioPlayCommand())
    .addCommand(scenarioGraphCommand())
    .addCommand(scenarioNewCommand())
    .addCommand(scenarioDiffCommand())
    .addCommand(scenarioTranslateCommand());
}
