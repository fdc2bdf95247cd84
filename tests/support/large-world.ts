import { professions } from "../../app/domain/agency/roles";
import type { JointRule } from "../../app/domain/joint-training/rule";
import type { ProgrammeRule } from "../../app/domain/programme/rule";
import { sharesFrom } from "../../app/domain/scenario/shares";
import { type Rows, writeManyRows } from "../../app/server/adapters/many-rows";

export interface LargeSize {
  people: number;
  agencies: number;
  /** In each agency, in trees of four levels. */
  sites: number;
  /** Facts of learning of each person. */
  facts: number;
  /** Joint trainings of two neighbouring agencies, twelve people of each. */
  trainings: number;
  now: Date;
}

const DAY = 24 * 3600_000;
const HOUR = 3600_000;
const COURSES = ["safe-and-well", "working-together", "supervision-and-non-compliance", "dynamic-security"];
const BATCH = 20_000;

/** Ids of the large world, by number from 0. */
export const large = {
  agency: (index: number) => `large-agency-${String(index)}`,
  site: (agency: number, index: number) => `large-site-${String(agency)}-${String(index)}`,
  person: (index: number) => `large-person-${String(index)}`,
  membership: (index: number) => `large-membership-${String(index)}`,
  programme: (agency: number, index: number) => `large-programme-${String(agency)}-${String(index)}`,
  training: (index: number) => `large-training-${String(index)}`,
};

/**
 * Many people of many agencies with programmes, facts and joint trainings, the same each time: people who are complete, due, overdue,
 * have not begun or wait for a partner, movers that a placement tells of. Every figure is then worked out by the program.
 */
export function writeLargeWorld(databaseFile: string, { people, agencies, sites, facts, trainings, now }: LargeSize, say: (done: number) => void = () => undefined): void {
  const share = sharesFrom(20261121);
  const daysAgo = (days: number) => new Date(now.getTime() - Math.round(days * 24) * HOUR);
  const agencyOf = (person: number) => person % agencies;
  const professionOf = (person: number) => professions[Math.floor(person / agencies) % 5] ?? "other";
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const joint = (agency: number) => `large-joint-${String(agency)}`;

  writeManyRows(databaseFile, [
    { table: "Agency", rows: numbers(agencies).map((agency) => ({ id: large.agency(agency), slug: large.agency(agency), name: `Agency ${String(agency + 1)}`, kind: (["prison", "probation", "police", "volunteer"] as const)[agency % 4] ?? "other", timeZone: "Europe/Lisbon", createdAt: daysAgo(3000) })) },
    ...numbers(agencies).map((agency): Rows => ({ table: "Site", rows: numbers(sites).map((site) => ({ id: large.site(agency, site), agencyId: large.agency(agency), parentId: site === 0 ? null : large.site(agency, Math.floor((site - 1) / 3)), name: `Site ${String(site + 1)}`, createdAt: daysAgo(3000) })) })),
    { table: "JointProgramme", rows: numbers(agencies).map((agency) => ({ id: joint(agency), agencyId: large.agency(agency), title: `With agency ${String(((agency + 1) % agencies) + 1)}`, createdAt: daysAgo(900) })) },
    { table: "JointProgrammeVersion", rows: numbers(agencies).map((agency) => ({ id: `${joint(agency)}-1`, programmeId: joint(agency), number: 1, about: "Two agencies in one room", rule: JSON.stringify(jointRule(large.agency(agency), large.agency((agency + 1) % agencies))), recordedAt: daysAgo(900) })) },
    { table: "JointAgreement", rows: numbers(agencies).flatMap((agency) => [agency, (agency + 1) % agencies].map((who) => ({ id: `${joint(agency)}-1-${String(who)}`, versionId: `${joint(agency)}-1`, agencyId: large.agency(who), word: "accepted", at: daysAgo(890) }))) },
    { table: "Programme", rows: numbers(agencies).flatMap((agency) => programmeRules(joint(agency)).map((_, index) => ({ id: large.programme(agency, index), agencyId: large.agency(agency), title: `Programme ${String(index + 1)}`, createdAt: daysAgo(800) }))) },
  ]);
  for (let from = 0; from < people; from += BATCH) {
    const some = numbers(Math.min(BATCH, people - from)).map((index) => from + index);
    writeManyRows(databaseFile, [
      { table: "Person", rows: some.map((person) => ({ id: large.person(person), name: `Person ${String(person + 1)}`, createdAt: daysAgo(1500) })) },
      { table: "Membership", rows: some.map((person) => ({ id: large.membership(person), personId: large.person(person), agencyId: large.agency(agencyOf(person)), staffCode: `L-${String(person)}`, profession: professionOf(person), startedAt: daysAgo(30 + share() * 1400), siteId: large.site(agencyOf(person), Math.floor(share() * sites)) })) },
      { table: "MembershipRole", rows: some.map((person) => ({ membershipId: large.membership(person), role: "learner" })) },
      { table: "LearningEvent", rows: some.flatMap((person) => factsOf(person, facts, share, daysAgo)) },
    ]);
    say(from + some.length);
  }
  const versions = numbers(agencies).flatMap((agency) => programmeRules(joint(agency)).map((rule, index) => ({ id: `${large.programme(agency, index)}-1`, programmeId: large.programme(agency, index), number: 1, rule: JSON.stringify(rule), recordedAt: daysAgo(800) })));
  const held = numbers(trainings).map((training) => ({ training, agency: training % agencies, startsAt: daysAgo(20 + share() * 700), lacks: training % 5 === 0 }));
  writeManyRows(databaseFile, [
    { table: "ProgrammeVersion", rows: versions },
    { table: "JointTraining", rows: held.map(({ training, agency, startsAt }) => ({ id: large.training(training), versionId: `${joint(agency)}-1`, agencyId: large.agency(agency), title: `Training ${String(training + 1)}`, timeZone: "Europe/Lisbon", createdAt: new Date(startsAt.getTime() - 40 * DAY) })) },
    { table: "TrainingAgency", rows: held.flatMap(({ training, agency }) => [agency, (agency + 1) % agencies].map((one) => ({ trainingId: large.training(training), agencyId: large.agency(one), capacity: 12 }))) },
    { table: "TrainingSession", rows: held.map(({ training, startsAt }) => ({ id: `${large.training(training)}-session`, trainingId: large.training(training), kind: "room", place: "Room", startsAt, endsAt: new Date(startsAt.getTime() + 6 * HOUR) })) },
    { table: "JointEvent", rows: held.flatMap(({ training, agency, startsAt, lacks }) => eventsOf(training, startsAt, lacks ? [agency] : [agency, (agency + 1) % agencies], { people, agencies, professionOf })) },
  ]);
}

function jointRule(one: string, other: string): JointRule {
  return { version: "1", minima: [one, other].map((agency) => ({ agency, profession: null, least: 2 })), planned: 360, share: 0.75, prerequisites: [], together: { kind: "same-session" }, substitutes: 1 };
}

function programmeRules(joint: string): ProgrammeRule[] {
  const usual = { sites: [], firstWithinDays: 180, graceDays: 30, renewDays: 60 };
  return [
    { ...usual, professions: [], requires: [{ kind: "course", course: "safe-and-well" }], validity: { kind: "months", months: 12 } },
    { ...usual, professions: ["prison_officer", "probation_officer"], requires: [{ kind: "course", course: "working-together" }, { kind: "course", course: "dynamic-security" }], validity: { kind: "months", months: 24 } },
    { ...usual, professions: [], firstWithinDays: 365, requires: [{ kind: "joint-training", programme: joint }], validity: { kind: "months", months: 24 } },
  ];
}

/** Lessons of courses, most of which come to the course's completion. */
function factsOf(person: number, facts: number, share: () => number, daysAgo: (days: number) => Date) {
  return Array.from({ length: facts }, (_, index) => {
    const course = COURSES[Math.floor(index / Math.max(1, facts / COURSES.length)) % COURSES.length] ?? "safe-and-well";
    const isLast = (index + 1) % Math.max(1, Math.floor(facts / COURSES.length)) === 0;
    const completes = isLast && share() < 0.7;
    return {
      id: `large-fact-${String(person)}-${String(index)}`, personId: large.person(person), course, courseVersion: "1.0.0", lesson: completes ? null : `lesson-${String(index)}`, kind: "completed",
      subject: null, value: completes ? JSON.stringify({ title: course, lessonMinutes: 180, minutes: 180, test: false }) : null, at: daysAgo(1 + share() * 720), once: `completed ${course} ${completes ? "" : String(index)}`,
    };
  });
}

function eventsOf(training: number, startsAt: Date, came: number[], { people, agencies, professionOf }: { people: number; agencies: number; professionOf: (person: number) => string }) {
  const [id, session] = [large.training(training), `${large.training(training)}-session`];
  const times = JSON.stringify({ from: startsAt.toISOString(), to: new Date(startsAt.getTime() + 6 * HOUR).toISOString() });
  const attended = JSON.stringify({ ...(JSON.parse(times) as object), way: "paper", insteadOf: null });
  const row = { trainingId: id, sessionId: session, personId: null, agencyId: null, profession: null } as Record<string, string | Date | null>;
  const perAgency = Math.floor(people / agencies);
  return [
    { ...row, id: `${session}-planned`, kind: "session", value: times, at: new Date(startsAt.getTime() - 40 * DAY) },
    ...came.flatMap((agency) =>
      Array.from({ length: 12 }, (_, index) => ((training * 12 + index) % perAgency) * agencies + agency).map((person) => ({ ...row, id: `${session}-${String(person)}`, kind: "attended", personId: large.person(person), agencyId: large.agency(agency), profession: professionOf(person), value: attended, at: new Date(startsAt.getTime() + 7 * HOUR) })),
    ),
  ];
}
