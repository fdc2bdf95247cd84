import { isProfession, type Profession } from "~/domain/agency/roles";
import { parseSignInName } from "~/domain/agency/sign-in-name";
import type { World } from "../world";

/** Somebody as they come to a training: for one agency, in the profession that they have there. */
export interface ComingFor {
  person: string;
  name: string;
  agency: string;
  agencyName: string;
  profession: Profession;
}

/**
 * Who is meant by an exact staff code or e-mail, among the people who are now in an agency that takes part. A staff code says for which agency
 * they come; an e-mail means the agency of their place, else the only one. Null of everybody else, wherever they may be known.
 */
export async function findMember(world: World, trainingId: string, typed: string): Promise<ComingFor | null> {
  const name = parseSignInName(typed);
  if (name === undefined) return null;
  const found = await comingFor(world, trainingId, name.kind === "staff-code" ? { staffCode: name.staffCode } : { person: { email: name.email } });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** For which agencies somebody can come: for that of their place alone, where they have one. */
export function waysToCome(world: World, trainingId: string, personId: string): Promise<ComingFor[]> {
  return comingFor(world, trainingId, { personId });
}

async function comingFor({ db, clock }: World, trainingId: string, who: { staffCode: string } | { person: { email: string } } | { personId: string }): Promise<ComingFor[]> {
  const now = clock.now();
  const memberships = await db.membership.findMany({
    where: { ...who, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }], agency: { trainings: { some: { trainingId, training: { cancelledAt: null } } } } },
    select: { agencyId: true, profession: true, agency: { select: { name: true } }, person: { select: { id: true, name: true, seats: { where: { trainingId, state: { in: ["invited", "accepted", "waiting"] } }, select: { agencyId: true, profession: true } } } } },
    orderBy: [{ startedAt: "asc" }, { agency: { name: "asc" } }],
  });
  const ways = memberships.map(({ agencyId, profession, agency, person }): ComingFor & { hasPlace: boolean } => {
    const seat = person.seats.find((place) => place.agencyId === agencyId);
    const held = seat?.profession ?? profession;
    return { person: person.id, name: person.name, agency: agencyId, agencyName: agency.name, profession: isProfession(held) ? held : "other", hasPlace: seat !== undefined };
  });
  const placed = "staffCode" in who ? [] : ways.filter(({ hasPlace }) => hasPlace);
  return (placed.length > 0 ? placed : ways).map(({ hasPlace: _hasPlace, ...way }) => way);
}
