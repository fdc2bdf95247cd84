import { readQuery } from "../../domain/search/query";
import { isUnreadable } from "../adapters/search-index";
import type { World } from "../world";
import { type LookedUp, lookUp } from "./look-up";
import { renewSearchMeanwhile } from "./renew-search.server";

/** `isCut`: only the beginning of what was typed was looked for. */
export type Finding = { state: "nothing-asked" } | { state: "preparing" } | (LookedUp & { state: "found"; isCut: boolean });

/** What learners may read and has these words, in this language where it is there in it. Any text is a question that can be asked. */
export function findThings(world: World, language: string, text: string): Finding {
  const { wanted, isCut } = readQuery(text);
  if (wanted.length === 0) return { state: "nothing-asked" };
  renewSearchMeanwhile(world);
  const file = world.search.current();
  if (file === null) return { state: "preparing" };
  try {
    return { state: "found", isCut, ...lookUp(file, language, wanted) };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    world.log.error({ code: error.code }, "the index of the search cannot be read and is made again");
    world.search.discard();
    renewSearchMeanwhile(world);
    return { state: "preparing" };
  }
}
