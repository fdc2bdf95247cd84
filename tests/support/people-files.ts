import { bringFile, type BringOutcome } from "../../app/server/people-import/bring-file.server";
import { findImport } from "../../app/server/people-import/find-import.server";
import { jobOf } from "../../app/server/people-import/import-jobs";
import { readRows } from "../../app/server/people-import/stored-import.server";
import type { CurrentPerson } from "../../app/server/sign-ins/current-person.server";
import type { World } from "../../app/server/world";
import { aPerson, signedIn } from "./builders";
import { testWorld } from "./test-world";

/** A prison with three sites and its coordinator, who brings files. */
export async function aPrison() {
  const world = testWorld();
  await aPerson(world, { name: "Marta Keller", email: "marta@prison.example", staffCode: "P-0007", agency: "Prison", agencyKind: "prison", roles: ["coordinator"] });
  const { person: marta } = await signedIn(world, "marta@prison.example");
  const agencyId = marta.memberships[0]?.agencyId ?? "";
  await world.db.site.createMany({ data: ["Norte", "Sur", "Harbour gate"].map((name) => ({ id: `site-${name}`, agencyId, name, createdAt: world.clock.now() })) });
  // Whoever comes with a file does so after whoever was there.
  world.clock.advance(24 * 3600);
  const bring = (bytes: Uint8Array, more: { lists?: string; day?: string; name?: string; viewer?: CurrentPerson } = {}) => bringFile(world, more.viewer ?? marta, { name: more.name ?? "people.csv", bytes }, { agency: agencyId, lists: more.lists ?? "changes", day: more.day ?? "2026-11-22" });
  return { world, marta, agencyId, bring };
}

/** What a file that was brought would do: the number of rows of each kind, and the rows that are not as they were. */
export async function planOf(world: World, viewer: CurrentPerson, brought: BringOutcome) {
  if (brought.kind !== "brought") throw new Error(JSON.stringify(brought));
  await untilIdle(world, brought.id);
  const found = await findImport(world, viewer, brought.id);
  if (found === null) throw new Error("it is not there");
  return { id: brought.id, counts: found.summary.counts, summary: found.summary, rows: await readRows(world, brought.id) };
}

export async function untilIdle(world: World, id: string): Promise<void> {
  while (jobOf(world, id) !== null) await new Promise((resolve) => setImmediate(resolve));
}

/** Everything that the database holds of people, but for what a file may add and never takes away. */
export async function peopleIn(world: World) {
  const memberships = await world.db.membership.findMany({ where: { OR: [{ endedAt: null }, { endedAt: { gt: world.db.membership.fields.startedAt } }] }, include: { roles: true, person: { select: { name: true, email: true } } }, orderBy: { id: "asc" } });
  const places = await world.db.placement.findMany({ where: { replacedAt: null }, select: { membershipId: true, siteId: true, profession: true, managerId: true, fromAt: true, untilAt: true }, orderBy: [{ membershipId: "asc" }, { fromAt: "asc" }] });
  return { memberships: memberships.map(({ roles, ...row }) => ({ ...row, roles: roles.map(({ role }) => role).sort() })), places };
}
