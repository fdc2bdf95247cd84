import type { CheckContext } from "./check-context";
import { endingsOf } from "./endings";
import type { StateGraph } from "./explore";
import { endingOdds } from "./odds";

/** Whoever reaches a good ending has decided well, and was not lucky (scenario-format.md, check 21). */
const GOOD_BY_CHANCE = 0.05;

/** Check 21: how often somebody who chooses at random comes to a good ending. Nothing is said where the story can go round. */
export function checkChance(context: CheckContext, graph: StateGraph): void {
  const odds = endingOdds(context.representation, graph);
  for (const { id, verdict } of odds === null ? [] : endingsOf(context.representation)) {
    const share = odds?.get(id) ?? 0;
    // Rounded, so that exactly five per cent are within whatever binary fractions make of them.
    if (verdict !== "good" || Math.round(share * 1e9) <= GOOD_BY_CHANCE * 1e9) continue;
    context.report("good-by-chance", context.scene(id), `In the mode "${context.mode.id}" ${(share * 100).toFixed(1)} % of those who choose at random come to "${id}"; ${GOOD_BY_CHANCE * 100} % is the most at which it says something about a decision.`);
  }
}
