import type { Profession } from "../../app/domain/agency/roles";
import type { JointRule } from "../../app/domain/joint-training/rule";
import type { TestWorld } from "./test-world";

const HOUR = 3600_000;

/** One from each agency that the rule names, all in one session of three hours, eight tenths of it, nothing before it. */
export function aRule(...agencies: string[]): JointRule {
  return { version: "1", minima: agencies.map((agency) => ({ agency, profession: null, least: 1 })), planned: 180, share: 0.8, prerequisites: [], together: { kind: "same-session" }, substitutes: 1 };
}

/** The agency with a slug, as `aPerson` makes it. */
export async function agencyOf(world: TestWorld, slug: string): Promise<string> {
  return (await world.db.agency.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
}

/** A joint programme of agencies that are there, in its first version, accepted by all of them. The ids of the programme and the version. */
export async function aJointProgramme(world: TestWorld, agencies: string[], { title = "Working together at the gate", rule }: { title?: string; rule?: Partial<JointRule> } = {}): Promise<{ programme: string; version: string }> {
  const { db, ids, clock } = world;
  const within = await Promise.all(agencies.map((slug) => agencyOf(world, slug)));
  const [programme, version, at] = [ids.next(), ids.next(), clock.now()];
  await db.jointProgramme.create({
    data: {
      id: programme, agencyId: within[0] ?? "", title, createdAt: at,
      versions: { create: { id: version, number: 1, about: "", rule: JSON.stringify({ ...aRule(...within), ...rule }), recordedAt: at, agreements: { create: within.map((agencyId) => ({ id: ids.next(), agencyId, word: "accepted", at })) } } },
    },
  });
  return { programme, version };
}

/** A joint training of agencies that are there; the first one hosts it unless another is named. `trainers` are ids of people. Returns its id. */
export async function aTraining(world: TestWorld, agencies: string[], { trainers = [], title = "The night of release", scenario = null, capacity = 6, rule, host }: { trainers?: string[]; title?: string; scenario?: string | null; capacity?: number; rule?: Partial<JointRule>; host?: string } = {}): Promise<string> {
  const { version } = await aJointProgramme(world, agencies, rule === undefined ? {} : { rule });
  const within = await Promise.all(agencies.map((slug) => agencyOf(world, slug)));
  const id = world.ids.next();
  await world.db.jointTraining.create({
    data: {
      id, versionId: version, agencyId: host === undefined ? (within[0] ?? "") : await agencyOf(world, host), title, timeZone: "Africa/Nairobi", scenario, createdAt: world.clock.now(),
      agencies: { create: within.map((agencyId) => ({ agencyId, capacity })) },
      trainers: { create: trainers.map((personId) => ({ personId })) },
    },
  });
  return id;
}

/** A session in a room, of three hours and a day from now unless told otherwise, with the fact that it is planned. Returns its id. */
export async function aSession(world: TestWorld, training: string, { startsAt = new Date(world.clock.now().getTime() + 24 * HOUR), hours = 3 }: { startsAt?: Date; hours?: number } = {}): Promise<string> {
  const [id, endsAt] = [world.ids.next(), new Date(startsAt.getTime() + hours * HOUR)];
  await world.db.trainingSession.create({ data: { id, trainingId: training, kind: "room", place: "Norte training centre, room 3", startsAt, endsAt } });
  await world.db.jointEvent.create({
    data: { id: world.ids.next(), trainingId: training, sessionId: id, kind: "session", value: JSON.stringify({ from: startsAt.toISOString(), to: endsAt.toISOString() }), at: world.clock.now() },
  });
  return id;
}

/** A place for somebody, for their first agency unless one is named, accepted unless told otherwise. Returns its id. */
export async function aPlace(world: TestWorld, training: string, person: string, { state = "accepted", agency }: { state?: "invited" | "accepted" | "declined" | "waiting" | "withdrawn"; agency?: string } = {}): Promise<string> {
  const { agencyId, profession } = await membershipOf(world, person, agency);
  const [id, at] = [world.ids.next(), world.clock.now()];
  await world.db.trainingPlace.create({ data: { id, trainingId: training, personId: person, agencyId, profession, state, invitedAt: at, changedAt: at } });
  return id;
}

/** Somebody was there for a whole session, unless told otherwise. Returns the id of the entry. */
export async function attended(world: TestWorld, session: string, person: string, { from, to, way = "paper", insteadOf = null, agency, profession }: { from?: Date; to?: Date; way?: "paper" | "tablet" | "code"; insteadOf?: string | null; agency?: string; profession?: Profession } = {}): Promise<string> {
  const { trainingId, startsAt, endsAt } = await world.db.trainingSession.findUniqueOrThrow({ where: { id: session } });
  const member = await membershipOf(world, person, agency);
  const id = world.ids.next();
  await world.db.jointEvent.create({
    data: {
      id, trainingId, sessionId: session, kind: "attended", personId: person, agencyId: member.agencyId, profession: profession ?? member.profession,
      value: JSON.stringify({ from: (from ?? startsAt).toISOString(), to: (to ?? endsAt).toISOString(), way, insteadOf }), at: world.clock.now(),
    },
  });
  return id;
}

async function membershipOf(world: TestWorld, person: string, agency: string | undefined) {
  return world.db.membership.findFirstOrThrow({ where: { personId: person, ...(agency === undefined ? {} : { agency: { slug: agency } }) }, orderBy: { startedAt: "asc" }, select: { agencyId: true, profession: true } });
}
