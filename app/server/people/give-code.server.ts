import { mayGiveCode, type GivingOutcome, type Places } from "~/domain/agency/giving-codes";
import { isPermitted } from "~/domain/agency/permissions";
import { isRole } from "~/domain/agency/roles";
import { inGroups, RESET_CODE_SECONDS, resetCodeFrom, resetStanding, SAME_CODE_SECONDS } from "~/domain/agency/reset-code";
import { isUniqueConflict } from "../adapters/database-conflict";
import { keyedBytes } from "../adapters/keyed-hash";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { resetSecretHash } from "./reset-secret";

/**
 * Whether a code may be given, as the giver is told it. Why not is the same word for a role that theirs does not cover, here or in another
 * agency, and for somebody whom another agency had before: that there is one is not theirs to know.
 */
export type ToldGiving = Exclude<GivingOutcome, "stronger-role" | "elsewhere-first"> | "not-yours";

export interface CodeFor {
  name: string;
  staffCode: string | null;
  outcome: ToldGiving;
}

/** Null when there is no such person in the agencies that the viewer sees. */
export async function showGiving(world: World, giver: CurrentPerson, personId: string): Promise<CodeFor | null> {
  const found = await findOther(world, giver, personId);
  return found === null ? null : { name: found.name, staffCode: found.staffCode, outcome: told(mayGiveCode(giver, found.places)) };
}

function told(outcome: GivingOutcome): ToldGiving {
  return outcome === "stronger-role" || outcome === "elsewhere-first" ? "not-yours" : outcome;
}

export type GivenOutcome = { kind: "given"; name: string; staffCode: string | null; code: string; expiresAt: Date } | { kind: "not-allowed" } | { kind: "already-given" } | { kind: "not-found" };

/**
 * A code for a new password; what was given to this person before is void. `ticket` names the page from which it is asked for: asked
 * twice from one page, by a second press or by loading it again, it is one code, and a little later no code at all.
 */
export async function giveCode(world: World, giver: CurrentPerson, personId: string, ticket: string): Promise<GivenOutcome> {
  const { db, clock, env } = world;
  const found = await findOther(world, giver, personId);
  if (found === null) return { kind: "not-found" };
  if (mayGiveCode(giver, found.places) !== "yes") return { kind: "not-allowed" };
  const now = clock.now();
  const code = resetCodeFrom(keyedBytes(env.sessionSecret, "one-time code", [ticket, giver.id, personId].join("\0")));
  const expiresAt = new Date(now.getTime() + RESET_CODE_SECONDS * 1000);
  const secretHash = resetSecretHash(world, "code", personId, code);
  try {
    await db.$transaction([
      db.passwordReset.updateMany({ where: { personId, way: "code", usedAt: null, replacedAt: null }, data: { replacedAt: now } }),
      db.passwordReset.create({ data: { id: world.ids.next(), personId, secretHash, way: "code", givenById: giver.id, givenAt: now, expiresAt } }),
    ]);
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    const before = await db.passwordReset.findUnique({ where: { secretHash } });
    const isSame = before !== null && resetStanding(before, now) === "open" && now.getTime() - before.givenAt.getTime() < SAME_CODE_SECONDS * 1000;
    return isSame ? { kind: "given", name: found.name, staffCode: found.staffCode, code: inGroups(code), expiresAt: before.expiresAt } : { kind: "already-given" };
  }
  return { kind: "given", name: found.name, staffCode: found.staffCode, code: inGroups(code), expiresAt };
}

interface Other {
  name: string;
  staffCode: string | null;
  places: Places;
}

async function findOther({ db, clock }: World, giver: CurrentPerson, personId: string): Promise<Other | null> {
  const now = clock.now();
  const seen = agenciesFor(giver, "see-people").map(({ agencyId }) => agencyId);
  const current = { startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const row = await db.person.findFirst({
    where: { id: personId, memberships: { some: { agencyId: { in: seen }, ...current } } },
    select: { name: true, memberships: { where: current, select: { agencyId: true, staffCode: true, startedAt: true, recordedAt: true, roles: { select: { role: true } } }, orderBy: { startedAt: "asc" } } },
  });
  if (row === null) return null;
  const memberships = row.memberships.map(({ agencyId, startedAt, recordedAt, roles }) => ({ agencyId, knownSince: (recordedAt ?? startedAt).getTime(), roles: roles.map(({ role }) => role).filter(isRole) }));
  const staffCode = row.memberships.find((membership) => membership.staffCode !== null && seen.includes(membership.agencyId))?.staffCode ?? null;
  return { name: row.name, staffCode, places: { id: personId, memberships } };
}

/** True when this person may give codes in any of their agencies. */
export function givesCodes(person: CurrentPerson): boolean {
  return person.memberships.some(({ roles }) => isPermitted("give-reset-codes", roles));
}
