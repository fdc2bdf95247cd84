import type { CheckContext } from "./check-context";
import { type Followed, follow, lastState } from "./follow";
import type { Walk } from "./representation";

/** Check 20: every walk reaches what it expects; what differs is shown with the walk's transcript. */
export function checkWalks(context: CheckContext): void {
  context.representation.checks.walks.forEach((walk, index) => {
    if (walk.mode !== context.mode.id) return;
    const followed = follow(context.representation, context.mode, walk.choices);
    const differences = differencesOf(walk, followed);
    if (differences.length === 0) return;
    const way = followed.states.map(({ scene }) => scene).join(" → ");
    context.report("walk", ["checks", "walks", index, "id"], `The walk "${walk.id}" differs: ${differences.join("; ")}. It went: ${way}.`, walk.choices.slice(0, followed.taken));
  });
}

function differencesOf(walk: Walk, followed: Followed): string[] {
  if (followed.stopped.kind === "refused") return [`"${followed.stopped.step}" is not possible: ${followed.stopped.message}`];
  const state = lastState(followed);
  if (followed.stopped.kind === "waiting") return [`its choices stop at "${state.scene}", before an ending`];
  const { end, vars, critical, scenes } = walk.expect;
  const differences: string[] = [];
  if (state.scene !== end) differences.push(`it ends at "${state.scene}", not at "${end}"`);
  for (const [id, value] of Object.entries(vars)) {
    if (state.vars[id] !== value) differences.push(`"${id}" is ${JSON.stringify(state.vars[id])}, not ${JSON.stringify(value)}`);
  }
  if (critical !== null && [...critical].sort().join() !== [...state.critical].sort().join()) {
    differences.push(`its critical errors are ${list(state.critical)}, not ${list(critical)}`);
  }
  if (scenes !== null) {
    const passed = followed.states.map(({ scene }) => scene);
    const at = passed.findIndex((scene, index) => scene !== scenes[index]);
    if (at >= 0 || passed.length !== scenes.length) {
      const place = at >= 0 ? at : passed.length;
      differences.push(`step ${place + 1} is "${passed[place] ?? "nothing"}", not "${scenes[place] ?? "nothing"}"`);
    }
  }
  return differences;
}

function list(ids: string[]): string {
  return ids.length === 0 ? "none" : ids.join(", ");
}
