import { secondsToWait, withOneMore, type Failures, type ThrottleScope } from "~/domain/agency/sign-in-throttle";
import { isUniqueConflict } from "../adapters/database-conflict";
import type { World } from "../world";

export interface ThrottleKey {
  scope: ThrottleScope;
  key: string;
}

export type Turn = { kind: "go" } | { kind: "wait"; seconds: number };

/**
 * Counts a try as wrong before its password is looked at, so that a hundred at the same moment do not all pass for the first one.
 * `takeBack` follows when it was right.
 */
export async function takeTurn(world: World, keys: readonly ThrottleKey[]): Promise<Turn> {
  const now = world.clock.now();
  const before = await Promise.all(keys.map((key) => failuresOf(world, key)));
  const seconds = Math.max(0, ...keys.map(({ scope }, index) => secondsToWait(scope, before[index], now)));
  if (seconds > 0) return { kind: "wait", seconds };
  for (const [index, key] of keys.entries()) {
    if (!(await replace(world, key, before[index], withOneMore(key.scope, before[index], now)))) return { kind: "wait", seconds: 1 };
  }
  return { kind: "go" };
}

/** Seconds that the next try will have to wait. */
export async function nextWait(world: World, keys: readonly ThrottleKey[]): Promise<number> {
  const now = world.clock.now();
  const failures = await Promise.all(keys.map((key) => failuresOf(world, key)));
  return Math.max(0, ...keys.map(({ scope }, index) => secondsToWait(scope, failures[index], now)));
}

/** Wrong tries that are remembered now. */
export async function triesSoFar(world: World, key: ThrottleKey): Promise<number> {
  const failures = await failuresOf(world, key);
  return failures === undefined ? 0 : withOneMore(key.scope, failures, world.clock.now()).count - 1;
}

/** A right password clears the account, but takes only its own try off the computer: others there may still be guessing. */
export async function takeBack(world: World, keys: readonly ThrottleKey[]): Promise<void> {
  for (const { scope, key } of keys) {
    if (ofOnePerson.has(scope)) await world.db.signInThrottle.deleteMany({ where: { key } });
    else await world.db.signInThrottle.updateMany({ where: { key, failures: { gt: 0 } }, data: { failures: { decrement: 1 } } });
  }
  const dayAgo = new Date(world.clock.now().getTime() - 24 * 3600 * 1000);
  await world.db.signInThrottle.deleteMany({ where: { lastAt: { lt: dayAgo } } });
}

const ofOnePerson: ReadonlySet<ThrottleScope> = new Set(["account", "pin"]);

async function failuresOf({ db }: World, { key }: ThrottleKey): Promise<Failures | undefined> {
  const row = await db.signInThrottle.findUnique({ where: { key }, select: { failures: true, lastAt: true } });
  return row === null ? undefined : { count: row.failures, lastAt: row.lastAt };
}

/** False when another try came in between. */
async function replace({ db }: World, { key }: ThrottleKey, before: Failures | undefined, after: Failures): Promise<boolean> {
  const data = { failures: after.count, lastAt: after.lastAt };
  if (before !== undefined) return (await db.signInThrottle.updateMany({ where: { key, failures: before.count, lastAt: before.lastAt }, data })).count === 1;
  try {
    await db.signInThrottle.create({ data: { key, ...data } });
    return true;
  } catch (error) {
    if (isUniqueConflict(error)) return false;
    throw error;
  }
}
