import { describe, expect, test } from "vitest";
import { accessTo } from "../../app/server/joint-trainings/access.server";
import { agreedProgrammes } from "../../app/server/joint-trainings/agreed-programmes.server";
import { evaluationToCsv } from "../../app/server/joint-trainings/evaluation-to-csv";
import { evaluationsOf, ownEvaluation, sendEvaluation } from "../../app/server/joint-trainings/evaluation.server";
import { listTrainings } from "../../app/server/joint-trainings/list-trainings.server";
import { ownTrainings } from "../../app/server/joint-trainings/own-trainings.server";
import { planTraining } from "../../app/server/joint-trainings/plan-training.server";
import { requireTraining } from "../../app/server/joint-trainings/require-training.server";
import { addTrainer, findTrainers, removeTrainer } from "../../app/server/joint-trainings/trainers.server";
import { setDigest } from "../../app/server/people/set-digest.server";
import { sendDigests } from "../../app/server/refreshers/send-digests.server";
import { gainField, reactionField } from "../../app/domain/joint-training/evaluation";
import { summaryOf } from "../../app/domain/joint-training/evaluation-summary";
import { en } from "../../app/messages/en";
import { aContext, aPerson, signedIn } from "../support/builders";
import { mailsIn } from "../support/mails";
import { testWorld } from "../support/test-world";
import { agencyOf, aJointProgramme, aPlace, aSession, aTraining } from "../support/trainings";

const DAY = 24 * 3600;

/** Prison, probation and police; Sam coordinates probation, Ingrid trains for the prison, Tom coordinates the police. */
async function threeAgencies() {
  const world = testWorld();
  const ana = await aPerson(world);
  await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", staffCode: "B-9", roles: ["coordinator"] });
  const ingrid = await aPerson(world, { name: "Ingrid Solberg", email: "ingrid@prison.example", agency: "Prison", agencyKind: "prison", roles: ["trainer"] });
  await aPerson(world, { name: "Tom Nowak", email: "tom@police.example", agency: "Police", agencyKind: "police", roles: ["coordinator"] });
  const person = async (account: string) => (await signedIn(world, account)).person;
  return { world, ana, ingridId: ingrid, sam: await person("sam@probation.example"), ingrid: await person("ingrid@prison.example"), tom: await person("tom@police.example") };
}

async function planForm({ world, version }: { world: Awaited<ReturnType<typeof threeAgencies>>["world"]; version: string }, changes: Record<string, string> = {}) {
  const [probation, prison] = [await agencyOf(world, "Probation"), await agencyOf(world, "Prison")];
  return new URLSearchParams({ ticket: "ticket-1", programme: version, host: prison, title: "The night of release", about: "", timeZone: "Africa/Nairobi", scenario: "", [`capacity-${probation}`]: "4", [`capacity-${prison}`]: "3", ...changes });
}

describe("a training is planned", () => {
  test("only under a programme to which every agency has said yes, and has not taken it back", async () => {
    const { world, ingrid, tom } = await threeAgencies();
    const { version } = await aJointProgramme(world, ["Prison", "Probation"]);
    expect(await agreedProgrammes(world, ingrid)).toMatchObject([{ version, hosts: [{ name: "Prison" }], agencies: [{ name: "Prison", least: 1 }, { name: "Probation", least: 1 }] }]);
    expect(await agreedProgrammes(world, tom)).toEqual([]);
    world.clock.advance(60);
    await world.db.jointAgreement.create({ data: { id: "no", versionId: version, agencyId: await agencyOf(world, "Probation"), word: "declined", at: world.clock.now() } });
    expect(await agreedProgrammes(world, ingrid)).toEqual([]);
    expect(await planTraining(world, ingrid, await planForm({ world, version }))).toEqual({ kind: "refused", problem: "not-agreed" });
  });

  test("once however often it is sent, with its capacities, its trainer and a line in the log", async () => {
    const { world, ingrid } = await threeAgencies();
    const { version } = await aJointProgramme(world, ["Prison", "Probation"]);
    const form = await planForm({ world, version });
    expect(await Promise.all([planTraining(world, ingrid, form), planTraining(world, ingrid, form)])).toEqual([{ kind: "planned", id: "ticket-1" }, { kind: "planned", id: "ticket-1" }]);
    expect(await world.db.jointTraining.findMany({ include: { agencies: true, trainers: true } })).toMatchObject([{ versionId: version, agencies: expect.arrayContaining([expect.objectContaining({ capacity: 4 }), expect.objectContaining({ capacity: 3 })]) as unknown, trainers: [{ personId: ingrid.id }] }]);
    expect(await world.db.auditLine.findMany({ where: { action: "training-planned" } })).toHaveLength(1);
  });

  test("with what is missing named", async () => {
    const { world, ingrid } = await threeAgencies();
    const { version } = await aJointProgramme(world, ["Prison", "Probation"]);
    const probation = await agencyOf(world, "Probation");
    const refusals = [{ title: " " }, { title: "x".repeat(121) }, { timeZone: "Norte" }, { scenario: "none-such" }, { [`capacity-${probation}`]: "0" }] as Record<string, string>[];
    const outcomes = await Promise.all(refusals.map(async (changes) => planTraining(world, ingrid, await planForm({ world, version }, changes))));
    expect(outcomes.map((outcome) => (outcome.kind === "refused" ? outcome.problem : outcome.kind))).toEqual(["no-title", "title-too-long", "no-zone", "no-scenario", "no-capacity"]);
    expect(await world.db.jointTraining.count()).toBe(0);
  });

  test("with trainers of its agencies, found by their whole name or staff code, one of whom stays", async () => {
    const { world, ana, ingridId, sam, ingrid, tom } = await threeAgencies();
    const training = await aTraining(world, ["Prison", "Probation"], { trainers: [ingridId] });
    const names = async (search: string) => (await findTrainers(world, training, search)).map(({ name }) => name);
    expect(await Promise.all(["Sam Achieng", "sam  achieng", "b-9", "Sam", "Tom Nowak", "Ana Ruiz", ""].map(names))).toEqual([["Sam Achieng"], ["Sam Achieng"], ["Sam Achieng"], [], [], [], []]);
    expect([await addTrainer(world, ingrid, training, sam.id), await addTrainer(world, ingrid, training, sam.id), await addTrainer(world, ingrid, training, tom.id), await addTrainer(world, ingrid, training, ana)]).toEqual([true, true, false, false]);
    expect([await removeTrainer(world, ingrid, training, ingridId), await removeTrainer(world, sam, training, sam.id)]).toEqual(["removed", "last"]);
  });

  test("and is there for those who have to do with it; for others it is not there, which an office's log tells", async () => {
    const { world, ana, ingridId, sam, tom, ingrid } = await threeAgencies();
    const training = await aTraining(world, ["Prison", "Probation"], { trainers: [ingridId] });
    const titles = async (person: typeof sam) => (await listTrainings(world, person)).ahead.map(({ title }) => title);
    const anas = (await signedIn(world)).person;
    expect([await titles(sam), await titles(ingrid), await titles(tom), await titles(anas)]).toEqual([["The night of release"], ["The night of release"], [], []]);
    expect(await accessTo(world, anas, training)).toBeNull();
    await aPlace(world, training, ana);
    expect(await titles(anas)).toEqual(["The night of release"]);
    const { request } = await signedIn(world, "tom@police.example");
    await expect(requireTraining(aContext(world), request(`/joint-trainings/${training}`), training)).rejects.toMatchObject({ status: 404 });
    expect(await world.db.auditLine.findMany({ where: { action: "refused-address" } })).toMatchObject([{ agencyId: await agencyOf(world, "Police"), subject: `/joint-trainings/${training}` }]);
  });

  test("and stands in the list by its sessions, afterwards by its rule", async () => {
    const { world, sam } = await threeAgencies();
    const training = await aTraining(world, ["Prison", "Probation"]);
    const state = async () => Object.values(await listTrainings(world, sam)).flat().map((one) => one.state);
    expect(await state()).toEqual(["unplanned"]);
    await aSession(world, training);
    expect(await state()).toEqual(["planned"]);
    world.clock.advance(DAY + 60);
    expect(await state()).toEqual(["under-way"]);
    world.clock.advance(3 * 3600);
    expect(await state()).toEqual(["open"]);
    await world.db.jointTraining.update({ where: { id: training }, data: { cancelledAt: world.clock.now() } });
    expect(await state()).toEqual(["cancelled"]);
  });
});

describe("an evaluation", () => {
  /** A training that is over, with so many participants. */
  async function afterwards(count: number) {
    const all = await threeAgencies();
    const { world } = all;
    const training = await aTraining(world, ["Probation", "Prison"]);
    await aSession(world, training);
    const people = [all.ana];
    for (let number = 1; number < count; number += 1) people.push(await aPerson(world, { name: `Person ${String(number)}`, email: `p${String(number)}@probation.example` }));
    for (const person of people) await aPlace(world, training, person);
    const send = (person: string, fields: Record<string, string>) => sendEvaluation(world, person, training, new URLSearchParams({ kind: "day", ...fields }));
    return { ...all, training, people, send };
  }

  test("is open from the end of the last session, then after ninety days for what was used, to participants alone", async () => {
    const { world, ana, ingridId, training } = await afterwards(1);
    const open = async () => (await ownEvaluation(world, ana, training))?.open;
    expect(await open()).toBeNull();
    world.clock.advance(DAY + 3 * 3600 - 0.001);
    expect(await open()).toBeNull();
    world.clock.advance(0.001);
    expect(await open()).toBe("day");
    expect(await ownTrainings(world, { id: ana, language: "en" })).toMatchObject([{ asks: "day" }]);
    world.clock.advance(90 * DAY - 0.001);
    expect(await open()).toBe("day");
    world.clock.advance(0.001);
    expect(await open()).toBe("later");
    expect(await ownTrainings(world, { id: ana, language: "en" })).toMatchObject([{ asks: "later" }]);
    world.clock.advance(60 * DAY);
    expect([await open(), await ownEvaluation(world, ingridId, training)]).toEqual([null, null]);
    expect(await ownTrainings(world, { id: ana, language: "en" })).toEqual([]);
  });

  test("is sent once and stays, and what is refused says why", async () => {
    const { world, ana, training, send } = await afterwards(1);
    expect(await send(ana, { plan: "Call first." })).toBe("closed");
    world.clock.advance(2 * DAY);
    expect([await send(ana, {}), await send(ana, { [gainField("reach", "after")]: "3" }), await send(ana, { plan: "x".repeat(1001) })]).toEqual(["nothing", "half", "too-long"]);
    expect(await Promise.all([send(ana, { plan: "Call first." }), send(ana, { plan: "Another." })])).toEqual(["sent", "sent"]);
    expect(await send(ana, { plan: "Changed my mind." })).toBe("sent");
    expect(await world.db.trainingEvaluation.count()).toBe(1);
    expect(await ownEvaluation(world, ana, training)).toEqual({ open: "day", isSent: true });
    expect(await ownTrainings(world, { id: ana, language: "en" })).toEqual([]);
  });

  test("is told from five on, on the page as in the export, without names", async () => {
    const { world, training, people, send } = await afterwards(6);
    world.clock.advance(2 * DAY);
    const csv = async () => evaluationToCsv(summaryOf(await evaluationsOf(world, training)), en);
    for (const person of people.slice(0, 4)) await send(person, { [reactionField("fits")]: "4", takes: `Text of ${person}` });
    expect(await csv()).not.toMatch(/Text of|,4,/u);
    await send(people[4]!, { [reactionField("fits")]: "5", takes: "=HYPERLINK(1)" });
    const five = await csv();
    expect(five).toContain("What we practised is what my work asks of me.,,5,4.2,5");
    expect(five).toContain("'=HYPERLINK(1)");
    // The sixth changes nothing: what they said cannot be taken from two exports.
    world.clock.advance(60);
    await send(people[5]!, { [reactionField("fits")]: "1", takes: "I alone." });
    expect(await csv()).toBe(five);
    expect(five).not.toMatch(/Ana|Person/u);
  });

  test("of what was used is asked in the weekly mail of who wants it, once nothing else is due", async () => {
    const { world, training } = await afterwards(1);
    await setDigest(world, (await signedIn(world)).person, "weekly");
    world.clock.advance(89 * DAY);
    await sendDigests(world);
    const before = mailsIn(world).length;
    world.clock.advance(3 * DAY);
    await sendDigests(world);
    const mails = mailsIn(world);
    expect(mails).toHaveLength(before + 1);
    expect(mails.at(-1)).toContain("a joint training was three months ago");
    expect(mails.at(-1)).not.toContain("night of release");
    expect(await ownEvaluation(world, (await signedIn(world)).person.id, training)).toMatchObject({ open: "later" });
  });
});
