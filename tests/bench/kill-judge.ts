import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { replay } from "../../app/domain/attempt/replay";
import type { AttemptEvent } from "../../app/domain/attempt/event";
import { modeOf, type Representation } from "../../app/domain/scenario/representation";
import { readRepresentation } from "../../app/domain/scenario/stored-representation";
import { snapshotOf } from "../../app/server/attempts/snapshot";
import { expectedLog, type PlayedAttempt } from "./kill-player";

export interface Verdict {
  lost: number;
  doubled: number;
  /** Logs that do not replay, snapshots that say something else, a database that is damaged. */
  broken: number;
  /** What was sent, not answered, and yet kept: right either way. */
  keptUnanswered: number;
}

interface AttemptRow {
  scenarioVersionId: string;
  mode: string;
  seed: number;
  snapshot: string;
}

/** Compares what players were told with what the database holds. */
export class KillJudge {
  private readonly db: Sqlite.Database;
  private readonly versions = new Map<string, Representation>();

  constructor(dataDir: string) {
    this.db = new Sqlite(join(dataDir, "throughcare.db"), { readonly: true });
  }

  judge(played: PlayedAttempt[]): Verdict {
    const verdict: Verdict = { lost: 0, doubled: 0, broken: 0, keptUnanswered: 0 };
    for (const attempt of played) this.judgeOne(attempt, verdict);
    return verdict;
  }

  /** Every log and snapshot there is, and the file itself; the number of what is wrong. */
  judgeAll(): number {
    const rows = this.db.prepare("SELECT id, scenarioVersionId, mode, seed, snapshot FROM Attempt").all() as (AttemptRow & { id: string })[];
    const broken = rows.filter((row) => !this.isWhole(row, this.logOf(row.id))).length;
    const [answer] = this.db.pragma("integrity_check") as { integrity_check: string }[];
    return broken + (answer?.integrity_check === "ok" ? 0 : 1);
  }

  close(): void {
    this.db.close();
  }

  private judgeOne({ path, acknowledged, onItsWay }: PlayedAttempt, verdict: Verdict): void {
    const id = path.split("/").at(-1) ?? "";
    const row = this.db.prepare("SELECT scenarioVersionId, mode, seed, snapshot FROM Attempt WHERE id = ?").get(id) as AttemptRow | undefined;
    if (row === undefined) {
      verdict.lost += acknowledged.length + 1;
      return;
    }
    const log = this.logOf(id);
    if (!this.isWhole(row, log)) verdict.broken += 1;
    const told = (commands: PlayedAttempt["acknowledged"]) => expectedLog(this.version(row.scenarioVersionId), modeOf(this.version(row.scenarioVersionId), row.mode), row.seed, commands);
    const expected = told(acknowledged);
    if (same(log, expected)) return;
    if (onItsWay !== null && same(log, told([...acknowledged, onItsWay]))) verdict.keptUnanswered += 1;
    else if (log.length < expected.length || !same(log.slice(0, expected.length), expected)) verdict.lost += 1;
    else verdict.doubled += 1;
  }

  private isWhole({ scenarioVersionId, mode, snapshot }: AttemptRow, log: AttemptEvent[]): boolean {
    const representation = this.version(scenarioVersionId);
    const replayed = replay(representation, modeOf(representation, mode), log);
    return replayed.ok && log.every(({ seq }, index) => seq === index + 1) && snapshot === JSON.stringify(snapshotOf(representation, replayed.state));
  }

  private logOf(id: string): AttemptEvent[] {
    return this.db.prepare("SELECT seq, kind, scene, option FROM AttemptEvent WHERE attemptId = ? ORDER BY seq").all(id) as AttemptEvent[];
  }

  private version(id: string): Representation {
    const known = this.versions.get(id);
    if (known !== undefined) return known;
    const { representation } = this.db.prepare("SELECT representation FROM ScenarioVersion WHERE id = ?").get(id) as { representation: string };
    const read = readRepresentation(representation);
    this.versions.set(id, read);
    return read;
  }
}

function same(log: AttemptEvent[], expected: AttemptEvent[]): boolean {
  return log.length === expected.length && log.every(({ seq, kind, scene, option }, index) => seq === expected[index]?.seq && kind === expected[index].kind && scene === expected[index].scene && option === expected[index].option);
}
