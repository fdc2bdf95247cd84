import { BUDGET, explore, type StateGraph } from "../../domain/scenario/explore";
import type { Mode, Representation } from "../../domain/scenario/representation";
import { readRepresentation } from "../../domain/scenario/stored-representation";
import type { World } from "../world";

/** A stored version, as attempts are played on it. */
export interface ScenarioVersion {
  id: string;
  representation: Representation;
  /** States of a mode; made when it is first asked for: only the debrief needs it. */
  graph(mode: Mode): StateGraph;
}

// Stored versions never change, so that they can be kept; the oldest leave when there are many.
const MOST_KEPT = 50;
const kept = new WeakMap<World["db"], Map<string, ScenarioVersion>>();

/** The version with an id. An attempt always has one, because versions are never deleted. */
export async function versionOf({ db }: World, id: string): Promise<ScenarioVersion> {
  const versions = kept.get(db) ?? new Map<string, ScenarioVersion>();
  kept.set(db, versions);
  const known = versions.get(id);
  if (known !== undefined) return known;
  const row = await db.scenarioVersion.findUniqueOrThrow({ where: { id }, select: { representation: true } });
  const version = asVersion(id, readRepresentation(row.representation));
  versions.set(id, version);
  const oldest = versions.keys().next();
  if (versions.size > MOST_KEPT && !oldest.done) versions.delete(oldest.value);
  return version;
}

function asVersion(id: string, representation: Representation): ScenarioVersion {
  const graphs = new Map<string, StateGraph>();
  return {
    id,
    representation,
    graph: (mode) => {
      let graph = graphs.get(mode.id);
      if (graph === undefined) {
        const exploration = explore(representation, mode.seats, BUDGET.full);
        if (!exploration.ok) throw new Error(`${representation.scenario} ${representation.version} was stored as verified but has over ${BUDGET.full} states`);
        graph = exploration.graph;
        graphs.set(mode.id, graph);
      }
      return graph;
    },
  };
}

/** The version of a scenario that may be started now; null when there is none. */
export async function offeredVersion(world: World, scenario: string): Promise<ScenarioVersion | null> {
  const ask = await world.db.hot();
  const [row] = ask<{ id: string }>("SELECT id FROM ScenarioVersion WHERE scenario = ? AND offered = 1", scenario);
  return row === undefined ? null : versionOf(world, row.id);
}
