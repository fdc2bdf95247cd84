import type { CheckContext } from "./check-context";
import { type Followed, follow, lastState } from "./follow";
import { decisionOf, type Mode, mostPassed, type Representation, sceneOf } from "./representation";
import { passes, scoresOf } from "./score";
import { turnOf } from "./scripted";

/** The expert policy on one sequence of draws. */
export interface ExpertRun {
  /** Choices and draws, in order. */
  steps: string[];
  followed: Followed;
}

const MOST_RUNS = 10_000;

/** The expert policy followed on every draw, up to MOST_RUNS; a run stops where the policy names no choice, or one that is not offered. */
export function expertRuns(representation: Representation, mode: Mode): ExpertRun[] {
  const policy = new Map(representation.debrief.expert.map((step) => [decisionOf(step), step]));
  const done: ExpertRun[] = [];
  const waiting: { steps: string[]; before: Followed | null }[] = [{ steps: [], before: null }];
  for (let run = waiting.pop(); run !== undefined && done.length < MOST_RUNS; run = waiting.pop()) {
    const { steps } = run;
    const followed = follow(representation, mode, steps, run.before);
    const state = lastState(followed);
    const scene = sceneOf(representation, state.scene);
    const seat = turnOf(representation, mode, state);
    const choice = seat === null ? undefined : policy.get(scene.kind === "joint" ? `${scene.id}.${seat}` : scene.id);
    if (followed.stopped.kind !== "waiting" || steps.length > mostPassed(representation) * representation.seats.length) done.push({ steps, followed });
    else if (scene.kind === "random") for (const branch of scene.branches) waiting.push({ steps: [...steps, `${scene.id}.${branch.id}`], before: followed });
    else if (choice !== undefined) waiting.push({ steps: [...steps, choice], before: followed });
    else done.push({ steps, followed });
  }
  return done;
}

/**
 * Check 11: the expert policy is open throughout, ends well, makes no critical error and meets every pass mark, on every draw.
 *
 * @returns the steps that were taken.
 */
export function checkExpert(context: CheckContext): Set<string> {
  const { representation, mode } = context;
  const path = ["debrief", "expert"];
  const told = new Set<string>();
  const report = (message: string, steps: string[]) => {
    if (!told.has(message)) context.report("expert", path, message, steps);
    told.add(message);
  };
  const runs = expertRuns(representation, mode);
  if (runs.length >= MOST_RUNS) report(`There are ${MOST_RUNS} sequences of draws or more on the expert path, too many to follow each; let fewer draws lie on one path.`, []);
  for (const { steps, followed } of runs) {
    const state = lastState(followed);
    const scene = sceneOf(representation, state.scene);
    if (followed.stopped.kind === "refused") report(`The expert path fails at "${followed.stopped.step}": ${followed.stopped.message}`, steps.slice(0, followed.taken));
    else if (scene.kind !== "end") report(`The expert path names no choice for "${scene.id}".`, steps);
    else {
      if (scene.verdict !== "good") report(`The expert path ends at "${scene.id}", which is a ${scene.verdict} ending.`, steps);
      for (const error of state.critical) report(`The expert path makes the critical error "${error}".`, steps);
      const people = mode.tour ? [mode.seats] : mode.seats.map((seat) => [seat]);
      for (const seats of people) {
        const scores = scoresOf(representation, seats, followed.events, followed.states);
        for (const { id, pass } of representation.competencies) {
          const score = scores.get(id);
          if (score !== undefined && passes(score, pass) === false) report(`The expert path earns ${score.earned} of ${score.best} on "${id}"; the pass mark is ${pass} %.`, steps);
        }
      }
    }
  }
  return new Set(runs.flatMap(({ steps }) => steps));
}

/** Every choice of the policy is taken in some mode. */
export function checkExpertUsed(context: CheckContext, used: Set<string>): void {
  for (const step of context.representation.debrief.expert) {
    if (!used.has(step)) context.report("expert", ["debrief", "expert"], `The expert path names "${step}", but never comes to "${decisionOf(step)}".`, []);
  }
}
