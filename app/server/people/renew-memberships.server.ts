import { withdrawPlacesOfLeavers } from "../joint-trainings/places-of-leavers.server";
import type { World } from "../world";
import { renewPlaces } from "./placements.server";
import { endSignInsOfThoseWhoLeft } from "./sign-ins-of-leavers.server";

/** What was written down for a day that has come since: moves are made, and whoever has left is signed out and has no place in a training to come. */
export async function renewMemberships(world: World): Promise<void> {
  await renewPlaces(world);
  await endSignInsOfThoseWhoLeft(world);
  await withdrawPlacesOfLeavers(world);
}
