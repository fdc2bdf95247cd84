import { isAgencyKind, type AgencyKind } from "~/domain/agency/roles";
import { type ToldTable, toldTable } from "~/domain/agency/suppression";
import { type CompletedTogether, type Expected, type Gap, jointGaps } from "~/domain/joint-training/gaps";
import { wayTo } from "~/domain/programme/matrix";
import type { JointRule } from "~/domain/joint-training/rule";
import { type Telling, toldTo } from "~/domain/joint-training/telling";
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
  acceptedAt: Date;
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
  return { gaps: await gapsOf(world, agencyId, accepted, kindOf), programmes, names: Object.fromEntries([...agencies.values()].map(({ id, name }) => [id, name])) };
}

function partnersIn({ minima }: JointRule, agencyId: string): string[] {
  return [...new Set(minima.map(({ agency }) => agency))].filter((agency) => agency !== agencyId);
}

/** The joint programmes that bind an agency: of each the latest version on which its last word is yes. */
async function acceptedBy({ db }: World, agencyId: string): Promise<Accepted[]> {
  const rows = await db.jointProgramme.findMany({
    where: { endedAt: null, versions: { some: { agreements: { some: { agencyId } } } } },
    select: { id: true, title: true, versions: { orderBy: { number: "desc" }, select: { rule: true, agreements: { where: { agencyId }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 1, select: { word: true, at: true } } } } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ id, title, versions }) => {
    const version = versions.find(({ agreements }) => agreements[0]?.word === "accepted");
    return version === undefined ? [] : [{ id, title, acceptedAt: version.agreements[0]?.at ?? new Date(0), rule: JSON.parse(version.rule) as JointRule }];
  });
}

async function gapsOf(world: World, agencyId: string, accepted: readonly Accepted[], kindOf: (id: string) => AgencyKind): Promise<JointReport["gaps"]> {
  const { db, clock } = world;
  const now = clock.now();
  const sites = await sitesOf(world, agencyId);
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  // A wing trains where its prison does.
  const topOf = (site: string | null) => (site === null ? null : (wayTo(sites, site).at(-1) ?? site));
  const current = { agencyId, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const peopled = await db.membership.groupBy({ by: ["siteId"], where: current, _count: true });
  const completions = await db.jointCompletion.findMany({ where: { agencyId, completedAt: { not: null } }, select: { personId: true, trainingId: true, completedAt: true, training: { select: { cancelledAt: true, version: { select: { rule: true, programmeId: true } } } } } });
  const siteOf = new Map((await db.membership.findMany({ where: { agencyId, personId: { in: [...new Set(completions.map(({ personId }) => personId))] } }, select: { personId: true, siteId: true } })).map(({ personId, siteId }) => [personId, siteId]));
  const trainings = new Map<string, CompletedTogether & { sites: (string | null)[] }>();
  for (const { personId, trainingId, completedAt, training } of completions) {
    if (completedAt === null || training.cancelledAt !== null) continue;
    const kinds = partnersIn(JSON.parse(training.version.rule) as JointRule, agencyId).map(kindOf);
    const known = trainings.get(trainingId);
    trainings.set(trainingId, { completedAt: Math.max(completedAt.getTime(), known?.completedAt ?? 0), kinds, sites: [...(known?.sites ?? []), topOf(siteOf.get(personId) ?? null)] });
  }
  const expected = new Map<string, Expected & { programme: string }>();
  for (const { title, acceptedAt, rule } of accepted) {
    for (const kind of new Set(partnersIn(rule, agencyId).map(kindOf))) {
      for (const siteId of new Set(peopled.map((each) => topOf(each.siteId)))) {
        const known = expected.get(`${siteId ?? ""} ${kind}`);
        if (known === undefined || acceptedAt.getTime() < known.since) expected.set(`${siteId ?? ""} ${kind}`, { site: siteId, kind, since: acceptedAt.getTime(), programme: title });
      }
    }
  }
  return jointGaps([...expected.values()], [...trainings.values()], now.getTime()).map((gap) => ({ ...gap, siteName: gap.site === null ? null : (names.get(gap.site) ?? null), programme: expected.get(`${gap.site ?? ""} ${gap.kind}`)?.programme ?? "" }));
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
