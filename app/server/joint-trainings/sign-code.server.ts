import { arrivalAt, parseSignCode, SAME_SIGN_CODE_SECONDS, SIGN_CODE_SECONDS, signCodeFrom } from "~/domain/joint-training/signing";
import { keyedBytes, keyedHash } from "../adapters/keyed-hash";
import { auditLine } from "../audit/write-line.server";
import type { CurrentPerson } from "../sign-ins/person";
import { takeBack, takeTurn } from "../sign-ins/throttle.server";
import type { World } from "../world";
import { findSession } from "./enter-attendance.server";
import { waysToCome } from "./find-member.server";
import { signAttendance, type SignOutcome } from "./sign.server";

/** Opens a code with which people in the room sign; one that was opened in the last two minutes stays. False when there is no such session, or nobody can sign for it now. */
export async function openCode(world: World, trainer: CurrentPerson, trainingId: string, sessionId: string): Promise<boolean> {
  const { db, clock } = world;
  const session = await findSession(world, trainingId, sessionId);
  const now = clock.now().getTime();
  if (session === null || !arrivalAt(now, { from: session.startsAt.getTime(), to: session.endsAt.getTime() }).ok) return false;
  const codeUntil = new Date(now + SIGN_CODE_SECONDS * 1000);
  const justOpened = new Date(codeUntil.getTime() - SAME_SIGN_CODE_SECONDS * 1000);
  const codeHash = hashOf(world, codeOf(world, sessionId, codeUntil));
  const { count } = await db.trainingSession.updateMany({ where: { id: sessionId, OR: [{ codeUntil: null }, { codeUntil: { lte: justOpened } }] }, data: { codeHash, codeUntil } });
  const agencies = count === 0 ? [] : await db.trainingAgency.findMany({ where: { trainingId }, select: { agencyId: true } });
  for (const { agencyId } of agencies) await auditLine(world, trainer, { action: "code-opened", agencyId, subject: trainingId, detail: { session: sessionId } });
  return true;
}

/** Shuts it: whoever types it from then on has come too late for it. */
export async function closeCode({ db }: World, trainingId: string, sessionId: string): Promise<void> {
  await db.trainingSession.updateMany({ where: { id: sessionId, trainingId }, data: { codeHash: null, codeUntil: null } });
}

/** The code of a session that is open now; null when there is none. It is made again from the secret and not kept. */
export async function openCodeOf(world: World, sessionId: string): Promise<{ code: string; until: Date } | null> {
  const session = await world.db.trainingSession.findUnique({ where: { id: sessionId }, select: { codeUntil: true } });
  const until = session?.codeUntil ?? null;
  return until === null || until <= world.clock.now() ? null : { code: codeOf(world, sessionId, until), until };
}

export type CodeOutcome =
  | ({ kind: "done"; training: string; session: string } & { signed: SignOutcome })
  /** No such code, one that is over, or one of a training that is nothing to this person: alike. */
  | { kind: "unknown" }
  | { kind: "which-agency"; agencies: { id: string; name: string }[] }
  | { kind: "wait"; seconds: number };

/** Signs attendance for a person who is signed in and typed the code that is on the screen in the room. `agency` where they could come for several; else "". */
export async function signWithCode(world: World, person: CurrentPerson, { typed, agency }: { typed: string; agency: string }): Promise<CodeOutcome> {
  // Not by computer: a room full of people stands behind one address, and all of them sign in the same minute.
  const keys = [{ scope: "attendance" as const, key: keyedHash(world.env.sessionSecret, "guesses attendance codes", person.id) }];
  const turn = await takeTurn(world, keys);
  if (turn.kind === "wait") return turn;
  const code = parseSignCode(typed);
  const session = code === undefined ? null : await world.db.trainingSession.findFirst({ where: { codeHash: hashOf(world, code), codeUntil: { gt: world.clock.now() }, cancelledAt: null, training: { cancelledAt: null } }, select: { id: true, trainingId: true, startsAt: true, endsAt: true } });
  const ways = session === null ? [] : await waysToCome(world, session.trainingId, person.id);
  if (session === null || ways.length === 0) return { kind: "unknown" };
  await takeBack(world, keys);
  const way = ways.length === 1 ? ways[0] : ways.find((one) => one.agency === agency);
  if (way === undefined) return { kind: "which-agency", agencies: ways.map((one) => ({ id: one.agency, name: one.agencyName })) };
  return { kind: "done", training: session.trainingId, session: session.id, signed: await signAttendance(world, session, way, "code") };
}

function codeOf({ env }: World, sessionId: string, until: Date): string {
  return signCodeFrom(keyedBytes(env.sessionSecret, "attendance code", `${sessionId}\0${until.toISOString()}`));
}

function hashOf({ env }: World, code: string): string {
  return keyedHash(env.sessionSecret, "attendance code", code);
}
