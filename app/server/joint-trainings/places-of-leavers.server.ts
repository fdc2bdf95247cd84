import { stateOfNext } from "../../domain/joint-training/places";
import { auditLine } from "../audit/write-line.server";
import type { World } from "../world";
import { isOver, moveUp } from "./give-places.server";
import { capacityOf, placesOf, placeState } from "./places-of.server";
import { tellPeople } from "./tell-people.server";

/**
 * Whoever has left an agency does not come for it any more: their places in trainings that are not over are withdrawn, and who waits moves
 * up. Done once, it changes nothing. What they attended before stays theirs and the agency's.
 *
 * @param of - one agency or one person, where nobody else can have left since the last time.
 */
export async function withdrawPlacesOfLeavers(world: World, of: { agencyId?: string; personId?: string } = {}): Promise<void> {
  const { db, clock } = world;
  const now = clock.now();
  const held = await db.trainingPlace.findMany({
    where: { ...of, state: { in: ["invited", "accepted", "waiting"] }, person: { memberships: { some: { endedAt: { lte: now } } } }, training: { cancelledAt: null } },
    select: { id: true, trainingId: true, agencyId: true, personId: true, person: { select: { name: true, memberships: { where: { endedAt: { lte: now } }, select: { agencyId: true } } } } },
    // Who waits leaves first: nobody is invited who is gone.
    orderBy: [{ state: "desc" }, { id: "asc" }],
  });
  for (const { id, trainingId, agencyId, personId, person } of held) {
    if (!person.memberships.some((ended) => ended.agencyId === agencyId) || (await isOver(world, trainingId))) continue;
    const moved = await db.$transaction(async (tx) => {
      const place = await tx.trainingPlace.findUnique({ where: { id }, select: { state: true } });
      const changed = await tx.trainingPlace.updateMany({ where: { id, state: { in: ["invited", "accepted", "waiting"] } }, data: { state: "withdrawn", changedAt: now } });
      if (changed.count === 0) return null;
      await auditLine({ ...world, db: tx }, { id: personId, name: person.name }, { action: "training-changed", agencyId, subject: trainingId, detail: { withdrawn: [personId], left: place?.state } });
      return moveUp(tx, world, trainingId, agencyId);
    });
    if (moved === null) continue;
    await tellPeople(world, trainingId, [personId], "withdrawn");
    await tellPeople(world, trainingId, moved, "invited");
  }
}

/**
 * Of these people, who are members after all, each gets back the place that they lost by leaving since an instant. Where somebody else has
 * it by now they wait for the next, before those who came to wait after them, and are told so.
 */
export async function returnPlaces(world: World, agencyId: string, people: ReadonlySet<string>, since: Date): Promise<void> {
  const { db, clock } = world;
  const lines = await db.auditLine.findMany({ where: { agencyId, action: "training-changed", at: { gte: since }, detail: { contains: `"left":` } }, select: { at: true, personId: true, subject: true, detail: true }, orderBy: { id: "asc" } });
  for (const { at, personId, subject, detail } of lines) {
    if (personId === null || subject === null || !people.has(personId) || (await isOver(world, subject))) continue;
    const { left } = JSON.parse(detail ?? "{}") as { left?: string };
    const state = await db.$transaction(async (tx) => {
      const place = await tx.trainingPlace.findFirst({ where: { trainingId: subject, personId, agencyId, state: "withdrawn", changedAt: at }, select: { id: true, person: { select: { name: true } } } });
      if (place === null || left === undefined) return null;
      const before = placeState(left);
      const next = before === "invited" || before === "accepted" ? stateOfNext(await capacityOf(tx, subject, agencyId), await placesOf(tx, subject, agencyId), before) : before;
      await tx.trainingPlace.update({ where: { id: place.id }, data: { state: next, changedAt: clock.now() }, select: { id: true } });
      await auditLine({ ...world, db: tx }, { id: personId, name: place.person.name }, { action: "training-changed", agencyId, subject, detail: { returned: [personId], state: next } });
      return next;
    });
    if (state !== null) await tellPeople(world, subject, [personId], state === "waiting" ? "waiting" : "invited");
  }
}
