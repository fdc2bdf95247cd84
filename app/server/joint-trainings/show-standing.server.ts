import { isAgencyKind, isProfession, type AgencyKind, type Profession } from "~/domain/agency/roles";
import { type Participant, participantsOf, presentFor } from "~/domain/joint-training/presence";
import { type JointRule, neededMinutes, type Together } from "~/domain/joint-training/rule";
import { jointStanding, type Lack } from "~/domain/joint-training/standing";
import type { JointState } from "~/domain/joint-training/telling";
import { ownOf, toldToViewer } from "~/domain/joint-training/viewing";
import { readableCourses } from "../courses/offered-courses.server";
import { dayIn } from "../people/time-zone";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import type { TrainingAccess } from "./access.server";
import { jointFactsOf } from "./joint-facts.server";
import { type ShownEntry, showEntries } from "./show-entries.server";

export interface AgencyShown {
  id: string;
  name: string;
  kind: AgencyKind;
}

/** What somebody lacks, with the title of a course. */
export type LackShown = Exclude<Lack, { kind: "course" }> | { kind: "course"; title: string };

export interface PersonShown {
  id: string;
  name: string;
  agency: AgencyShown;
  profession: Profession;
  /** Minutes in the sessions that count together, of those that are needed; null before anything counts for them. */
  minutes: number | null;
  lacks: LackShown[];
  /** Days in words: since when their own part is done, and since when the training is complete with them in it. */
  doneOn: string | null;
  completeOn: string | null;
  isSubstitute: boolean;
  /** Names of agencies for which they were entered as well: to be corrected. */
  alsoEnteredFor: string[];
}

export interface AgreedMinimum {
  agency: AgencyShown;
  profession: Profession | null;
  least: number;
}

export type MinimumShown = AgreedMinimum & ({ told: "whole"; counted: string[]; missing: number } | { told: "met-or-not"; isMet: boolean });

export interface RuleShown {
  title: string;
  number: number;
  agreedOn: string;
  planned: number;
  needed: number;
  together: Together;
  substitutes: number;
  /** Titles of courses. */
  prerequisites: string[];
  minima: AgreedMinimum[];
}

export interface ShownStanding {
  training: string;
  /** As whom it is told: how much of it. */
  as: "trainer" | "coordinator" | "participant";
  state: JointState;
  completedOn: string | null;
  rule: RuleShown;
  minima: MinimumShown[];
  people: PersonShown[];
  /** The viewer's own part; null when they do not take part. */
  self: Pick<PersonShown, "minutes" | "lacks" | "doneOn" | "completeOn"> | null;
  entries: ShownEntry[];
}

/** How a training stands, told to the person that asks by what they are to it (`accessTo`). */
export async function showStanding(world: World, person: CurrentPerson, access: TrainingAccess, trainingId: string): Promise<ShownStanding> {
  const now = world.clock.now();
  const { rule, version, training, agencies } = await readTraining(world, trainingId);
  const viewer = { trains: access.trains, coordinates: access.coordinates, self: access.participates ? person.id : null };
  const facts = await jointFactsOf(world, trainingId, now);
  const standing = jointStanding(rule, facts, ownOf(viewer));
  const told = toldToViewer(viewer, standing);
  const needed = neededMinutes(rule);
  const titles = new Map((rule.prerequisites.length === 0 ? [] : await readableCourses(world)).map(({ id, title }) => [id, title]));
  const participants = new Map(participantsOf(facts).map((one) => [one.person, one]));
  const within = new Set(standing.sessions);
  const places = access.trains || access.coordinates.length > 0 ? await placesOf(world, trainingId, access) : [];
  const names = await namesOf(world, [...told.people.map(({ person: id }) => id), ...places.map(({ personId }) => personId)]);
  const nameOf = (id: string) => names.get(id) ?? "";
  const day = (instant: number | null) => (instant === null ? null : dayIn(training.timeZone, person.language, new Date(instant)));
  const agencyOf = (id: string): AgencyShown => agencies.get(id) ?? { id, name: "", kind: "other" };
  const lacksShown = (lacks: Lack[]) => lacks.map((lack): LackShown => (lack.kind === "course" ? { kind: "course", title: titles.get(lack.course) ?? lack.course } : lack));
  const minutesOf = (one: Participant | undefined) => (one === undefined ? null : Math.floor(presentFor(one, within, needed).minutes));
  const agreed = ({ agency, profession, least }: JointRule["minima"][number]): AgreedMinimum => ({ agency: agencyOf(agency), profession, least });
  const seen = told.people.map((one): PersonShown => ({
    id: one.person, name: nameOf(one.person), agency: agencyOf(one.agency), profession: one.profession, isSubstitute: one.isSubstitute,
    minutes: minutesOf(participants.get(one.person)), lacks: lacksShown(one.lacks), doneOn: day(one.doneAt), completeOn: day(one.jointlyCompleteAt),
    alsoEnteredFor: one.alsoEnteredFor.map((id) => agencyOf(id).name),
  }));
  const absent = places.filter(({ personId }) => !told.people.some(({ person: id }) => id === personId)).map(({ personId, agencyId, profession }): PersonShown => ({
    id: personId, name: nameOf(personId), agency: agencyOf(agencyId), profession: isProfession(profession) ? profession : "other",
    minutes: null, lacks: [], doneOn: null, completeOn: null, isSubstitute: false, alsoEnteredFor: [],
  }));
  const order = new Intl.Collator(person.language);
  return {
    training: trainingId,
    as: access.trains ? "trainer" : access.coordinates.length > 0 ? "coordinator" : "participant",
    state: told.state,
    completedOn: day(told.completedAt),
    rule: {
      title: version.programme.title, number: version.number, agreedOn: dayIn(training.timeZone, person.language, version.recordedAt),
      planned: rule.planned, needed, together: rule.together, substitutes: rule.substitutes,
      prerequisites: rule.prerequisites.map((course) => titles.get(course) ?? course), minima: rule.minima.map(agreed),
    },
    minima: told.minima.map((minimum) => ({
      ...agreed(minimum),
      ...(minimum.told === "whole" ? { told: "whole", counted: minimum.counted.map(nameOf).sort(order.compare), missing: minimum.missing } : { told: "met-or-not", isMet: minimum.isMet }),
    })),
    people: [...seen, ...absent].sort((one, other) => order.compare(one.agency.name, other.agency.name) || order.compare(one.name, other.name)),
    self: viewer.self === null ? null : { minutes: minutesOf(participants.get(person.id)), lacks: lacksShown(told.self?.lacks ?? []), doneOn: day(told.self?.doneAt ?? null), completeOn: day(told.self?.jointlyCompleteAt ?? null) },
    entries: await showEntries(world, person, access, trainingId),
  };
}

async function readTraining({ db }: World, trainingId: string) {
  const { version, agencies, ...training } = await db.jointTraining.findUniqueOrThrow({
    where: { id: trainingId },
    select: { timeZone: true, version: { select: { number: true, rule: true, recordedAt: true, programme: { select: { title: true } } } }, agencies: { select: { agencyId: true } } },
  });
  const rule = JSON.parse(version.rule) as JointRule;
  const ids = new Set([...agencies.map(({ agencyId }) => agencyId), ...rule.minima.map(({ agency }) => agency)]);
  const rows = await db.agency.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true, kind: true } });
  return { rule, version, training, agencies: new Map(rows.map(({ id, name, kind }) => [id, { id, name, kind: isAgencyKind(kind) ? kind : ("other" as const) }])) };
}

/** Who has said that they come, among those whom the viewer sees. */
function placesOf({ db }: World, trainingId: string, { trains, coordinates }: TrainingAccess) {
  return db.trainingPlace.findMany({ where: { trainingId, state: "accepted", ...(trains ? {} : { agencyId: { in: coordinates } }) }, select: { personId: true, agencyId: true, profession: true } });
}

async function namesOf({ db }: World, ids: string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
