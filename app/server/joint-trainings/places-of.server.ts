import { type Place, PLACE_STATES, type PlaceState } from "../../domain/joint-training/places";
import type { World } from "../world";

/** The models, or the transaction in which they are asked. */
export type Places = Pick<World["db"], "trainingPlace" | "trainingAgency">;

export interface HeldPlace extends Place {
  person: string;
}

/** The places of an agency in a training, in no order. */
export async function placesOf(db: Places, trainingId: string, agencyId: string): Promise<HeldPlace[]> {
  const rows = await db.trainingPlace.findMany({ where: { trainingId, agencyId }, select: { id: true, personId: true, state: true, invitedAt: true } });
  return rows.map(({ id, personId, state, invitedAt }) => ({ id, person: personId, state: placeState(state), since: invitedAt.getTime() }));
}

/** How many places an agency has; 0 for one that does not take part. */
export async function capacityOf(db: Places, trainingId: string, agencyId: string): Promise<number> {
  return (await db.trainingAgency.findUnique({ where: { trainingId_agencyId: { trainingId, agencyId } }, select: { capacity: true } }))?.capacity ?? 0;
}

/** Puts places into a state. Returns whose they are. */
export async function changedPlaces(db: Places, { clock }: Pick<World, "clock">, places: readonly Place[], state: PlaceState): Promise<string[]> {
  const where = { id: { in: places.map(({ id }) => id) } };
  await db.trainingPlace.updateMany({ where, data: { state, changedAt: clock.now() } });
  return (await db.trainingPlace.findMany({ where, select: { personId: true } })).map(({ personId }) => personId);
}

export function placeState(stored: string): PlaceState {
  return PLACE_STATES.find((state) => state === stored) ?? "withdrawn";
}
