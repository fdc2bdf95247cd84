import type { World } from "../world";
import { sessionFor } from "./session.server";
import { showAnswered, showRefresher } from "./show-refresher.server";

interface Wanted {
  /** Key of what was answered last. */
  answered: string | null;
  /** Keys of what the learner does not want to meet now. */
  passedOver: readonly string[];
  /** Key of what they want to see although it was announced. */
  show: string | null;
}

/**
 * Where a learner stands in their refreshers: what they answered, explained; what is asked next; what a decision would contain, before
 * it is shown; or the end of it.
 */
export async function showRefreshPage(world: World, personId: string, { answered, passedOver, show }: Wanted) {
  const { items, minutes } = await sessionFor(world, personId, passedOver);
  const left = { count: items.length, minutes };
  const explained = answered === null ? null : await showAnswered(world, personId, answered);
  if (explained !== null) return { step: "explained" as const, left, refresher: explained };
  const [next] = items;
  const refresher = next === undefined ? null : await showRefresher(world, personId, next.key);
  if (refresher === null) return { step: "over" as const, left };
  if (refresher.kind === "decision" && refresher.contentNotes.length > 0 && refresher.key !== show) {
    const { key, story, contentNotes } = refresher;
    return { step: "announced" as const, left, key, story, contentNotes };
  }
  return { step: "asked" as const, left, refresher };
}
