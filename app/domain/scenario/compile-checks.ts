import type { Link } from "./link";
import type { Path } from "../content/read-yaml";
import { decisionOf, type Representation } from "./representation";
import { isRuleId, RULES } from "./rules";
import type { SourceScenario } from "./source-schema";

/** The author's own checks: what must never happen, what must be possible, and the walks. */
export function compileChecks(link: Link, top: SourceScenario): Representation["checks"] {
  const { never, possible, walks, explain } = top.checks;
  link.listIds(never, ["checks", "never"]);
  link.listIds(possible, ["checks", "possible"]);
  link.listIds(walks, ["checks", "walks"]);
  explain.forEach(({ rule }, index) => {
    if (!isRuleId(rule)) link.known("rule", rule, Object.keys(RULES), ["checks", "explain", index, "rule"]);
  });
  return {
    never: never.map(({ id, if: when, why }, index) => ({ id, when: link.condition(when, ["checks", "never", index, "if"], "checks"), why: why ?? null })),
    possible: possible.map(({ id, to, from }, index) => {
      link.scene(to, ["checks", "possible", index, "to"]);
      if (from !== undefined) choiceOf(link, from, ["checks", "possible", index, "from"]);
      return { id, to, from: from ?? null };
    }),
    walks: walks.map((walk, index) => {
      const path: Path = ["checks", "walks", index];
      link.known("mode", walk.mode, Object.keys(top.modes), [...path, "mode"]);
      link.scene(walk.expect.end, [...path, "expect", "end"]);
      for (const variable of Object.keys(walk.expect.vars)) link.known("variable", variable, link.variables.keys(), [...path, "expect", "vars", variable]);
      (walk.expect.critical ?? []).forEach((error, at) => link.known("critical error", error, Object.keys(top.critical), [...path, "expect", "critical", at]));
      return {
        id: walk.id,
        mode: walk.mode,
        choices: walk.choices,
        expect: { end: walk.expect.end, vars: walk.expect.vars, critical: walk.expect.critical ?? null, scenes: walk.expect.scenes ?? null },
      };
    }),
  };
}

/** The expert policy: at most one choice for each decision. */
export function compileExpert(link: Link, expert: string[]): string[] {
  const seen = new Set<string>();
  expert.forEach((step, index) => {
    const path: Path = ["debrief", "expert", index];
    if (!choiceOf(link, step, path)) return;
    const decision = decisionOf(step);
    if (seen.has(decision)) link.report("expert", path, `The expert path names two choices for "${decision}"; it is one policy for every draw.`);
    seen.add(decision);
  });
  return expert;
}

function choiceOf(link: Link, step: string, path: Path): boolean {
  const [scene = "", ...choice] = step.split(".");
  if (!link.known("scene", scene, link.scenes.keys(), path)) return false;
  return link.known(`choice in "${scene}" called`, choice.join("."), link.scenes.get(scene) ?? [], path);
}
