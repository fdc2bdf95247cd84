import { createCookie, type Cookie } from "@remix-run/node";
import type { World } from "../world";

/** What makes a device the sheet of one session: signed by us, worth nothing anywhere else. */
export interface TabletToken {
  training: string;
  session: string;
  /** Who opened it, and whose password ends it. */
  trainer: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** Goes when the browser is closed, like a sign-in. */
function cookie({ env }: Pick<World, "env">): Cookie {
  return createCookie(`${env.secure ? "__Host-" : ""}tc-tablet`, { httpOnly: true, sameSite: "lax", path: "/", secure: env.secure, secrets: [env.sessionSecret] });
}

export async function readTabletToken(world: Pick<World, "env">, request: Request): Promise<TabletToken | null> {
  const value: unknown = await cookie(world).parse(request.headers.get("Cookie"));
  return isToken(value) ? value : null;
}

export function tabletCookie(world: Pick<World, "env">, token: TabletToken): Promise<string> {
  return cookie(world).serialize(token);
}

export function clearedTabletCookie(world: Pick<World, "env">): Promise<string> {
  return cookie(world).serialize("", { maxAge: 0 });
}

function isToken(value: unknown): value is TabletToken {
  if (typeof value !== "object" || value === null) return false;
  const { training, session, trainer, until } = value as Record<string, unknown>;
  return [training, session, trainer].every((part) => typeof part === "string") && typeof until === "number";
}
