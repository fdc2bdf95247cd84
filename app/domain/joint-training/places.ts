/** Invited, and has accepted or declined; waiting for a place; or not coming any more by a word of their own agency. */
export const PLACE_STATES = ["invited", "accepted", "declined", "waiting", "withdrawn"] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** A place of one agency in one training. */
export interface Place {
  id: string;
  state: PlaceState;
  /** Since when they are in the order of those who wait, in milliseconds since 1970. */
  since: number;
}

/** Places that are given: whoever is invited holds theirs until they decline. */
export function taken(places: readonly Place[]): number {
  return places.filter(({ state }) => state === "invited" || state === "accepted").length;
}

/** What somebody becomes who is invited now, or who can come after all: there is no overtaking of those who wait. */
export function stateOfNext(capacity: number, places: readonly Place[], free: "invited" | "accepted" = "invited"): "invited" | "accepted" | "waiting" {
  return taken(places) < capacity && waiting(places).length === 0 ? free : "waiting";
}

/** Those who wait, in their order. */
export function waiting(places: readonly Place[]): Place[] {
  return places.filter(({ state }) => state === "waiting").sort((one, other) => one.since - other.since || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

/** Who moves up into the places that have become free. */
export function movingUp(capacity: number, places: readonly Place[]): Place[] {
  return waiting(places).slice(0, Math.max(0, capacity - taken(places)));
}

/** What somebody says to their own place, and what it becomes; null where there is nothing to say. */
export function answered(word: "accept" | "decline", state: PlaceState, capacity: number, others: readonly Place[]): PlaceState | null {
  if (state === "withdrawn") return null;
  if (word === "decline") return "declined";
  if (state === "invited" || state === "accepted") return "accepted";
  // Whoever waits goes on waiting; whoever had declined comes after those.
  return state === "waiting" ? "waiting" : stateOfNext(capacity, others, "accepted");
}
