import { errorFields } from "../adapters/error-fields";
import { asStored } from "../adapters/hot-questions";
import { renewTrainings } from "../joint-trainings/renew-trainings.server";
import type { World } from "../world";
import { coursesAsked, factsOfPeople } from "./member-facts.server";
import { whatIsAsked, type WorkedOut, workOut } from "./work-out-standings.server";

/** People whose standings are written in one transaction: nothing else of this process writes meanwhile. */
const BATCH = 250;

/**
 * Works out anew where everybody stands of whom something was written down since. To be awaited before standings are read.
 *
 * Of whom it cannot be worked out stays as they were, counted among those who are still stale, and keeps nobody from the others.
 *
 * @param limit - people at most; what is left is done the next time.
 * @returns how many people are still stale.
 */
export async function renewStandings(world: World, limit = Infinity): Promise<number> {
  await renewTrainings(world);
  const ask = await world.db.hot();
  const left = () => ask<{ people: number }>("SELECT count(*) AS people FROM StaleStanding")[0]?.people ?? 0;
  if (left() === 0) return 0;
  // Courses are read before the first transaction: it would hold everybody else's writing up meanwhile.
  await coursesAsked(world);
  const failed: string[] = [];
  for (let done = 0; done < limit; ) {
    const size = Math.min(BATCH, limit - done);
    const people = ask<{ personId: string }>("SELECT personId FROM StaleStanding WHERE personId NOT IN (SELECT value FROM json_each(?)) LIMIT ?", JSON.stringify(failed), size).map(({ personId }) => personId);
    if (people.length === 0) break;
    failed.push(...(await renewAsFarAsPossible(world, people)));
    done += people.length;
    // Whoever asks for a page meanwhile is answered between two batches.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return left();
}

/** All of them at once or, where that fails, each alone. Returns those who cannot be worked out; the log tells of each. */
async function renewAsFarAsPossible(world: World, people: readonly string[]): Promise<string[]> {
  try {
    await renewThese(world, people);
    return [];
  } catch (error) {
    const [only, ...others] = people;
    if (others.length > 0) {
      const failed: string[] = [];
      for (const person of people) failed.push(...(await renewAsFarAsPossible(world, [person])));
      return failed;
    }
    world.log.error({ ...errorFields(error), person: only }, "where somebody stands in their programmes cannot be worked out");
    return [...people];
  }
}

async function renewThese(world: World, people: readonly string[]): Promise<void> {
  const { db, clock } = world;
  const ask = await db.hot();
  await db.$transaction(async (tx) => {
    const these = JSON.stringify(people);
    // Facts are read after this, so that what comes later makes them stale again.
    await tx.$executeRawUnsafe("DELETE FROM StaleStanding WHERE personId IN (SELECT value FROM json_each(?))", these);
    const now = clock.now();
    const asking = await whatIsAsked(world, now);
    const rows = new Set(workOut(asking, await factsOfPeople(world, people, now), now).map(rowOf));
    const written = new Set(ask<{ row: string }>(WRITTEN, these).map(({ row }) => row));
    // Most facts change one standing of somebody or none: what stays as it was is not written again, in four indexes each.
    await tx.$executeRawUnsafe(DELETE, listOf([...written].filter((row) => !rows.has(row))));
    await tx.$executeRawUnsafe(INSERT, listOf([...rows].filter((row) => !written.has(row))));
  }, { timeout: 60_000, maxWait: 60_000 });
}

const COLUMNS = ["programmeId", "membershipId", "agencyId", "personId", "siteId", "profession", "startedAt", "satisfiedAt", "validUntil", "dueAt", "overdueAt", "waitingSince", "waivedAt"] as const;

const WRITTEN = `SELECT json_array(${COLUMNS.join(", ")}) AS row FROM ProgrammeStanding WHERE personId IN (SELECT value FROM json_each(?))`;
const DELETE = "DELETE FROM ProgrammeStanding WHERE (programmeId, membershipId) IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))";
/** Through the client of the models each row takes as long as a person's standings do to be worked out. */
const INSERT = `INSERT INTO ProgrammeStanding (${COLUMNS.join(", ")}) SELECT ${COLUMNS.map((_, index) => `json_extract(value, '$[${String(index)}]')`).join(", ")} FROM json_each(?)`;

/** A row as the JSON list of its columns: so are two of them compared. */
function rowOf({ programme, member, instants }: WorkedOut): string {
  const { membershipId, agencyId, personId, siteId, profession } = member;
  const { startedAt, satisfiedAt, validUntil, dueAt, overdueAt, waitingSince, waivedAt } = instants;
  return JSON.stringify([programme.id, membershipId, agencyId, personId, siteId, profession, ...[startedAt, satisfiedAt, validUntil, dueAt, overdueAt, waitingSince, waivedAt].map(stored)]);
}

function listOf(rows: readonly string[]): string {
  return `[${rows.join(",")}]`;
}

function stored(instant: number | null): string | null {
  return instant === null ? null : String(asStored(new Date(instant)));
}
