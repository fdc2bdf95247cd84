import { Command } from "commander";
import { readEnvironment } from "../server/adapters/environment";
import { logToStandardOutput } from "../server/adapters/log";
import { openWorld } from "../server/open-world";
import { beginSync } from "../server/scenarios/sync-scenarios.server";
import { programDir } from "./program-dir";
import { serveBuilt } from "./serve-built";

/** The server of a real installation: migrates, never loads the demo world. */
export function serveCommand(build?: string): Command {
  return new Command("serve")
    .description("serve the site: brings the database up to date, refuses an unsafe environment, never loads demo data")
    .action(async () => {
      const problem = await serve(build);
      if (problem === undefined) return;
      for (const line of problem) process.stderr.write(`throughcare serve: ${line}\n`);
      process.exitCode = 2;
    });
}

async function serve(build: string | undefined): Promise<string[] | undefined> {
  const environment = readEnvironment(programDir);
  if (!environment.ok) return environment.problems;
  if (environment.env.demo) return ["DEMO=1 is for `npm start`: this command never opens the demo accounts to anyone"];
  const opened = openWorld(environment.env, programDir, logToStandardOutput(), build);
  if (!opened.ok) return [opened.problem];
  await beginSync(opened.world);
  const served = await serveBuilt(opened.world, programDir);
  return served.ok ? undefined : [served.problem];
}
