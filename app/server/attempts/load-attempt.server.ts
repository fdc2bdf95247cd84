import type { Cast } from "../../domain/attempt/cast";
import type { AttemptEvent, ClockChange, EventKind } from "../../domain/attempt/event";
import type { Instants } from "../../domain/attempt/decision-clock";
import { type AttemptState, replay } from "../../domain/attempt/replay";
import { modeOf } from "../../domain/scenario/representation";
import { instantOf } from "../adapters/hot-questions";
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
  const found = await findAttempt(world, personId, id);
  if (found === null) return null;
  const { row: { scenarioVersionId, mode: modeId, seat, snapshot, startedAt, endedAt, withdrawnAt, ...attempt }, events: rows, moves } = found;
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
  return { ...attempt, startedAt: instantOf(startedAt), endedAt: instantOf(endedAt), version, cast, events, times: rows.map(({ at }) => instantOf(at).getTime()), state: replayed.state, moves, withdrawn: withdrawnAt !== null };
}

interface AttemptRow {
  id: string;
  seed: number;
  startedAt: string;
  endedAt: string | null;
  forkedFromId: string | null;
  forkedAtSeq: number | null;
  scenarioVersionId: string;
  mode: string;
  seat: string;
  snapshot: string;
  withdrawnAt: string | null;
}

interface EventRow {
  seq: number;
  kind: string;
  scene: string;
  option: string | null;
  at: string;
}

const ATTEMPT = `
  SELECT a.id, a.seed, a.startedAt, a.endedAt, a.forkedFromId, a.forkedAtSeq, a.scenarioVersionId, a.mode, a.seat, a.snapshot, v.withdrawnAt
  FROM Attempt a JOIN ScenarioVersion v ON v.id = a.scenarioVersionId WHERE a.id = ? AND a.personId = ?`;
const EVENTS = "SELECT seq, kind, scene, option, at FROM AttemptEvent WHERE attemptId = ? ORDER BY seq";
const MOVES = "SELECT number, seq, change FROM AttemptMove WHERE attemptId = ? ORDER BY number";

async function findAttempt({ db }: World, personId: string, id: string) {
  const ask = await db.hot();
  const [row] = ask<AttemptRow>(ATTEMPT, id, personId);
  return row === undefined ? null : { row, events: ask<EventRow>(EVENTS, id), moves: ask<LoadedAttempt["moves"][number]>(MOVES, id) };
}

function eventOf(row: EventRow): AttemptEvent {
  const kind = row.kind as EventKind;
  if (kind === "continued") return { seq: row.seq, kind, scene: row.scene, option: null };
  if (kind === "clock") return { seq: row.seq, kind, scene: row.scene, option: row.option as ClockChange };
  return { seq: row.seq, kind, scene: row.scene, option: row.option ?? "" };
}
