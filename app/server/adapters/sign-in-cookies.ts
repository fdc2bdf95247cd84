import { createCookie, type Cookie } from "@remix-run/node";
import type { World } from "../world";

type CookieWorld = Pick<World, "env">;

function cookie({ env }: CookieWorld, name: string, maxAge?: number): Cookie {
  // Only https browsers accept the prefix, which keeps neighbouring hosts from planting a cookie.
  const prefix = env.secure ? "__Host-" : "";
  return createCookie(prefix + name, { httpOnly: true, sameSite: "lax", path: "/", secure: env.secure, secrets: [env.sessionSecret], ...(maxAge === undefined ? {} : { maxAge }) });
}

/** Goes when the browser is closed: computers are shared. */
const token = (world: CookieWorld) => cookie(world, "tc");
/** Says only that somebody has signed in here before; it opens nothing. */
const known = (world: CookieWorld) => cookie(world, "tc-known", 180 * 24 * 3600);

/** What makes a computer an enrolled one. Browsers keep no cookie longer than 400 days, so each sign-in there renews it. */
const computer = (world: CookieWorld) => cookie(world, "tc-computer", 400 * 24 * 3600);

/** What an inspector typed; goes when the browser is closed. */
const inspector = (world: CookieWorld) => cookie(world, "tc-inspector");

export async function readInspectorCode(world: CookieWorld, request: Request): Promise<string | undefined> {
  return textOf(await inspector(world).parse(request.headers.get("Cookie")));
}

export function inspectorCookie(world: CookieWorld, code: string): Promise<string> {
  return inspector(world).serialize(code);
}

export function clearedInspectorCookie(world: CookieWorld): Promise<string> {
  return inspector(world).serialize("", { maxAge: 0 });
}

export async function readSignInToken(world: CookieWorld, request: Request): Promise<string | undefined> {
  return textOf(await token(world).parse(request.headers.get("Cookie")));
}

export function signInTokenCookie(world: CookieWorld, value: string): Promise<string> {
  return token(world).serialize(value);
}

export function clearedSignInCookie(world: CookieWorld): Promise<string> {
  return token(world).serialize("", { maxAge: 0 });
}

export async function readComputerToken(world: CookieWorld, request: Request): Promise<string | undefined> {
  return textOf(await computer(world).parse(request.headers.get("Cookie")));
}

export function computerTokenCookie(world: CookieWorld, value: string): Promise<string> {
  return computer(world).serialize(value);
}

export function clearedComputerCookie(world: CookieWorld): Promise<string> {
  return computer(world).serialize("", { maxAge: 0 });
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export interface KnownComputer {
  id: string;
  /** Keyed hashes of the people who signed in here, the latest first. */
  people: string[];
}

export async function readKnownComputer(world: CookieWorld, request: Request): Promise<KnownComputer | undefined> {
  const value: unknown = await known(world).parse(request.headers.get("Cookie"));
  return isKnownComputer(value) ? value : undefined;
}

export function knownComputerCookie(world: CookieWorld, computer: KnownComputer): Promise<string> {
  return known(world).serialize(computer);
}

function isKnownComputer(value: unknown): value is KnownComputer {
  if (typeof value !== "object" || value === null || !("id" in value) || !("people" in value)) return false;
  return typeof value.id === "string" && Array.isArray(value.people) && value.people.every((person) => typeof person === "string");
}
