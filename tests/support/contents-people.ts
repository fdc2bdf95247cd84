import type { Profession, Role } from "../../app/domain/agency/roles";
import { sha256 } from "../../app/server/adapters/keyed-hash";
import { signInTokenCookie } from "../../app/server/adapters/sign-in-cookies";
import { aRequest } from "./builders";
import type { TestWorld } from "./test-world";

/** Three agencies that train together, the first as the host; volunteers who do not; and an academy whose trainer trains them. */
export const partners = ["prison", "probation", "police"] as const;
export const agencies = [...partners, "volunteers"] as const;
export type AgencyName = (typeof agencies)[number];
export const offices = ["learner", "manager", "trainer", "coordinator", "administrator"] as const;
const professions: Record<AgencyName, Profession> = { prison: "prison_officer", probation: "probation_officer", police: "police_officer", volunteers: "volunteer" };

export const DAY = 24 * 3600_000;

/** What is different in a world: who the people of some agencies are and which of them came; and what anybody practised. */
export interface Variation {
  others?: readonly AgencyName[];
  practice?: boolean;
}

/** People by id, "prison-3"; nine of each agency beside those with an office, and one who has left. */
export function idsOf(agency: AgencyName): string[] {
  return [...Array.from({ length: 9 }, (_, index) => `${agency}-${String(index + 1)}`), ...offices.map((office) => `${agency}-${office}`), `${agency}-former`];
}

/** In agencies that are other ones everybody has another name, address, staff code, profession and place of work; but for the learner, who reads their own. */
export async function addPeople(world: TestWorld, { others = [] }: Variation): Promise<void> {
  const createdAt = new Date(world.clock.now().getTime() - 400 * DAY);
  for (const agency of agencies) {
    const other = others.includes(agency) ? "Other" : "";
    await world.db.agency.create({ data: { id: agency, slug: agency, name: `The ${agency}`, kind: agency === "volunteers" ? "volunteer" : agency, timeZone: "UTC", createdAt } });
    await world.db.site.createMany({ data: ["norte", "sur"].map((site) => ({ id: `${agency}-${site}`, agencyId: agency, name: `${other}${agency} ${site}`, createdAt })) });
    for (const id of idsOf(agency)) await addPerson(world, agency, id, id.endsWith("-learner") ? "" : other, createdAt);
    await world.db.membership.update({ where: { id: `${agency}-learner@` }, data: { managerId: `${agency}-manager@` } });
    await world.db.enrolledComputer.create({ data: { id: `${agency}-computer`, tokenHash: agency, agencyId: agency, name: `${other}Wing`, lockMinutes: 3, enrolledAt: createdAt, lastUsedAt: createdAt } });
  }
  await addInBoth(world, others, createdAt);
  await world.db.agency.create({ data: { id: "academy", slug: "academy", name: "The academy", kind: "other", timeZone: "UTC", createdAt } });
  await world.db.person.create({ data: { id: "ingrid", name: "Ingrid Solberg", createdAt, memberships: { create: { id: "ingrid@", agencyId: "academy", profession: "trainer", startedAt: createdAt, roles: { create: { role: "trainer" } } } } } });
}

async function addPerson({ db, clock }: TestWorld, agency: AgencyName, id: string, other: string, createdAt: Date): Promise<void> {
  const office = id.slice(agency.length + 1);
  const role: Role = office === "trainer" || office === "coordinator" || office === "administrator" ? office : "learner";
  const isElder = Number(office) % 2 === 0;
  const place = { profession: other !== "" && isElder ? "instructor" : professions[agency], siteId: `${agency}-${other === "" ? "norte" : "sur"}` };
  const endedAt = office === "former" ? new Date(clock.now().getTime() - DAY) : null;
  await db.person.create({ data: { id, name: `${other}Name of ${id}`, email: isElder ? null : `${other.toLowerCase()}${id}@mail.example`, createdAt } });
  await db.membership.create({ data: { id: `${id}@`, personId: id, agencyId: agency, staffCode: `${other.toUpperCase()}${id.toUpperCase()}`, ...place, startedAt: createdAt, recordedAt: createdAt, endedAt, roles: { create: { role } } } });
  await db.placement.create({ data: { id: `${id}@1`, membershipId: `${id}@`, ...place, fromAt: createdAt, untilAt: endedAt, recordedAt: createdAt } });
}

/** Somebody of the prison and of probation: each knows them by name, and neither what they are to the other. */
async function addInBoth({ db }: TestWorld, others: readonly AgencyName[], createdAt: Date): Promise<void> {
  await db.person.create({ data: { id: "both", name: "Somebody in both", email: "both@mail.example", createdAt } });
  for (const agency of ["prison", "probation"] as const) {
    const isOther = others.includes(agency);
    const place = { profession: isOther ? "instructor" : professions[agency], siteId: `${agency}-${isOther ? "sur" : "norte"}` };
    await db.membership.create({ data: { id: `both@${agency}`, personId: "both", agencyId: agency, staffCode: `BOTH-${agency.toUpperCase()}-${String(isOther)}`, ...place, startedAt: createdAt, recordedAt: createdAt, roles: { create: { role: "learner" } } } });
  }
}

/** A browser in which somebody has signed in; of nobody for "". */
export async function browserOf(world: TestWorld, personId: string): Promise<(path: string) => Request> {
  if (personId === "") return (path) => aRequest(world, path);
  const token = `token of ${personId}`;
  const now = world.clock.now();
  await world.db.signIn.create({ data: { id: `sign-in of ${personId}`, tokenHash: sha256(token), personId, createdAt: now, lastSeenAt: now, browser: "Firefox" } });
  const cookie = (await signInTokenCookie(world, token)).split(";", 1)[0] ?? "";
  return (path) => aRequest(world, path, { cookie });
}
