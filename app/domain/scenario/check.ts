import { checkChance } from "./check-chance";
import { checkChoices, checkCues } from "./check-choices";
import { CheckContext, choicePath } from "./check-context";
import { checkExpert, checkExpertUsed } from "./check-expert";
import { checkCombinations, checkJoint } from "./check-joint";
import { checkNeeds } from "./check-knowledge";
import { checkLanguage } from "./check-language";
import { checkScores } from "./check-scores";
import { checkScripts, checkStarvation } from "./check-seats";
import { checkConnections, checkVariables } from "./check-structure";
import { checkCycles, checkExpiry, checkModeEndings, checkNoReturn, checkPossible, checkReachedByValues, checkTraps, exploreChecking, type Reached, stepsOf } from "./check-values";
import { checkWalks } from "./check-walks";
import { type CompileInput, compileScenario, type Explanation } from "./compile";
import { endingsOf, MAX_ENDINGS } from "./endings";
import { BUDGET, type StateGraph } from "./explore";
import { inOrder } from "../content/fault";
import type { Fault } from "./fault";
import type { Representation } from "./representation";
import { pathToText } from "../content/schema-faults";

export interface Checked {
  /** Every fault at once, in the order of the file; warnings that the file explains are left out. */
  faults: Fault[];
  /** Null when the source has faults of shape or names. */
  representation: Representation | null;
  /** Reachable states over the cone of influence, of all modes together; null when they were not all looked at. */
  states: number | null;
  /** No error: the only condition under which a scenario may be offered to learners. */
  verified: boolean;
  /** Verified, and no warning that the file does not explain. */
  clean: boolean;
}

/**
 * Checks 1 to 17 and 19 to 21 of scenario-format.md, section 6, those that look at states once for each declared mode. Above the budget of
 * states the answer is "not verified", never "verified".
 */
export function checkScenario(input: CompileInput & { budget?: number }): Checked {
  const compiled = compileScenario(input);
  if (!compiled.ok) return { faults: compiled.faults, representation: null, states: null, verified: false, clean: false };
  const { representation, explanations } = compiled;
  const context = new CheckContext(representation, compiled.place, compiled.keyPlace);
  const states = runChecks(context, input.budget ?? BUDGET.full);
  const told = context.faults.map((fault) => ({ ...fault, message: `${fault.message}${compiled.within(fault.path)}` }));
  const faults = inOrder(explained(told, explanations));
  const verified = faults.every(({ level }) => level !== "error");
  return { faults, representation, states, verified, clean: verified && faults.every(({ level }) => level !== "warning") };
}

/** The number of states in all modes; null when they were not all looked at. */
function runChecks(context: CheckContext, budget: number): number | null {
  checkVariables(context);
  checkChoices(context);
  checkCues(context);
  checkScripts(context);
  checkLanguage(context);
  const endings = endingsOf(context.representation);
  if (endings.length > MAX_ENDINGS) {
    context.report("schema", ["scenes"], `There are ${endings.length} endings; at most ${MAX_ENDINGS} can be checked.`);
    return null;
  }
  const known = checkConnections(context);
  // A scene that is not looked at hides all that comes after it.
  if (checkCombinations(context).size > 0) return null;
  const modes = context.representation.modes.map((mode) => context.inMode(mode));
  const shared = new Map<string, ExploredSeats>();
  const explored = modes.map((own) => exploreMode(own, budget, known, shared));
  const looked = explored.filter((mode) => mode !== null);
  if (looked.length === modes.length) {
    const entered = new Set(looked.flatMap((mode) => [...mode.entered]));
    checkReachedByValues(context, looked, known);
    modes.forEach((own, index) => checkModeEndings(own, (looked[index] as ExploredMode).graph, entered));
    checkExpertUsed(context, new Set(looked.flatMap(({ expert }) => [...expert])));
  }
  context.faults.push(...acrossModes(modes.map(({ mode, faults }) => ({ mode: mode.id, faults }))));
  return looked.length === modes.length ? looked.reduce((sum, { graph }) => sum + graph.scenes.length, 0) : null;
}

interface ExploredMode extends Reached {
  graph: StateGraph;
  expert: Set<string>;
}

/** What is the same in every mode in which the same seats are held. */
interface ExploredSeats {
  reached: (Reached & { graph: StateGraph }) | null;
  faults: Fault[];
}

function exploreMode(context: CheckContext, budget: number, known: Set<string>, shared: Map<string, ExploredSeats>): ExploredMode | null {
  const held = [...context.mode.seats].sort().join();
  const explored = shared.get(held) ?? exploreSeats(context.inMode(context.mode), budget, known);
  shared.set(held, explored);
  context.faults.push(...explored.faults);
  if (explored.reached === null) return null;
  const { graph } = explored.reached;
  checkPossible(context, graph);
  const expert = checkExpert(context);
  checkScores(context, graph);
  checkWalks(context);
  checkChance(context, graph);
  return { ...explored.reached, expert };
}

function exploreSeats(context: CheckContext, budget: number, known: Set<string>): ExploredSeats {
  const { exploration, entered } = exploreChecking(context, budget);
  if (!exploration.ok) {
    context.report("not-verified", ["scenes"], `More than ${budget} states can be reached, so the scenario is not verified. Let fewer variables be read by conditions, or narrow their domains.`);
    return { reached: null, faults: context.faults };
  }
  const { graph } = exploration;
  checkTraps(context, graph, known);
  checkExpiry(context, graph);
  checkCycles(context, budget);
  checkNoReturn(context, graph);
  checkStarvation(context, graph);
  checkJoint(context, graph);
  checkNeeds(context, graph);
  return { reached: { graph, entered, offered: stepsOf(graph) }, faults: context.faults };
}

/** A fault that several modes have is told once; one that only some have says which. */
function acrossModes(modes: { mode: string; faults: Fault[] }[]): Fault[] {
  const merged = new Map<string, { fault: Fault; modes: string[] }>();
  for (const { mode, faults } of modes) {
    for (const fault of faults) {
      const key = JSON.stringify([fault.rule, fault.level, fault.path, fault.message]);
      const same = merged.get(key);
      if (same === undefined) merged.set(key, { fault, modes: [mode] });
      else if (!same.modes.includes(mode)) same.modes.push(mode);
    }
  }
  return [...merged.values()].map(({ fault, modes: having }) => {
    if (modes.length === 1) return fault;
    const where = having.length === modes.length || fault.rule === "mode-endings" ? "" : ` (In ${having.length === 1 ? "the mode" : "the modes"} ${having.map((mode) => `"${mode}"`).join(", ")}.)`;
    return { ...fault, message: `${fault.message}${where}`, mode: having[0] as string };
  });
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
  return pathToText(at.includes(".") ? choicePath(at) : ["scenes", at]);
}
