import { demoCompletions, demoProgrammes } from "../../../prisma/demo/programmes";
import { demoJointProgrammes, type DemoSession, type DemoTraining, demoTrainings } from "../../../prisma/demo/joint-trainings";
import { demoPeople, mailName } from "../../../prisma/demo/people";
import { onceKey } from "../../domain/progress/fact";
import { readableCourses } from "../courses/offered-courses.server";
import { demoAgencyId, demoMembershipId, demoPersonId } from "../people/load-demo-world.server";
import type { World } from "../world";
import type { Attendance, SessionTimes } from "./joint-facts.server";

const DAY = 24 * 3600 * 1000;
const HOUR = 3600 * 1000;

/** Programmes, joint programmes and trainings of the demo world, with who was there; once, in a demo world that was just loaded. */
export async function loadDemoTrainings(world: World): Promise<void> {
  const { db, clock } = world;
  const today = new Date(clock.now().toISOString().slice(0, 10)).getTime();
  const daysAgo = (days: number) => new Date(today - days * DAY);
  await loadCompletions(world, daysAgo);
  await db.$transaction([
    db.programme.createMany({ data: demoProgrammes.map(({ agency, title, beganDaysAgo }) => ({ id: programmeId(agency, title), agencyId: demoAgencyId(agency), title, createdAt: daysAgo(beganDaysAgo) })) }),
    db.programmeVersion.createMany({ data: demoProgrammes.map(({ agency, title, beganDaysAgo, rule }) => ({ id: `${programmeId(agency, title)}-1`, programmeId: programmeId(agency, title), number: 1, rule: JSON.stringify(rule), recordedAt: daysAgo(beganDaysAgo) })) }),
    db.jointProgramme.createMany({ data: demoJointProgrammes.map(({ id, title, agency, proposedDaysAgo }) => ({ id, title, agencyId: demoAgencyId(agency), createdAt: daysAgo(proposedDaysAgo) })) }),
    db.jointProgrammeVersion.createMany({
      data: demoJointProgrammes.map(({ id, about, proposedDaysAgo, rule }) => ({ id: `${id}-1`, programmeId: id, number: 1, about, recordedAt: daysAgo(proposedDaysAgo), rule: JSON.stringify({ ...rule, minima: rule.minima.map((minimum) => ({ ...minimum, agency: demoAgencyId(minimum.agency) })) }) })),
    }),
    db.jointAgreement.createMany({ data: demoJointProgrammes.flatMap(({ id, accepted }) => Object.entries(accepted).map(([agency, days]) => ({ id: `${id}-1-${agency}`, versionId: `${id}-1`, agencyId: demoAgencyId(agency), word: "accepted", at: daysAgo(days) }))) }),
    ...demoTrainings.flatMap((training) => trainingRows(world, training, today)),
  ]);
}

function trainingRows({ db, clock }: World, { id, programme, host, title, scenario, trainers, capacity, places, sessions }: DemoTraining, today: number) {
  const planned = new Date(Math.min(clock.now().getTime(), today + Math.min(...sessions.map(({ inDays }) => inDays)) * DAY) - 40 * DAY);
  const trainer = demoPersonId(trainers[0] ?? "");
  const named = sessions.map((session, index) => ({ ...session, id: `${id}-session-${String(index + 1)}`, startsAt: hourOf(session, session.from, today), endsAt: hourOf(session, session.to, today) }));
  return [
    db.jointTraining.create({
      data: {
        id, versionId: `${programme}-1`, agencyId: demoAgencyId(host), title, timeZone: "Europe/Lisbon", scenario, createdAt: planned, createdById: trainer,
        agencies: { create: Object.entries(capacity).map(([agency, most]) => ({ agencyId: demoAgencyId(agency), capacity: most })) },
        trainers: { create: trainers.map((name) => ({ personId: demoPersonId(name) })) },
        sessions: { create: named.map(({ id: session, kind, place, startsAt, endsAt }) => ({ id: session, kind, place, startsAt, endsAt })) },
        places: { create: Object.entries(places).flatMap(([state, names]) => names.map((name) => ({ id: `${id}-${mailName(name)}`, personId: demoPersonId(name), ...placeOf(name, Object.keys(capacity)), state, invitedAt: planned, changedAt: planned }))) },
      },
      select: { id: true },
    }),
    db.jointEvent.createMany({
      data: named.flatMap(({ id: session, startsAt, endsAt, ...of }) => [
        { id: `${session}-planned`, trainingId: id, sessionId: session, kind: "session", value: JSON.stringify(times(startsAt, endsAt)), at: planned, byId: trainer },
        ...Object.entries(of.present ?? {}).map(([name, hours]) => {
          const value: Attendance = { ...times(hours === null ? startsAt : hourOf(of, hours[0], today), hours === null ? endsAt : hourOf(of, hours[1], today)), way: "paper", insteadOf: null, attested: true };
          return { id: `${session}-${mailName(name)}`, trainingId: id, sessionId: session, kind: "attended", personId: demoPersonId(name), ...placeOf(name, Object.keys(capacity)), value: JSON.stringify(value), at: new Date(endsAt.getTime() + HOUR / 2), byId: trainer, once: `attended ${session} ${demoPersonId(name)} paper` };
        }),
      ]),
    }),
  ];
}

/** For which of these agencies somebody comes, and as what. */
function placeOf(name: string, agencies: string[]): { agencyId: string; profession: string } {
  const membership = demoPeople.find((person) => person.name === name)?.memberships.find(({ agency }) => agencies.includes(agency));
  if (membership === undefined) throw new Error(`${name} is of none of ${agencies.join(", ")}`);
  return { agencyId: demoAgencyId(membership.agency), profession: membership.profession };
}

function hourOf({ inDays }: Pick<DemoSession, "inDays">, hour: number, today: number): Date {
  return new Date(today + inDays * DAY + hour * HOUR);
}

function times(from: Date, to: Date): SessionTimes {
  return { from: from.toISOString(), to: to.toISOString() };
}

function programmeId(agency: string, title: string): string {
  return demoMembershipId(title, agency);
}

async function loadCompletions(world: World, daysAgo: (days: number) => Date): Promise<void> {
  const courses = new Map((await readableCourses(world)).map((course) => [course.id, course]));
  const facts = Object.entries(demoCompletions).flatMap(([course, people]) => {
    const read = courses.get(course);
    if (read === undefined) return [];
    // They had no test then: to have completed it is enough.
    const asked = { title: read.title, lessonMinutes: 180, minutes: 180, test: false };
    return Object.entries(people).flatMap(([name, days]) => [
      { kind: "enrolled" as const, course, at: daysAgo(days + 20).getTime(), personId: demoPersonId(name) },
      { kind: "completed" as const, course, courseVersion: "1.0.0", lesson: null, asked, at: daysAgo(days).getTime(), personId: demoPersonId(name) },
    ]);
  });
  await world.db.learningEvent.createMany({
    data: facts.map(({ personId, ...fact }) => ({
      id: world.ids.next(), personId, kind: fact.kind, course: fact.course, at: new Date(fact.at), once: onceKey(fact),
      ...(fact.kind === "completed" ? { courseVersion: fact.courseVersion, value: JSON.stringify(fact.asked) } : {}),
    })),
  });
}
