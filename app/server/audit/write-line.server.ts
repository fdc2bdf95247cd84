import type { AuditAction } from "../../domain/agency/audit";
import type { Prisma } from "../adapters/database";
import type { World } from "../world";

export interface AuditEntry {
  action: AuditAction;
  /** Whose record it concerns; null of the whole installation. */
  agencyId: string | null;
  subject?: string;
  detail?: Record<string, unknown>;
}

/** Adds a line to the audit log: to be awaited, alone or in the transaction of what it tells of. `who` is a person, or an inspector without an id. */
export function auditLine({ db, ids, clock }: Pick<World, "ids" | "clock"> & { db: Pick<World["db"], "auditLine"> }, who: { id: string | null; name: string }, { action, agencyId, subject, detail }: AuditEntry): Prisma.PrismaPromise<unknown> {
  return db.auditLine.create({
    data: { id: ids.next(), at: clock.now(), agencyId, personId: who.id, who: who.name, action, subject: subject ?? null, detail: detail === undefined ? null : JSON.stringify(detail) },
    select: { id: true },
  });
}
