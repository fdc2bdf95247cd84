import { lockMinutesChoices, usualLockMinutes } from "~/domain/agency/sign-in-limits";
import { sha256 } from "../adapters/keyed-hash";
import type { ComputerHere } from "../sign-ins/computer-here.server";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";

export const LONGEST_COMPUTER_NAME = 60;

export interface ListedComputer {
  id: string;
  name: string;
  agency: string;
  lockMinutes: number;
  /** Null when that person is no longer here. */
  enrolledBy: string | null;
  enrolledAt: Date;
  lastUsedAt: Date;
}

export interface ComputerInput {
  name: string;
  lockMinutes: string | null;
}

const select = { id: true, name: true, lockMinutes: true, enrolledAt: true, lastUsedAt: true, agency: { select: { name: true } }, enrolledBy: { select: { name: true } } } as const;

/** The enrolled computers of the agencies that this person answers for, by agency and name. */
export async function listComputers({ db }: World, person: CurrentPerson): Promise<ListedComputer[]> {
  const rows = await db.enrolledComputer.findMany({ where: { agencyId: { in: answersFor(person) } }, select, orderBy: [{ agency: { name: "asc" } }, { name: "asc" }] });
  return rows.map(({ agency, enrolledBy, ...row }) => ({ ...row, agency: agency.name, enrolledBy: enrolledBy?.name ?? null }));
}

/** Null when there is none, or it belongs to an agency for which they do not answer. */
export async function findListed({ db }: World, person: CurrentPerson, id: string): Promise<ListedComputer | null> {
  const row = await db.enrolledComputer.findFirst({ where: { id, agencyId: { in: answersFor(person) } }, select });
  return row === null ? null : { ...row, agency: row.agency.name, enrolledBy: row.enrolledBy?.name ?? null };
}

export type EnrolOutcome = { kind: "enrolled"; token: string } | { kind: "nameless" } | { kind: "not-yours" };

/** Makes the computer of this sign-in one that people of an agency share. One that was enrolled before is enrolled anew, under its new name. */
export async function enrolComputer(world: World, person: CurrentPerson, agencyId: string, input: ComputerInput, before: ComputerHere | null): Promise<EnrolOutcome> {
  const { db, clock, ids } = world;
  const name = nameOf(input);
  if (!answersFor(person).includes(agencyId)) return { kind: "not-yours" };
  if (name === "") return { kind: "nameless" };
  const [id, token, now] = [ids.next(), ids.token(), clock.now()];
  await db.$transaction([
    // What it was for another agency ends only where that is this person's to end.
    ...(before === null ? [] : [db.enrolledComputer.deleteMany({ where: { id: before.id, agencyId: { in: answersFor(person) } } })]),
    db.enrolledComputer.create({ data: { id, tokenHash: sha256(token), agencyId, name, lockMinutes: minutesOf(input), enrolledById: person.id, enrolledAt: now, lastUsedAt: now } }),
    db.signIn.updateMany({ where: { id: person.signInId, personId: person.id }, data: { computerId: id } }),
  ]);
  return { kind: "enrolled", token };
}

/** False when it is not theirs to change, or the name is empty. */
export async function changeComputer({ db }: World, person: CurrentPerson, id: string, input: ComputerInput): Promise<"changed" | "nameless" | "not-found"> {
  const name = nameOf(input);
  if (name === "") return "nameless";
  const { count } = await db.enrolledComputer.updateMany({ where: { id, agencyId: { in: answersFor(person) } }, data: { name, lockMinutes: minutesOf(input) } });
  return count === 1 ? "changed" : "not-found";
}

/** No PIN works there any more. Whoever is signed in there by PIN is signed out; a sign-in by password goes on as on any computer. */
export async function removeComputer({ db, clock }: World, person: CurrentPerson, id: string): Promise<boolean> {
  const [, removed] = await db.$transaction([
    db.signIn.updateMany({ where: { computerId: id, byPin: true, endedAt: null, computer: { agencyId: { in: answersFor(person) } } }, data: { endedAt: clock.now() } }),
    db.enrolledComputer.deleteMany({ where: { id, agencyId: { in: answersFor(person) } } }),
  ]);
  return removed.count === 1;
}

function answersFor(person: CurrentPerson): string[] {
  return agenciesFor(person, "enrol-computers").map(({ agencyId }) => agencyId);
}

function nameOf({ name }: ComputerInput): string {
  return name.normalize("NFC").replace(/[\p{C}\s]+/gu, " ").trim().slice(0, LONGEST_COMPUTER_NAME).trim();
}

function minutesOf({ lockMinutes }: ComputerInput): number {
  return lockMinutesChoices.find((choice) => String(choice) === lockMinutes) ?? usualLockMinutes;
}
