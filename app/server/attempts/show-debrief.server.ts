import { debriefOf } from "../../domain/attempt/debrief";
import type { DebriefView } from "../../domain/attempt/debrief-view";
import type { ReachedEnding } from "../../domain/attempt/endings-by-seat";
import { replay } from "../../domain/attempt/replay";
import { presenterOf } from "../scenarios/standards.server";
import type { World } from "../world";
import { loadAttempt, type LoadedAttempt } from "./load-attempt.server";
import { notesOf } from "./notes.server";
import { readSnapshot } from "./snapshot";

export type DebriefOutcome = { kind: "shown"; view: DebriefView } | { kind: "not-ended" } | { kind: "not-found" };

/** The debrief of this person's attempt, once it has ended. */
export async function showDebrief(world: World, personId: string, attemptId: string): Promise<DebriefOutcome> {
  const attempt = await loadAttempt(world, personId, attemptId);
  if (attempt === null) return { kind: "not-found" };
  if (attempt.state.phase !== "ended") return { kind: "not-ended" };
  const { representation } = attempt.version;
  const [notes, continues, reached, offered] = await Promise.all([
    notesOf(world, personId, attemptId),
    originOf(world, personId, attempt),
    reachedOn(world, personId, attempt.version.id),
    world.db.scenarioVersion.findFirst({ where: { scenario: representation.scenario, offered: true }, select: { id: true } }),
  ]);
  const view = debriefOf(
    {
      attempt: attempt.id, representation, cast: attempt.cast, graph: attempt.version.graph(attempt.cast.mode), events: attempt.events, seed: attempt.seed,
      startedAt: attempt.startedAt.toISOString(), endedAt: (attempt.endedAt ?? attempt.startedAt).toISOString(),
      continues, newerVersion: offered !== null && offered.id !== attempt.version.id, notes, reached, withdrawn: attempt.withdrawn,
    },
    presenterOf(world),
  );
  return view === null ? { kind: "not-ended" } : { kind: "shown", view };
}

/** The endings to which this person has come on a version: results of another one are never pooled with them. */
async function reachedOn({ db }: World, personId: string, scenarioVersionId: string): Promise<ReachedEnding[]> {
  const rows = await db.attempt.findMany({ where: { personId, scenarioVersionId, endedAt: { not: null } }, select: { id: true, mode: true, snapshot: true, endedAt: true } });
  return rows.map(({ id, mode, snapshot, endedAt }) => ({ attempt: id, mode, ending: readSnapshot(snapshot).scene, endedAt: endedAt?.toISOString() ?? "" }));
}

/** The attempt that this one took its beginning from, and the first decision that was taken anew. */
export async function originOf({ db }: World, personId: string, attempt: Pick<LoadedAttempt, "forkedFromId" | "forkedAtSeq" | "version" | "cast" | "events">): Promise<DebriefView["continues"]> {
  if (attempt.forkedFromId === null || attempt.forkedAtSeq === null) return null;
  const origin = await db.attempt.findFirst({ where: { id: attempt.forkedFromId, personId }, select: { id: true, startedAt: true } });
  const taken = replay(attempt.version.representation, attempt.cast.mode, attempt.events.slice(0, attempt.forkedAtSeq));
  if (origin === null || !taken.ok) return null;
  return { attempt: origin.id, decision: taken.state.decisions.length + 1, startedAt: origin.startedAt.toISOString() };
}
