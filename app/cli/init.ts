import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { Command } from "commander";
import { agencyKinds } from "../domain/agency/roles";
import { readEnvironment } from "../server/adapters/environment";
import { logToStandardOutput } from "../server/adapters/log";
import { openWorld } from "../server/open-world";
import { foundInstallation } from "../server/people/found-installation.server";
import { programDir } from "./program-dir";

interface InitOptions {
  agency: string;
  kind: string;
  timeZone: string;
  name: string;
  email: string;
}

/** First administrator and first agency of a real installation. */
export function initCommand(): Command {
  return new Command("init")
    .description("make the first agency and its administrator in an empty database; asks for the password, or reads it from standard input")
    .requiredOption("--agency <name>", "name of the agency")
    .requiredOption("--kind <kind>", `one of ${agencyKinds.join(", ")}`)
    .requiredOption("--time-zone <zone>", "in which its days and times are told, such as Europe/Vienna")
    .requiredOption("--name <name>", "name of the administrator")
    .requiredOption("--email <address>", "with which the administrator signs in")
    .action(async (options: InitOptions) => {
      const environment = readEnvironment(programDir);
      if (!environment.ok) throw new Error(environment.problems.join("\n"));
      const opened = openWorld(environment.env, programDir, logToStandardOutput());
      if (!opened.ok) throw new Error(opened.problem);
      const outcome = await foundInstallation(opened.world, { ...options, password: await readPassword() });
      await opened.world.db.$disconnect();
      if (outcome.kind === "invalid") throw new Error(`nothing was made: ${outcome.problems.join("; ")}`);
      if (outcome.kind === "not-empty") throw new Error("nothing was made: this database already has people or agencies");
      process.stdout.write(`${options.agency} and its administrator ${options.email} are made. Next: throughcare serve\n`);
    });
}

async function readPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (process.stdin.isTTY) process.stderr.write("Password for the administrator (it is not shown): ");
  const reader = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  for await (const line of reader) {
    reader.close();
    if (process.stdin.isTTY) process.stderr.write("\n");
    return line;
  }
  return "";
}
