#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.env.NODE_ENV ??= "production";
const built = new URL("../../build/program/throughcare.mjs", import.meta.url);

// The server cannot do without the built site, and starts from the same build; every other command works before anything is built.
if (process.argv[2] === "serve" && existsSync(built)) {
  const { run } = await import(built.href);
  await run(process.argv, readFileSync(new URL("../stamp", built), "utf8"));
} else {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
  const { run } = await import("./main.ts");
  await run(process.argv);
}
