import { expect, test } from "vitest";
import { renewTrainings } from "../../app/server/joint-trainings/renew-trainings.server";
import { jointReport } from "../../app/server/reports/joint-report.server";
import { place } from "../../app/server/people/placements.server";
import { aPerson } from "../support/builders";
import { testWorld, type TestWorld } from "../support/test-world";
import { agencyOf, aSession, aTraining, attended } from "../support/trainings";

const HOUR = 3600;
const YEAR = 365 * 24 * HOUR;

/** Norte and Sur, each with one officer; Ana of Norte trained with the police in the last year. */
async function trainedAtNorte() {
  const world = testWorld();
  const ana = await aPerson(world, { name: "Ana Ruiz", staffCode: "P-1", email: null, agency: "Prison", agencyKind: "prison" });
  await aPerson(world, { name: "Ben Okafor", staffCode: "P-2", email: null, agency: "Prison" });
  const tomasz = await aPerson(world, { name: "Tomasz Nowak", email: null, agency: "Police", agencyKind: "police" });
  const prison = await agencyOf(world, "Prison");
  await world.db.site.createMany({ data: ["Norte", "Sur"].map((name) => ({ id: name, agencyId: prison, name, createdAt: world.clock.now() })) });
  await move(world, "P-1", "Norte");
  await move(world, "P-2", "Sur");
  const training = await aTraining(world, ["Prison", "Police"]);
  const session = await aSession(world, training, { startsAt: new Date(world.clock.now().getTime() + HOUR * 1000) });
  world.clock.advance(5 * HOUR);
  await attended(world, session, ana);
  await attended(world, session, tomasz);
  await renewTrainings(world);
  const gaps = async () => (await jointReport(world, prison)).gaps.map(({ siteName, kind, lastAt, months }) => [siteName, kind, lastAt !== null, months]);
  return { world, gaps };
}

async function move(world: TestWorld, staffCode: string, siteId: string): Promise<void> {
  const { id } = await world.db.membership.findUniqueOrThrow({ where: { staffCode } });
  await world.db.$transaction((tx) => place(world, tx, id, { kind: "move", from: world.clock.now().getTime(), to: { siteId } }, world.clock.now(), null));
}

test("a training was where its people worked on the day, wherever they have moved since", async () => {
  const { world, gaps } = await trainedAtNorte();
  expect(await gaps()).toEqual([["Sur", "police", false, 0]]);
  await move(world, "P-1", "Sur");
  await move(world, "P-2", "Norte");
  expect(await gaps()).toEqual([["Sur", "police", false, 0]]);
});

test("a version that is newer, or that a partner has not accepted, begins the time without a training nowhere anew", async () => {
  const { world, gaps } = await trainedAtNorte();
  world.clock.advance(2 * YEAR + 2 * 24 * HOUR);
  const first = await world.db.jointProgrammeVersion.findFirstOrThrow();
  await world.db.jointProgrammeVersion.create({ data: { ...first, id: "second", number: 2, recordedAt: world.clock.now() } });
  const says = async (slug: string) => world.db.jointAgreement.create({ data: { id: `second ${slug}`, versionId: "second", agencyId: await agencyOf(world, slug), word: "accepted", at: world.clock.now() } });
  const before = [["Sur", "police", false, 24], ["Norte", "police", true, 24]];
  expect(await gaps()).toEqual(before);
  await says("Prison");
  expect(await gaps()).toEqual(before);
  await says("Police");
  expect(await gaps()).toEqual(before);
});
