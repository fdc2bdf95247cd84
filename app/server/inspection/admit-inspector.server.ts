import { inGroups, resetCodeFrom } from "../../domain/agency/reset-code";
import { readReason } from "../../domain/progress/waiver";
import { isUniqueConflict } from "../adapters/database-conflict";
import { keyedBytes, keyedHash } from "../adapters/keyed-hash";
import { auditLine } from "../audit/write-line.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";

export const LONGEST_ADMISSION_DAYS = 30;
export const LARGEST_SAMPLE = 50;
const DAY = 24 * 3600_000;
const LONGEST_NAME = 120;

export interface Admission {
  name: string;
  organisation: string;
  reason: string;
  /** Whole days, as typed. */
  days: string;
  /** Names or staff codes, one on a line. */
  records: string;
  /** How many more are drawn by chance, as typed. */
  drawn: string;
}

export type AdmissionFault =
  | { field: "name" | "organisation"; fault: "missing" }
  | { field: "reason"; fault: "no-reason" | "too-long" }
  | { field: "days" | "drawn"; fault: "number" }
  | { field: "records"; fault: "too-many" | "nobody" }
  /** Lines that are nobody's in this agency, or more than one person's. */
  | { field: "records"; fault: "unknown"; lines: string[] };

export type AdmitOutcome = { kind: "admitted"; code: string; until: Date; sample: number } | { kind: "already-given" } | { kind: "faults"; faults: AdmissionFault[] };

/**
 * Lets somebody from outside read an agency's reports and the evidence of some named people, for some days. Asked twice from one page
 * (`ticket`) it is one admission, whose code is shown once.
 */
export async function admitInspector(world: World, person: CurrentPerson, agencyId: string, ticket: string, typed: Admission): Promise<AdmitOutcome> {
  const { db, ids, clock, env } = world;
  const members = await membersOf(world, agencyId);
  const named = findNamed(members, typed.records);
  const reason = readReason(typed.reason);
  const [name, organisation] = [oneLine(typed.name), oneLine(typed.organisation)];
  const [days, drawn] = [wholeNumber(typed.days), typed.drawn.trim() === "" ? 0 : wholeNumber(typed.drawn)];
  const faults: AdmissionFault[] = [
    ...(name === "" ? [{ field: "name", fault: "missing" } as const] : []),
    ...(organisation === "" ? [{ field: "organisation", fault: "missing" } as const] : []),
    ...(reason.ok ? [] : [{ field: "reason", fault: reason.problem } as const]),
    ...(days === null || days < 1 || days > LONGEST_ADMISSION_DAYS ? [{ field: "days", fault: "number" } as const] : []),
    ...(named.unknown.length > 0 ? [{ field: "records", fault: "unknown", lines: named.unknown } as const] : []),
    ...(drawn === null ? [{ field: "drawn", fault: "number" } as const] : named.people.length + drawn > LARGEST_SAMPLE ? [{ field: "records", fault: "too-many" } as const] : []),
    ...(drawn === 0 && named.people.length === 0 && named.unknown.length === 0 ? [{ field: "records", fault: "nobody" } as const] : []),
  ];
  if (faults.length > 0 || !reason.ok || days === null || drawn === null) return { kind: "faults", faults };
  const code = resetCodeFrom(keyedBytes(env.sessionSecret, "inspector's code", [ticket, person.id, agencyId].join("\0")));
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + days * DAY);
  const id = ids.next();
  const sample = [...named.people, ...draw(members.map(({ personId }) => personId).filter((one) => !named.people.includes(one)), drawn, `${ids.seed()}`, env.sessionSecret)];
  try {
    await db.$transaction([
      db.inspector.create({ data: { id, agencyId, name, organisation, reason: reason.reason, secretHash: secretHash(world, code), sample: JSON.stringify(sample), grantedById: person.id, grantedAt: now, expiresAt }, select: { id: true } }),
      auditLine(world, person, { action: "inspector-admitted", agencyId, subject: id, detail: { name, organisation, reason: reason.reason, until: expiresAt.toISOString(), named: named.people.length, drawn } }),
    ]);
  } catch (error) {
    if (isUniqueConflict(error)) return { kind: "already-given" };
    throw error;
  }
  return { kind: "admitted", code: inGroups(code), until: expiresAt, sample: sample.length };
}

export interface ListedInspector {
  id: string;
  name: string;
  organisation: string;
  reason: string;
  records: number;
  grantedBy: string | null;
  grantedAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

/** Everybody who was ever admitted, the latest first. */
export async function listInspectors({ db }: World, agencyId: string): Promise<ListedInspector[]> {
  const rows = await db.inspector.findMany({ where: { agencyId }, orderBy: { grantedAt: "desc" } });
  const granters = new Map((await db.person.findMany({ where: { id: { in: rows.flatMap(({ grantedById }) => grantedById ?? []) } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  return rows.map(({ grantedById, sample, id, name, organisation, reason, grantedAt, expiresAt, endedAt }) => ({ id, name, organisation, reason, grantedAt, expiresAt, endedAt, records: (JSON.parse(sample) as string[]).length, grantedBy: grantedById === null ? null : (granters.get(grantedById) ?? null) }));
}

/** From now on the code opens nothing. False when it is no admission of this agency; one that has ended stays as it is. */
export async function endAdmission(world: World, person: CurrentPerson, agencyId: string, id: string): Promise<boolean> {
  const { db, clock } = world;
  if ((await db.inspector.count({ where: { id, agencyId } })) === 0) return false;
  const { count } = await db.inspector.updateMany({ where: { id, agencyId, endedAt: null }, data: { endedAt: clock.now() } });
  if (count > 0) await auditLine(world, person, { action: "inspector-ended", agencyId, subject: id });
  return true;
}

/** How an inspector's code is kept. */
export function secretHash({ env }: Pick<World, "env">, code: string): string {
  return keyedHash(env.sessionSecret, "inspector's code", code);
}

interface Member {
  personId: string;
  name: string;
  staffCode: string | null;
}

/** Whoever is or was a member: evidence outlives a membership. */
async function membersOf({ db }: World, agencyId: string): Promise<Member[]> {
  const rows = await db.membership.findMany({ where: { agencyId }, select: { personId: true, staffCode: true, person: { select: { name: true } } }, orderBy: { id: "asc" } });
  return rows.map(({ personId, staffCode, person }) => ({ personId, staffCode, name: person.name }));
}

function findNamed(members: readonly Member[], typed: string): { people: string[]; unknown: string[] } {
  const lines = typed.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== "");
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ");
  const byWord = new Map<string, Set<string>>();
  for (const { personId, name, staffCode } of members) for (const word of [name, ...(staffCode === null ? [] : [staffCode])]) byWord.set(plain(word), (byWord.get(plain(word)) ?? new Set()).add(personId));
  const found = lines.map((line) => ({ line, people: [...(byWord.get(plain(line)) ?? [])] }));
  return { people: [...new Set(found.flatMap(({ people }) => (people.length === 1 ? people : [])))], unknown: found.flatMap(({ line, people }) => (people.length === 1 ? [] : [line])) };
}

/** So many of these people, in an order that nobody chose. */
function draw(people: readonly string[], many: number, seed: string, secret: string): string[] {
  return [...people].map((person) => [keyedHash(secret, "drawn for inspection", `${seed}\0${person}`), person] as const).sort(([one], [other]) => (one < other ? -1 : 1)).slice(0, many).map(([, person]) => person);
}

function oneLine(text: string): string {
  return text.normalize("NFC").replace(/[\p{C}\s]+/gu, " ").trim().slice(0, LONGEST_NAME).trim();
}

function wholeNumber(text: string): number | null {
  return /^\d{1,3}$/u.test(text.trim()) ? Number(text.trim()) : null;
}
