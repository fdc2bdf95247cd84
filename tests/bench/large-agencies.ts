import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { readEnvironment } from "../../app/server/adapters/environment";
import { silentLog } from "../../app/server/adapters/log";
import { openWorld } from "../../app/server/open-world";
import { keepStandings } from "../../app/server/programmes/keep-standings.server";
import { renewStandings } from "../../app/server/programmes/renew-standings.server";
import type { World } from "../../app/server/world";
import { aPerson, signedIn, type SignedIn } from "../support/builders";
import { large, writeLargeWorld } from "../support/large-world";

export const SIZE = { people: 100_000, agencies: 4, sites: 50, facts: 20, trainings: 2000 };
export const COORDINATOR = "coordinator@large.example";

export interface LargeAgencies {
  dataDir: string;
  world: World;
  coordinator: SignedIn;
  /** Seconds in which the program worked out where everybody stands. */
  workedOutIn: number;
  leave(): Promise<void>;
}

/** A data folder with the large world in it, and somebody who coordinates its first agency. */
export async function largeAgencies(say: (line: string) => void): Promise<LargeAgencies> {
  const dataDir = mkdtempSync(join(tmpdir(), "throughcare-agencies-"));
  const read = readEnvironment(process.cwd(), {}, { DATA_DIR: dataDir, NODE_ENV: "production" });
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const opened = openWorld(read.env, process.cwd(), silentLog);
  if (!opened.ok) throw new Error(opened.problem);
  const { world } = opened;
  const begun = performance.now();
  writeLargeWorld(world.env.databaseFile, { ...SIZE, now: world.clock.now() });
  await aPerson(world, { name: "Marta Coordinator", email: COORDINATOR, agency: large.agency(0), roles: ["coordinator"] });
  say(`written in ${seconds(begun)} s`);
  const working = performance.now();
  await keepStandings(world);
  const workedOutIn = (performance.now() - working) / 1000;
  say(`standings worked out in ${workedOutIn.toFixed(0)} s`);
  const leave = async () => {
    world.search.close();
    await world.db.$disconnect();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { dataDir, world, coordinator: await signedIn(world, COORDINATOR), workedOutIn, leave };
}

/** All agencies become one: their sites and people go to the first, and the program works everybody out anew. */
export async function joinAll({ world }: LargeAgencies, say: (line: string) => void): Promise<void> {
  const db = new Sqlite(world.env.databaseFile, { timeout: 20_000 });
  db.transaction(() => {
    db.prepare("UPDATE Site SET name = name || ' of ' || agencyId, agencyId = @first WHERE agencyId <> @first").run({ first: large.agency(0) });
    // The site is named as well, as by somebody who moves: so they become stale.
    db.prepare("UPDATE Membership SET agencyId = @first, siteId = siteId WHERE agencyId <> @first").run({ first: large.agency(0) });
  })();
  db.close();
  const begun = performance.now();
  await renewStandings(world);
  say(`worked out for one agency in ${seconds(begun)} s`);
}

function seconds(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(0);
}
