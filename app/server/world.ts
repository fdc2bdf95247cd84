import type { Clock } from "./adapters/clock";
import type { CourseShelf } from "./adapters/course-shelf";
import type { Database } from "./adapters/database";
import type { Environment } from "./adapters/environment";
import type { Ids } from "./adapters/ids";
import type { Log } from "./adapters/log";
import type { Mail } from "./adapters/mail";
import type { ScenarioChecker } from "./adapters/scenario-checker";
import type { SearchIndex } from "./adapters/search-index";

/** Everything outside the program that a use case may touch. Built once per process and passed on as an argument. */
export interface World {
  db: Database;
  clock: Clock;
  ids: Ids;
  log: Log;
  mail: Mail;
  env: Environment & { sessionSecret: string };
  /** Where `courses/` and `scenarios/` are read from. */
  content: { dir: string };
  checker: ScenarioChecker;
  courses: CourseShelf;
  search: SearchIndex;
}

declare module "@remix-run/node" {
  interface AppLoadContext {
    world: World;
    /** The Content-Security-Policy nonce of this response. */
    nonce: string;
    requestId: string;
    /** Of the computer that asks; used to slow down guessing, never logged. */
    address: string;
    /** The rendered page, which the response itself does not carry; null when this is no page. */
    page: Buffer | null;
  }
  interface Future {
    v3_singleFetch: true;
  }
}
