import { describe, expect, test } from "vitest";
import { invitePeople } from "../../app/server/joint-trainings/give-places.server";
import { applyImport } from "../../app/server/people-import/apply-import.server";
import { undoImport } from "../../app/server/people-import/undo-import.server";
import { endMembership } from "../../app/server/people/change-place.server";
import { mergePeople } from "../../app/server/people/merge-people.server";
import { renewMemberships } from "../../app/server/people/renew-memberships.server";
import { aPerson } from "../support/builders";
import { mailsIn } from "../support/mails";
import { aPrison, planOf } from "../support/people-files";
import { aFile } from "../support/people-rows";
import { aPlace, aSession, aTraining } from "../support/trainings";

const DAY = 24 * 3600;

/** A training of the prison and probation with two sessions to come and one place for the prison, which Ana has; Ben waits for it. */
async function aPlaceAndWhoWaits() {
  const prison = await aPrison();
  const { world, marta, agencyId } = prison;
  const member = (name: string, staffCode: string, email: string | null = null) => aPerson(world, { name, staffCode, email, agency: "Prison" });
  const [ana, ben] = [await member("Ana Ruiz", "P-1", "ana@prison.example"), await member("Ben Okafor", "P-2")];
  await aPerson(world);
  const training = await aTraining(world, ["Prison", "Probation"], { capacity: 1 });
  await aSession(world, training, { startsAt: new Date(world.clock.now().getTime() + 20 * DAY * 1000) });
  await aPlace(world, training, ana);
  await aPlace(world, training, ben, { state: "waiting" });
  world.clock.advance(DAY);
  const states = async () => Object.fromEntries((await world.db.trainingPlace.findMany({ include: { person: true }, orderBy: { id: "asc" } })).map(({ person, state }) => [person.name, state]));
  const leave = async (personId: string, day: string) => endMembership(world, marta, personId, (await world.db.membership.findFirstOrThrow({ where: { personId, agencyId } })).id, { day, confirmed: false });
  const bringAndApply = async (until: string, more = {}) => {
    const { id } = await planOf(world, marta, await prison.bring(aFile([["P-1", "Ana Ruiz", "ana@prison.example", "Prison officer", "", "", "", "", until]]), more));
    await (await applyImport(world, marta, id)).finished;
    return { undo: async () => (await undoImport(world, marta, id)).finished };
  };
  return { ...prison, ana, ben, training, states, leave, bringAndApply };
}

describe("who leaves an agency", () => {
  test("gives up their place, is told so, and who waits is invited", async () => {
    const { world, ana, states, leave } = await aPlaceAndWhoWaits();
    expect(await leave(ana, "2026-11-23")).toBe("left");
    expect(await states()).toEqual({ "Ana Ruiz": "withdrawn", "Ben Okafor": "invited" });
    expect(mailsIn(world).map((mail) => /^Subject: (.*)$/mu.exec(mail)?.[1])).toEqual(["A joint training: your place was withdrawn"]);
    expect(await world.db.auditLine.count({ where: { action: "training-changed", personId: ana } })).toBe(1);
  });

  test("on a day to come keeps it until that day", async () => {
    const { world, ana, states, leave } = await aPlaceAndWhoWaits();
    await leave(ana, "2026-12-01");
    await renewMemberships(world);
    expect(await states()).toEqual({ "Ana Ruiz": "accepted", "Ben Okafor": "waiting" });
    world.clock.advance(8 * DAY);
    await renewMemberships(world);
    await renewMemberships(world);
    expect(await states()).toEqual({ "Ana Ruiz": "withdrawn", "Ben Okafor": "invited" });
    expect(mailsIn(world)).toHaveLength(1);
  });

  test("while waiting is passed over by who waits behind them", async () => {
    const { world, ana, ben, states } = await aPlaceAndWhoWaits();
    await world.db.membership.updateMany({ where: { personId: { in: [ana, ben] } }, data: { endedAt: world.clock.now() } });
    await renewMemberships(world);
    expect(await states()).toEqual({ "Ana Ruiz": "withdrawn", "Ben Okafor": "withdrawn" });
  });

  test("keeps it for another agency in which they stay, and in what is over", async () => {
    const { world, ana, ben, training, states, leave } = await aPlaceAndWhoWaits();
    const elsewhere = await world.db.agency.findUniqueOrThrow({ where: { slug: "Probation" } });
    await world.db.membership.create({ data: { id: "second", personId: ana, agencyId: elsewhere.id, profession: "other", startedAt: world.clock.now() } });
    await world.db.trainingPlace.updateMany({ where: { personId: ana }, data: { agencyId: elsewhere.id } });
    await leave(ana, "2026-11-23");
    expect(await states()).toMatchObject({ "Ana Ruiz": "accepted" });
    await world.db.trainingSession.updateMany({ where: { trainingId: training }, data: { endsAt: world.clock.now() } });
    await leave(ben, "2026-11-23");
    expect(await states()).toMatchObject({ "Ben Okafor": "waiting" });
  });
});

describe("a file of people", () => {
  test("takes the place of who leaves by it, and its undoing gives it back while it is free", async () => {
    const { ben, world, states, bringAndApply } = await aPlaceAndWhoWaits();
    await world.db.trainingPlace.deleteMany({ where: { personId: ben } });
    const { undo } = await bringAndApply("2026-11-22", { day: "2026-11-23" });
    expect(await states()).toEqual({ "Ana Ruiz": "withdrawn" });
    await undo();
    expect(await states()).toEqual({ "Ana Ruiz": "accepted" });
  });

  test("whose undoing finds the place given to another puts its person on the list, and tells them", async () => {
    const { world, states, bringAndApply } = await aPlaceAndWhoWaits();
    const { undo } = await bringAndApply("2026-11-22", { day: "2026-11-23" });
    expect(await states()).toEqual({ "Ana Ruiz": "withdrawn", "Ben Okafor": "invited" });
    await undo();
    expect(await states()).toEqual({ "Ana Ruiz": "waiting", "Ben Okafor": "invited" });
    expect(mailsIn(world).at(-1)).toContain("waiting list");
  });

  test("that is undone leaves a place withdrawn that a coordinator had taken back", async () => {
    const { world, ana, states, bringAndApply } = await aPlaceAndWhoWaits();
    await world.db.trainingPlace.updateMany({ where: { personId: ana }, data: { state: "withdrawn", changedAt: world.clock.now() } });
    const { undo } = await bringAndApply("2026-11-22", { day: "2026-11-23" });
    await undo();
    expect(await states()).toMatchObject({ "Ana Ruiz": "withdrawn" });
  });
});

test("one human with two places keeps one, and who waits is invited to the other", async () => {
  const { world, marta, ana, ben, training, agencyId, states } = await aPlaceAndWhoWaits();
  const twice = await aPerson(world, { name: "Ana Ruiz", staffCode: "P-9", email: null, agency: "Prison" });
  await world.db.trainingAgency.updateMany({ where: { trainingId: training }, data: { capacity: 2 } });
  await world.db.trainingPlace.updateMany({ where: { personId: ben }, data: { state: "declined" } });
  await invitePeople(world, marta, training, agencyId, [twice]);
  await world.db.trainingPlace.updateMany({ where: { personId: ben }, data: { state: "waiting" } });
  expect(await mergePeople(world, marta, ana, twice)).toBe("merged");
  expect(await states()).toEqual({ "Ana Ruiz": "accepted", "Ben Okafor": "invited" });
});
