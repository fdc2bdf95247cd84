import { join } from "node:path";
import { clockSetTo, systemClock } from "./adapters/clock";
import { courseShelf } from "./adapters/course-shelf";
import { openDatabase } from "./adapters/database";
import type { Environment } from "./adapters/environment";
import { randomIds } from "./adapters/ids";
import { checksKeptIn, nothingKept } from "./adapters/kept-checks";
import { lessonCompiler } from "./adapters/lesson-compiler";
import type { Log } from "./adapters/log";
import { openMail } from "./adapters/mail";
import { migrate } from "./adapters/migrations";
import { scenarioChecker } from "./adapters/scenario-checker";
import { searchIndex } from "./adapters/search-index";
import { sessionSecretIn } from "./adapters/session-secret";
import type { World } from "./world";

export type OpenWorldOutcome = { ok: true; world: World } | { ok: false; problem: string };

/** Builds the one world of this process: data folder, secret, migrated database. `build` names a built program, which remembers its checks. */
export function openWorld(env: Environment, programDir: string, log: Log, build?: string): OpenWorldOutcome {
  const sessionSecret = env.sessionSecret ?? sessionSecretIn(env.dataDir);
  const migrated = migrate(env.databaseFile, join(programDir, "prisma", "migrations"));
  if (!migrated.ok) return migrated;
  if (migrated.copy !== undefined) log.info({ file: migrated.copy }, "the database was copied before it was brought up to date");
  if (migrated.applied.length > 0) log.info({ count: migrated.applied.length }, "migrations applied");
  const clock = env.clock === undefined ? systemClock : clockSetTo(env.clock);
  const courses = courseShelf({ contentDir: env.contentDir, dataDir: env.dataDir, secret: sessionSecret, compiler: lessonCompiler(), log });
  return {
    ok: true,
    world: {
      db: openDatabase(env.databaseFile),
      clock,
      ids: randomIds,
      log,
      mail: openMail(env, clock, randomIds, log),
      env: { ...env, sessionSecret },
      content: { dir: env.contentDir },
      checker: scenarioChecker({ earlier: build === undefined ? nothingKept : checksKeptIn(env.dataDir, build) }),
      courses,
      search: searchIndex(env.dataDir),
    },
  };
}
