import { isDecision, offered, type ScenarioEvent, type ScenarioState } from "./play";
import { type Choice, optionOf, type Representation, sceneOf } from "./representation";

/** Points on one competency: earned, out of the best that was open at the decisions that were met. */
export interface Score {
  earned: number;
  best: number;
  /** How many decisions exercised it. Nothing met is neither pass nor fail. */
  met: number;
}

/** The best rating on a competency among the choices that are open. */
export function bestOf(choices: Choice[], competency: string): number {
  return Math.max(0, ...choices.map((choice) => choice.rate[competency] ?? 0));
}

/** Scores of certain seats by competency over a run: `states[i]` is the state in which `events[i]` happened. */
export function scoresOf(representation: Representation, seats: readonly string[], events: ScenarioEvent[], states: ScenarioState[]): Map<string, Score> {
  const scores = new Map(representation.competencies.map(({ id }): [string, Score] => [id, { earned: 0, best: 0, met: 0 }]));
  events.forEach((event, index) => {
    const scene = sceneOf(representation, event.scene);
    const decided = isDecision(event) ? optionOf(scene, event.option) : null;
    if (decided === null || !seats.includes(decided.part.seat)) return;
    const open = offered(scene, decided.part.seat, states[index] as ScenarioState);
    for (const [competency, rating] of Object.entries(decided.choice.rate)) {
      const score = scores.get(competency);
      if (score === undefined) continue;
      score.earned += rating;
      score.best += bestOf(open, competency);
      score.met += 1;
    }
  });
  return scores;
}

/** Σ(100·earned − pass·best) ≥ 0 (scenario-format.md, check 12); null when the competency was not exercised. */
export function passes(score: Score, pass: number): boolean | null {
  return score.met === 0 ? null : 100 * score.earned - pass * score.best >= 0;
}
