import type { AppLoadContext } from "@remix-run/node";
import { rolesAfter } from "~/domain/agency/permissions";
import { isAgencyKind, isRole } from "~/domain/agency/roles";
import { isCurrent, isLocked, isToBeSeenAgain, lockAfter, secondsUntilLock } from "~/domain/agency/sign-in-limits";
import { sha256 } from "../adapters/keyed-hash";
import { readSignInToken } from "../adapters/sign-in-cookies";
import { findSignIn, type FoundMembership } from "./find-sign-in.server";
import type { World } from "../world";
import type { CurrentMembership, CurrentPerson } from "./person";

/** What the browser that asks holds. Whose a locked or an ended sign-in was is known, so that what they typed can be kept for them. */
export type Standing =
  | { kind: "signed-in"; person: CurrentPerson; secondsUntilLock: number }
  | { kind: "locked"; personId: string; name: string; signInId: string; shared: boolean; language: string }
  | { kind: "ended"; personId: string }
  | { kind: "signed-out" };

/** Several loaders of one request ask; each request has a context of its own. */
const asked = new WeakMap<AppLoadContext, Promise<Standing>>();

/** Whoever asks for a page uses it: the moment is written down, and a sign-in that was not used for too long is locked. */
export function standingOf(context: AppLoadContext, request: Request): Promise<Standing> {
  const before = asked.get(context);
  if (before !== undefined) return before;
  const standing = lookUp(context.world, request, true);
  asked.set(context, standing);
  return standing;
}

/** The same, without counting as use. */
export function watchedStandingOf(world: World, request: Request): Promise<Standing> {
  return lookUp(world, request, false);
}

async function lookUp(world: World, request: Request, isUse: boolean): Promise<Standing> {
  const token = await readSignInToken(world, request);
  if (token === undefined) return { kind: "signed-out" };
  const row = await findSignIn(world, sha256(token));
  if (row === null) return { kind: "signed-out" };
  const now = world.clock.now();
  if (!isCurrent(row, now)) return { kind: "ended", personId: row.person.id };
  const { id, name, language } = row.person;
  const { shared } = row;
  if (isLocked(row, now)) {
    if (row.lockedAt === null) await world.db.signIn.updateMany({ where: { id: row.id, lockedAt: null, lastSeenAt: row.lastSeenAt }, data: { lockedAt: now } });
    return { kind: "locked", personId: id, name, language, signInId: row.id, shared };
  }
  if (isUse && isToBeSeenAgain(row, now)) await world.db.signIn.updateMany({ where: { id: row.id, endedAt: null, lockedAt: null, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } });
  const memberships = row.person.memberships.filter(({ startedAt, endedAt }) => startedAt <= now && (endedAt === null || endedAt > now)).map((membership) => membershipAfter(row.byPin, membership));
  const person = { id, name, language, signInId: row.id, memberships, byPin: row.byPin, lockAfter: lockAfter(row.lockMinutes), shared };
  return { kind: "signed-in", person, secondsUntilLock: secondsUntilLock(row, now) };
}

function membershipAfter(byPin: boolean, { profession, agency, roles }: FoundMembership): CurrentMembership {
  return {
    agencyId: agency.id,
    agencyName: agency.name,
    agencyKind: isAgencyKind(agency.kind) ? agency.kind : "other",
    timeZone: agency.timeZone,
    profession,
    roles: rolesAfter(byPin ? "pin" : "password", roles.filter(isRole)),
  };
}
