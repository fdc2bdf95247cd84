import { prepareDatabaseClient } from "./preparation/database-client.mjs";
import { prepareDependencies } from "./preparation/dependencies.mjs";
import { say, Stop } from "./preparation/program.mjs";
import { prepareSite } from "./preparation/site.mjs";

const [, , what = "build"] = process.argv;

try {
  if (what !== "build") throw new Stop(`usage: node app/cli/prepare.mjs build`);
  await prepareDependencies();
  await prepareDatabaseClient();
  await prepareSite();
  say("The site is built.");
} catch (error) {
  process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
  process.exitCode = 2;
}
