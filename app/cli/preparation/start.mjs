import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { endChildren } from "./child.mjs";
import { prepareDatabaseClient } from "./database-client.mjs";
import { prepareDependencies } from "./dependencies.mjs";
import { takePort } from "./port.mjs";
import { Stop, unwritable } from "./program.mjs";
import { prepareSite } from "./site.mjs";
import { allowTypeScript } from "./typescript.mjs";

/** `npm start`: from whatever state the folder is in to a served site. Every step may be interrupted and is looked at again next time. */
export default async function start() {
  const interrupted = (signal) => {
    endChildren();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.on("SIGINT", interrupted);
  process.on("SIGTERM", interrupted);
  try {
    checkDataFolder(resolve(process.env.DATA_DIR || "data"));
    // Held from the first moment, so that of two starts at once the second ends here and spoils nothing.
    const server = await takePort();
    await prepareDependencies();
    await prepareDatabaseClient();
    await prepareSite();
    process.env.NODE_ENV = "production";
    await allowTypeScript();
    const { serveDemo } = await import("../start.ts");
    process.off("SIGINT", interrupted);
    process.off("SIGTERM", interrupted);
    const problems = await serveDemo(server);
    if (problems.length > 0) throw new Stop(problems.join("\n"));
  } catch (error) {
    process.stderr.write(`\n${sentence(error)}\n`);
    process.exit(2);
  }
}

function checkDataFolder(dir) {
  const probe = join(dir, `.writable-${process.pid}`);
  try {
    mkdirSync(dir, { recursive: true });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Stop(`The folder ${dir} cannot be written (${error.code}): choose another with DATA_DIR=/some/folder, or ask its owner for the right to write there.`);
  }
}

function sentence(error) {
  if (error instanceof Stop) return error.message;
  if (["EACCES", "EROFS", "EPERM"].includes(error.code)) return unwritable();
  if (error.code === "ENOSPC") return "The disk is full: make room and start again.";
  return error.stack ?? String(error);
}
