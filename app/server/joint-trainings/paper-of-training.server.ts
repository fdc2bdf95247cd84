import { paperOf } from "../../domain/scenario/make-paper";
import type { Paper } from "../../domain/scenario/paper";
import { offeredVersion } from "../scenarios/scenario-version.server";
import type { World } from "../world";

// Versions never change, and paper takes a moment to make.
const papers = new WeakMap<World["db"], Map<string, Paper | null>>();

/** The paper of the scenario that a training plays; null without one, or when it is not offered. */
export async function paperOfScenario(world: World, scenario: string | null): Promise<Paper | null> {
  const version = scenario === null ? null : await offeredVersion(world, scenario);
  if (version === null) return null;
  const made = papers.get(world.db) ?? new Map<string, Paper | null>();
  papers.set(world.db, made);
  let paper = made.get(version.id);
  if (paper === undefined) {
    paper = paperOf(version.representation);
    made.set(version.id, paper);
  }
  return paper;
}
