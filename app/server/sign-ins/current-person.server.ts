import { redirect, type AppLoadContext } from "@remix-run/node";
import { isPermitted, type Action } from "~/domain/agency/permissions";
import { isAgencyKind, isRole } from "~/domain/agency/roles";
import { isCurrent, isToBeSeenAgain } from "~/domain/agency/sign-in-limits";
import { sha256 } from "../adapters/keyed-hash";
import { readSignInToken } from "../adapters/sign-in-cookies";
import type { World } from "../world";
import { keepInput } from "./kept-input.server";
import type { CurrentMembership, CurrentPerson } from "./person";

export type { CurrentMembership, CurrentPerson };

type Standing = { kind: "signed-in"; person: CurrentPerson } | { kind: "ended"; personId: string } | { kind: "signed-out" };

const select = {
  id: true,
  createdAt: true,
  lastSeenAt: true,
  endedAt: true,
  person: {
    select: {
      id: true,
      name: true,
      language: true,
      memberships: {
        select: { profession: true, startedAt: true, endedAt: true, agency: { select: { id: true, name: true, kind: true, timeZone: true } }, roles: { select: { role: true } } },
        orderBy: { startedAt: "asc" },
      },
    },
  },
} as const;

/** Several loaders of one request ask; each request has a context of its own. */
const asked = new WeakMap<AppLoadContext, Promise<Standing>>();

export async function findPerson(context: AppLoadContext, request: Request): Promise<CurrentPerson | null> {
  const standing = await standingOf(context, request);
  return standing.kind === "signed-in" ? standing.person : null;
}

/** Sends whoever is not signed in to sign-in and back again; what they had typed is kept for them. */
export async function requirePerson(context: AppLoadContext, request: Request): Promise<CurrentPerson> {
  const standing = await standingOf(context, request);
  if (standing.kind === "signed-in") return standing.person;
  const { pathname, search } = new URL(request.url);
  const params = new URLSearchParams({ next: pathname + search });
  if (standing.kind === "ended") {
    const kept = request.method === "POST" && (await keepInput(context.world, standing.personId, pathname, request));
    params.set(kept ? "kept" : "ended", "1");
  }
  throw redirect(`/sign-in?${params.toString()}`, 303);
}

export function may(person: CurrentPerson, action: Action): boolean {
  return isPermitted(action, person.memberships.flatMap((membership) => membership.roles));
}

/** A stranger learns nothing, not even that there is something. */
export function requireAction(person: CurrentPerson, action: Action): void {
  if (!may(person, action)) throw new Response(null, { status: 404, statusText: "Not Found" });
}

function standingOf(context: AppLoadContext, request: Request): Promise<Standing> {
  const before = asked.get(context);
  if (before !== undefined) return before;
  const standing = lookUp(context.world, request);
  asked.set(context, standing);
  return standing;
}

async function lookUp(world: World, request: Request): Promise<Standing> {
  const token = await readSignInToken(world, request);
  if (token === undefined) return { kind: "signed-out" };
  const row = await world.db.signIn.findUnique({ where: { tokenHash: sha256(token) }, select });
  if (row === null) return { kind: "signed-out" };
  const now = world.clock.now();
  if (!isCurrent(row, now)) return { kind: "ended", personId: row.person.id };
  if (isToBeSeenAgain(row, now)) await world.db.signIn.updateMany({ where: { id: row.id, endedAt: null, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } });
  const { id, name, language } = row.person;
  const memberships = row.person.memberships.filter(({ startedAt, endedAt }) => startedAt <= now && (endedAt === null || endedAt > now)).map(membership);
  return { kind: "signed-in", person: { id, name, language, signInId: row.id, memberships } };
}

interface MembershipRow {
  profession: string;
  agency: { id: string; name: string; kind: string; timeZone: string };
  roles: { role: string }[];
}

function membership({ profession, agency, roles }: MembershipRow): CurrentMembership {
  return {
    agencyId: agency.id,
    agencyName: agency.name,
    agencyKind: isAgencyKind(agency.kind) ? agency.kind : "other",
    timeZone: agency.timeZone,
    profession,
    roles: roles.map(({ role }) => role).filter(isRole),
  };
}
