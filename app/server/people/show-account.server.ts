import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import type { Digest } from "./set-digest.server";

export interface ListedReset {
  id: string;
  way: "code" | "mail";
  /** Null for a mail, and when that person is no longer here. */
  givenBy: string | null;
  givenAt: Date;
  usedAt: Date | null;
}

export interface Account {
  pin: "none" | "set" | "off";
  staffCodes: string[];
  email: string | null;
  digest: Digest;
  /** Of the last twelve months, the newest first. */
  resets: ListedReset[];
}

const YEAR = 365 * 24 * 3600 * 1000;

/** What a person sees of their own account besides their sign-ins. */
export async function showAccount({ db, clock }: World, { id }: CurrentPerson): Promise<Account> {
  const now = clock.now();
  const row = await db.person.findUniqueOrThrow({
    where: { id },
    select: {
      email: true,
      digest: true,
      pinHash: true,
      pinOffAt: true,
      memberships: { where: { startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] }, select: { staffCode: true }, orderBy: { startedAt: "asc" } },
      resets: { where: { givenAt: { gt: new Date(now.getTime() - YEAR) } }, select: { id: true, way: true, givenAt: true, usedAt: true, givenBy: { select: { name: true } } }, orderBy: { givenAt: "desc" }, take: 20 },
    },
  });
  return {
    pin: row.pinHash === null ? "none" : row.pinOffAt === null ? "set" : "off",
    email: row.email,
    digest: row.digest === "weekly" ? "weekly" : "off",
    staffCodes: row.memberships.flatMap(({ staffCode }) => (staffCode === null ? [] : [staffCode])),
    resets: row.resets.map(({ way, givenBy, ...reset }) => ({ ...reset, way: way === "mail" ? "mail" : "code", givenBy: givenBy?.name ?? null })),
  };
}
