import { join } from "node:path";
import { Command } from "commander";
import { readEnvironment } from "../server/adapters/environment";
import { migrationNames } from "../server/adapters/migrations";
import { restore } from "../server/operation/restore.server";
import { programDir } from "./program-dir";
import { sizeOf } from "./size";

export function restoreCommand(): Command {
  return new Command("restore")
    .description("put a backup into an empty data directory: all of it or nothing")
    .argument("<file>", "written by `throughcare backup`")
    .addHelpText("after", "\nDATA_DIR says where; it must be empty or not there yet. A file that is damaged or of another program is refused before anything is written.\nExit: 0 restored, 1 the file is damaged, 2 wrong usage or environment.")
    .action(async (file: string) => {
      const environment = readEnvironment(programDir);
      if (!environment.ok) throw new Error(environment.problems.join("\n"));
      const outcome = await restore(environment.env, file, migrationNames(join(programDir, "prisma", "migrations")));
      if (outcome.kind === "restored")
        process.stdout.write(`${environment.env.dataDir} is as it was at ${outcome.madeAt}: the database and ${String(outcome.files - 1)} other files, ${sizeOf(outcome.bytes)}. Next: throughcare serve\n`);
      else {
        process.stderr.write(`throughcare restore: ${outcome.problem}\n`);
        process.exitCode = outcome.kind === "damaged" ? 1 : 2;
      }
    });
}
