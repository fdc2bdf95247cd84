import { expect, test } from "vitest";
import type { PlacementChange } from "../../app/domain/agency/placement";
import { place, placementWrites, renewPlaces } from "../../app/server/people/placements.server";
import { aPerson } from "../support/builders";
import { testNow, testWorld } from "../support/test-world";

const DAY = 24 * 3600;
const on = (days: number) => testNow.getTime() + days * DAY * 1000;

async function somebody() {
  const world = testWorld();
  const ana = await aPerson(world);
  const { id, agencyId } = await world.db.membership.findFirstOrThrow({ where: { personId: ana } });
  for (const name of ["norte", "sur"]) await world.db.site.create({ data: { id: name, agencyId, name, createdAt: world.clock.now() } });
  const change = (what: PlacementChange) => world.db.$transaction((tx) => place(world, tx, id, what, world.clock.now(), null));
  const membership = () => world.db.membership.findUniqueOrThrow({ where: { id } });
  return { world, ana, id, change, membership };
}

test("a move closes what was known and changes the membership; said twice it is written once", async () => {
  const { world, id, change, membership } = await somebody();
  world.clock.advance(3 * DAY);
  const move = { kind: "move", from: on(2), to: { siteId: "norte" } } as const;
  expect([await change(move), await change(move)]).toEqual(["placed", "no-change"]);
  expect(await membership()).toMatchObject({ siteId: "norte", startedAt: testNow, endedAt: null });
  expect(await world.db.placement.findMany({ where: { membershipId: id }, orderBy: [{ recordedAt: "asc" }, { fromAt: "asc" }], select: { siteId: true, fromAt: true, untilAt: true, replacedAt: true } })).toEqual([
    { siteId: null, fromAt: testNow, untilAt: null, replacedAt: world.clock.now() },
    { siteId: null, fromAt: testNow, untilAt: new Date(on(2)), replacedAt: null },
    { siteId: "norte", fromAt: new Date(on(2)), untilAt: null, replacedAt: null },
  ]);
});

test("a move that is to come is where they are once the day has come", async () => {
  const { world, change, membership } = await somebody();
  await change({ kind: "move", from: on(5), to: { siteId: "sur", profession: "instructor" } });
  await renewPlaces(world);
  expect((await membership()).siteId).toBeNull();
  world.clock.advance(5 * DAY);
  await renewPlaces(world);
  expect(await membership()).toMatchObject({ siteId: "sur", profession: "instructor" });
});

test("whoever leaves and comes back is the same member, since the day of coming back", async () => {
  const { world, change, membership } = await somebody();
  await change({ kind: "end", at: on(10) });
  expect((await membership()).endedAt).toEqual(new Date(on(10)));
  world.clock.advance(30 * DAY);
  await change({ kind: "return", from: on(30), to: { siteId: "sur", profession: "probation_officer", managerId: null } });
  expect(await membership()).toMatchObject({ siteId: "sur", startedAt: new Date(on(30)), endedAt: null });
  expect(await world.db.placement.count({ where: { replacedAt: null } })).toBe(2);
});

test("an end before the beginning is nowhere and changes nothing", async () => {
  const { world, id, change, membership } = await somebody();
  expect(await change({ kind: "end", at: on(0) })).toBe("nowhere");
  expect((await membership()).endedAt).toBeNull();
  const rows = await world.db.placement.findMany({ where: { membershipId: id } });
  expect(placementWrites(world.ids, id, rows, { kind: "end", at: on(0) }, world.clock.now(), null)).toBe("nowhere");
});
