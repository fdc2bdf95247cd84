import { isUniqueConflict } from "../adapters/database-conflict";
import { hashPassword } from "../adapters/passwords";
import type { World } from "../world";
import { demoAgencies } from "../../../prisma/demo/agencies";
import { demoLeaver, demoMover, demoSites, demoTeams, demoWorkplaces } from "../../../prisma/demo/sites";
import { demoPassword, demoPeople, demoPin, mailName } from "../../../prisma/demo/people";

export type DemoOutcome = { kind: "loaded"; people: number; agencies: number } | { kind: "not-empty" };

const day = 24 * 3600 * 1000;

/** Fills an empty database with the demo world, all of it or nothing. A database in which anybody lives is left alone. */
export async function loadDemoWorld(world: World): Promise<DemoOutcome> {
  if (await isInhabited(world)) return { kind: "not-empty" };
  const { db, clock } = world;
  const now = clock.now();
  // One hash for all: sixty at their real cost would take longer than the whole start.
  const [passwordHash, pinHash] = await Promise.all([hashPassword(demoPassword), hashPassword(demoPin.pin)]);
  const daysAgo = (days: number) => new Date(now.getTime() - days * day);
  const memberships = demoPeople.flatMap((person) =>
    person.memberships.map((membership) => ({ ...membership, name: person.name, id: demoMembershipId(person.name, membership.agency), personId: demoPersonId(person.name), siteId: demoSiteOf(person.name, membership.agency) })),
  );
  try {
    await db.$transaction([
      db.agency.createMany({ data: demoAgencies.map((agency) => ({ id: demoAgencyId(agency.slug), createdAt: daysAgo(3000), ...agency })) }),
      db.person.createMany({ data: demoPeople.map(({ name, email }) => ({ id: demoPersonId(name), name, email, passwordHash, pinHash: name === demoPin.name ? pinHash : null, createdAt: daysAgo(30) })) }),
      db.site.createMany({ data: demoSites.map(({ agency, name, city, within }) => ({ id: demoSiteId(agency, name), agencyId: demoAgencyId(agency), parentId: within === undefined ? null : demoSiteId(agency, within), name, city, createdAt: daysAgo(3000) })) }),
      db.membership.createMany({
        data: memberships.map(({ id, personId, agency, profession, staffCode, startedDaysAgo, siteId, name }) => ({
          id, personId, agencyId: demoAgencyId(agency), profession, staffCode: staffCode ?? null, startedAt: daysAgo(startedDaysAgo),
          // The mover's first placement is where she came from.
          siteId: name === demoMover.name ? demoSiteId(agency, demoMover.from) : siteId,
        })),
      }),
      ...teams(world, memberships),
      ...movedAndLeft(world, daysAgo),
      db.membershipRole.createMany({ data: memberships.flatMap(({ id, roles }) => roles.map((role) => ({ membershipId: id, role }))) }),
    ]);
  } catch (error) {
    // Another process loaded it between the look and the write.
    if (isUniqueConflict(error)) return { kind: "not-empty" };
    throw error;
  }
  return { kind: "loaded", people: demoPeople.length, agencies: demoAgencies.length };
}

function teams({ db }: World, memberships: readonly { id: string; name: string; agency: string }[]) {
  const managerOf = new Map(Object.entries(demoTeams).flatMap(([manager, team]) => team.map((name) => [name, manager])));
  return memberships.flatMap(({ id, name, agency }) => {
    const manager = managerOf.get(name);
    return manager === undefined ? [] : [db.membership.update({ where: { id }, data: { managerId: demoMembershipId(manager, agency) }, select: { id: true } }), db.placement.updateMany({ where: { membershipId: id }, data: { managerId: demoMembershipId(manager, agency) } })];
  });
}

/** As if it had been entered on the days on which it was: what was known before stays readable. */
function movedAndLeft({ db }: World, daysAgo: (days: number) => Date) {
  const agency = "harbour-prison";
  const [mover, leaver] = [demoMembershipId(demoMover.name, agency), demoMembershipId(demoLeaver.name, agency)];
  const was = (name: string, of: string) => ({ membershipId: of, profession: "prison_officer", managerId: name === demoMover.name ? demoMembershipId("Fatima Zahra Benali", agency) : null, fromAt: daysAgo(demoStarted(name)) });
  const [moved, recorded, left] = [daysAgo(demoMover.movedDaysAgo), daysAgo(demoMover.recordedDaysAgo), daysAgo(demoLeaver.leftDaysAgo)];
  const here = demoSiteOf(demoMover.name, agency);
  return [
    db.placement.updateMany({ where: { membershipId: mover }, data: { replacedAt: recorded } }),
    db.placement.createMany({
      data: [
        { ...was(demoMover.name, mover), id: `${mover}-until`, siteId: demoSiteId(agency, demoMover.from), untilAt: moved, recordedAt: recorded },
        { ...was(demoMover.name, mover), id: `${mover}-since`, siteId: here, fromAt: moved, recordedAt: recorded },
      ],
    }),
    db.membership.update({ where: { id: mover }, data: { siteId: here }, select: { id: true } }),
    db.placement.updateMany({ where: { membershipId: leaver }, data: { replacedAt: left } }),
    db.placement.create({ data: { ...was(demoLeaver.name, leaver), id: `${leaver}-until`, siteId: demoSiteOf(demoLeaver.name, agency), untilAt: left, recordedAt: left }, select: { id: true } }),
    db.membership.update({ where: { id: leaver }, data: { endedAt: left }, select: { id: true } }),
  ];
}

function demoStarted(name: string): number {
  return demoPeople.find((person) => person.name === name)?.memberships[0]?.startedDaysAgo ?? 0;
}

function demoSiteOf(name: string, agency: string): string | null {
  const own = demoSites.filter((site) => site.agency === agency);
  const site = own.find((one) => demoWorkplaces[one.name]?.includes(name)) ?? own[0];
  return site === undefined ? null : demoSiteId(agency, site.name);
}

function demoSiteId(agency: string, name: string): string {
  return `demo-${agency}-${mailName(name).replaceAll(".", "-")}`;
}

export function demoMembershipId(name: string, agency: string): string {
  return `${demoPersonId(name)}-${agency}`;
}

export function demoPersonId(name: string): string {
  return `demo-${mailName(name).replaceAll(".", "-")}`;
}

export function demoAgencyId(slug: string): string {
  return `demo-${slug}`;
}

async function isInhabited({ db }: World): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) !== null || (await db.agency.findFirst({ select: { id: true } })) !== null;
}
