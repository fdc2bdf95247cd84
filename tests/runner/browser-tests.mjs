import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stop } from "../../app/cli/preparation/program.mjs";
import { prepareSite } from "../../app/cli/preparation/site.mjs";
import { findChromium } from "./chromium.mjs";
import { execute } from "./execute.mjs";
import { counted, crashed } from "./result.mjs";

/** Journeys in a real browser against the built site. */
export async function browserTests() {
  console.log("\nBrowser …");
  const dir = mkdtempSync(join(tmpdir(), "throughcare-results-"));
  const file = join(dir, "playwright.json");
  try {
    await prepareSite();
    const CHROMIUM = await findChromium();
    const { ok } = await execute("@playwright/test/cli.js", ["test", "--config", "tests/e2e/playwright.config.ts"], { env: { CHROMIUM, PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
    const { stats, errors } = JSON.parse(readFileSync(file, "utf8"));
    return [counted("browser", { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }, ok && errors.length === 0)];
  } catch (error) {
    if (error instanceof Stop) console.log(error.message);
    return [crashed("browser", error instanceof Stop ? "could not begin" : `no result: ${error.message}`)];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
