import { execute } from "./execute.mjs";

const programs = [
  { part: "types", script: "typescript/bin/tsc", args: ["--noEmit"] },
  { part: "lint", script: "eslint/bin/eslint.js", args: [".", "--max-warnings", "0"] },
  { part: "boundaries", script: "dependency-cruiser/bin/dependency-cruise.mjs", args: ["--config", "tests/boundaries/rules.cjs", "app", "prisma"] },
];

/** What can be said without running anything: each counts as one check. */
export async function checks() {
  console.log("\nTypes, lint and boundaries …");
  return Promise.all(
    programs.map(async ({ part, script, args }) => {
      const { ok, output } = await execute(script, args, { heldBack: true });
      if (!ok) console.log(`\n${part}:\n${output.trim()}\n`);
      return { part, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
    }),
  );
}
