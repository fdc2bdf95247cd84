import { Command } from "commander";
import { systemClock } from "../server/adapters/clock";
import { readEnvironment } from "../server/adapters/environment";
import { backUp } from "../server/operation/back-up.server";
import { programDir } from "./program-dir";
import { sizeOf } from "./size";

export function backupCommand(): Command {
  return new Command("backup")
    .description("write everything that must be kept into one new file, while the server runs")
    .argument("<file>", "to be written; must not exist, and not be inside DATA_DIR")
    .addHelpText("after", "\nDATA_DIR and DATABASE_URL say what is kept. The file holds personal data and the key of all sign-ins: only its owner can read it.\nExit: 0 written, 1 the database is damaged, 2 wrong usage or environment.")
    .action(async (file: string) => {
      const environment = readEnvironment(programDir);
      if (!environment.ok) throw new Error(environment.problems.join("\n"));
      const outcome = await backUp(environment.env, file, systemClock);
      if (outcome.kind === "written") process.stdout.write(`${file} is written: the database and ${String(outcome.files - 1)} other files, ${sizeOf(outcome.bytes)}\n`);
      else {
        process.stderr.write(`throughcare backup: ${outcome.problem}\n`);
        process.exitCode = outcome.kind === "damaged" ? 1 : 2;
      }
    });
}
