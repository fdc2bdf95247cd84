import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { prepareDependencies } from "../../app/cli/preparation/dependencies.mjs";
import { inProgram, programDir, say, Stop } from "../../app/cli/preparation/program.mjs";
import { allowTypeScript } from "../../app/cli/preparation/typescript.mjs";

/** Every part has a title and a function `bench` that answers with its section of docs/bench.md. */
const parts = ["checks"];
const page = inProgram("docs", "bench.md");

try {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !parts.includes(name));
  if (unknown !== undefined) throw new Stop(`There is no part "${unknown}"; there are: ${parts.join(", ")}.`);
  process.chdir(programDir);
  await prepareDependencies();
  await allowTypeScript();
  const { withSection } = await import("./page.ts");
  for (const name of asked.length > 0 ? asked : parts) {
    const { title, bench } = await import(`./${name}.ts`);
    say(`${title} …`);
    const section = await bench((line) => say(`  ${line}`));
    writeFileSync(page, withSection(existsSync(page) ? readFileSync(page, "utf8") : "", title, `${machine()}\n\n${section}`));
  }
  say("docs/bench.md is written.");
} catch (error) {
  process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
  process.exitCode = 2;
}

function machine() {
  const [first] = cpus();
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores (${first?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB.`;
}
