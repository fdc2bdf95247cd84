import { keptInputSeconds } from "~/domain/agency/sign-in-limits";
import type { World } from "../world";
import type { CurrentPerson } from "./person";

const largestKept = 256 * 1024;

/** Nobody wants these back, and nobody else should find them. */
const secrets: ReadonlySet<string> = new Set(["password", "newPassword", "newPasswordAgain", "pin", "code", "token"]);

/** Keeps a form that was sent after the sign-in had ended, for the person whose sign-in it was. False when there was nothing to keep. */
export async function keepInput(world: World, personId: string, path: string, request: Request): Promise<boolean> {
  if (request.bodyUsed) return false;
  try {
    return await keepFields(world, personId, path, [...(await request.clone().formData())]);
  } catch {
    return false;
  }
}

/** The same for the fields of a form that was not sent yet when its screen was locked. */
export async function keepFields({ db, clock, ids }: World, personId: string, path: string, typed: readonly [string, unknown][]): Promise<boolean> {
  const pairs = typed.filter((pair): pair is [string, string] => typeof pair[1] === "string" && !secrets.has(pair[0]));
  const fields = JSON.stringify(pairs);
  if (pairs.length === 0 || fields.length > largestKept) return false;
  const keptAt = clock.now();
  await db.$transaction([
    db.keptInput.deleteMany({ where: { OR: [{ personId, path }, { keptAt: { lt: expiry(keptAt) } }] } }),
    db.keptInput.create({ data: { id: ids.next(), personId, path, fields, keptAt } }),
  ]);
  return true;
}

/** What this person had typed at this address, however often the page is opened, until they send a form from it. */
export async function readKeptInput({ db, clock }: World, person: CurrentPerson, path: string): Promise<URLSearchParams | undefined> {
  const ask = await db.hot();
  const [row] = ask<{ fields: string }>("SELECT fields FROM KeptInput WHERE personId = ? AND path = ? AND keptAt >= ? ORDER BY keptAt DESC LIMIT 1", person.id, path, expiry(clock.now()));
  return row === undefined ? undefined : new URLSearchParams(JSON.parse(row.fields) as [string, string][]);
}

/** Forgets it, because what the page sends now takes its place. */
export async function forgetKeptInput({ db }: World, person: CurrentPerson, path: string): Promise<void> {
  const ask = await db.hot();
  // Hardly ever is there anything, and to look is a tenth of deleting nothing.
  if (ask("SELECT 1 FROM KeptInput WHERE personId = ? AND path = ?", person.id, path).length > 0) await db.keptInput.deleteMany({ where: { personId: person.id, path } });
}

function expiry(now: Date): Date {
  return new Date(now.getTime() - keptInputSeconds * 1000);
}
