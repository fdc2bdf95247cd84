import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import type { Clock } from "../../app/server/adapters/clock";
import { courseShelf } from "../../app/server/adapters/course-shelf";
import { openDatabase } from "../../app/server/adapters/database";
import { readEnvironment } from "../../app/server/adapters/environment";
import type { Ids } from "../../app/server/adapters/ids";
import { lessonCompiler } from "../../app/server/adapters/lesson-compiler";
import { silentLog } from "../../app/server/adapters/log";
import { openMail } from "../../app/server/adapters/mail";
import { scenarioChecker } from "../../app/server/adapters/scenario-checker";
import { searchIndex } from "../../app/server/adapters/search-index";
import type { World } from "../../app/server/world";

export interface TestClock extends Clock {
  advance(seconds: number): void;
}

export interface TestWorld extends World {
  clock: TestClock;
}

/** A Saturday morning. */
export const testNow = new Date("2026-11-21T08:00:00Z");

/** A world of its own for one test: a real database file, a clock that stands still until it is advanced, ids that count. */
export function testWorld(variables: Record<string, string> = {}): TestWorld {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-world-"));
  const file = join(dir, "throughcare.db");
  copyFileSync(inject("templateDatabase"), file);
  const read = readEnvironment(process.cwd(), {}, { DATA_DIR: dir, ...variables });
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const [clock, ids] = [testClock(testNow), countingIds()];
  const sessionSecret = "a secret of the tests, known to everybody";
  const world: TestWorld = {
    db: openDatabase(file),
    clock,
    ids,
    log: silentLog,
    mail: openMail(read.env, clock, ids, silentLog),
    env: { ...read.env, sessionSecret },
    content: { dir: read.env.contentDir },
    checker: scenarioChecker(),
    courses: courseShelf({ contentDir: read.env.contentDir, dataDir: dir, secret: sessionSecret, compiler: lessonCompiler(), log: silentLog }),
    search: searchIndex(dir),
  };
  onTestFinished(async () => {
    world.search.close();
    await world.db.$disconnect();
    rmSync(dir, { recursive: true, force: true });
  });
  return world;
}

export function testClock(start: Date): TestClock {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    advance: (seconds) => {
      now += seconds * 1000;
    },
  };
}

export function countingIds(): Ids {
  let count = 0;
  return { next: () => `id-${String(++count)}`, token: () => `token-${String(++count)}`, seed: () => ++count };
}
