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
  return changes.includes("additive") ? "extended" : changes.includes("text") ? "reworded" : null;
}

async function move(world: World, personId: string, attempt: LoadedAttempt, to: ScenarioVersion): Promise<"pinned" | "moved" | "overtaken"> {
  const { cast, events, version, state } = attempt;
  const change = changeBetween(version.representation, to.representation);
  if (moveOf(version.representation, to.representation, change, events, cast.mode.id).kind === "pinned") return "pinned";
  const replayed = replay(to.representation, modeOf(to.representation, cast.mode.id), events);
  if (!replayed.ok) throw new Error(`An attempt was to move to ${to.representation.scenario} ${to.representation.version} and does not replay: ${replayed.reason}`);
  try {
    await world.db.attempt.update({
      // Judged as it stood, and so moved only if it still stands there.
      where: { id: attempt.id, personId, scenarioVersionId: version.id, endedAt: null, events: { none: { seq: { gt: state.seq } } } },
      data: {
        scenarioVersionId: to.id,
        snapshot: JSON.stringify(snapshotOf(to.representation, replayed.state)),
        moves: { create: { number: (attempt.moves.at(-1)?.number ?? 0) + 1, seq: state.seq, fromVersionId: version.id, toVersionId: to.id, change: change.class ?? "none", at: world.clock.now() } },
      },
    });
  } catch (error) {
    if (isGone(error) || isUniqueConflict(error)) return "overtaken";
    throw error;
  }
  return "moved";
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
