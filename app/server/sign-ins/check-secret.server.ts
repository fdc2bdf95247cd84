import { looksLikePin, PIN_TRIES } from "~/domain/agency/pin";
import { keyedHash } from "../adapters/keyed-hash";
import { passwordFits } from "../adapters/passwords";
import type { KnownComputer } from "../adapters/sign-in-cookies";
import type { World } from "../world";
import type { ComputerHere } from "./computer-here.server";
import { nextWait, takeBack, takeTurn, triesSoFar, type ThrottleKey } from "./throttle.server";

/** What is needed of an account to see whether somebody is its owner. */
export const accountSelect = { id: true, passwordHash: true, pinHash: true, pinOffAt: true, memberships: { select: { agencyId: true, startedAt: true, endedAt: true } } } as const;

export interface Account {
  id: string;
  passwordHash: string | null;
  pinHash: string | null;
  pinOffAt: Date | null;
  memberships: { agencyId: string; startedAt: Date; endedAt: Date | null }[];
}

export interface Where {
  /** Network address of the computer. */
  address: string;
  knownComputer: KnownComputer | undefined;
  /** Null where no PIN works. */
  computer: ComputerHere | null;
}

export type SecretOutcome =
  | { kind: "fits"; by: "password" | "pin" }
  /** No such account, or another password: the difference is nobody's business. */
  | { kind: "wrong"; seconds: number }
  /** `left` tries before the PIN is switched off. */
  | { kind: "wrong-pin"; seconds: number; left: number }
  /** Only the password helps now. */
  | { kind: "pin-off" }
  | { kind: "wait"; seconds: number };

const longestPassword = 1024;

/**
 * Whether what was typed is the secret of this account: on an enrolled computer four to eight digits are meant as a PIN, everything
 * else is a password. `name` is what was typed where there is no such account, which is answered alike, after the same work.
 */
export function checkSecret(world: World, account: Account | null, name: string, typed: string, where: Where): Promise<SecretOutcome> {
  const { computer } = where;
  return computer !== null && looksLikePin(typed) ? checkPin(world, account, account?.id ?? name, typed, computer) : checkPassword(world, account, account?.id ?? name, typed, where);
}

async function checkPassword(world: World, account: Account | null, name: string, typed: string, where: Where): Promise<SecretOutcome> {
  const keys = passwordKeys(world, name, where);
  const turn = await takeTurn(world, keys);
  if (turn.kind === "wait") return turn;
  const fits = await passwordFits(account?.passwordHash, typed.slice(0, longestPassword));
  if (!fits || account === null) return { kind: "wrong", seconds: await nextWait(world, keys) };
  await takeBack(world, keys);
  await switchPinOn(world, account.id);
  return { kind: "fits", by: "password" };
}

async function checkPin(world: World, account: Account | null, name: string, typed: string, computer: ComputerHere): Promise<SecretOutcome> {
  const member = belongsTo(world, account, computer) ? account : null;
  // At computers of other agencies nobody can use up somebody's tries.
  const keys = pinKeys(world, member?.id ?? `${name}\0${computer.agencyId}`, computer);
  const person = keys[0];
  if ((member?.pinOffAt ?? null) !== null || (await triesSoFar(world, person)) >= PIN_TRIES) return { kind: "pin-off" };
  const turn = await takeTurn(world, keys);
  if (turn.kind === "wait") return turn;
  const fits = await passwordFits(member?.pinHash, typed);
  if (fits) {
    await takeBack(world, keys);
    return { kind: "fits", by: "pin" };
  }
  const tries = await triesSoFar(world, person);
  if (tries < PIN_TRIES) return { kind: "wrong-pin", seconds: await nextWait(world, keys), left: PIN_TRIES - tries };
  if (member !== null && member.pinHash !== null) await world.db.person.updateMany({ where: { id: member.id, pinOffAt: null }, data: { pinOffAt: world.clock.now() } });
  return { kind: "pin-off" };
}

/** After the password was given, or the PIN was chosen anew. */
export async function switchPinOn(world: World, personId: string): Promise<void> {
  await world.db.person.updateMany({ where: { id: personId, pinOffAt: { not: null } }, data: { pinOffAt: null } });
  await world.db.signInThrottle.deleteMany({ where: { key: pinKey(world, personId) } });
}

function belongsTo({ clock }: World, account: Account | null, { agencyId }: ComputerHere): boolean {
  const now = clock.now();
  return account?.memberships.some((membership) => membership.agencyId === agencyId && membership.startedAt <= now && (membership.endedAt === null || membership.endedAt > now)) === true;
}

function pinKeys(world: World, name: string, computer: ComputerHere): [ThrottleKey, ThrottleKey] {
  return [
    { scope: "pin", key: pinKey(world, name) },
    { scope: "pin-computer", key: keyedHash(world.env.sessionSecret, "pins at computer", computer.id) },
  ];
}

function pinKey({ env }: World, name: string): string {
  return keyedHash(env.sessionSecret, "pin", name);
}

/**
 * Where a person has signed in before, only wrong passwords typed there count against them: a stranger who guesses from
 * elsewhere can slow down strangers, never a colleague at their own desk.
 */
function passwordKeys(world: World, account: string, { knownComputer, address }: Where): ThrottleKey[] {
  const secret = world.env.sessionSecret;
  if (knownComputer?.people.includes(personTag(world, account)) === true)
    return [{ scope: "account", key: keyedHash(secret, "account at known computer", `${account}\0${knownComputer.id}`) }];
  return [
    { scope: "account", key: keyedHash(secret, "account", account) },
    { scope: "computer", key: keyedHash(secret, "computer", address) },
  ];
}

/** How a browser remembers that a person has signed in there, without knowing whom. */
export function personTag(world: World, account: string): string {
  return keyedHash(world.env.sessionSecret, "person at known computer", account).slice(0, 16);
}
