import { parseSignInName } from "../../domain/agency/sign-in-name";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { Prisma } from "../adapters/database";
import type { World } from "../world";

export interface MergeCandidate {
  id: string;
  name: string;
  places: { agency: string; staffCode: string | null; profession: string }[];
}

const MOST = 20;

/** Who, in the agencies whose people the viewer manages, may be the same human: of the same name, or found by name, staff code or e-mail address. */
export async function mergeCandidates({ db }: World, viewer: CurrentPerson, person: { id: string; name: string }, search: string): Promise<MergeCandidate[]> {
  const here = { agencyId: { in: agenciesFor(viewer, "manage-people").map(({ agencyId }) => agencyId) } };
  const typed = search.trim();
  const name = parseSignInName(typed);
  const known: Prisma.PersonWhereInput[] = name === undefined ? [] : [name.kind === "email" ? { email: name.email } : { memberships: { some: { ...here, staffCode: name.staffCode } } }];
  const rows = await db.person.findMany({
    where: { id: { notIn: [person.id, viewer.id] }, AND: [{ memberships: { some: here } }, { OR: typed === "" ? [{ name: person.name }] : [{ name: { contains: typed } }, ...known] }] },
    select: { id: true, name: true, memberships: { where: here, select: { staffCode: true, profession: true, agency: { select: { name: true } } }, orderBy: { startedAt: "asc" } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(({ id, name: called, memberships }) => ({ id, name: called, places: memberships.map(({ agency, staffCode, profession }) => ({ agency: agency.name, staffCode, profession })) }));
}
