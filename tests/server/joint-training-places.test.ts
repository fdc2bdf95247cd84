import { describe, expect, test } from "vitest";
import { accessTo } from "../../app/server/joint-trainings/access.server";
import { answerPlace, invitePeople, withdrawPlace } from "../../app/server/joint-trainings/give-places.server";
import { listPlaces } from "../../app/server/joint-trainings/list-places.server";
import { ownTrainings } from "../../app/server/joint-trainings/own-trainings.server";
import { cancelTraining, changeCapacities } from "../../app/server/joint-trainings/plan-training.server";
import { showTraining } from "../../app/server/joint-trainings/show-training.server";
import { slipsOf } from "../../app/server/joint-trainings/slips.server";
import { aPerson, signedIn } from "../support/builders";
import { mailsIn } from "../support/mails";
import { testWorld } from "../support/test-world";
import { agencyOf, aPlace, aSession, aTraining } from "../support/trainings";

/** A training of prison and probation, with places for two of each; Sam coordinates probation, Marta the prison. */
async function atAgencies({ capacity = 2 } = {}) {
  const world = testWorld();
  const people = { ana: await aPerson(world), viktor: await aPerson(world, { name: "Viktor Lund", email: null, staffCode: "B-2" }), umar: await aPerson(world, { name: "Umar Farooq", email: "umar@probation.example" }) };
  await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["coordinator"] });
  await aPerson(world, { name: "Marta Keller", email: "marta@prison.example", agency: "Prison", agencyKind: "prison", roles: ["coordinator"] });
  const [{ person: sam }, { person: marta }] = [await signedIn(world, "sam@probation.example"), await signedIn(world, "marta@prison.example")];
  const training = await aTraining(world, ["Probation", "Prison"], { capacity });
  const probation = await agencyOf(world, "Probation");
  const invite = (...ids: string[]) => invitePeople(world, sam, training, probation, ids);
  const states = async () => Object.fromEntries((await world.db.trainingPlace.findMany({ include: { person: true } })).map(({ person, state }) => [person.name, state]));
  return { world, ...people, sam, marta, training, probation, invite, states };
}

describe("places", () => {
  test("are given up to the capacity by a coordinator of the agency, the others wait, and those with an address are told", async () => {
    const { world, ana, viktor, umar, invite, states } = await atAgencies();
    expect(await invite(ana, viktor, umar)).toEqual({ kind: "invited", invited: 2, waiting: 1, kept: 0 });
    expect(await states()).toEqual({ "Ana Ruiz": "invited", "Umar Farooq": "invited", "Viktor Lund": "waiting" });
    expect(mailsIn(world).map((mail) => /^To: (.*)$/mu.exec(mail)?.[1]?.trim())).toEqual(["ana@probation.example", "umar@probation.example"]);
    expect(await invite(ana, viktor, umar)).toEqual({ kind: "invited", invited: 0, waiting: 0, kept: 3 });
  });

  test("that become free go to the first who waits, however many say it at once", async () => {
    const { world, ana, viktor, umar, training, invite, states } = await atAgencies({ capacity: 1 });
    await invite(ana);
    await invite(viktor);
    world.clock.advance(1);
    await invite(umar);
    expect(await Promise.all([answerPlace(world, ana, training, "decline"), answerPlace(world, ana, training, "decline"), answerPlace(world, umar, training, "accept")])).toEqual(["declined", "declined", "waiting"]);
    expect(await states()).toEqual({ "Ana Ruiz": "declined", "Viktor Lund": "invited", "Umar Farooq": "waiting" });
    expect(await answerPlace(world, viktor, training, "accept")).toBe("accepted");
    // Ana can come after all: behind Umar.
    world.clock.advance(1);
    expect(await answerPlace(world, ana, training, "accept")).toBe("waiting");
    expect(await answerPlace(world, viktor, training, "decline")).toBe("declined");
    expect(await states()).toEqual({ "Ana Ruiz": "waiting", "Viktor Lund": "declined", "Umar Farooq": "invited" });
  });

  test("the last of which two coordinators give at the same moment is given once", async () => {
    const { ana, viktor, umar, invite, states } = await atAgencies({ capacity: 1 });
    await Promise.all([invite(ana), invite(viktor), invite(umar)]);
    expect(Object.values(await states()).sort()).toEqual(["invited", "waiting", "waiting"]);
  });

  test("are withdrawn by their own agency alone, and new ones are filled from the list", async () => {
    const { world, ana, viktor, umar, sam, marta, training, probation, invite, states } = await atAgencies({ capacity: 1 });
    await invite(ana, viktor, umar);
    const place = await world.db.trainingPlace.findFirstOrThrow({ where: { personId: ana } });
    expect(await withdrawPlace(world, marta, training, place.id, [await agencyOf(world, "Prison")])).toBe(false);
    expect(await withdrawPlace(world, sam, training, place.id, [probation])).toBe(true);
    expect(await withdrawPlace(world, sam, training, place.id, [probation])).toBe(true);
    expect(await states()).toEqual({ "Ana Ruiz": "withdrawn", "Umar Farooq": "invited", "Viktor Lund": "waiting" });
    expect(await answerPlace(world, ana, training, "accept")).toBeNull();
    const prison = await agencyOf(world, "Prison");
    const both = (number: string) => new URLSearchParams({ [`capacity-${probation}`]: number, [`capacity-${prison}`]: "1" });
    expect(await changeCapacities(world, sam, training, both("2"))).toEqual({ kind: "changed" });
    expect(await states()).toMatchObject({ "Viktor Lund": "invited" });
    expect(await changeCapacities(world, sam, training, both("1"))).toEqual({ kind: "changed" });
    // Nobody loses a place by it, and nobody learns how many there are.
    expect(await states()).toMatchObject({ "Umar Farooq": "invited", "Viktor Lund": "invited" });
    expect(await changeCapacities(world, sam, training, both("501"))).toEqual({ kind: "refused", problem: "no-capacity", agency: probation });
  });

  test("are not given to people of other agencies, nor twice to a person of two", async () => {
    const { world, ana, marta, training, invite } = await atAgencies();
    const prison = await agencyOf(world, "Prison");
    expect(await invitePeople(world, marta, training, prison, [ana])).toEqual({ kind: "nobody" });
    await world.db.membership.create({ data: { id: "second", personId: ana, agencyId: prison, profession: "prison_officer", startedAt: world.clock.now() } });
    await invite(ana);
    expect(await invitePeople(world, marta, training, prison, [ana])).toEqual({ kind: "invited", invited: 0, waiting: 0, kept: 1 });
    const access = await accessTo(world, marta, training);
    const listed = await listPlaces(world, marta, access!, training, "Ana");
    expect(listed).toMatchObject([{ places: [], invites: { taken: 0, candidates: [{ name: "Ana Ruiz" }] } }]);
    expect(JSON.stringify(listed)).not.toMatch(/elsewhere|Probation/u);
    expect(await world.db.auditLine.findMany({ where: { action: "training-changed", agencyId: prison }, select: { detail: true } })).toEqual([{ detail: JSON.stringify({ invited: [], waiting: [], kept: [ana] }) }]);
    await answerPlace(world, ana, training, "decline");
    expect(await invitePeople(world, marta, training, prison, [ana])).toMatchObject({ invited: 1 });
    expect(await world.db.trainingPlace.findMany()).toMatchObject([{ personId: ana, agencyId: prison, profession: "prison_officer", state: "invited" }]);
  });

  test("stay as they are once the training is over or called off", async () => {
    const { world, ana, sam, training, invite } = await atAgencies();
    await aSession(world, training);
    await invite(ana);
    world.clock.advance(27 * 3600);
    expect([await answerPlace(world, ana, training, "accept"), await invite(ana)]).toEqual(["over", { kind: "over" }]);
    await cancelTraining(world, sam, training);
    expect(await ownTrainings(world, { id: ana, language: "en" })).toEqual([]);
  });
});

describe("who comes is seen", () => {
  test("by each coordinator of their own people, by a trainer of all, of partners as what was agreed", async () => {
    const { world, ana, sam, marta, training, invite } = await atAgencies();
    await invite(ana);
    await answerPlace(world, ana, training, "accept");
    const shownTo = async (person: typeof sam) => {
      const access = await accessTo(world, person, training);
      return { places: await listPlaces(world, person, access!, training, ""), partners: (await showTraining(world, person, access!, training)).partners };
    };
    const [samSees, martaSees] = [await shownTo(sam), await shownTo(marta)];
    expect(samSees.places).toMatchObject([{ name: "Probation", places: [{ name: "Ana Ruiz", state: "accepted" }], invites: { taken: 1, capacity: 2 } }]);
    expect(martaSees.places.map(({ name }) => name)).toEqual(["Prison"]);
    expect(JSON.stringify(martaSees)).not.toContain("Ana");
    expect(martaSees.partners).toMatchObject([{ agency: "Probation", least: 1, isMet: true }, { agency: "Prison", least: 1, isMet: false }]);
    await world.db.trainingTrainer.create({ data: { trainingId: training, personId: marta.id } });
    expect((await shownTo(marta)).places).toMatchObject([{ name: "Prison", invites: { taken: 0 } }, { name: "Probation", invites: null, places: [{ name: "Ana Ruiz" }] }]);
  });

  test("on slips for those without an address, of one's own agencies alone", async () => {
    const { world, ana, viktor, sam, marta, training, probation, invite } = await atAgencies();
    await invite(ana, viktor);
    await aSession(world, training);
    expect(await slipsOf(world, sam, training, [probation])).toMatchObject({ title: "The night of release", sessions: [{ day: "Sunday, 22 November 2026", times: "11:00–14:00", place: "Norte training centre, room 3" }], slips: [{ name: "Viktor Lund", staffCode: "B-2", state: "invited" }] });
    expect((await slipsOf(world, marta, training, [await agencyOf(world, "Prison")])).slips).toEqual([]);
  });

  test("with what each still lacks, and their learner finds it on My learning", async () => {
    const { world, ana, sam } = await atAgencies();
    const training = await aTraining(world, ["Probation", "Prison"], { rule: { prerequisites: ["late-returns"] } });
    await aSession(world, training);
    await aPlace(world, training, ana, { state: "invited" });
    const lacks = async () => (await listPlaces(world, sam, (await accessTo(world, sam, training))!, training, "ana"))[0]?.places.map((place) => place.lacks);
    expect(await lacks()).toEqual([["late-returns"]]);
    expect(await ownTrainings(world, { id: ana, language: "en" })).toMatchObject([{ id: training, asks: "answer", when: "Sunday, 22 November 2026, 11:00–14:00", toPrepare: 1 }]);
    await world.db.learningEvent.create({ data: { id: "done", personId: ana, course: "late-returns", kind: "completed", at: world.clock.now() } });
    expect(await lacks()).toEqual([[]]);
    expect(await ownTrainings(world, { id: ana, language: "en" })).toMatchObject([{ toPrepare: 0 }]);
  });

  test("the address of a meeting by those who come or are invited, and by nobody who only coordinates or declined", async () => {
    const { world, ana, viktor, marta, training } = await atAgencies();
    const session = await aSession(world, training);
    await world.db.trainingSession.update({ where: { id: session }, data: { kind: "online", place: "https://meet.example/secret" } });
    await aPlace(world, training, ana, { state: "invited" });
    await aPlace(world, training, viktor, { state: "declined" });
    const placeFor = async (account: string) => {
      const { person } = await signedIn(world, account);
      return (await showTraining(world, person, (await accessTo(world, person, training))!, training)).sessions.map(({ place }) => place);
    };
    expect(await placeFor("ana@probation.example")).toEqual(["https://meet.example/secret"]);
    expect(await placeFor("B-2")).toEqual([null]);
    expect((await showTraining(world, marta, (await accessTo(world, marta, training))!, training)).sessions.map(({ place }) => place)).toEqual([null]);
  });
});
