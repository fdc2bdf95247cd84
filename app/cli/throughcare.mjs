#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

process.env.NODE_ENV ??= "production";
register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { run } = await import("./main.ts");
await run(process.argv);
