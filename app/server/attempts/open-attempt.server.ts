import type { AttemptEvent } from "../../domain/attempt/event";
import { moveOf } from "../../domain/attempt/move";
import { replay } from "../../domain/attempt/replay";
import type { VersionNote } from "../../domain/attempt/scene-view";
import { type Diff, diffOf } from "../../domain/scenario/diff";
import { modeOf, type Representation } from "../../domain/scenario/representation";
import { isGone, isUniqueConflict } from "../adapters/database-conflict";
import { offeredVersion, type ScenarioVersion } from "../scenarios/scenario-version.server";
import type { World } from "../world";
import { loadAttempt, type LoadedAttempt } from "./load-attempt.server";
import { snapshotOf } from "./snapshot";
import { eventRows } from "./store-events.server";

export interface OpenedAttempt extends LoadedAttempt {
  note: VersionNote | null;
}

/**
 * An attempt of this person as it is opened: one that is under way goes on in the version that is offered now, if every step of
 * it means the same there (scenario-format.md, section 5), and else stays in its own. An ended attempt is never touched. Null for
 * anybody else's and for ids that do not exist.
 */
export async function openAttempt(world: World, personId: string, id: string): Promise<OpenedAttempt | null> {
  const attempt = await loadAttempt(world, personId, id);
  if (attempt === null || attempt.state.phase === "ended") return attempt === null ? null : { ...attempt, note: null };
  const newest = await offeredVersion(world, attempt.version.representation.scenario);
  if (newest !== null && newest.id !== attempt.version.id) {
    const outcome = await move(world, personId, attempt, newest);
    // Moved, or somebody was first: either way the next look finds it further.
    if (outcome !== "pinned") return openAttempt(world, personId, id);
    return { ...attempt, note: attempt.withdrawn ? "withdrawn" : "older" };
  }
  return { ...attempt, note: attempt.withdrawn ? "withdrawn" : justMoved(attempt) };
}

/** What a move has changed, told as long as the story stands where it stood then; its clock may have been stopped since. */
function justMoved({ moves, events }: LoadedAttempt): VersionNote | null {
  const changes = moves.filter((one) => events.slice(one.seq).every(({ kind }) => kind === "clock")).map(({ change }) => change);
  return changes.includes("additive") || changes.includes("structural") ? "extended" : changes.includes("text") ? "reworded" : null;
}

async function move(world: World, personId: string, attempt: LoadedAttempt, to: ScenarioVersion): Promise<"pinned" | "moved" | "overtaken"> {
  const { cast, events, times, version, state } = attempt;
  const change = changeBetween(version.representation, to.representation);
  const outcome = moveOf(version.representation, to.representation, change, events, cast.mode.id);
  if (outcome.kind === "pinned") return "pinned";
  const log = outcome.kind === "migrated" ? outcome.events : events;
  const replayed = replay(to.representation, modeOf(to.representation, cast.mode.id), log);
  if (!replayed.ok) throw new Error(`An attempt was to move to ${to.representation.scenario} ${to.representation.version} and does not replay: ${replayed.reason}`);
  try {
    await world.db.$transaction([
      world.db.attempt.update({
        // Judged as it stood, and so moved only if it still stands there.
        where: { id: attempt.id, personId, scenarioVersionId: version.id, endedAt: null, events: { none: { seq: { gt: state.seq } } } },
        data: {
          scenarioVersionId: to.id,
          snapshot: JSON.stringify(snapshotOf(to.representation, replayed.state)),
          ...(outcome.kind === "migrated" ? { forkedAtSeq: forkedAt(attempt, to, change) } : {}),
          moves: {
            create: {
              number: (attempt.moves.at(-1)?.number ?? 0) + 1, seq: log.length, fromVersionId: version.id, toVersionId: to.id, change: change.class ?? "none", at: world.clock.now(),
              logBefore: outcome.kind === "migrated" ? JSON.stringify(events.map((event, index) => ({ ...event, at: new Date(times[index] ?? 0).toISOString() }))) : null,
            },
          },
        },
      }),
      ...(outcome.kind === "migrated" ? inPlaceOf(world, attempt, to, outcome.events) : []),
    ]);
  } catch (error) {
    if (isGone(error) || isUniqueConflict(error)) return "overtaken";
    throw error;
  }
  return "moved";
}

/** The log as it reads in the new version takes the place of the one that the move keeps. */
function inPlaceOf({ db, clock }: World, { id, cast }: LoadedAttempt, to: ScenarioVersion, events: AttemptEvent[]) {
  return [db.attemptEvent.deleteMany({ where: { attemptId: id } }), db.attemptEvent.createMany({ data: eventRows(id, to.representation, cast.seat, events, clock.now()) })];
}

/** Where what was taken over from an earlier attempt ends in the new log; null where it cannot be said. */
function forkedAt({ forkedAtSeq, version, events, cast }: LoadedAttempt, to: ScenarioVersion, change: Diff): number | null {
  if (forkedAtSeq === null) return null;
  const taken = moveOf(version.representation, to.representation, change, events.slice(0, forkedAtSeq), cast.mode.id);
  return taken.kind === "migrated" ? taken.events.length : null;
}

const changes = new WeakMap<Representation, WeakMap<Representation, Diff>>();

/** Versions never change, and a pinned attempt asks at every page: the difference of two is taken once. */
function changeBetween(from: Representation, to: Representation): Diff {
  const known = changes.get(from) ?? new WeakMap<Representation, Diff>();
  changes.set(from, known);
  const change = known.get(to) ?? diffOf(from, to);
  known.set(to, change);
  return change;
}
