import { automatic } from "../../domain/attempt/advance";
import { type Cast, modesForOne } from "../../domain/attempt/cast";
import type { ClockSetting } from "../../domain/attempt/decision-clock";
import { begin } from "../../domain/scenario/play";
import type { AttemptEvent } from "../../domain/attempt/event";
import { replay } from "../../domain/attempt/replay";
import { offeredVersion, type ScenarioVersion } from "../scenarios/scenario-version.server";
import type { World } from "../world";
import { eventRows, standing } from "./store-events.server";

/**
 * Begins an attempt on the version that is offered now, in a mode that one person can play: the first, unless another is named.
 * `clocks` says how its time limits run.
 *
 * @returns its id, or null when the scenario or the mode is not offered.
 */
export async function startAttempt(world: World, personId: string, scenario: string, named: string | null = null, clocks: ClockSetting = "normal"): Promise<string | null> {
  const version = await offeredVersion(world, scenario);
  if (version === null) return null;
  const { representation } = version;
  const mode = modesForOne(representation).find(({ id }) => named === null || id === named);
  if (mode === undefined) return null;
  const seed = world.ids.seed();
  const cast: Cast = { mode, seat: mode.seats[0] ?? "" };
  const first: AttemptEvent[] = clocks === "normal" ? [] : [{ seq: 1, kind: "clock", scene: representation.start, option: clocks }];
  const events = [...first, ...automatic(representation, mode, begin(representation), seed, first)];
  return storeAttempt(world, personId, version, cast, seed, events, null);
}

/** Writes a new attempt with the events that it begins with; `fork` says which attempt they were taken over from. */
export async function storeAttempt(
  { db, clock, ids }: World, personId: string, version: ScenarioVersion, { mode, seat }: Cast, seed: number, events: AttemptEvent[], fork: { fromId: string; atSeq: number } | null,
): Promise<string> {
  const { representation } = version;
  const replayed = replay(representation, mode, events);
  if (!replayed.ok) throw new Error(`A new attempt cannot begin with these events: ${replayed.reason}`);
  const id = ids.next();
  const now = clock.now();
  await db.$transaction([
    db.attempt.create({
      data: {
        id, personId, scenarioVersionId: version.id, mode: mode.id, seat, seed, startedAt: now,
        forkedFromId: fork?.fromId ?? null, forkedAtSeq: fork?.atSeq ?? null, ...standing(representation, replayed.state, now),
      },
    }),
    db.attemptEvent.createMany({ data: eventRows(id, representation, seat, events, now) }),
  ]);
  return id;
}
