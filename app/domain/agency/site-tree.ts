/** A place at which an agency works, as it is stored. Instants are milliseconds since 1970. */
export interface SiteRow {
  id: string;
  parentId: string | null;
  name: string;
  city: string | null;
  closedAt: number | null;
}

export interface SiteNode extends SiteRow {
  /** 1 at the top. */
  depth: number;
  within: SiteNode[];
}

/** "Region, prison, wing, landing" and one to spare. */
export const DEEPEST_SITE = 5;
export const LONGEST_SITE_NAME = 80;

export type SiteFault = "no-such-site" | "within-itself" | "too-deep" | "closed" | "nameless" | "same-name";

/** The sites of one agency as a tree, by name. What names a parent that is not there, or is within itself, stands at the top: nothing is lost. */
export function siteTree(rows: readonly SiteRow[]): SiteNode[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const order = new Intl.Collator("en");
  const isTop = (row: SiteRow) => row.parentId === null || !byId.has(row.parentId) || wayUp(row, byId) === null;
  const nodes = (siblings: SiteRow[], depth: number): SiteNode[] =>
    siblings
      .sort((one, other) => order.compare(one.name, other.name) || (one.id < other.id ? -1 : 1))
      .map((row) => ({ ...row, depth, within: nodes(rows.filter((other) => other.parentId === row.id && !isTop(other)), depth + 1) }));
  return nodes(rows.filter(isTop), 1);
}

/** The tree from the top down, each site before those within it. */
export function inOrder(nodes: readonly SiteNode[]): SiteNode[] {
  return nodes.flatMap((node) => [node, ...inOrder(node.within)]);
}

/** The ids of a site and of all within it; none where there is no such site. */
export function allWithin(rows: readonly SiteRow[], id: string): string[] {
  const found = inOrder(siteTree(rows)).find((node) => node.id === id);
  return found === undefined ? [] : inOrder([found]).map((node) => node.id);
}

/** Why a site cannot stand within another (null: at the top); undefined where it can. `id` is null for a site that is to be added. */
export function siteFault(rows: readonly SiteRow[], id: string | null, parentId: string | null): SiteFault | undefined {
  const nodes = inOrder(siteTree(rows));
  const own = nodes.find((node) => node.id === id);
  if (id !== null && own === undefined) return "no-such-site";
  if (parentId === null) return undefined;
  const parent = nodes.find((node) => node.id === parentId);
  if (parent === undefined) return "no-such-site";
  if (id !== null && allWithin(rows, id).includes(parentId)) return "within-itself";
  if (parent.closedAt !== null && (own === undefined || (own.closedAt === null && own.parentId !== parentId))) return "closed";
  return parent.depth + heightOf(own) > DEEPEST_SITE ? "too-deep" : undefined;
}

/** A name as it is kept: one line, without blanks at its ends. */
export function siteName(typed: string): string {
  return typed.normalize("NFC").replace(/\s+/gu, " ").trim().slice(0, LONGEST_SITE_NAME);
}

/** How many levels a site has, itself included. */
function heightOf(node: SiteNode | undefined): number {
  return node === undefined ? 1 : 1 + Math.max(0, ...node.within.map(heightOf));
}

/** From a site to the top; null where that never ends. */
function wayUp(row: SiteRow, byId: ReadonlyMap<string, SiteRow>): SiteRow[] | null {
  const way: SiteRow[] = [];
  for (let site: SiteRow | undefined = row; site !== undefined; site = site.parentId === null ? undefined : byId.get(site.parentId)) {
    if (way.includes(site)) return null;
    way.push(site);
  }
  return way;
}
