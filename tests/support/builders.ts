import type { AppLoadContext } from "@remix-run/node";
import type { AgencyKind, Role } from "../../app/domain/agency/roles";
import { hashPassword } from "../../app/server/adapters/passwords";
import { signInTokenCookie } from "../../app/server/adapters/sign-in-cookies";
import { requirePerson, type CurrentPerson } from "../../app/server/sign-ins/current-person.server";
import { signIn, type SignInRequest } from "../../app/server/sign-ins/sign-in.server";
import type { World } from "../../app/server/world";

export const testPassword = "a long enough password";

export interface PersonToBe {
  name?: string;
  email?: string | null;
  staffCode?: string;
  agency?: string;
  agencyKind?: AgencyKind;
  roles?: Role[];
}

/** Somebody with an account, in an agency that is made when it is not there yet. Returns the person's id. */
export async function aPerson(world: World, { name = "Ana Ruiz", email = "ana@probation.example", staffCode, agency = "Probation", agencyKind = "probation", roles = ["learner"] }: PersonToBe = {}): Promise<string> {
  const now = world.clock.now();
  const personId = world.ids.next();
  await world.db.agency.upsert({ where: { slug: agency }, update: {}, create: { id: world.ids.next(), slug: agency, name: agency, kind: agencyKind, timeZone: "Africa/Nairobi", createdAt: now } });
  await world.db.person.create({
    data: {
      id: personId,
      name,
      email,
      passwordHash: await hashOfTestPassword(),
      createdAt: now,
      memberships: {
        create: { id: world.ids.next(), profession: "probation_officer", startedAt: now, staffCode: staffCode ?? null, agency: { connect: { slug: agency } }, roles: { create: roles.map((role) => ({ role })) } },
      },
    },
  });
  return personId;
}

let hashed: Promise<string> | undefined;
function hashOfTestPassword(): Promise<string> {
  return (hashed ??= hashPassword(testPassword));
}

export interface SignedIn {
  person: CurrentPerson;
  cookie: string;
  /** A request of this person's browser. */
  request(path: string, form?: Record<string, string>): Request;
}

/** Signs a person in as the sign-in page does. */
export async function signedIn(world: World, account = "ana@probation.example", more: Partial<SignInRequest> = {}): Promise<SignedIn> {
  const outcome = await signIn(world, { account, password: testPassword, address: "192.0.2.1", userAgent: "", knownComputer: undefined, previousToken: undefined, ...more });
  if (outcome.kind !== "signed-in") throw new Error(`sign-in of ${account}: ${outcome.kind}`);
  const cookie = (await signInTokenCookie(world, outcome.token)).split(";", 1)[0] ?? "";
  const request = (path: string, form?: Record<string, string>) => aRequest(world, path, { cookie, form });
  return { cookie, request, person: await requirePerson(aContext(world), request("/")) };
}

export function aRequest(world: World, path: string, { cookie, form }: { cookie?: string | undefined; form?: Record<string, string> | undefined } = {}): Request {
  const headers = { Origin: world.env.origin, ...(cookie === undefined ? {} : { Cookie: cookie }) };
  return new Request(world.env.origin + path, form === undefined ? { headers } : { method: "POST", headers, body: new URLSearchParams(form) });
}

/** What the server hands to loaders and actions with one request. */
export function aContext(world: World): AppLoadContext {
  return { world, nonce: "nonce", requestId: "request", address: "192.0.2.1", page: null };
}
