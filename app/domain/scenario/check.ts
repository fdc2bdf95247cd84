import { checkChoices, checkCues } from "./check-choices";
import { CheckContext } from "./check-context";
import { checkExpert } from "./check-expert";
import { checkScores } from "./check-scores";
import { checkConnections, checkVariables } from "./check-structure";
import { checkCycles, checkNoReturn, checkPossible, checkReachedByValues, checkTraps, exploreChecking } from "./check-values";
import { checkWalks } from "./check-walks";
import { type CompileInput, compileScenario, type Explanation } from "./compile";
import { endingsOf, MAX_ENDINGS } from "./endings";
import { BUDGET, type StateGraph } from "./explore";
import { type Fault, inOrder } from "./fault";
import type { Representation } from "./representation";

export interface Checked {
  /** Every fault at once, in the order of the file; warnings that the file explains are left out. */
  faults: Fault[];
  /** Null when the source has faults of shape or names. */
  representation: Representation | null;
  /** Reachable states over the cone of influence; null when they were not all looked at. */
  states: number | null;
  /** No error: the only condition under which a scenario may be offered to learners. */
  verified: boolean;
  /** Verified, and no warning that the file does not explain. */
  clean: boolean;
  graph: StateGraph | null;
}

/**
 * Checks 1 to 14 and 20 of scenario-format.md, section 6, once for the declared mode. Above the budget of states the answer is
 * "not verified", never "verified".
 */
export function checkScenario(input: CompileInput & { budget?: number }): Checked {
  const compiled = compileScenario(input);
  if (!compiled.ok) return { faults: compiled.faults, representation: null, states: null, verified: false, clean: false, graph: null };
  const { representation, explanations } = compiled;
  const context = new CheckContext(representation, compiled.place, compiled.keyPlace);
  const graph = runChecks(context, input.budget ?? BUDGET.full);
  const faults = inOrder(explained(context.faults, explanations));
  const verified = faults.every(({ level }) => level !== "error");
  return { faults, representation, states: graph?.scenes.length ?? null, verified, clean: verified && faults.every(({ level }) => level !== "warning"), graph };
}

function runChecks(context: CheckContext, budget: number): StateGraph | null {
  checkVariables(context);
  checkChoices(context);
  checkCues(context);
  const endings = endingsOf(context.representation);
  if (endings.length > MAX_ENDINGS) {
    context.report("schema", ["scenes"], `There are ${endings.length} endings; at most ${MAX_ENDINGS} can be checked.`);
    return null;
  }
  const known = checkConnections(context);
  const { exploration, entered } = exploreChecking(context, budget);
  if (!exploration.ok) {
    context.report("not-verified", ["scenes"], `More than ${budget} states can be reached, so the scenario is not verified. Let fewer variables be read by conditions, or narrow their domains.`);
    return null;
  }
  const { graph } = exploration;
  checkReachedByValues(context, graph, entered, known);
  checkTraps(context, graph, known);
  checkCycles(context, budget);
  checkNoReturn(context, graph);
  checkPossible(context, graph);
  checkExpert(context);
  checkScores(context, graph);
  checkWalks(context);
  return graph;
}

// A warning may be left if the file says why; an explanation without its warning is a warning itself. Errors cannot be explained away.
function explained(faults: Fault[], explanations: Explanation[]): Fault[] {
  const covers = (explanation: Explanation, fault: Fault) =>
    fault.level === "warning" && fault.rule === explanation.rule && (explanation.at === null || fault.path === atPath(explanation.at) || fault.path.endsWith(`.${explanation.at}`));
  const left = faults.filter((fault) => !explanations.some((explanation) => covers(explanation, fault)));
  const idle = explanations.filter((explanation) => !faults.some((fault) => covers(explanation, fault)));
  return [
    ...left,
    ...idle.map(({ rule, at, place }): Fault => ({
      rule: "not-explained", level: "warning", place, path: "checks.explain", counterExample: null,
      message: `There is no warning "${rule}"${at === null ? "" : ` at "${at}"`} to explain any more; delete the explanation.`,
    })),
  ];
}

function atPath(at: string): string {
  const [scene, choice] = at.split(".");
  return choice === undefined ? `scenes.${scene ?? ""}` : `scenes.${scene ?? ""}.choices.${choice}`;
}
