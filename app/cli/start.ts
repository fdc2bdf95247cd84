import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { readEnvironment } from "../server/adapters/environment";
import { logToFile } from "../server/adapters/log";
import { openWorld } from "../server/open-world";
import { loadDemoAttempts } from "../server/attempts/load-demo-attempts.server";
import { loadDemoTrainings } from "../server/joint-trainings/load-demo-trainings.server";
import { loadDemoLearners } from "../server/progress/load-demo-learners.server";
import { loadDemoWorld } from "../server/people/load-demo-world.server";
import { syncScenarios } from "../server/scenarios/sync-scenarios.server";
import { demoAccounts, demoPassword } from "../../prisma/demo/people";
import { programDir } from "./program-dir";
import { serveBuilt } from "./serve-built";

export interface HeldPort {
  server: Server;
  /** Stops the "not ready yet" answers. */
  handOver(): void;
}

/** The last part of `npm start`. Returns what is wrong, or nothing once the site is served. */
export async function serveDemo(held: HeldPort): Promise<string[]> {
  const environment = readEnvironment(programDir, { DEMO: "1" });
  if (!environment.ok) return environment.problems;
  const { env } = environment;
  const opened = openWorld(env, programDir, logToFile(join(env.dataDir, "throughcare.log")), readFileSync(join(programDir, "build", "stamp"), "utf8"));
  if (!opened.ok) return [`The database ${env.databaseFile} cannot be used: ${opened.problem}.`];
  const { world } = opened;
  for (const { scenario, faults } of await syncScenarios(world)) write(`The scenario ${scenario} is held back from learners (${String(faults.length)} faults): npx throughcare scenario check scenarios/${scenario} says why.`);
  if (env.demo) {
    const demo = await loadDemoWorld(world);
    if (demo.kind === "loaded") {
      await loadDemoAttempts(world);
      await loadDemoLearners(world);
      await loadDemoTrainings(world);
    }
    if (demo.kind === "loaded") write(`Loaded the demo world: ${String(demo.people)} people in ${String(demo.agencies)} agencies.`);
  }
  const served = await serveBuilt(world, programDir, held);
  if (!served.ok) return [served.problem];
  write(`\nThroughcare is ready: ${env.origin}\n`);
  if (env.demo) write(accountsTable());
  write(`Data is in ${env.dataDir}. Ctrl+C ends the program; nothing is lost.`);
  return [];
}

function accountsTable(): string {
  const rows = demoAccounts.map((person) => [person.email ?? "", person.name, person.memberships.flatMap((membership) => membership.roles).join(", ")]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const lines = rows.map(([email = "", name = "", roles = ""]) => `  ${email.padEnd(width(0))}  ${name.padEnd(width(1))}  ${roles}`);
  const staffCode = demoAccounts[0]?.memberships[0]?.staffCode ?? "";
  return [`Demo accounts, all with the password ${demoPassword}:`, ...lines, `${demoAccounts[0]?.name ?? ""} can also sign in with the staff code ${staffCode}.`, ""].join("\n");
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
