import { existsSync, readFileSync } from "node:fs";
import { runQuietly } from "./child.mjs";
import { hashOf, inProgram, readIfThere, say, Stop, writeStamp } from "./program.mjs";

const stampFile = inProgram("node_modules", ".throughcare-database-client");
const generated = inProgram("app", "server", "adapters", "generated");

/** Generates the database client when it is missing or the models have changed. */
export async function prepareDatabaseClient() {
  const version = JSON.parse(readFileSync(inProgram("node_modules", "prisma", "package.json"), "utf8")).version;
  const wanted = hashOf([readFileSync(inProgram("prisma", "schema.prisma")), version]);
  if (readIfThere(stampFile) === wanted && existsSync(`${generated}/internal/class.ts`) && existsSync(`${generated}/client.ts`)) return;
  say("Preparing the database client …");
  const outcome = await runQuietly(process.execPath, [inProgram("node_modules", "prisma", "build", "index.js"), "generate"]);
  if (!outcome.ok) throw new Stop(`The database client could not be generated. Prisma said:\n${outcome.output.trim()}`);
  writeStamp(stampFile, wanted);
}
