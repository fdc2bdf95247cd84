import { isAgencyKind, type AgencyKind, isProfession, type Profession } from "../../domain/agency/roles";
import type { JointRule } from "../../domain/joint-training/rule";
import type { PlaceState } from "../../domain/joint-training/places";
import { dayIn, timeZoneOf } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import type { TrainingAccess } from "./access.server";
import { ownEvaluation } from "./evaluation.server";
import { readMaterials, scenariosToChoose } from "./materials.server";
import { placeState } from "./places-of.server";
import { completedOf, preparationCourses } from "./preparation.server";
import { sessionInWords } from "./session-words";

export interface ShownSession {
  id: string;
  kind: "room" | "online";
  /** Null where it is an address that the viewer is not told. */
  place: string | null;
  day: string;
  times: string;
  /** The same in the viewer's own zone, where the clocks there show something else. */
  there: { day: string; times: string; zone: string } | null;
  isCancelled: boolean;
  isOver: boolean;
}

/** Of an agency that takes part, what was agreed and whether so many have accepted: no number of them. */
export interface PartnerPlaces {
  agency: string;
  kind: AgencyKind;
  profession: Profession | null;
  least: number;
  isMet: boolean;
}

/** A training as this viewer may see it, without how it stands (show-standing.server.ts). */
export async function showTraining(world: World, person: CurrentPerson, access: TrainingAccess, trainingId: string) {
  const { db, clock } = world;
  const now = clock.now();
  const training = await db.jointTraining.findUniqueOrThrow({
    where: { id: trainingId },
    select: {
      title: true, about: true, timeZone: true, scenario: true, materials: true, cancelledAt: true, agency: { select: { name: true } }, version: { select: { rule: true } },
      trainers: { select: { person: { select: { name: true } } } }, sessions: { orderBy: [{ startsAt: "asc" }, { id: "asc" }] }, places: { select: { personId: true, agencyId: true, profession: true, state: true } },
    },
  });
  const rule = JSON.parse(training.version.rule) as JointRule;
  const own = training.places.find(({ personId, state }) => personId === person.id && state !== "withdrawn");
  const comes = own?.state === "invited" || own?.state === "accepted";
  const viewersZone = timeZoneOf(person);
  const scenario = training.scenario === null ? undefined : (await scenariosToChoose(world)).find(({ id }) => id === training.scenario);
  const held = training.sessions.filter(({ cancelledAt }) => cancelledAt === null);
  const done = (await completedOf(world, [person.id], rule.prerequisites)).get(person.id);
  return {
    id: trainingId, title: training.title, about: training.about, host: training.agency.name, timeZone: training.timeZone,
    cancelledOn: training.cancelledAt === null ? null : dayIn(training.timeZone, person.language, training.cancelledAt),
    trainers: training.trainers.map(({ person: { name } }) => name).sort(new Intl.Collator(person.language).compare),
    scenario: scenario === undefined ? null : { title: scenario.title, href: `/scenarios/${scenario.id}` },
    materials: readMaterials(training.materials),
    sessions: training.sessions.map((session): ShownSession => shownSession(session, { timeZone: training.timeZone, viewersZone, language: person.language, told: comes || access.plans, now })),
    hasBegun: held.some(({ startsAt }) => startsAt <= now),
    isOver: training.cancelledAt !== null || (held.length > 0 && held.every(({ endsAt }) => endsAt <= now)),
    preparation: (await preparationCourses(world, rule.prerequisites)).map((course) => ({ ...course, isDone: access.participates ? (done?.has(course.id) ?? false) : null })),
    place: own === undefined ? null : { state: placeState(own.state) as PlaceState, agency: (await db.agency.findUniqueOrThrow({ where: { id: own.agencyId }, select: { name: true } })).name },
    partners: await partnersOf(world, rule, training.places, access),
    may: { plan: access.plans, people: access.trains || access.coordinates.length > 0, trains: access.trains },
    evaluation: access.participates ? await ownEvaluation(world, person.id, trainingId) : null,
  };
}

/** Whether somebody is told the address of a meeting: who comes or is invited, trainers, and who plans it. */
export async function isTold({ db }: World, person: CurrentPerson, { plans }: TrainingAccess, trainingId: string): Promise<boolean> {
  return plans || (await db.trainingPlace.count({ where: { trainingId, personId: person.id, state: { in: ["invited", "accepted"] } } })) > 0;
}

export async function titleOf({ db }: World, trainingId: string): Promise<string> {
  return (await db.jointTraining.findUniqueOrThrow({ where: { id: trainingId }, select: { title: true } })).title;
}

interface Row {
  id: string;
  kind: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
}

function shownSession(row: Row, { timeZone, viewersZone, language, told, now }: { timeZone: string; viewersZone: string; language: string; told: boolean; now: Date }): ShownSession {
  const here = sessionInWords(timeZone, language, row);
  const there = sessionInWords(viewersZone, language, row);
  const kind = row.kind === "online" ? "online" : "room";
  return {
    id: row.id, kind, place: kind === "room" || told ? row.place : null, ...here,
    there: here.day === there.day && here.times === there.times ? null : { ...there, zone: viewersZone },
    isCancelled: row.cancelledAt !== null, isOver: row.endsAt <= now,
  };
}

/** What was agreed of each agency, met by those who have accepted or not yet; nothing for somebody who only takes part. */
async function partnersOf({ db }: World, { minima }: JointRule, places: readonly { agencyId: string; profession: string; state: string }[], { trains, coordinates, plans }: TrainingAccess): Promise<PartnerPlaces[]> {
  if (!trains && !plans && coordinates.length === 0) return [];
  const agencies = new Map((await db.agency.findMany({ where: { id: { in: minima.map(({ agency }) => agency) } }, select: { id: true, name: true, kind: true } })).map((agency) => [agency.id, agency]));
  return minima.flatMap(({ agency: id, profession, least }) => {
    const agency = agencies.get(id);
    if (agency === undefined) return [];
    const coming = places.filter(({ agencyId, state, profession: as }) => agencyId === id && state === "accepted" && (profession === null || as === profession));
    return [{ agency: agency.name, kind: isAgencyKind(agency.kind) ? agency.kind : "other", profession: profession !== null && isProfession(profession) ? profession : null, least, isMet: coming.length >= least }];
  });
}
