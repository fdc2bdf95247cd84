import type { Cast } from "../../domain/attempt/cast";
import type { AttemptEvent, ClockChange, EventKind } from "../../domain/attempt/event";
import type { Instants } from "../../domain/attempt/decision-clock";
import { type AttemptState, replay } from "../../domain/attempt/replay";
import { modeOf } from "../../domain/scenario/representation";
import type { World } from "../world";
import { type ScenarioVersion, versionOf } from "../scenarios/scenario-version.server";
import { snapshotOf } from "./snapshot";

export interface LoadedAttempt {
  id: string;
  seed: number;
  startedAt: Date;
  endedAt: Date | null;
  forkedFromId: string | null;
  forkedAtSeq: number | null;
  version: ScenarioVersion;
  cast: Cast;
  events: AttemptEvent[];
  /** When each event was stored, milliseconds since 1970. */
  times: number[];
  state: AttemptState;
  /** From version to version, the oldest first. */
  moves: { number: number; seq: number; change: string }[];
  /** Its version was withdrawn as harmful. */
  withdrawn: boolean;
}

/** What a clock needs to know besides the log. */
export function instantsOf(world: World, { startedAt, times }: Pick<LoadedAttempt, "startedAt" | "times">): Instants {
  return { startedAt: startedAt.getTime(), times, now: world.clock.now().getTime() };
}

/**
 * An attempt of this person, replayed from its log; null for anybody else's and for ids that do not exist. The stored snapshot
 * is compared with the log and mended when it differs: the log is the truth.
 */
export async function loadAttempt(world: World, personId: string, id: string): Promise<LoadedAttempt | null> {
  const row = await world.db.attempt.findFirst({
    where: { id, personId },
    select: {
      id: true, seed: true, startedAt: true, endedAt: true, forkedFromId: true, forkedAtSeq: true, scenarioVersionId: true, mode: true, seat: true, snapshot: true,
      events: { select: { seq: true, kind: true, scene: true, option: true, at: true }, orderBy: { seq: "asc" } },
      moves: { select: { number: true, seq: true, change: true }, orderBy: { number: "asc" } },
      scenarioVersion: { select: { withdrawnAt: true } },
    },
  });
  if (row === null) return null;
  const { scenarioVersionId, mode: modeId, seat, snapshot, events: rows, scenarioVersion, ...attempt } = row;
  const version = await versionOf(world, scenarioVersionId);
  const events = rows.map(eventOf);
  const cast: Cast = { mode: modeOf(version.representation, modeId), seat };
  const replayed = replay(version.representation, cast.mode, events);
  if (!replayed.ok) throw new Error(`The log of an attempt on ${version.representation.scenario} ${version.representation.version} fails at event ${replayed.seq}: ${replayed.reason}`);
  const fresh = JSON.stringify(snapshotOf(version.representation, replayed.state));
  if (fresh !== snapshot) {
    world.log.warn({ seq: replayed.state.seq }, "a snapshot differed from its log and was mended");
    await world.db.attempt.updateMany({ where: { id, personId, snapshot }, data: { snapshot: fresh } });
  }
  return { ...attempt, version, cast, events, times: rows.map(({ at }) => at.getTime()), state: replayed.state, withdrawn: scenarioVersion.withdrawnAt !== null };
}

function eventOf(row: { seq: number; kind: string; scene: string; option: string | null }): AttemptEvent {
  const kind = row.kind as EventKind;
  if (kind === "continued") return { seq: row.seq, kind, scene: row.scene, option: null };
  if (kind === "clock") return { seq: row.seq, kind, scene: row.scene, option: row.option as ClockChange };
  return { seq: row.seq, kind, scene: row.scene, option: row.option ?? "" };
}
