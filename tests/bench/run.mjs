import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { prepareDependencies } from "../../app/cli/preparation/dependencies.mjs";
import { prepareDatabaseClient } from "../../app/cli/preparation/database-client.mjs";
import { inProgram, programDir, say, Stop } from "../../app/cli/preparation/program.mjs";
import { prepareSite } from "../../app/cli/preparation/site.mjs";
import { allowTypeScript } from "../../app/cli/preparation/typescript.mjs";

/** Every part has a title and a function `bench` that answers with its section of docs/bench.md. */
const parts = ["checks", "server", "search", "agencies", "kills", "archives"];
const page = inProgram("docs", "bench.md");

try {
  const [asked, options] = readArguments(process.argv.slice(2));
  const unknown = asked.find((name) => !parts.includes(name));
  if (unknown !== undefined) throw new Stop(`There is no part "${unknown}"; there are: ${parts.join(", ")}.`);
  process.chdir(programDir);
  await prepareDependencies();
  await prepareDatabaseClient();
  await prepareSite();
  await allowTypeScript();
  const { withSection } = await import("./page.ts");
  for (const name of asked.length > 0 ? asked : parts) {
    const { title, bench, onlyWhenAsked } = await import(`./${name}.ts`);
    if (onlyWhenAsked && asked.length === 0) continue;
    say(`${title} …`);
    const section = await bench((line) => say(`  ${line}`), options);
    writeFileSync(page, withSection(existsSync(page) ? readFileSync(page, "utf8") : "", title, `${machine()}\n\n${section}`));
  }
  say("docs/bench.md is written.");
} catch (error) {
  process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
  process.exitCode = 2;
}

/** Names of parts, and `--times N` for those that do something again and again. */
function readArguments(given) {
  const at = given.indexOf("--times");
  if (at < 0) return [given, {}];
  const times = Number(given[at + 1]);
  if (!Number.isInteger(times) || times < 1) throw new Stop("--times needs a number.");
  return [given.toSpliced(at, 2), { times }];
}

function machine() {
  const [first] = cpus();
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores (${first?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB.`;
}
