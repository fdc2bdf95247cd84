import type { ProgrammeState } from "./state";

/** How many people stand how. */
export type StateCounts = Record<ProgrammeState, number>;

/** People of one profession at one site in one programme. */
export interface MatrixGroup {
  programme: string;
  /** Null for people at no site. */
  site: string | null;
  profession: string;
  counts: StateCounts;
}

export interface SiteInTree {
  id: string;
  parentId: string | null;
  name: string;
}

export interface MatrixLine {
  /** Null for the whole agency. */
  site: string | "none" | null;
  /** 0 for the whole agency, 1 for sites at the top, 2 for those within. */
  depth: number;
  /** Whether there are sites within it, and whether they stand below it. */
  opens: "open" | "closed" | null;
  /** By programme. */
  cells: Record<string, StateCounts>;
}

export const nobody: Readonly<StateCounts> = { complete: 0, due: 0, overdue: 0, waived: 0, "not-started": 0, waiting: 0 };

/** Everybody who is asked. */
export function totalOf(counts: Readonly<StateCounts>): number {
  return counts.complete + counts.due + counts.overdue + counts.waived + counts["not-started"] + counts.waiting;
}

/** A site with all within it; itself alone when it is not in the tree. */
export function within(sites: readonly SiteInTree[], site: string): string[] {
  const found = [site];
  for (let index = 0; index < found.length; index += 1) for (const { id, parentId } of sites) if (parentId === found[index] && !found.includes(id)) found.push(id);
  return found;
}

/**
 * The lines of the matrix: the agency, its sites at the top, and of the site that is opened, and of each that it lies in, those within. Each
 * counts all within it, so that the sites of a line and those who are at no site or at the line's own add up to it.
 */
export function linesOf(groups: readonly MatrixGroup[], sites: readonly SiteInTree[], opened: string | null): MatrixLine[] {
  const children = new Map<string | null, SiteInTree[]>();
  for (const site of sites) children.set(site.parentId, [...(children.get(site.parentId) ?? []), site]);
  const own = bySite(groups);
  const sums = new Map<string, Record<string, StateCounts>>();
  const sumOf = (id: string): Record<string, StateCounts> => {
    const known = sums.get(id);
    if (known !== undefined) return known;
    sums.set(id, {});
    const sum = added([own.get(id) ?? {}, ...(children.get(id) ?? []).map((site) => sumOf(site.id))]);
    sums.set(id, sum);
    return sum;
  };
  const open = opened === null ? [] : wayTo(sites, opened);
  const below = (parent: string | null, depth: number): MatrixLine[] =>
    (children.get(parent) ?? []).flatMap(({ id }) => {
      const isOpen = open.includes(id);
      const hasMore = (children.get(id) ?? []).length > 0;
      return [{ site: id, depth, opens: hasMore ? (isOpen ? ("open" as const) : ("closed" as const)) : null, cells: sumOf(id) }, ...(isOpen ? below(id, depth + 1) : [])];
    });
  const all = added([...own.values()]);
  const none = own.get(null);
  return [{ site: null, depth: 0, opens: null, cells: all }, ...below(null, 1), ...(none === undefined ? [] : [{ site: "none" as const, depth: 1, opens: null, cells: none }])];
}

function bySite(groups: readonly MatrixGroup[]): Map<string | null, Record<string, StateCounts>> {
  const found = new Map<string | null, Record<string, StateCounts>>();
  for (const { site, programme, counts } of groups) {
    const cells = found.get(site) ?? {};
    cells[programme] = plus(cells[programme] ?? nobody, counts);
    found.set(site, cells);
  }
  return found;
}

function added(lines: readonly Record<string, StateCounts>[]): Record<string, StateCounts> {
  const sum: Record<string, StateCounts> = {};
  for (const line of lines) for (const [programme, counts] of Object.entries(line)) sum[programme] = plus(sum[programme] ?? nobody, counts);
  return sum;
}

export function plus(one: Readonly<StateCounts>, other: Readonly<StateCounts>): StateCounts {
  return {
    complete: one.complete + other.complete,
    due: one.due + other.due,
    overdue: one.overdue + other.overdue,
    waived: one.waived + other.waived,
    "not-started": one["not-started"] + other["not-started"],
    waiting: one.waiting + other.waiting,
  };
}

/** A site and those that it lies in, up to the one at the top. */
export function wayTo(sites: readonly SiteInTree[], site: string): string[] {
  const way: string[] = [];
  for (let at: string | null | undefined = site; at !== null && at !== undefined && !way.includes(at); at = sites.find(({ id }) => id === at)?.parentId) way.push(at);
  return way;
}
