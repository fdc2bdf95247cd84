import { pinFault, type PinFault } from "~/domain/agency/pin";
import { parseResetCode, resetStanding } from "~/domain/agency/reset-code";
import { parseSignInName } from "~/domain/agency/sign-in-name";
import { keyedHash } from "../adapters/keyed-hash";
import { hashPassword } from "../adapters/passwords";
import { switchPinOn } from "../sign-ins/check-secret.server";
import type { ComputerHere } from "../sign-ins/computer-here.server";
import { findAccount } from "../sign-ins/sign-in.server";
import { takeBack, takeTurn } from "../sign-ins/throttle.server";
import type { World } from "../world";
import { resetSecretHash } from "./reset-secret";
import { namesOf, newPasswordFault, type NewPasswordFault } from "./set-password.server";
import { ownStaffCodes } from "./set-pin.server";

export interface Redeeming {
  account: string;
  code: string;
  /** Of a mail, in place of account and code. */
  token: string;
  newPassword: string;
  newPasswordAgain: string;
  /** Empty when none is wanted. */
  pin: string;
  pinAgain: string;
}

export type RedeemOutcome =
  | { kind: "done" }
  | { kind: "fault"; fault: NewPasswordFault }
  | { kind: "pin-fault"; fault: PinFault | "differs" }
  /** No such person, another code, one that was used, replaced or too old: alike. */
  | { kind: "no" }
  | { kind: "wait"; seconds: number };

/**
 * A new password for whoever has a one-time code or the link of a mail. It works once. All sign-ins of that person end, and a PIN that
 * was set before is gone: whoever did not know the password may not have chosen the PIN either.
 */
export async function redeemReset(world: World, input: Redeeming, { address, computer }: { address: string; computer: ComputerHere | null }): Promise<RedeemOutcome> {
  const pin = computer === null ? "" : input.pin;
  const bad = newPasswordFault(input, []);
  if (bad !== undefined) return { kind: "fault", fault: bad };
  const badPin = pin === "" ? undefined : (pinFault(pin, []) ?? (pin === input.pinAgain ? undefined : "differs"));
  if (badPin !== undefined) return { kind: "pin-fault", fault: badPin };
  const keys = [{ scope: "reset-computer", key: keyedHash(world.env.sessionSecret, "redeems at", address) }] as const;
  const turn = await takeTurn(world, keys);
  if (turn.kind === "wait") return turn;
  const reset = await findReset(world, input);
  if (reset === null) return { kind: "no" };
  await takeBack(world, keys);
  // Only now: whose names are not to be used would tell whose code it is.
  const known = newPasswordFault(input, await namesOf(world, reset.personId));
  if (known !== undefined) return { kind: "fault", fault: known };
  const knownPin = pin === "" ? undefined : pinFault(pin, await ownStaffCodes(world, reset.personId));
  if (knownPin !== undefined) return { kind: "pin-fault", fault: knownPin };
  const hashes = { passwordHash: await hashPassword(input.newPassword), pinHash: pin === "" ? null : await hashPassword(pin) };
  if (!(await use(world, reset, hashes))) return { kind: "no" };
  await switchPinOn(world, reset.personId);
  return { kind: "done" };
}

/** True while the link of a mail can be used. */
export async function isOpenToken(world: World, token: string): Promise<boolean> {
  return (await byToken(world, token)) !== null;
}

interface Found {
  id: string;
  personId: string;
}

async function findReset(world: World, { account, code, token }: Redeeming): Promise<Found | null> {
  if (token !== "") return byToken(world, token);
  const [name, letters] = [parseSignInName(account), parseResetCode(code)];
  if (name === undefined || letters === undefined) return null;
  const person = await findAccount(world, name);
  // Looked up in any case, so that a name that is known takes no longer than another.
  return openReset(world, resetSecretHash(world, "code", person?.id ?? "", letters));
}

function byToken(world: World, token: string): Promise<Found | null> {
  return openReset(world, resetSecretHash(world, "mail", "", token));
}

async function openReset({ db, clock }: World, secretHash: string): Promise<Found | null> {
  const row = await db.passwordReset.findUnique({ where: { secretHash } });
  return row !== null && resetStanding(row, clock.now()) === "open" ? { id: row.id, personId: row.personId } : null;
}

/** All of it or nothing; false when another request was first. */
function use({ db, clock }: World, { id, personId }: Found, hashes: { passwordHash: string; pinHash: string | null }): Promise<boolean> {
  const now = clock.now();
  return db.$transaction(async (tx) => {
    const { count } = await tx.passwordReset.updateMany({ where: { id, usedAt: null, replacedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } });
    if (count !== 1) return false;
    await tx.passwordReset.updateMany({ where: { personId, usedAt: null, replacedAt: null }, data: { replacedAt: now } });
    await tx.person.update({ where: { id: personId }, data: hashes });
    await tx.signIn.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } });
    return true;
  });
}
