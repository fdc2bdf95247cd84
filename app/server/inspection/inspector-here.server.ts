import { parseResetCode } from "../../domain/agency/reset-code";
import { keyedHash } from "../adapters/keyed-hash";
import { clearedInspectorCookie, inspectorCookie, readInspectorCode } from "../adapters/sign-in-cookies";
import { auditLine } from "../audit/write-line.server";
import { takeBack, takeTurn } from "../sign-ins/throttle.server";
import type { World } from "../world";
import { secretHash } from "./admit-inspector.server";

/** Somebody from outside who may read now. */
export interface InspectorHere {
  id: string;
  /** As the audit log calls them. */
  who: string;
  agency: { id: string; name: string; timeZone: string };
  until: Date;
  /** Ids of the people whose evidence they may read. */
  sample: string[];
}

export type EnterOutcome = { kind: "entered"; cookie: string } | { kind: "no" } | { kind: "wait"; seconds: number };

/** Opens what a code opens, in this browser until it is closed. Wrong, ended and expired codes are answered alike. */
export async function enterInspection(world: World, typed: string, address: string): Promise<EnterOutcome> {
  const keys = [{ scope: "reset-computer", key: keyedHash(world.env.sessionSecret, "inspects at", address) }] as const;
  const turn = await takeTurn(world, keys);
  if (turn.kind === "wait") return turn;
  const code = parseResetCode(typed);
  const inspector = code === undefined ? null : await findInspector(world, code);
  if (code === undefined || inspector === null) return { kind: "no" };
  await takeBack(world, keys);
  await auditLine(world, { id: null, name: inspector.who }, { action: "inspector-entered", agencyId: inspector.agency.id, subject: inspector.id });
  return { kind: "entered", cookie: await inspectorCookie(world, code) };
}

/** Whoever reads with this browser's code; null without one, and once it has ended. */
export async function inspectorHere(world: World, request: Request): Promise<InspectorHere | null> {
  const code = await readInspectorCode(world, request);
  return code === undefined ? null : findInspector(world, code);
}

/** Forgets the code in this browser. */
export function leaveInspection(world: World): Promise<string> {
  return clearedInspectorCookie(world);
}

async function findInspector(world: World, code: string): Promise<InspectorHere | null> {
  const row = await world.db.inspector.findFirst({
    where: { secretHash: secretHash(world, code), endedAt: null, expiresAt: { gt: world.clock.now() } },
    select: { id: true, name: true, organisation: true, expiresAt: true, sample: true, agency: { select: { id: true, name: true, timeZone: true } } },
  });
  return row === null ? null : { id: row.id, who: `${row.name} (${row.organisation})`, agency: row.agency, until: row.expiresAt, sample: JSON.parse(row.sample) as string[] };
}
