import { isPermitted } from "../../domain/agency/permissions";
import type { JointRule } from "../../domain/joint-training/rule";
import { jointStanding } from "../../domain/joint-training/standing";
import type { JointState } from "../../domain/joint-training/telling";
import { ownOf, toldToViewer } from "../../domain/joint-training/viewing";
import type { PlaceState } from "../../domain/joint-training/places";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { trainedBy } from "./access.server";
import { jointFactsOf } from "./joint-facts.server";
import { placeState } from "./places-of.server";
import { sessionInWords } from "./session-words";

/** Where a training is: called off, without a session, with all of them or some to come; afterwards as its rule says. */
export type TrainingState = "cancelled" | "unplanned" | "planned" | "under-way" | JointState;

export interface ListedTraining {
  id: string;
  title: string;
  host: string;
  state: TrainingState;
  /** The next session, or the last there was; null without any. */
  when: { day: string; times: string; zone: string } | null;
  place: PlaceState | null;
  trains: boolean;
  isOver: boolean;
}

/** The trainings that somebody has to do with: of the agencies that they send people from, those that their agency hosts, those they train, and those in which they have a place. The next comes first; of those that are over the last. */
export async function listTrainings(world: World, person: CurrentPerson): Promise<{ ahead: ListedTraining[]; over: ListedTraining[] }> {
  const agencies = person.memberships.flatMap(({ agencyId, roles }) => (isPermitted("run-trainings", roles) ? [agencyId] : []));
  const coordinated = person.memberships.flatMap(({ agencyId, roles }) => (isPermitted("invite-to-trainings", roles) ? [agencyId] : []));
  const rows = await world.db.jointTraining.findMany({
    where: {
      OR: [
        { agencyId: { in: agencies } },
        { agencies: { some: { agencyId: { in: coordinated } } } },
        trainedBy(person),
        { places: { some: { personId: person.id, state: { not: "withdrawn" } } } },
      ],
    },
    select: {
      id: true, title: true, timeZone: true, cancelledAt: true, agencyId: true, agency: { select: { name: true } }, version: { select: { rule: true } }, agencies: { select: { agencyId: true } },
      sessions: { where: { cancelledAt: null }, select: { startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } },
      trainers: { where: { personId: person.id }, select: { personId: true } }, places: { where: { personId: person.id, state: { not: "withdrawn" } }, select: { state: true } },
    },
  });
  const now = world.clock.now();
  const listed = await Promise.all(rows.map(async ({ id, title, timeZone, cancelledAt, agencyId, agency, version, sessions, trainers, places, agencies: within }) => {
    const trains = trainers.length > 0 && [{ agencyId }, ...within].some((one) => agencies.includes(one.agencyId));
    const next = sessions.find(({ endsAt }) => endsAt > now) ?? null;
    const shown = next ?? sessions.at(-1) ?? null;
    const isOver = cancelledAt !== null || (sessions.length > 0 && next === null);
    const hasBegun = sessions.some(({ startsAt }) => startsAt <= now);
    const viewer = { trains, coordinates: within.flatMap(({ agencyId }) => (coordinated.includes(agencyId) ? [agencyId] : [])), self: places.length > 0 ? person.id : null };
    const state: TrainingState = cancelledAt !== null ? "cancelled" : shown === null ? "unplanned" : !isOver ? (hasBegun ? "under-way" : "planned") : toldToViewer(viewer, jointStanding(JSON.parse(version.rule) as JointRule, await jointFactsOf(world, id, now), ownOf(viewer))).state;
    const [place] = places;
    return { id, title, host: agency.name, state, when: shown === null ? null : { ...sessionInWords(timeZone, person.language, shown), zone: timeZone }, place: place === undefined ? null : placeState(place.state), trains, isOver, at: shown?.startsAt.getTime() ?? 0 };
  }));
  const inOrder = listed.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1)).map(({ at: _at, ...training }) => training);
  return { ahead: inOrder.filter(({ isOver }) => !isOver), over: inOrder.filter(({ isOver }) => isOver).reverse() };
}
