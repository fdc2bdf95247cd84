import { mayChangeRoles } from "../../domain/agency/giving-roles";
import { knownAt, membershipIn, type PlacementChange } from "../../domain/agency/placement";
import { auditLine } from "../audit/write-line.server";
import type { Database } from "../adapters/database";
import { withdrawPlacesOfLeavers } from "../joint-trainings/places-of-leavers.server";
import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { lastOffices } from "./offices.server";
import { findManaged, rolesIn } from "./own-people.server";
import { type PlaceFault, type PlaceInput, readPlace } from "./place-fields.server";
import { place } from "./placements.server";
import { endSignInsOfThoseWhoLeft } from "./sign-ins-of-leavers.server";
import { typedDay } from "./typed-day";

export type MoveOutcome = "moved" | "not-found" | "gone" | PlaceFault;
export type LeaveOutcome = "left" | "stays" | "not-found" | "no-day" | "too-early" | "self" | "stronger-role" | "confirm";
export type ReturnOutcome = "returned" | "not-found" | "still-here" | "too-early" | PlaceFault;

/** From a day on somebody is at another site, is something else or has another line manager. Days before it stay as they were. */
export async function moveMember(world: World, viewer: CurrentPerson, personId: string, membershipId: string, input: PlaceInput): Promise<MoveOutcome> {
  const found = await findManaged(world, viewer, personId, membershipId);
  if (found === null) return "not-found";
  const { membership } = found;
  const now = world.clock.now();
  if (membership.endedAt !== null && membership.endedAt <= now) return "gone";
  const read = await readPlace(world.db, { ...membership, membershipId, before: membership, now }, input);
  if (!read.ok) return read.fault;
  if (membership.endedAt !== null && membership.endedAt <= read.from) return "gone";
  const { siteId, profession, managerId } = membership;
  const changed = Object.fromEntries(Object.entries(read.place).filter(([part, value]) => value !== { siteId, profession, managerId }[part as keyof typeof read.place]));
  await write(world, viewer, membership, { kind: "move", from: read.from.getTime(), to: changed }, { what: "moved", from: read.from.toISOString(), ...changed });
  return "moved";
}

/** From a day on somebody is no longer in the agency. What they earned stays, theirs and the agency's. */
export async function endMembership(world: World, viewer: CurrentPerson, personId: string, membershipId: string, { day, confirmed }: { day: string; confirmed: boolean }): Promise<LeaveOutcome> {
  const found = await findManaged(world, viewer, personId, membershipId);
  if (found === null) return "not-found";
  const { membership } = found;
  const now = world.clock.now();
  if (membership.endedAt !== null && membership.endedAt <= now) return "left";
  const typed = typedDay(day, membership.timeZone);
  if (typed === null) return "no-day";
  if (personId === viewer.id) return "self";
  // Of somebody who is there today the day itself still counts, until now.
  const isToday = typed <= now && now.getTime() - typed.getTime() < 24 * 3600 * 1000;
  const at = isToday ? now : typed;
  if (at <= membership.startedAt) return "too-early";
  const lastOf = await lastOffices(world.db, membership, membership.roles, now);
  const outcome = mayChangeRoles({ giver: rolesIn(viewer, membership.agencyId), isSelf: false, before: membership.roles, after: [], lastOf, confirmed });
  if (outcome !== "yes") return outcome === "confirm" ? "confirm" : "stronger-role";
  await write(world, viewer, membership, { kind: "end", at: at.getTime() }, { what: "left", from: at.toISOString() }, "person-left");
  await endSignInsOfThoseWhoLeft(world);
  await withdrawPlacesOfLeavers(world, { personId });
  return "left";
}

/** Somebody who was to leave on a day to come stays after all. */
export async function keepMember(world: World, viewer: CurrentPerson, personId: string, membershipId: string): Promise<"stays" | "not-found" | "gone"> {
  const found = await findManaged(world, viewer, personId, membershipId);
  if (found === null) return "not-found";
  const { endedAt } = found.membership;
  if (endedAt === null) return "stays";
  if (endedAt <= world.clock.now()) return "gone";
  await write(world, viewer, found.membership, { kind: "end", at: null }, { what: "stays" });
  return "stays";
}

/** Somebody who had left is back: the same member, with what they were then on record, and with a learner's role alone. */
export async function returnMember(world: World, viewer: CurrentPerson, personId: string, membershipId: string, input: PlaceInput): Promise<ReturnOutcome> {
  const found = await findManaged(world, viewer, personId, membershipId);
  if (found === null) return "not-found";
  const { membership } = found;
  const now = world.clock.now();
  if (membership.endedAt === null || membership.endedAt > now) return "still-here";
  const read = await readPlace(world.db, { ...membership, membershipId, before: null, now }, input);
  if (!read.ok) return read.fault;
  const gone = membershipIn(knownAt(membership.placements, now.getTime()), now.getTime())?.until ?? membership.endedAt.getTime();
  // Back on the day on which they left: from when they had gone.
  const typed = read.from.getTime();
  const from = typed < gone && gone - typed < 24 * 3600 * 1000 ? gone : typed;
  if (from < gone) return "too-early";
  const { db } = world;
  await db.$transaction(async (tx) => {
    await place(world, tx, membership.id, { kind: "return", from, to: read.place }, now, viewer.id);
    await tx.membershipRole.deleteMany({ where: { membershipId: membership.id, role: { not: "learner" } } });
    await tx.membershipRole.upsert({ where: { membershipId_role: { membershipId: membership.id, role: "learner" } }, create: { membershipId: membership.id, role: "learner" }, update: {} });
    await auditLine({ ...world, db: tx as Database }, viewer, { action: "person-changed", agencyId: membership.agencyId, subject: personId, detail: { what: "returned", from: new Date(from).toISOString() } });
  });
  return "returned";
}

async function write(world: World, viewer: CurrentPerson, membership: { id: string; agencyId: string }, change: PlacementChange, detail: { what: string } & Record<string, unknown>, action: "person-changed" | "person-left" = "person-changed"): Promise<void> {
  await world.db.$transaction(async (tx) => {
    if ((await place(world, tx, membership.id, change, world.clock.now(), viewer.id)) !== "placed") return;
    const { personId } = await tx.membership.findUniqueOrThrow({ where: { id: membership.id }, select: { personId: true } });
    await auditLine({ ...world, db: tx as Database }, viewer, { action, agencyId: membership.agencyId, subject: personId, detail });
  });
}
