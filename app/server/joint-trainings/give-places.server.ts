import { answered, movingUp, stateOfNext } from "../../domain/joint-training/places";
import { auditLine } from "../audit/write-line.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { capacityOf, changedPlaces, type Places, placesOf, placeState } from "./places-of.server";
import { tellPeople } from "./tell-people.server";

export type InviteOutcome = { kind: "invited"; invited: number; waiting: number; kept: number } | { kind: "over" } | { kind: "nobody" };

/**
 * Invites people of one's own agency, in the order of the list. Beyond the capacity they wait. Who has a place already keeps it, whichever
 * agency gave it: nobody is counted for two. That it was another one is told to nobody but the person and the trainers, who enter them for
 * it: `kept` counts both alike, and the list of those who could be invited holds everybody without a place here. Without a count a
 * coordinator would wait for an answer that never comes; and whoever tries people out leaves a line in the log. Two who press at the same moment give no place twice: each looks and writes in one transaction.
 */
export async function invitePeople(world: World, viewer: CurrentPerson, trainingId: string, agencyId: string, people: readonly string[]): Promise<InviteOutcome> {
  const { db, clock, ids } = world;
  const now = clock.now();
  if (await isOver(world, trainingId)) return { kind: "over" };
  const members = await db.membership.findMany({
    where: { agencyId, personId: { in: [...people] }, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
    select: { personId: true, profession: true }, orderBy: { person: { name: "asc" } },
  });
  if (members.length === 0) return { kind: "nobody" };
  const given = await db.$transaction(async (tx) => {
    const capacity = await capacityOf(tx, trainingId, agencyId);
    const result = { invited: [] as string[], waiting: [] as string[], kept: [] as string[] };
    for (const { personId, profession } of members) {
      const own = await tx.trainingPlace.findUnique({ where: { trainingId_personId: { trainingId, personId } }, select: { id: true, agencyId: true, state: true } });
      const isOff = own === null || own.state === "declined" || own.state === "withdrawn";
      if (!isOff) {
        result.kept.push(personId);
        continue;
      }
      const state = stateOfNext(capacity, await placesOf(tx, trainingId, agencyId)) === "waiting" ? "waiting" : "invited";
      const row = { agencyId, profession, state, invitedById: viewer.id, invitedAt: new Date(now.getTime() + result.waiting.length), changedAt: now };
      await tx.trainingPlace.upsert({ where: { trainingId_personId: { trainingId, personId } }, create: { id: ids.next(), trainingId, personId, ...row }, update: row, select: { id: true } });
      result[state].push(personId);
    }
    await auditLine({ ...world, db: tx }, viewer, { action: "training-changed", agencyId, subject: trainingId, detail: result });
    return result;
  });
  await tellPeople(world, trainingId, given.invited, "invited");
  await tellPeople(world, trainingId, given.waiting, "waiting");
  return { kind: "invited", invited: given.invited.length, waiting: given.waiting.length, kept: given.kept.length };
}

/** Takes a place back from somebody of one's own agency; the first who waits gets it. False when there is none. */
export async function withdrawPlace(world: World, viewer: CurrentPerson, trainingId: string, placeId: string, agencies: readonly string[]): Promise<boolean> {
  const { db } = world;
  if (await isOver(world, trainingId)) return false;
  const outcome = await db.$transaction(async (tx) => {
    const place = await tx.trainingPlace.findFirst({ where: { id: placeId, trainingId, agencyId: { in: [...agencies] } }, select: { id: true, agencyId: true, personId: true, state: true } });
    if (place === null) return null;
    const isOff = place.state === "withdrawn" || place.state === "declined";
    if (place.state !== "withdrawn") await tx.trainingPlace.update({ where: { id: placeId }, data: { state: "withdrawn", changedAt: world.clock.now() }, select: { id: true } });
    await auditLine({ ...world, db: tx }, viewer, { action: "training-changed", agencyId: place.agencyId, subject: trainingId, detail: { withdrawn: [place.personId] } });
    return { told: isOff ? [] : [place.personId], moved: await moveUp(tx, world, trainingId, place.agencyId) };
  });
  if (outcome === null) return false;
  await tellPeople(world, trainingId, outcome.told, "withdrawn");
  await tellPeople(world, trainingId, outcome.moved, "invited");
  return true;
}

/** What somebody says to their own place. "over" when it is too late to say anything; null when they have none. */
export async function answerPlace(world: World, personId: string, trainingId: string, word: "accept" | "decline"): Promise<"accepted" | "waiting" | "declined" | "over" | null> {
  if (await isOver(world, trainingId)) return "over";
  const outcome = await world.db.$transaction(async (tx) => {
    const own = await tx.trainingPlace.findUnique({ where: { trainingId_personId: { trainingId, personId } }, select: { id: true, agencyId: true, state: true } });
    if (own === null) return null;
    const all = await placesOf(tx, trainingId, own.agencyId);
    const before = placeState(own.state);
    const state = answered(word, before, await capacityOf(tx, trainingId, own.agencyId), all.filter(({ id }) => id !== own.id));
    if (state === null) return null;
    const now = world.clock.now();
    // Whoever comes back after having declined begins at the end of those who wait.
    if (state !== before) await tx.trainingPlace.update({ where: { id: own.id }, data: { state, changedAt: now, ...(before === "declined" ? { invitedAt: now } : {}) }, select: { id: true } });
    return { state, moved: await moveUp(tx, world, trainingId, own.agencyId) };
  });
  if (outcome === null) return null;
  await tellPeople(world, trainingId, outcome.moved, "invited");
  return outcome.state === "accepted" || outcome.state === "waiting" ? outcome.state : "declined";
}

/** Whoever waits is invited to what has become free. Returns who is to be told. */
export async function moveUp(tx: Places, world: World, trainingId: string, agencyId: string): Promise<string[]> {
  const up = movingUp(await capacityOf(tx, trainingId, agencyId), await placesOf(tx, trainingId, agencyId));
  return up.length === 0 ? [] : changedPlaces(tx, world, up, "invited");
}

/** Called off, or its last session is over: nobody comes or goes any more. */
export async function isOver({ db, clock }: World, trainingId: string): Promise<boolean> {
  const { cancelledAt, sessions } = await db.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { cancelledAt: true, sessions: { where: { cancelledAt: null }, select: { endsAt: true } } } });
  return cancelledAt !== null || (sessions.length > 0 && sessions.every(({ endsAt }) => endsAt <= clock.now()));
}
