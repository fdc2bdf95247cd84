import { isAgencyKind, type AgencyKind } from "~/domain/agency/roles";
import { type ToldTable, toldTable } from "~/domain/agency/suppression";
import { type CompletedTogether, type Expected, type Gap, jointGaps, kindsAsked } from "~/domain/joint-training/gaps";
import { wayTo } from "~/domain/programme/matrix";
import type { JointRule } from "~/domain/joint-training/rule";
import { type Telling, toldTo } from "~/domain/joint-training/telling";
import { instantOf } from "../adapters/hot-questions";
import { agreementsOf } from "../joint-programmes/agreements.server";
import { standingOfTraining } from "../joint-trainings/renew-trainings.server";
import type { World } from "../world";
import { sitesOf } from "./sites-of.server";

export interface JointReport {
  gaps: (Gap & { siteName: string | null; programme: string })[];
  programmes: { id: string; title: string; trainings: { id: string; title: string; telling: Telling }[]; partners: { id: string; name: string }[]; figures: ToldTable | null }[];
  /** Of agencies, by id. */
  names: Record<string, string>;
}

interface Accepted {
  id: string;
  title: string;
  rule: JointRule;
}

/** Joint training as an agency is told of it: its own people, of partners what was agreed, whether it is met, and figures in whole fives. */
export async function jointReport(world: World, agencyId: string): Promise<JointReport> {
  const accepted = await acceptedBy(world, agencyId);
  const agencies = new Map((await world.db.agency.findMany({ select: { id: true, name: true, kind: true } })).map((each) => [each.id, each]));
  const kindOf = (id: string): AgencyKind => {
    const kind = agencies.get(id)?.kind ?? "";
    return isAgencyKind(kind) ? kind : "other";
  };
  const programmes = [];
  for (const { id, title, rule } of accepted) {
    const rows = await world.db.jointTraining.findMany({ where: { version: { programmeId: id }, cancelledAt: null, agencies: { some: { agencyId } } }, select: { id: true, title: true }, orderBy: [{ createdAt: "desc" }, { id: "asc" }] });
    const trainings = [];
    for (const row of rows) {
      const standing = await standingOfTraining(world, row.id, world.clock.now(), [agencyId]);
      if (standing !== null) trainings.push({ ...row, telling: toldTo(agencyId, standing) });
    }
    const partners = partnersIn(rule, agencyId).map((each) => ({ id: each, name: agencies.get(each)?.name ?? "" }));
    programmes.push({ id, title, trainings, partners, figures: await figuresOf(world, id, agencyId, partners.map((partner) => partner.id)) });
  }
  return { gaps: await gapsOf(world, agencyId, kindOf), programmes, names: Object.fromEntries([...agencies.values()].map(({ id, name }) => [id, name])) };
}

function partnersIn({ minima }: JointRule, agencyId: string): string[] {
  return [...new Set(minima.map(({ agency }) => agency))].filter((agency) => agency !== agencyId);
}

/** The joint programmes that bind an agency: of each the latest version on which its last word is yes. */
async function acceptedBy({ db }: World, agencyId: string): Promise<Accepted[]> {
  const rows = await db.jointProgramme.findMany({
    where: { endedAt: null, versions: { some: { agreements: { some: { agencyId } } } } },
    select: { id: true, title: true, versions: { orderBy: { number: "desc" }, select: { rule: true, agreements: { where: { agencyId }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 1, select: { word: true } } } } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ id, title, versions }) => {
    const version = versions.find(({ agreements }) => agreements[0]?.word === "accepted");
    return version === undefined ? [] : [{ id, title, rule: JSON.parse(version.rule) as JointRule }];
  });
}

async function gapsOf(world: World, agencyId: string, kindOf: (id: string) => AgencyKind): Promise<JointReport["gaps"]> {
  const { db, clock } = world;
  const now = clock.now();
  const sites = await sitesOf(world, agencyId);
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  // A wing trains where its prison does.
  const topOf = (site: string | null) => (site === null ? null : (wayTo(sites, site).at(-1) ?? site));
  const current = { agencyId, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const peopled = await db.membership.groupBy({ by: ["siteId"], where: current, _count: true });
  const asked = (await agreementsOf(world, [agencyId])).filter(({ endedAt }) => endedAt === null);
  const trainings = await trainedTogether(world, agencyId, topOf, kindOf);
  const expected = new Map<string, Expected & { programme: string }>();
  for (const { title, versions } of asked) {
    const own = versions.filter(({ rule }) => rule.minima.some((minimum) => minimum.agency === agencyId));
    for (const { kind, since } of kindsAsked(own.map(({ rule, agreement }) => ({ kinds: partnersIn(rule, agencyId).map(kindOf), boundSince: agreement.boundSince })))) {
      for (const siteId of new Set(peopled.map((each) => topOf(each.siteId)))) {
        const known = expected.get(`${siteId ?? ""} ${kind}`);
        if (known === undefined || since < known.since) expected.set(`${siteId ?? ""} ${kind}`, { site: siteId, kind, since, programme: title });
      }
    }
  }
  return jointGaps([...expected.values()], trainings, now.getTime()).map((gap) => ({ ...gap, siteName: gap.site === null ? null : (names.get(gap.site) ?? null), programme: expected.get(`${gap.site ?? ""} ${gap.kind}`)?.programme ?? "" }));
}

// Each where they were on the day; of a day that no placement tells of, where they are.
const TRAINED = `
  SELECT DISTINCT c.trainingId, c.completedAt, v.rule, CASE WHEN l.id IS NULL THEN m.siteId ELSE l.siteId END AS siteId
  FROM JointCompletion c JOIN JointTraining t ON t.id = c.trainingId AND t.cancelledAt IS NULL JOIN JointProgrammeVersion v ON v.id = t.versionId
  JOIN Membership m ON m.personId = c.personId AND m.agencyId = c.agencyId
  JOIN JointEvent e ON e.trainingId = c.trainingId AND e.personId = c.personId AND e.agencyId = c.agencyId AND e.kind = 'attended' JOIN TrainingSession s ON s.id = e.sessionId AND s.cancelledAt IS NULL
  LEFT JOIN Placement l ON l.membershipId = m.id AND l.replacedAt IS NULL AND l.fromAt <= s.startsAt AND (l.untilAt IS NULL OR l.untilAt > s.startsAt)
  WHERE c.agencyId = ? AND c.completedAt IS NOT NULL`;

/** What was completed with people of an agency, under the version that each training began with. */
async function trainedTogether({ db }: World, agencyId: string, topOf: (site: string | null) => string | null, kindOf: (id: string) => AgencyKind): Promise<CompletedTogether[]> {
  const ask = await db.hot();
  const trainings = new Map<string, CompletedTogether & { sites: (string | null)[] }>();
  for (const { trainingId, completedAt, rule, siteId } of ask<{ trainingId: string; completedAt: string; rule: string; siteId: string | null }>(TRAINED, agencyId)) {
    const known = trainings.get(trainingId) ?? { completedAt: 0, kinds: partnersIn(JSON.parse(rule) as JointRule, agencyId).map(kindOf), sites: [] };
    trainings.set(trainingId, { ...known, completedAt: Math.max(instantOf(completedAt).getTime(), known.completedAt), sites: [...known.sites, topOf(siteId)] });
  }
  return [...trainings.values()];
}

/**
 * People of partners in trainings of a joint programme in which own people were too: jointly complete, or with their own part done. Each
 * once. Null where no own people were in any: whether figures are told at all says nothing of the partners either.
 */
async function figuresOf({ db }: World, programmeId: string, agencyId: string, partners: readonly string[]): Promise<ToldTable | null> {
  const training = { version: { programmeId }, cancelledAt: null };
  if (partners.length === 0 || (await db.jointCompletion.count({ where: { agencyId, training } })) === 0) return null;
  const rows = await db.jointCompletion.findMany({
    where: { agencyId: { in: [...partners] }, doneAt: { not: null }, training: { ...training, completions: { some: { agencyId } } } },
    select: { personId: true, agencyId: true, completedAt: true },
  });
  return toldTable(
    partners.map((partner) => {
      const theirs = rows.filter((row) => row.agencyId === partner);
      const complete = new Set(theirs.flatMap(({ personId, completedAt }) => (completedAt === null ? [] : personId)));
      const part = new Set(theirs.flatMap(({ personId }) => (complete.has(personId) ? [] : personId)));
      return [complete.size, part.size];
    }),
  );
}
