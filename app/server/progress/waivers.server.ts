import type { Waiver } from "../../domain/progress/waiver";
import { instantOf } from "../adapters/hot-questions";
import type { World } from "../world";

interface Row {
  id: string;
  course: string;
  agency: string;
  agencyId: string;
  grantedBy: string | null;
  reason: string;
  grantedAt: string;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
  withdrawnAt: string | null;
}

/** As it lies in the database, with the agency that may withdraw it. */
export type StoredWaiver = Waiver & { agencyId: string };

const WAIVERS = `
  SELECT w.id, w.course, w.agencyId, a.name AS agency, g.name AS grantedBy, w.reason, w.grantedAt, x.name AS withdrawnBy, w.withdrawnReason, w.withdrawnAt
  FROM Waiver w JOIN Agency a ON a.id = w.agencyId LEFT JOIN Person g ON g.id = w.grantedById LEFT JOIN Person x ON x.id = w.withdrawnById
  WHERE w.personId = ? ORDER BY w.grantedAt, w.id`;

/** What this person was ever excused from, by whatever agency, the oldest first; withdrawn ones too. */
export async function waiversOf({ db }: World, personId: string): Promise<StoredWaiver[]> {
  const ask = await db.hot();
  return ask<Row>(WAIVERS, personId).map(({ id, course, agency, agencyId, grantedBy, reason, grantedAt, withdrawnBy, withdrawnReason, withdrawnAt }) => ({
    id, course, agency, agencyId, reason,
    by: grantedBy,
    at: instantOf(grantedAt).getTime(),
    withdrawn: withdrawnAt === null ? null : { by: withdrawnBy, reason: withdrawnReason ?? "", at: instantOf(withdrawnAt).getTime() },
  }));
}
