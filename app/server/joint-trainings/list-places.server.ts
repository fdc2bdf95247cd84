import { isProfession, type Profession } from "../../domain/agency/roles";
import type { JointRule } from "../../domain/joint-training/rule";
import { type PlaceState, taken, waiting } from "../../domain/joint-training/places";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import type { TrainingAccess } from "./access.server";
import { placeState } from "./places-of.server";
import { completedOf, preparationCourses } from "./preparation.server";

export interface ListedPlace {
  id: string;
  person: string;
  name: string;
  profession: Profession;
  state: PlaceState;
  /** In the order of those who wait, from 1; null for everybody else. */
  inLine: number | null;
  /** Has no address: what changes is told on a slip. */
  bySlip: boolean;
  /** Titles of courses that are not completed yet. */
  lacks: string[];
}

export interface Candidate {
  person: string;
  name: string;
  profession: Profession;
  staffCode: string | null;
  lacks: string[];
}

export interface AgencyPlaces {
  id: string;
  name: string;
  /** Null where the viewer only trains: they see who comes, and give no places. */
  invites: { capacity: number; taken: number; search: string; candidates: Candidate[]; more: boolean } | null;
  places: ListedPlace[];
}

/** Most people of an agency that are listed to be invited; the others are found by a part of their name. */
export const MOST_CANDIDATES = 40;

/** Who has a place, for each agency whose people this viewer sees; and of those that they coordinate, whom they could invite. */
export async function listPlaces(world: World, person: CurrentPerson, access: TrainingAccess, trainingId: string, search: string): Promise<AgencyPlaces[]> {
  const { db } = world;
  const { agencies, places, version } = await db.jointTraining.findUniqueOrThrow({
    where: { id: trainingId },
    select: {
      version: { select: { rule: true } }, agencies: { select: { agencyId: true, capacity: true, agency: { select: { name: true } } }, orderBy: { agency: { name: "asc" } } },
      places: { select: { id: true, personId: true, agencyId: true, profession: true, state: true, invitedAt: true, person: { select: { name: true, email: true } } } },
    },
  });
  const lacksOf = await lacking(world, (JSON.parse(version.rule) as JointRule).prerequisites);
  const order = new Intl.Collator(person.language);
  const seen = agencies.filter(({ agencyId }) => access.trains || access.coordinates.includes(agencyId));
  return Promise.all(seen.map(async ({ agencyId, capacity, agency }): Promise<AgencyPlaces> => {
    const own = places.filter((place) => place.agencyId === agencyId);
    const held = own.map(({ id, state, invitedAt }) => ({ id, state: placeState(state), since: invitedAt.getTime() }));
    const line = waiting(held).map(({ id }) => id);
    const lacks = await lacksOf(own.map(({ personId }) => personId));
    const listed = own.map(({ id, personId, profession, state, person: { name, email } }): ListedPlace => ({
      id, person: personId, name, profession: isProfession(profession) ? profession : "other", state: placeState(state), inLine: line.includes(id) ? line.indexOf(id) + 1 : null, bySlip: email === null, lacks: lacks(personId),
    }));
    const rank = (one: ListedPlace) => ["accepted", "invited", "waiting", "declined", "withdrawn"].indexOf(one.state);
    listed.sort((one, other) => rank(one) - rank(other) || (one.inLine ?? 0) - (other.inLine ?? 0) || order.compare(one.name, other.name));
    const invites = access.coordinates.includes(agencyId) ? { capacity, taken: taken(held), search, ...(await candidatesOf(world, agencyId, search, places, lacksOf)) } : null;
    return { id: agencyId, name: agency.name, invites, places: listed };
  }));
}

type Lacking = (people: readonly string[]) => Promise<(person: string) => string[]>;

async function lacking(world: World, prerequisites: readonly string[]): Promise<Lacking> {
  const courses = await preparationCourses(world, prerequisites);
  return async (people) => {
    const completed = await completedOf(world, people, prerequisites);
    return (person) => courses.filter(({ id }) => !completed.get(person)?.has(id)).map(({ title }) => title);
  };
}

/** Current members who have no place of this agency yet, by name; whether they have one of another is not told. */
async function candidatesOf({ db, clock }: World, agencyId: string, search: string, places: readonly { personId: string; agencyId: string; state: string }[], lacksOf: Lacking): Promise<{ candidates: Candidate[]; more: boolean }> {
  const now = clock.now();
  const isOff = (state: string) => state === "declined" || state === "withdrawn";
  const here = places.filter((place) => place.agencyId === agencyId && !isOff(place.state)).map(({ personId }) => personId);
  const found = await db.membership.findMany({
    where: {
      agencyId, startedAt: { lte: now }, personId: { notIn: here },
      AND: [{ OR: [{ endedAt: null }, { endedAt: { gt: now } }] }, search === "" ? {} : { OR: [{ person: { name: { contains: search } } }, { staffCode: search.toUpperCase() }] }],
    },
    select: { personId: true, profession: true, staffCode: true, person: { select: { name: true } } }, orderBy: [{ person: { name: "asc" } }, { id: "asc" }], take: MOST_CANDIDATES + 1,
  });
  const shown = found.slice(0, MOST_CANDIDATES);
  const lacks = await lacksOf(shown.map(({ personId }) => personId));
  return {
    candidates: shown.map(({ personId, profession, staffCode, person: { name } }) => ({ person: personId, name, profession: isProfession(profession) ? profession : "other", staffCode, lacks: lacks(personId) })),
    more: found.length > MOST_CANDIDATES,
  };
}
