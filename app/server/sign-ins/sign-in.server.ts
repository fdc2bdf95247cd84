import { parseSignInName, type SignInName } from "~/domain/agency/sign-in-name";
import { keyedHash, sha256 } from "../adapters/keyed-hash";
import { passwordFits } from "../adapters/passwords";
import type { KnownComputer } from "../adapters/sign-in-cookies";
import type { World } from "../world";
import { browserName } from "./browser-name";
import { nextWait, takeBack, takeTurn, type ThrottleKey } from "./throttle.server";

export interface SignInRequest {
  account: string;
  password: string;
  /** Network address of the computer. */
  address: string;
  userAgent: string;
  knownComputer: KnownComputer | undefined;
  /** What the browser held until now; it ends when a new one begins. */
  previousToken: string | undefined;
}

export type SignInOutcome =
  | { kind: "signed-in"; token: string; personId: string; knownComputer: KnownComputer }
  | { kind: "empty" }
  /** No such account, or another password: the difference is nobody's business. */
  | { kind: "wrong"; seconds: number }
  | { kind: "wait"; seconds: number };

const longestPassword = 1024;
const peoplePerComputer = 20;

export async function signIn(world: World, request: SignInRequest): Promise<SignInOutcome> {
  const name = parseSignInName(request.account);
  if (name === undefined || request.password === "") return { kind: "empty" };
  const person = await findAccount(world, name);
  // A person has one count, whether the e-mail or the staff code is typed.
  const account = person?.id ?? (name.kind === "email" ? name.email : name.staffCode);
  const keys = throttleKeys(world, account, request);
  const turn = await takeTurn(world, keys);
  if (turn.kind === "wait") return turn;
  const fits = await passwordFits(person?.passwordHash, request.password.slice(0, longestPassword));
  if (!fits || person === null) return { kind: "wrong", seconds: await nextWait(world, keys) };
  await takeBack(world, keys);
  return begin(world, person.id, request);
}

function findAccount({ db, clock }: World, name: SignInName) {
  const select = { id: true, passwordHash: true };
  if (name.kind === "email") return db.person.findUnique({ where: { email: name.email }, select });
  const now = clock.now();
  return db.person.findFirst({ where: { memberships: { some: { staffCode: name.staffCode, OR: [{ endedAt: null }, { endedAt: { gt: now } }] } } }, select });
}

/**
 * Where a person has signed in before, only wrong passwords typed there count against them: a stranger who guesses from
 * elsewhere can slow down strangers, never a colleague at their own desk.
 */
function throttleKeys(world: World, account: string, { knownComputer, address }: SignInRequest): ThrottleKey[] {
  const secret = world.env.sessionSecret;
  if (knownComputer?.people.includes(personTag(world, account)) === true)
    return [{ scope: "account", key: keyedHash(secret, "account at known computer", `${account}\0${knownComputer.id}`) }];
  return [
    { scope: "account", key: keyedHash(secret, "account", account) },
    { scope: "computer", key: keyedHash(secret, "computer", address) },
  ];
}

function personTag(world: World, account: string): string {
  return keyedHash(world.env.sessionSecret, "person at known computer", account).slice(0, 16);
}

async function begin(world: World, personId: string, request: SignInRequest): Promise<SignInOutcome> {
  const { db, clock, ids } = world;
  const now = clock.now();
  const token = ids.token();
  const monthAgo = new Date(now.getTime() - 30 * 24 * 3600 * 1000);
  const previous = request.previousToken;
  await db.$transaction([
    ...(previous === undefined ? [] : [db.signIn.updateMany({ where: { tokenHash: sha256(previous), endedAt: null }, data: { endedAt: now } })]),
    db.signIn.deleteMany({ where: { personId, lastSeenAt: { lt: monthAgo } } }),
    db.signIn.create({ data: { id: ids.next(), tokenHash: sha256(token), personId, createdAt: now, lastSeenAt: now, browser: browserName(request.userAgent) } }),
  ]);
  const tag = personTag(world, personId);
  const others = request.knownComputer?.people.filter((other) => other !== tag) ?? [];
  return { kind: "signed-in", token, personId, knownComputer: { id: request.knownComputer?.id ?? ids.next(), people: [tag, ...others].slice(0, peoplePerComputer) } };
}
