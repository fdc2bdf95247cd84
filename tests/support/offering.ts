import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "./browser";
import { writeCourse } from "./lesson-builders";
import { mostStartTakes, type RunningServer, startServer } from "./server";

/** Tests on a server of their own that offers one more scenario than the site does. */
export function offering(name: string, source: string) {
  return withContent((contentDir) => {
    mkdirSync(join(contentDir, "scenarios", name));
    writeFileSync(join(contentDir, "scenarios", name, "scenario.yaml"), source);
  });
}

/** Tests on a server of their own that offers one more course, "small-steps", of these lessons and files of media/ by file name. */
export function offeringCourse(lessons: Record<string, string>, media: Readonly<Record<string, string>> = {}) {
  return withContent((contentDir) => {
    const { write } = writeCourse(contentDir, lessons);
    for (const [name, content] of Object.entries(media)) write(join("media", name), content);
  });
}

function withContent(add: (contentDir: string) => void) {
  return base.extend<object, { server: RunningServer }>({
    server: [
      async ({ browserName: _ }, use) => {
        const contentDir = mkdtempSync(join(tmpdir(), "throughcare-content-"));
        cpSync("courses", join(contentDir, "courses"), { recursive: true });
        cpSync("scenarios", join(contentDir, "scenarios"), { recursive: true });
        add(contentDir);
        const server = await startServer({ CONTENT_DIR: contentDir });
        await use(server);
        await server.stop();
        rmSync(contentDir, { recursive: true, force: true });
      },
      { scope: "worker", timeout: mostStartTakes },
    ],
  });
}
