import type { JointRule } from "../../app/domain/joint-training/rule";
import type { ProgrammeRule } from "../../app/domain/programme/rule";
import type { World } from "../../app/server/world";
import { aRule } from "./programme-builders";

/** A programme of an agency that is there, in its first version. Returns its id. */
export async function aProgramme(world: World, { agency = "Probation", title = "Gate", rule = {}, createdAt = world.clock.now() }: { agency?: string; title?: string; rule?: Partial<ProgrammeRule>; createdAt?: Date } = {}): Promise<string> {
  const id = world.ids.next();
  await world.db.programme.create({ data: { id, agency: { connect: { slug: agency } }, title, createdAt, versions: { create: { id: world.ids.next(), number: 1, rule: JSON.stringify(aRule(rule)), recordedAt: createdAt } } } });
  return id;
}

/** A joint programme that an agency proposed and nobody has answered. Returns its id and that of its version. */
export async function aJointProgramme(world: World, minima: { agency: string; least?: number }[], title = "Case conference"): Promise<{ id: string; version: string }> {
  const [id, version] = [world.ids.next(), world.ids.next()];
  const agencies = await world.db.agency.findMany({ where: { slug: { in: minima.map(({ agency }) => agency) } }, select: { id: true, slug: true } });
  const idOf = (slug: string) => agencies.find((agency) => agency.slug === slug)?.id ?? "";
  const rule: JointRule = { version: "1", minima: minima.map(({ agency, least = 1 }) => ({ agency: idOf(agency), profession: null, least })), planned: 180, share: 0.8, prerequisites: [], together: { kind: "same-session" }, substitutes: 0 };
  const now = world.clock.now();
  await world.db.jointProgramme.create({ data: { id, agencyId: idOf(minima[0]?.agency ?? ""), title, createdAt: now, versions: { create: { id: version, number: 1, about: "", rule: JSON.stringify(rule), recordedAt: now } } } });
  return { id, version };
}

/** A training of a version, with one session of three hours that has just begun. */
export async function aJointTraining(world: World, version: string, agency: string): Promise<{ id: string; attend: (personId: string, agency: string) => Promise<void> }> {
  const [id, session] = [world.ids.next(), world.ids.next()];
  const from = world.clock.now();
  const to = new Date(from.getTime() + 3 * 3600_000);
  const times = JSON.stringify({ from: from.toISOString(), to: to.toISOString() });
  await world.db.jointTraining.create({
    data: {
      id, versionId: version, title: "Case conference", timeZone: "Africa/Nairobi", createdAt: from,
      agencyId: (await world.db.agency.findUniqueOrThrow({ where: { slug: agency } })).id,
      sessions: { create: { id: session, kind: "room", place: "Room 3", startsAt: from, endsAt: to } },
    },
  });
  const event = { trainingId: id, sessionId: session };
  await world.db.jointEvent.create({ data: { id: world.ids.next(), ...event, kind: "session", value: times, at: from } });
  const attend = async (personId: string, slug: string) => {
    const agencyId = (await world.db.agency.findUniqueOrThrow({ where: { slug } })).id;
    await world.db.jointEvent.create({ data: { id: world.ids.next(), ...event, kind: "attended", personId, agencyId, profession: "probation_officer", value: JSON.stringify({ ...(JSON.parse(times) as object), way: "paper", insteadOf: null }), at: world.clock.now() } });
  };
  return { id, attend };
}
