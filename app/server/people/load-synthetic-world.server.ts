import { sharesFrom } from "../../domain/scenario/shares";
import { isUniqueConflict } from "../adapters/database-conflict";
import { writeManyRows } from "../adapters/many-rows";
import { hashPassword } from "../adapters/passwords";
import { syntheticAttempt } from "../attempts/synthetic-attempts";
import { versionOf } from "../scenarios/scenario-version.server";
import type { World } from "../world";
import { syntheticAgency, syntheticPerson } from "./synthetic-people";

export interface SyntheticSize {
  learners: number;
  agencies: number;
  attempts: number;
  /** The same seed makes the same world again, whenever it is asked. */
  seed: number;
}

export type SyntheticOutcome =
  | { kind: "loaded"; attempts: number; events: number; password: string; firstAccount: string }
  /** Somebody lives there who was not made for show or load. */
  | { kind: "in-use" }
  | { kind: "loaded-before" }
  | { kind: "no-scenario" };

const DAY = 24 * 3600 * 1000;
/** People under these are made: by the demo, and here. */
const MADE = ["demo-", "seed-"];
/** Attempts that are written in one transaction. */
const BATCH = 500;

/**
 * A large world for load tests, with people and attempts that nobody made, on the scenarios that are offered. Every log replays.
 * Refused where real people live. Interrupted, it leaves what it has written; it can be done again in an empty database.
 */
export async function loadSyntheticWorld(world: World, { learners, agencies: agencyCount, attempts, seed }: SyntheticSize, say: (done: number) => void = () => undefined): Promise<SyntheticOutcome> {
  const { db, clock, ids } = world;
  if ((await db.person.findFirst({ where: { NOT: MADE.map((prefix) => ({ id: { startsWith: prefix } })) }, select: { id: true } })) !== null) return { kind: "in-use" };
  const offered = await db.scenarioVersion.findMany({ where: { offered: true }, select: { id: true }, orderBy: { scenario: "asc" } });
  const versions = await Promise.all(offered.map(({ id }) => versionOf(world, id)));
  const [first] = versions;
  if (first === undefined) return { kind: "no-scenario" };
  const now = clock.now();
  const share = sharesFrom(seed);
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);
  const idOf = (kind: string, index: number) => `seed-${String(seed)}-${kind}-${String(index + 1)}`;
  const agencies = Array.from({ length: agencyCount }, (_, index) => syntheticAgency(index));
  const people = Array.from({ length: learners }, (_, index) => ({ ...syntheticPerson(index, agencies, share), id: idOf("person", index) }));
  // Nobody else knows it, so that this world is safe wherever it is served. One hash for all: each at its real cost would take minutes.
  const password = ids.token().slice(0, 16);
  const passwordHash = await hashPassword(password);
  try {
    await db.$transaction([
      db.agency.createMany({ data: agencies.map((agency, index) => ({ id: idOf("agency", index), createdAt: daysAgo(3000), ...agency })) }),
      db.person.createMany({ data: people.map(({ id, name, email }) => ({ id, name, email, passwordHash, createdAt: daysAgo(30) })) }),
      db.membership.createMany({ data: people.map(({ id, agency, profession, staffCode, startedDaysAgo }) => ({ id, personId: id, agencyId: idOf("agency", agency), profession, staffCode, startedAt: daysAgo(startedDaysAgo) })) }),
      db.membershipRole.createMany({ data: people.flatMap(({ id, roles }) => roles.map((role) => ({ membershipId: id, role }))) }),
    ]);
  } catch (error) {
    if (isUniqueConflict(error)) return { kind: "loaded-before" };
    throw error;
  }
  let events = 0;
  for (let from = 0; from < attempts; from += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, attempts - from) }, (_, index) => {
      // Some practise often and some hardly ever.
      const person = people[Math.floor(share() ** 1.5 * people.length)];
      return syntheticAttempt(idOf("attempt", from + index), person?.id ?? "", versions[Math.floor(share() * versions.length)] ?? first, share, now);
    });
    const rows = made.flatMap((one) => one.events);
    writeManyRows(world.env.databaseFile, [
      { table: "Attempt", rows: made.map(({ attempt }) => attempt) },
      { table: "AttemptEvent", rows },
      { table: "AttemptNote", rows: made.flatMap(({ notes }) => notes) },
    ]);
    events += rows.length;
    say(from + made.length);
  }
  return { kind: "loaded", attempts, events, password, firstAccount: people[0]?.email ?? "" };
}
