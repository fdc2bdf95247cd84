import { join } from "node:path";
import { inProgram } from "./program.mjs";

/**
 * The server in JavaScript, in few files: reading its two hundred TypeScript files anew takes longer than everything else at a start.
 * Packages stay where they are.
 */
export async function bundleProgram(dir) {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: inProgram(),
    entryPoints: [
      { in: join("app", "cli", "main.ts"), out: "throughcare" },
      { in: join("app", "server", "adapters", "scenario-check-thread.ts"), out: "scenario-check-worker" },
      { in: join("app", "server", "adapters", "lesson-compile-thread.ts"), out: "lesson-compile-worker" },
    ],
    outdir: join(dir, "program"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    tsconfig: inProgram("tsconfig.json"),
    logLevel: "silent",
  });
}
