import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute } from "./execute.mjs";
import { counted, crashed } from "./result.mjs";

/** Domain, content and server. */
export async function programTests() {
  console.log("\nDomain, content and server …");
  const dir = mkdtempSync(join(tmpdir(), "throughcare-results-"));
  const file = join(dir, "vitest.json");
  try {
    const { ok } = await execute("vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], { env: { NODE_ENV: "test" } });
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, "utf8"));
    return [counted("tests", { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }, ok)];
  } catch (error) {
    return [crashed("tests", `no result: ${error.message}`)];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
