import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "./browser";
import { type RunningServer, startServer } from "./server";

/** Tests on a server of their own that offers one more scenario than the site does. */
export function offering(name: string, source: string) {
  return base.extend<object, { server: RunningServer }>({
    server: [
      async ({ browserName: _ }, use) => {
        const contentDir = mkdtempSync(join(tmpdir(), "throughcare-content-"));
        cpSync("courses", join(contentDir, "courses"), { recursive: true });
        cpSync("scenarios", join(contentDir, "scenarios"), { recursive: true });
        mkdirSync(join(contentDir, "scenarios", name));
        writeFileSync(join(contentDir, "scenarios", name, "scenario.yaml"), source);
        const server = await startServer({ CONTENT_DIR: contentDir });
        await use(server);
        await server.stop();
        rmSync(contentDir, { recursive: true, force: true });
      },
      { scope: "worker" },
    ],
  });
}
