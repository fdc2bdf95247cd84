import type { CheckContext } from "./check-context";
import { allConditions, effectsOf, readsOf } from "./reads";
import { partsOf, type Representation } from "./representation";
import { targetsOf } from "./targets";

/** Check 4: what the story remembers has to matter, and what matters has to happen. */
export function checkVariables(context: CheckContext): void {
  const { representation } = context;
  const reads = readsOf(allConditions(representation));
  const read = reads.variables;
  const written = new Set(representation.scenes.flatMap(effectsOf).flatMap((effect) => ("variable" in effect ? [effect.variable] : [])));
  for (const { id } of representation.variables) {
    if (!read.has(id)) context.report("never-read", ["vars", id], `No condition ever asks for "${id}"; let something depend on it, or delete it.`);
    if (!written.has(id)) context.report("never-written", ["vars", id], `Nothing ever changes "${id}"; set it where it happens, or delete it.`);
  }
  const asked = new Set([...reads.known].map((known) => known.split("@")[0]));
  const named = new Set(representation.scenes.flatMap((scene) => [...scene.mentions, ...partsOf(scene).flatMap(({ choices }) => choices.flatMap(({ needs }) => needs))]));
  for (const { id } of representation.facts) {
    if (!asked.has(id) && !named.has(id)) context.report("never-read", ["facts", id], `Nothing ever depends on who knows "${id}": ask knows(seat, ${id}), or name it under needs or mentions.`);
  }
}

/**
 * Check 5: every scene can be reached and leads on to an ending, ignoring values.
 *
 * @returns ids of the scenes that were reported, which the checks with values leave alone.
 */
export function checkConnections(context: CheckContext): Set<string> {
  const { representation } = context;
  const targets = new Map(representation.scenes.map((scene) => [scene.id, targetsOf(scene)]));
  const sources = new Map<string, string[]>(representation.scenes.map(({ id }) => [id, []]));
  for (const [id, tos] of targets) for (const to of tos) sources.get(to)?.push(id);
  const reachable = spread([representation.start], targets);
  const ends = representation.scenes.filter(({ kind }) => kind === "end").map(({ id }) => id);
  const ending = spread(ends, sources);
  const reported = new Set<string>();
  for (const { id } of representation.scenes) {
    if (!reachable.has(id)) {
      context.report("unreachable", context.scene(id), `Nothing leads to the scene "${id}".`);
      reported.add(id);
    } else if (!ending.has(id)) {
      context.report("no-way-to-an-ending", context.scene(id), `From the scene "${id}" no ending can be reached, whatever is chosen.`);
      reported.add(id);
    }
  }
  return reported;
}

function spread(from: string[], next: Map<string, string[]>): Set<string> {
  const reached = new Set(from);
  for (const id of reached) for (const to of next.get(id) ?? []) reached.add(to);
  return reached;
}

/** Scenes that lie on a ring of arrows, ignoring values: the only ones that could be entered twice. */
export function scenesOnRings(representation: Representation): Set<string> {
  const targets = new Map(representation.scenes.map((scene) => [scene.id, targetsOf(scene)]));
  return new Set(representation.scenes.map(({ id }) => id).filter((id) => spread(targets.get(id) ?? [], targets).has(id)));
}
