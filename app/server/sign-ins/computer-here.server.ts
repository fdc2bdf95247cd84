import type { AppLoadContext } from "@remix-run/node";
import { sha256 } from "../adapters/keyed-hash";
import { readComputerToken } from "../adapters/sign-in-cookies";
import type { World } from "../world";

/** The enrolled computer at which somebody asks. */
export interface ComputerHere {
  id: string;
  name: string;
  agencyId: string;
}

const asked = new WeakMap<AppLoadContext, Promise<ComputerHere | null>>();

/** Null where the browser was never enrolled, or is no longer. */
export function computerHere(context: AppLoadContext, request: Request): Promise<ComputerHere | null> {
  const before = asked.get(context);
  if (before !== undefined) return before;
  const found = readComputerToken(context.world, request).then((token) => findComputer(context.world, token));
  asked.set(context, found);
  return found;
}

export async function findComputer({ db }: World, token: string | undefined): Promise<ComputerHere | null> {
  return token === undefined ? null : db.enrolledComputer.findUnique({ where: { tokenHash: sha256(token) }, select: { id: true, name: true, agencyId: true } });
}
