import { parseSignInName, type SignInName } from "~/domain/agency/sign-in-name";
import { sha256 } from "../adapters/keyed-hash";
import type { KnownComputer } from "../adapters/sign-in-cookies";
import type { World } from "../world";
import { browserName } from "./browser-name";
import { accountSelect, checkSecret, personTag, type Account, type SecretOutcome } from "./check-secret.server";
import type { ComputerHere } from "./computer-here.server";

export interface SignInRequest {
  account: string;
  password: string;
  /** Network address of the computer. */
  address: string;
  userAgent: string;
  knownComputer: KnownComputer | undefined;
  /** Where a PIN works too; null or left out elsewhere. */
  computer?: ComputerHere | null;
  /** What the browser held until now; it ends when a new one begins. */
  previousToken: string | undefined;
}

export type SignInOutcome =
  | { kind: "signed-in"; token: string; personId: string; knownComputer: KnownComputer }
  | { kind: "empty" }
  | Exclude<SecretOutcome, { kind: "fits" }>;

const peoplePerComputer = 20;

export async function signIn(world: World, request: SignInRequest): Promise<SignInOutcome> {
  const name = parseSignInName(request.account);
  if (name === undefined || request.password === "") return { kind: "empty" };
  const account = await findAccount(world, name);
  // A person has one count, whether the e-mail or the staff code is typed.
  const outcome = await checkSecret(world, account, nameAsTyped(name), request.password, { ...request, computer: request.computer ?? null });
  if (outcome.kind !== "fits") return outcome;
  // Where there is no such account nothing fits.
  return account === null ? { kind: "wrong", seconds: 0 } : begin(world, account.id, outcome.by, request);
}

export function findAccount({ db, clock }: World, name: SignInName): Promise<Account | null> {
  if (name.kind === "email") return db.person.findUnique({ where: { email: name.email }, select: accountSelect });
  const now = clock.now();
  return db.person.findFirst({ where: { memberships: { some: { staffCode: name.staffCode, OR: [{ endedAt: null }, { endedAt: { gt: now } }] } } }, select: accountSelect });
}

export function nameAsTyped(name: SignInName): string {
  return name.kind === "email" ? name.email : name.staffCode;
}

async function begin(world: World, personId: string, by: "password" | "pin", request: SignInRequest): Promise<SignInOutcome> {
  const { db, clock, ids } = world;
  const now = clock.now();
  const token = ids.token();
  const monthAgo = new Date(now.getTime() - 30 * 24 * 3600 * 1000);
  const previous = request.previousToken;
  const computerId = request.computer?.id ?? null;
  await db.$transaction([
    ...(previous === undefined ? [] : [db.signIn.updateMany({ where: { tokenHash: sha256(previous), endedAt: null }, data: { endedAt: now } })]),
    db.signIn.deleteMany({ where: { personId, lastSeenAt: { lt: monthAgo } } }),
    db.signIn.create({ data: { id: ids.next(), tokenHash: sha256(token), personId, createdAt: now, lastSeenAt: now, browser: browserName(request.userAgent), byPin: by === "pin", computerId } }),
    ...(computerId === null ? [] : [db.enrolledComputer.updateMany({ where: { id: computerId }, data: { lastUsedAt: now } })]),
  ]);
  const tag = personTag(world, personId);
  const others = request.knownComputer?.people.filter((other) => other !== tag) ?? [];
  return { kind: "signed-in", token, personId, knownComputer: { id: request.knownComputer?.id ?? ids.next(), people: [tag, ...others].slice(0, peoplePerComputer) } };
}
