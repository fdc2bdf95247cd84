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

/** A time in which they were in the agency, in milliseconds since 1970. */
export interface Time {
  from: number;
  to: number;
}

/**
 * Who is meant by an exact staff code or e-mail, among the people who are in an agency that takes part: now or, where a time is named, in some
 * of it, as what they were there then. Who has left since was there all the same, and who came later was not. A staff code says for which agency
 * they come; an e-mail means the agency of their place, else the only one. Null of everybody else, wherever they may be known.
 */
export async function findMember(world: World, trainingId: string, typed: string, during: Time | null = null): Promise<ComingFor | null> {
  const name = parseSignInName(typed);
  if (name === undefined) return null;
  const found = await comingFor(world, trainingId, name.kind === "staff-code" ? { staffCode: name.staffCode } : { person: { email: name.email } }, during);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** For which agencies somebody can come: for that of their place alone, where they have one. */
export function waysToCome(world: World, trainingId: string, personId: string): Promise<ComingFor[]> {
  return comingFor(world, trainingId, { personId }, null);
}

async function comingFor({ db, clock }: World, trainingId: string, who: { staffCode: string } | { person: { email: string } } | { personId: string }, during: Time | null): Promise<ComingFor[]> {
  const now = clock.now();
  const then = during === null ? null : { replacedAt: null, fromAt: { lt: new Date(during.to) }, OR: [{ untilAt: null }, { untilAt: { gt: new Date(during.from) } }] };
  const memberships = await db.membership.findMany({
    where: { ...who, ...(then === null ? { startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] } : { placements: { some: then } }), agency: { trainings: { some: { trainingId, training: { cancelledAt: null } } } } },
    select: { agencyId: true, profession: true, placements: { where: then ?? { id: { in: [] } }, select: { profession: true }, orderBy: { fromAt: "asc" }, take: 1 }, agency: { select: { name: true } }, person: { select: { id: true, name: true, seats: { where: { trainingId, state: { in: ["invited", "accepted", "waiting"] } }, select: { agencyId: true, profession: true } } } } },
    orderBy: [{ startedAt: "asc" }, { agency: { name: "asc" } }],
  });
  const ways = memberships.map(({ agencyId, profession, placements: [before], agency, person }): ComingFor & { hasPlace: boolean } => {
    const seat = person.seats.find((place) => place.agencyId === agencyId);
    const held = seat?.profession ?? before?.profession ?? profession;
    return { person: person.id, name: person.name, agency: agencyId, agencyName: agency.name, profession: isProfession(held) ? held : "other", hasPlace: seat !== undefined };
  });
  const placed = "staffCode" in who ? [] : ways.filter(({ hasPlace }) => hasPlace);
  return (placed.length > 0 ? placed : ways).map(({ hasPlace: _hasPlace, ...way }) => way);
}
