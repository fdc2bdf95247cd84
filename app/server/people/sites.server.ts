import { allWithin, inOrder, siteFault, type SiteFault, siteName, type SiteRow, siteTree } from "../../domain/agency/site-tree";
import { auditLine } from "../audit/write-line.server";
import { isUniqueConflict } from "../adapters/database-conflict";
import type { Database, Prisma } from "../adapters/database";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";

export interface SiteInput {
  name: string;
  city: string;
  /** Id of the site within which it stands; empty at the top. */
  parent: string;
}

export type SiteOutcome = "done" | "not-found" | SiteFault;

export interface ListedSite {
  id: string;
  name: string;
  city: string | null;
  parentId: string | null;
  depth: number;
  closed: boolean;
  /** Who are there now, in it and not in what is within it. */
  people: number;
}

const LONGEST_CITY = 80;

/** The sites of each agency whose people this person manages, from the top down. */
export async function listSites(world: World, viewer: CurrentPerson): Promise<{ id: string; name: string; sites: ListedSite[] }[]> {
  const agencies = agenciesFor(viewer, "manage-people");
  return Promise.all(agencies.map(async ({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName, sites: await sitesOf(world, agencyId) })));
}

/** The sites of one agency, closed ones too. */
export async function sitesOf({ db, clock }: World, agencyId: string): Promise<ListedSite[]> {
  const now = clock.now();
  const [rows, counts] = await Promise.all([
    siteRows(db, agencyId),
    db.membership.groupBy({ by: ["siteId"], where: { agencyId, siteId: { not: null }, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] }, _count: true }),
  ]);
  const people = new Map(counts.map(({ siteId, _count }) => [siteId, _count]));
  return inOrder(siteTree(rows)).map(({ id, name, city, parentId, depth, closedAt }) => ({ id, name, city, parentId, depth, closed: closedAt !== null, people: people.get(id) ?? 0 }));
}

/** One site with the sites into which it could move; null when it is not of an agency whose people this person manages. */
export async function showSite(world: World, viewer: CurrentPerson, id: string) {
  const own = await findOwn(world, viewer, id);
  if (own === null) return null;
  const sites = await sitesOf(world, own.agencyId);
  const [rows, site] = [await siteRows(world.db, own.agencyId), sites.find((each) => each.id === id)];
  return site === undefined ? null : { site, parents: sites.filter((each) => each.id === site.parentId || siteFault(rows, id, each.id) === undefined).map(({ id: parent, name }) => ({ id: parent, name })) };
}

export async function addSite(world: World, viewer: CurrentPerson, agencyId: string, input: SiteInput): Promise<SiteOutcome> {
  if (!answersFor(viewer).includes(agencyId)) return "not-found";
  const id = world.ids.next();
  const data = fieldsOf(input);
  return write(world, viewer, agencyId, { id, what: "added", ...data }, async (tx) => {
    const fault = data.name === "" ? "nameless" : siteFault(await siteRows(tx, agencyId), null, data.parentId);
    if (fault === undefined) await tx.site.create({ data: { id, agencyId, ...data, createdAt: world.clock.now() } });
    return fault;
  });
}

/** Another name, another city, another place in the tree: its people come along. */
export async function changeSite(world: World, viewer: CurrentPerson, id: string, input: SiteInput): Promise<SiteOutcome> {
  const own = await findOwn(world, viewer, id);
  if (own === null) return "not-found";
  const data = fieldsOf(input);
  if (data.name === own.name && data.city === own.city && data.parentId === own.parentId) return "done";
  return write(world, viewer, own.agencyId, { id, what: "changed", ...data, before: own.name }, async (tx) => {
    const fault = data.name === "" ? "nameless" : siteFault(await siteRows(tx, own.agencyId), id, data.parentId);
    if (fault !== undefined) return fault;
    await tx.siteBefore.create({ data: { id: world.ids.next(), siteId: id, name: own.name, parentId: own.parentId, untilAt: world.clock.now(), byId: viewer.id }, select: { id: true } });
    await tx.site.update({ where: { id }, data });
    return undefined;
  });
}

/** A closed site and all within it keep their people and what was, and take nobody new; one is opened again by itself. */
export async function closeSite(world: World, viewer: CurrentPerson, id: string, closed: boolean): Promise<SiteOutcome> {
  const own = await findOwn(world, viewer, id);
  if (own === null) return "not-found";
  if ((own.closedAt !== null) === closed) return "done";
  return write(world, viewer, own.agencyId, { id, what: closed ? "closed" : "opened", name: own.name }, async (tx) => {
    const rows = await siteRows(tx, own.agencyId);
    if (!closed && rows.some((row) => row.id === own.parentId && row.closedAt !== null)) return "closed";
    await tx.site.updateMany({ where: { id: { in: closed ? allWithin(rows, id) : [id] }, closedAt: closed ? null : { not: null } }, data: { closedAt: closed ? world.clock.now() : null } });
    return undefined;
  });
}

async function write(world: World, viewer: CurrentPerson, agencyId: string, { id, ...detail }: { id: string; what: string } & Record<string, unknown>, change: (tx: Prisma.TransactionClient) => Promise<SiteFault | undefined>): Promise<SiteOutcome> {
  try {
    return await world.db.$transaction(async (tx) => {
      const fault = await change(tx);
      if (fault !== undefined) return fault;
      await auditLine({ ...world, db: tx as Database }, viewer, { action: "site-changed", agencyId, subject: id, detail });
      return "done";
    });
  } catch (error) {
    if (isUniqueConflict(error)) return "same-name";
    throw error;
  }
}

async function siteRows(db: Pick<Database, "site">, agencyId: string): Promise<SiteRow[]> {
  const rows = await db.site.findMany({ where: { agencyId }, select: { id: true, parentId: true, name: true, city: true, closedAt: true } });
  return rows.map((row) => ({ ...row, closedAt: row.closedAt?.getTime() ?? null }));
}

function findOwn({ db }: World, viewer: CurrentPerson, id: string) {
  return db.site.findFirst({ where: { id, agencyId: { in: answersFor(viewer) } } });
}

function answersFor(viewer: CurrentPerson): string[] {
  return agenciesFor(viewer, "manage-people").map(({ agencyId }) => agencyId);
}

function fieldsOf({ name, city, parent }: SiteInput) {
  const where = city.replace(/\s+/gu, " ").trim().slice(0, LONGEST_CITY);
  return { name: siteName(name), city: where === "" ? null : where, parentId: parent === "" ? null : parent };
}
