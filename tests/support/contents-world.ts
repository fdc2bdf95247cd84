import { resetCodeFrom } from "../../app/domain/agency/reset-code";
import type { Ids } from "../../app/server/adapters/ids";
import { secretHash } from "../../app/server/inspection/admit-inspector.server";
import { renewStandings } from "../../app/server/programmes/renew-standings.server";
import { renewSearch } from "../../app/server/search/renew-search.server";
import { addPeople, agencies, type AgencyName, DAY, partners, type Variation } from "./contents-people";
import { addPractice } from "./contents-practice";
import { courseWorld } from "./course-builders";
import { aRule as aProgrammeRule } from "./programme-builders";
import type { TestWorld } from "./test-world";
import { aRule } from "./trainings";

/** Ids that are counted for one thing alone, so that one more of another moves none of them. */
export function namedIds(name: string): Ids {
  const counted = { ids: 0, tokens: 0, seeds: 0 };
  return { next: () => `${name}-${String(++counted.ids)}`, token: () => `${name}-token-${String(++counted.tokens)}`, seed: () => ++counted.seeds };
}

/**
 * A world in which everything is that somebody must not learn of others, its ids and clock the same in every variation. In a training
 * that is over came six of each agency or, of others, eight of whom four are the same; in one that is not complete one or four; to one that is ahead
 * come two or four. So no partner crosses a number that may be told.
 */
export async function contentsWorld(variation: Variation): Promise<TestWorld> {
  const { world } = await courseWorld();
  await addPeople(world, variation);
  for (const agency of agencies) await addOffice(world, agency, variation.others?.includes(agency) ?? false);
  await addTrainings(world, variation.others ?? []);
  await addPractice(world, variation.practice ?? false);
  await renewStandings(world);
  await renewSearch(world);
  return world;
}

/** What the office of an agency keeps: a programme, who is excused, reminded and counted, a file of people, its log, an inspector. */
async function addOffice(world: TestWorld, agency: AgencyName, isOther: boolean): Promise<void> {
  const { db, clock } = world;
  const now = clock.now();
  const [first, second] = isOther ? ["5", "6"] : ["1", "2"];
  const createdAt = new Date(now.getTime() - 300 * DAY);
  const rule = aProgrammeRule({ requires: [{ kind: "course", course: "late-returns" }], firstWithinDays: isOther ? 10 : 280 });
  await db.programme.create({ data: { id: `${agency}-programme`, agencyId: agency, title: `Programme of ${agency}`, createdAt, versions: { create: { id: `${agency}-programme-1`, number: 1, rule: JSON.stringify(rule), recordedAt: createdAt } } } });
  await db.learningEvent.create({ data: { id: `${agency}-completed`, personId: `${agency}-${first}`, course: "late-returns", courseVersion: "1.0.0", kind: "completed", at: new Date(now.getTime() - 20 * DAY), once: "completed" } });
  await db.waiver.create({ data: { id: `${agency}-waiver`, personId: `${agency}-${second}`, agencyId: agency, course: "late-returns", reason: `Reason for ${agency}-${second}`, grantedById: `${agency}-coordinator`, grantedAt: now } });
  await db.reminder.create({ data: { programmeId: `${agency}-programme`, membershipId: `${agency}-${isOther ? "8" : "7"}@`, kind: "due", dueAt: now, sentAt: now } });
  await db.standingCount.create({ data: { agencyId: agency, programmeId: `${agency}-programme`, day: "2026-11-20", state: "complete", people: isOther ? 3 : 2 } });
  const counts = { new: 0, changed: 0, moved: 0, leaving: 0, same: 0, refused: 1 };
  const summary = { stage: "ready", choice: { lists: "changes", day: "2026-11-21" }, notes: { kind: "csv", encoding: "utf-8", separator: "," }, headers: ["Staff code"], ignored: [], counts, again: false, left: 0 };
  const read = { row: 2, ok: false, staffCode: "", name: "", problems: [] };
  await db.peopleImport.create({ data: { id: `${agency}-import`, agencyId: agency, byId: `${agency}-coordinator`, fileName: `${String(isOther)}.csv`, fileHash: "", at: now, summary: JSON.stringify(summary), rows: { create: { row: 2, kind: "refused", staffCode: `X-${String(isOther)}`, name: `Row of ${agency} ${String(isOther)}`, detail: JSON.stringify({ read, cells: ["x"], membershipId: null, changes: [], problems: [{ column: "staffCode", kind: "not-usable", said: "x" }] }) } } } });
  await db.auditLine.create({ data: { id: `${agency}-line`, at: now, agencyId: agency, personId: `${agency}-coordinator`, who: `${String(isOther)} of ${agency}`, action: "person-changed", subject: `${agency}-${first}`, detail: JSON.stringify({ what: "moved", name: `${String(isOther)} line` }) } });
  await db.inspector.create({ data: { id: `${agency}-inspector`, agencyId: agency, name: "Jane Doe", organisation: `${String(isOther)} Ombudsman`, reason: "Yearly review", secretHash: secretHash(world, inspectorsCode(agency)), sample: JSON.stringify([`${agency}-1`, `${agency}-2`, ...(agency === "prison" || agency === "probation" ? ["both"] : [])]), grantedAt: now, expiresAt: new Date(now.getTime() + DAY) } });
}

/** What the inspector of an agency types. */
export function inspectorsCode(agency: AgencyName): string {
  return resetCodeFrom(Buffer.alloc(32, agencies.indexOf(agency) + 1));
}

/** Who came, or comes: of an agency as it is, and of other ones. */
const came = { over: [["1", "2", "3", "4", "5", "6"], ["3", "4", "5", "6", "7", "8", "9", "2"]], open: [["1"], ["2", "3", "4", "5"]], ahead: [["1", "2"], ["3", "4", "5", "6"]] } as const;

async function addTrainings(world: TestWorld, others: readonly AgencyName[]): Promise<void> {
  const { db, clock } = world;
  const now = clock.now().getTime();
  const planned = new Date(now - 30 * DAY);
  for (const [name, least] of [["met", 1], ["unmet", 6]] as const) {
    const rule = aRule(...partners);
    await db.jointProgramme.create({
      data: {
        id: `joint-${name}`, agencyId: "prison", title: `Joint programme ${name}`, createdAt: planned,
        versions: { create: { id: `version-${name}`, number: 1, about: "", rule: JSON.stringify({ ...rule, minima: rule.minima.map((minimum) => ({ ...minimum, least })) }), recordedAt: planned, agreements: { create: partners.map((agencyId) => ({ id: `${name}-${agencyId}`, agencyId, word: "accepted", at: planned, personId: `${agencyId}-coordinator` })) } } },
      },
    });
  }
  for (const [id, version, day] of [["over", "met", -1], ["open", "unmet", -2], ["ahead", "unmet", 5]] as const) {
    const [startsAt, endsAt] = [new Date(now + day * DAY), new Date(now + day * DAY + 3 * 3600_000)];
    const times = { from: startsAt.toISOString(), to: endsAt.toISOString() };
    await db.jointTraining.create({
      data: {
        id, versionId: `version-${version}`, agencyId: "prison", title: `Training ${id}`, timeZone: "UTC", scenario: "late-return", createdAt: planned, createdById: "ingrid",
        agencies: { create: partners.map((agencyId) => ({ agencyId, capacity: 20 })) }, trainers: { create: { personId: "ingrid" } },
        sessions: { create: { id: `${id}-session`, kind: day > 0 ? "online" : "room", place: day > 0 ? "https://meet.example/secret" : "Room 3", startsAt, endsAt } },
        events: { create: { id: `${id}-planned`, sessionId: `${id}-session`, kind: "session", value: JSON.stringify(times), at: planned } },
      },
    });
    for (const agencyId of partners) {
      const own = [...(came[id][others.includes(agencyId) ? 1 : 0]), ...(id === "over" ? ["learner"] : [])].map((one) => `${agencyId}-${one}`);
      // Who is in two agencies comes for probation, or does not: the prison is told neither.
      const people = [...own, ...(agencyId === "probation" && !others.includes(agencyId) ? ["both"] : [])];
      const profession = { prison: "prison_officer", probation: "probation_officer", police: "police_officer" }[agencyId];
      await db.trainingPlace.createMany({ data: people.map((personId) => ({ id: `${id}-place-${personId}`, trainingId: id, personId, agencyId, profession, state: "accepted", invitedAt: planned, changedAt: planned })) });
      await db.trainingPlace.create({ data: { id: `${id}-place-${agencyId}-manager`, trainingId: id, personId: `${agencyId}-manager`, agencyId, profession, state: others.includes(agencyId) ? "declined" : "invited", invitedAt: planned, changedAt: planned } });
      if (day > 0) continue;
      await db.jointEvent.createMany({ data: people.map((personId) => ({ id: `${id}-entry-${personId}`, trainingId: id, sessionId: `${id}-session`, kind: "attended", personId, agencyId, profession, value: JSON.stringify({ ...times, way: "paper", insteadOf: null }), at: endsAt, byId: "ingrid" })) });
    }
  }
}
