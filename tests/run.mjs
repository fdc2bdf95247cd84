import { browserTests } from "./runner/browser-tests.mjs";
import { checks } from "./runner/checks.mjs";
import { programTests } from "./runner/program-tests.mjs";
import { addUp, lastLine, printed } from "./runner/result.mjs";
import { prepareDatabaseClient } from "../app/cli/preparation/database-client.mjs";
import { prepareDependencies } from "../app/cli/preparation/dependencies.mjs";
import { Stop } from "../app/cli/preparation/program.mjs";

const [, , only = "all"] = process.argv;
const parts = { all: [checks, programTests, browserTests], unit: [checks, programTests], browser: [browserTests] }[only];

/** Every part runs, whatever became of the one before: one look at the end says all that is wrong. */
async function run() {
  const results = [];
  for (const part of parts) results.push(...(await part()));
  console.log(`\n${results.map(printed).join("\n")}`);
  const sum = addUp(results);
  process.exitCode = sum.failed > 0 ? 1 : 0;
  console.log(`\n${lastLine(sum)}`);
}

try {
  if (parts === undefined) throw new Stop("usage: node tests/run.mjs [unit|browser]");
  await prepareDependencies();
  await prepareDatabaseClient();
  await run();
} catch (error) {
  process.exitCode = 2;
  console.error(error instanceof Stop ? error.message : error);
  console.log(`\n${lastLine({ passed: 0, failed: 1, skipped: 0 })}`);
}
