import type { TabletToken } from "../adapters/tablet-cookie";
import { keyedHash } from "../adapters/keyed-hash";
import { dayIn, hourIn } from "../people/time-zone";
import { accountSelect, checkSecret, type SecretOutcome, type Where } from "../sign-ins/check-secret.server";
import type { CurrentPerson } from "../sign-ins/person";
import { nextWait, takeBack, takeTurn } from "../sign-ins/throttle.server";
import type { World } from "../world";
import { findSession } from "./enter-attendance.server";
import { type ComingFor, findMember } from "./find-member.server";
import { signAttendance, type SignOutcome } from "./sign.server";
import { trainsNow } from "./trainers.server";

const AFTER = 30 * 60_000;

/** What a device gets that becomes the sheet of a session; null when there is no such session. */
export async function openTablet(world: World, trainer: CurrentPerson, trainingId: string, sessionId: string): Promise<TabletToken | null> {
  const session = await findSession(world, trainingId, sessionId);
  return session === null ? null : { training: trainingId, session: sessionId, trainer: trainer.id, until: session.endsAt.getTime() + AFTER };
}

export interface ShownTablet {
  title: string;
  /** "18 November 2026" and "09:00". */
  day: string;
  from: string;
  to: string;
}

/** What stands on the device: the training and nobody. Null when its time is over, the session is no more, or who opened it trains here no more. */
export async function showTablet(world: World, token: TabletToken, language: string): Promise<ShownTablet | null> {
  const session = await openSession(world, token);
  if (session === null) return null;
  const { title } = await world.db.jointTraining.findUniqueOrThrow({ where: { id: token.training }, select: { title: true } });
  const hour = (at: Date) => hourIn(session.timeZone, language, at);
  return { title, day: dayIn(session.timeZone, language, session.startsAt), from: hour(session.startsAt), to: hour(session.endsAt) };
}

export type FindOutcome =
  /** "Ana R." */
  | { kind: "found"; name: string; agency: string }
  /** Nobody, or somebody who is not of these agencies: alike. */
  | { kind: "unknown"; seconds: number }
  | { kind: "wait"; seconds: number }
  | { kind: "closed" };

/** Who typed their code at the device, so that they see that it is theirs. */
export async function findAtTablet(world: World, token: TabletToken, typed: string): Promise<FindOutcome> {
  const found = await lookUp(world, token, typed);
  return found.kind === "member" ? { kind: "found", name: firstNameAndInitial(found.who.name), agency: found.who.agencyName } : found;
}

/** Signs for them. */
export async function signAtTablet(world: World, token: TabletToken, typed: string): Promise<Exclude<FindOutcome, { kind: "found" }> | SignOutcome> {
  const found = await lookUp(world, token, typed);
  return found.kind === "member" ? signAttendance(world, found.session, found.who, "tablet") : found;
}

/** Whether this is the password of whoever opened the device: with it, and with nothing else, it becomes an ordinary one again. */
export async function checkTabletPassword(world: World, token: TabletToken, password: string, where: Omit<Where, "computer">): Promise<SecretOutcome> {
  const account = await world.db.person.findUnique({ where: { id: token.trainer }, select: accountSelect });
  return checkSecret(world, account, token.trainer, password, { ...where, computer: null });
}

type Found = { kind: "member"; who: ComingFor; session: NonNullable<Awaited<ReturnType<typeof findSession>>> } | Exclude<FindOutcome, { kind: "found" }>;

async function lookUp(world: World, token: TabletToken, typed: string): Promise<Found> {
  const session = await openSession(world, token);
  if (session === null) return { kind: "closed" };
  const keys = [{ scope: "attendance" as const, key: keyedHash(world.env.sessionSecret, "guesses at tablet", token.session) }];
  const turn = await takeTurn(world, keys);
  if (turn.kind === "wait") return turn;
  const who = await findMember(world, token.training, typed);
  if (who === null) return { kind: "unknown", seconds: await nextWait(world, keys) };
  await takeBack(world, keys);
  return { kind: "member", who, session };
}

async function openSession(world: World, { training, session, trainer, until }: TabletToken) {
  if (world.clock.now().getTime() >= until) return null;
  return (await trainsNow(world, training, trainer)) ? findSession(world, training, session) : null;
}

/** "Ana R.": enough to know oneself by. */
function firstNameAndInitial(name: string): string {
  const [first = "", ...rest] = name.split(/\s+/u).filter((part) => part !== "");
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${[...last][0] ?? ""}.`;
}
