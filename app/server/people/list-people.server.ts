import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { Prisma } from "../adapters/database";
import type { World } from "../world";

export interface ListedPerson {
  id: string;
  name: string;
  /** The viewer. */
  self: boolean;
  /** The viewer may excuse them from courses. */
  waivers: boolean;
  places: { agency: string; profession: string; staffCode: string | null }[];
}

export interface PeoplePage {
  people: ListedPerson[];
  /** Of everybody who fits the search. */
  total: number;
  page: number;
  pages: number;
}

export const PEOPLE_PER_PAGE = 50;

/**
 * Current members of the agencies in which this person is trainer, coordinator or administrator, by name; only what they are there. `away`:
 * instead of them whoever has left, or is to come, of the agencies whose people this person manages.
 */
export async function listPeople({ db, clock }: World, viewer: CurrentPerson, search: string, wishedPage: number, away = false): Promise<PeoplePage> {
  const now = clock.now();
  const agencies = agenciesFor(viewer, away ? "manage-people" : "see-people").map(({ agencyId }) => agencyId);
  const here: Prisma.MembershipWhereInput = { agencyId: { in: agencies }, ...(away ? { OR: [{ startedAt: { gt: now } }, { endedAt: { lte: now } }] } : { startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] }) };
  const everybody = await db.person.findMany({
    where: { memberships: { some: here } },
    select: { id: true, name: true, memberships: { where: here, select: { agencyId: true, profession: true, staffCode: true, agency: { select: { name: true } } }, orderBy: { startedAt: "asc" } } },
  });
  const waives = new Set(agenciesFor(viewer, "waive-courses").map(({ agencyId }) => agencyId));
  // Sorted and searched here: the database compares letters without their accents and cases only in ASCII.
  const words = plain(search).split(" ").filter((word) => word !== "");
  const fitting = everybody.filter(({ name, memberships }) => {
    const text = plain([name, ...memberships.map(({ staffCode }) => staffCode ?? "")].join(" "));
    return words.every((word) => text.includes(word));
  });
  const order = new Intl.Collator("en");
  fitting.sort((one, other) => order.compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
  const pages = Math.max(1, Math.ceil(fitting.length / PEOPLE_PER_PAGE));
  const page = Math.min(Math.max(1, wishedPage), pages);
  const shown = fitting.slice((page - 1) * PEOPLE_PER_PAGE, page * PEOPLE_PER_PAGE);
  return {
    people: shown.map(({ id, name, memberships }) => ({ id, name, self: id === viewer.id, waivers: memberships.some(({ agencyId }) => waives.has(agencyId)), places: memberships.map(({ agency, profession, staffCode }) => ({ agency: agency.name, profession, staffCode })) })),
    total: fitting.length,
    page,
    pages,
  };
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
}
