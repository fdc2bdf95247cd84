import { Command, CommanderError } from "commander";
import { backupCommand } from "./backup";
import { courseCommand } from "./course-check";
import { initCommand } from "./init";
import { restoreCommand } from "./restore";
import { scenarioCommand } from "./scenario";
import { seedCommand } from "./seed";
import { serveCommand } from "./serve";

/** 0 right, 1 the work found faults, 2 wrong usage or environment. `build` names the program where it was built, and not read from its sources. */
export async function run(argv: string[], build?: string): Promise<void> {
  const program = new Command("throughcare")
    .description("Training for the people who work with offenders on both sides of the prison gate")
    .exitOverride()
    .showHelpAfterError("(throughcare --help lists what there is)");
  program.addCommand(serveCommand(build)).addCommand(initCommand()).addCommand(backupCommand()).addCommand(restoreCommand()).addCommand(seedCommand()).addCommand(scenarioCommand()).addCommand(courseCommand());
  inherit(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      process.stderr.write(`throughcare: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    }
  }
}

/** Commands that are added ready-made do not take over how their parent answers a wrong usage. */
function inherit(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    inherit(command);
  }
}
