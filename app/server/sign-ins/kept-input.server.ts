import { keptInputSeconds } from "~/domain/agency/sign-in-limits";
import type { World } from "../world";
import type { CurrentPerson } from "./person";

const largestKept = 256 * 1024;

/** Keeps a form that was sent after the sign-in had ended, for the person whose sign-in it was. False when there was nothing to keep. */
export async function keepInput({ db, clock, ids }: World, personId: string, path: string, request: Request): Promise<boolean> {
  const fields = await typedFields(request);
  if (fields === undefined) return false;
  const keptAt = clock.now();
  await db.$transaction([
    db.keptInput.deleteMany({ where: { OR: [{ personId, path }, { keptAt: { lt: expiry(keptAt) } }] } }),
    db.keptInput.create({ data: { id: ids.next(), personId, path, fields, keptAt } }),
  ]);
  return true;
}

/** What this person had typed at this address, however often the page is opened, until they send a form from it. */
export async function readKeptInput({ db, clock }: World, person: CurrentPerson, path: string): Promise<URLSearchParams | undefined> {
  const row = await db.keptInput.findFirst({ where: { personId: person.id, path, keptAt: { gte: expiry(clock.now()) } }, orderBy: { keptAt: "desc" }, select: { fields: true } });
  return row === null ? undefined : new URLSearchParams(JSON.parse(row.fields) as [string, string][]);
}

/** Forgets it, because what the page sends now takes its place. */
export async function forgetKeptInput({ db }: World, person: CurrentPerson, path: string): Promise<void> {
  await db.keptInput.deleteMany({ where: { personId: person.id, path } });
}

function expiry(now: Date): Date {
  return new Date(now.getTime() - keptInputSeconds * 1000);
}

async function typedFields(request: Request): Promise<string | undefined> {
  if (request.bodyUsed) return undefined;
  try {
    const form = await request.clone().formData();
    const pairs = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string" && pair[0] !== "password");
    const fields = JSON.stringify(pairs);
    return pairs.length > 0 && fields.length <= largestKept ? fields : undefined;
  } catch {
    return undefined;
  }
}
