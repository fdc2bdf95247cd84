import { redirectDocument, type AppLoadContext } from "@remix-run/node";
import { isPermitted, type Action } from "~/domain/agency/permissions";
import { keepInput } from "./kept-input.server";
import type { CurrentMembership, CurrentPerson } from "./person";
import { standingOf } from "./standing.server";

export type { CurrentMembership, CurrentPerson };

/** Null as well while the screen is locked. */
export async function findPerson(context: AppLoadContext, request: Request): Promise<CurrentPerson | null> {
  const standing = await standingOf(context, request);
  return standing.kind === "signed-in" ? standing.person : null;
}

/** Sends whoever is not signed in to sign-in, whoever is locked out to their lock, and back again; what they had typed is kept for them. */
export async function requirePerson(context: AppLoadContext, request: Request): Promise<CurrentPerson> {
  const standing = await standingOf(context, request);
  if (standing.kind === "signed-in") return standing.person;
  const { pathname, search } = new URL(request.url);
  const params = new URLSearchParams({ next: pathname + search });
  if (standing.kind !== "signed-out") {
    const kept = request.method === "POST" && (await keepInput(context.world, standing.personId, pathname, request));
    if (kept) params.set("kept", "1");
    else if (standing.kind === "ended") params.set("ended", "1");
  }
  // A whole page anew: what scripts still hold of this person must go as well.
  throw redirectDocument(`${standing.kind === "locked" ? "/locked" : "/sign-in"}?${params.toString()}`, 303);
}

/** A page that is open to all is so for people, not for a screen that somebody has left. */
export async function requireUnlocked(context: AppLoadContext, request: Request): Promise<void> {
  const { pathname, search } = new URL(request.url);
  if (openWhileLocked.has(pathname) || (await standingOf(context, request)).kind !== "locked") return;
  throw redirectDocument(`/locked?${new URLSearchParams({ next: pathname + search }).toString()}`, 303);
}

const openWhileLocked: ReadonlySet<string> = new Set(["/locked", "/sign-in", "/sign-in/forgotten", "/sign-out", "/reset"]);

export function may(person: CurrentPerson, action: Action): boolean {
  return isPermitted(action, person.memberships.flatMap((membership) => membership.roles));
}

/** The agencies in which this person may do it. */
export function agenciesFor(person: CurrentPerson, action: Action): CurrentMembership[] {
  return person.memberships.filter(({ roles }) => isPermitted(action, roles));
}

/** A stranger learns nothing, not even that there is something. */
export function requireAction(person: CurrentPerson, action: Action): void {
  if (!may(person, action)) throw new Response(null, { status: 404, statusText: "Not Found" });
}
