import { isProfession } from "../agency/roles";
import type { ProgrammeRule } from "./rule";

/** Where somebody is in an agency, as what, from an instant to another; null while it lasts. */
export interface Place {
  siteId: string | null;
  profession: string;
  fromAt: number;
  untilAt: number | null;
}

/** Of each site the one that it is within; null at the top. */
export type SiteTree = ReadonlyMap<string, string | null>;

/** Whether a programme binds somebody who is there: by profession, and by site with all that is within it. */
export function binds({ professions, sites }: Pick<ProgrammeRule, "professions" | "sites">, { siteId, profession }: Pick<Place, "siteId" | "profession">, tree: SiteTree): boolean {
  if (professions.length > 0 && !(isProfession(profession) && professions.includes(profession))) return false;
  return sites.length === 0 || sitesUpFrom(siteId, tree).some((site) => sites.includes(site));
}

/**
 * Since when a programme binds a member without a break, from where they were known to be.
 *
 * @param now - the place that counts is that of this instant.
 * @returns null when it does not bind them now.
 */
export function boundSince(rule: Pick<ProgrammeRule, "professions" | "sites">, places: readonly Place[], tree: SiteTree, now: number): number | null {
  const passed = places.filter(({ fromAt }) => fromAt <= now).sort((one, other) => other.fromAt - one.fromAt);
  const [current] = passed;
  if (current === undefined || (current.untilAt !== null && current.untilAt <= now) || !binds(rule, current, tree)) return null;
  let since = current.fromAt;
  for (const place of passed.slice(1)) {
    if (place.untilAt === null || place.untilAt < since || !binds(rule, place, tree)) break;
    since = place.fromAt;
  }
  return since;
}

/** A site and all that it is within, from the inside. A tree with a ring in it is left after one round. */
export function sitesUpFrom(siteId: string | null, tree: SiteTree): string[] {
  const way: string[] = [];
  for (let site = siteId; site !== null && !way.includes(site); site = tree.get(site) ?? null) way.push(site);
  return way;
}
