import { professions, type Profession } from "~/domain/agency/roles";
import { linesOf, type MatrixGroup, type MatrixLine, nobody, plus, type StateCounts } from "~/domain/programme/matrix";
import { momentIn } from "../people/time-zone";
import type { CurrentMembership, CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { countMatrix } from "./matrix.server";
import { programmesOf } from "./programmes-of.server";
import { sitesOf } from "./sites-of.server";

export interface ShownMatrix {
  agency: { id: string; name: string };
  moment: string;
  programmes: { id: string; title: string }[];
  /** Null when the site that is asked for is not the agency's. */
  lines: (MatrixLine & { name: string | null; parent: string | null })[];
  professions: { profession: Profession; cells: Record<string, StateCounts> }[];
  /** Professions to choose from. */
  known: Profession[];
  profession: Profession | null;
  site: string | null;
  action: { site: { id: string; name: string | null }; programme: string; overdue: number }[];
  /** How many more of these there are. */
  more: number;
}

const MOST_ACTIONS = 8;

/** The coordinator's page; null for a site that is not the agency's. */
export async function showMatrix(world: World, person: Pick<CurrentPerson, "language">, { agencyId, agencyName, timeZone }: CurrentMembership, opened: string | null, profession: Profession | null): Promise<ShownMatrix | null> {
  const [programmes, sites] = [await programmesOf(world, agencyId), await sitesOf(world, agencyId)];
  if (opened !== null && !sites.some(({ id }) => id === opened)) return null;
  const all = await countMatrix(world, agencyId, programmes);
  const groups = profession === null ? all : all.filter((group) => group.profession === profession);
  const names = new Map(sites.map((site) => [site.id, site]));
  const action = actionOf(groups);
  const kind = (group: MatrixGroup) => professions.find((each) => each === group.profession) ?? "other";
  return {
    agency: { id: agencyId, name: agencyName },
    moment: momentIn(timeZone, person.language, world.clock.now()),
    programmes: programmes.map(({ id, title }) => ({ id, title })),
    lines: linesOf(groups, sites, opened).map((line) => ({ ...line, name: names.get(line.site ?? "")?.name ?? null, parent: names.get(line.site ?? "")?.parentId ?? null })),
    professions: professions.flatMap((each) => {
      const theirs = groups.filter((group) => kind(group) === each);
      return theirs.length === 0 ? [] : [{ profession: each, cells: cellsOf(theirs) }];
    }),
    known: professions.filter((each) => all.some((group) => kind(group) === each)),
    profession,
    site: opened,
    action: action.slice(0, MOST_ACTIONS).map(({ site, ...rest }) => ({ ...rest, site: { id: site ?? "none", name: names.get(site ?? "")?.name ?? null } })),
    more: Math.max(0, action.length - MOST_ACTIONS),
  };
}

function cellsOf(groups: readonly MatrixGroup[]): Record<string, StateCounts> {
  const cells: Record<string, StateCounts> = {};
  for (const { programme, counts } of groups) cells[programme] = plus(cells[programme] ?? nobody, counts);
  return cells;
}

/** Where people are overdue, each site by itself, most first. */
function actionOf(groups: readonly MatrixGroup[]): { site: string | null; programme: string; overdue: number }[] {
  const found = new Map<string, { site: string | null; programme: string; overdue: number }>();
  for (const { site, programme, counts } of groups) {
    if (counts.overdue === 0) continue;
    const key = `${programme} ${site ?? ""}`;
    found.set(key, { site, programme, overdue: (found.get(key)?.overdue ?? 0) + counts.overdue });
  }
  return [...found.values()].sort((one, other) => other.overdue - one.overdue);
}
