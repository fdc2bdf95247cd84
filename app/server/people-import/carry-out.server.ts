import type { Ask } from "../adapters/hot-questions";
import { addRows, changeRows } from "../adapters/rows-at-once";
import { auditLine, type AuditEntry } from "../audit/write-line.server";
import type { Database } from "../adapters/database";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import type { Writes } from "./import-writes";

const LONGEST = 120_000;

/** What the import itself says afterwards. */
export interface Marked {
  id: string;
  appliedAt?: Date;
  undoneAt?: Date;
  summary: string;
}

/**
 * Writes it all in one transaction, or nothing, if what it was worked out from is still so: `isStill` is asked within the transaction, and
 * nothing of this process happens between its answer and the end of the writing.
 *
 * @returns false when it is no longer so.
 */
export function carryOut(world: World, viewer: CurrentPerson, isStill: (ask: Ask) => boolean, writes: Writes, marked: Marked, line: AuditEntry): Promise<boolean> {
  const { db } = world;
  return db.$transaction(
    async (tx) => {
      // A manager may come with a later row.
      await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      const ask = await db.hot();
      if (!isStill(ask)) return false;
      write(ask, writes);
      const { id, ...data } = marked;
      await tx.peopleImport.update({ where: { id }, data, select: { id: true } });
      await auditLine({ ...world, db: tx as Database }, viewer, line);
      return true;
    },
    { timeout: LONGEST, maxWait: LONGEST },
  );
}

function write(ask: Ask, writes: Writes): void {
  if (writes.people.length > 0) {
    // Two people may exchange an address: nobody has it in between.
    changeRows(ask, "Person", "id", writes.people.map(({ id }) => ({ id: id ?? null, email: null })));
    changeRows(ask, "Person", "id", writes.people);
  }
  addRows(ask, "Person", writes.newPeople);
  addRows(ask, "Membership", writes.newMemberships);
  changeRows(ask, "Placement", "membershipId", writes.firstPlacements);
  changeRows(ask, "Placement", "id", writes.replaced);
  addRows(ask, "Placement", writes.placements);
  if (writes.memberships.length > 0) changeRows(ask, "Membership", "id", writes.memberships);
  if (writes.rolesOf.length > 0) ask(`DELETE FROM "MembershipRole" WHERE "membershipId" IN (SELECT value FROM json_each(?)) RETURNING 1`, JSON.stringify(writes.rolesOf));
  addRows(ask, "MembershipRole", writes.roles);
  for (const row of groups(writes.importRows)) ask(`UPDATE "PeopleImportRow" SET "before" = given."before" FROM (SELECT value ->> '$.importId' AS "importId", value ->> '$.row' AS "row", value ->> '$.before' AS "before" FROM json_each(?)) AS given WHERE "PeopleImportRow"."importId" = given."importId" AND "PeopleImportRow"."row" = given."row" RETURNING 1`, JSON.stringify(row));
}

function* groups<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += 1000) yield rows.slice(from, from + 1000);
}
