import { isUniqueConflict } from "../adapters/database-conflict";
import { hashPassword } from "../adapters/passwords";
import type { World } from "../world";
import { demoAgencies } from "../../../prisma/demo/agencies";
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
    person.memberships.map((membership) => ({ ...membership, id: `${demoPersonId(person.name)}-${membership.agency}`, personId: demoPersonId(person.name) })),
  );
  try {
    await db.$transaction([
      db.agency.createMany({ data: demoAgencies.map((agency) => ({ id: demoAgencyId(agency.slug), createdAt: daysAgo(3000), ...agency })) }),
      db.person.createMany({ data: demoPeople.map(({ name, email }) => ({ id: demoPersonId(name), name, email, passwordHash, pinHash: name === demoPin.name ? pinHash : null, createdAt: daysAgo(30) })) }),
      db.membership.createMany({
        data: memberships.map(({ id, personId, agency, profession, staffCode, startedDaysAgo }) => ({ id, personId, agencyId: demoAgencyId(agency), profession, staffCode: staffCode ?? null, startedAt: daysAgo(startedDaysAgo) })),
      }),
      db.membershipRole.createMany({ data: memberships.flatMap(({ id, roles }) => roles.map((role) => ({ membershipId: id, role }))) }),
    ]);
  } catch (error) {
    // Another process loaded it between the look and the write.
    if (isUniqueConflict(error)) return { kind: "not-empty" };
    throw error;
  }
  return { kind: "loaded", people: demoPeople.length, agencies: demoAgencies.length };
}

export function demoPersonId(name: string): string {
  return `demo-${mailName(name).replaceAll(".", "-")}`;
}

function demoAgencyId(slug: string): string {
  return `demo-${slug}`;
}

async function isInhabited({ db }: World): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) !== null || (await db.agency.findFirst({ select: { id: true } })) !== null;
}
