import type { KnownNames } from "../../domain/content/anonymity";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";

/** By what names the writer, the people of their agencies and the agencies themselves are known: for looking a text through, and for no page. */
export async function knownNames({ db }: World, { name, memberships }: CurrentPerson): Promise<KnownNames> {
  const agencies = memberships.map(({ agencyId }) => agencyId);
  const colleagues = agencies.length === 0 ? [] : await db.person.findMany({ where: { memberships: { some: { agencyId: { in: agencies } } } }, select: { name: true } });
  return { people: [name, ...colleagues.map((colleague) => colleague.name)], places: memberships.map(({ agencyName }) => agencyName) };
}
