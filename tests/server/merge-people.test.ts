import { describe, expect, test } from "vitest";
import { mergeCandidates } from "../../app/server/people/merge-candidates.server";
import { mergePeople, showMerge } from "../../app/server/people/merge-people.server";
import { showPerson } from "../../app/server/people/show-person.server";
import { signedIn } from "../support/builders";
import { added, newcomer, twoAgencies } from "../support/agency-builders";

const HOUR = 3600;

/** One human twice in the prison: on record by staff code, and a day later by e-mail. */
async function twice() {
  const setting = await twoAgencies();
  const { world, marta, prison } = setting;
  const first = await added(world, marta, newcomer(prison));
  world.clock.advance(24 * HOUR);
  const second = await added(world, marta, newcomer(prison, { email: "daniel@prison.example", staffCode: "", day: "2026-11-20" }));
  const learnt = (personId: string, kind: string, once: string | null, hours: number) =>
    world.db.learningEvent.create({ data: { id: world.ids.next(), personId, kind, course: "late-returns", once, at: new Date(world.clock.now().getTime() + hours * HOUR * 1000) } });
  return { ...setting, first: first.person, second: second.person, membership: first.membership, learnt };
}

describe("one person entered twice", () => {
  test("is found by the same name, and by whatever they are known by", async () => {
    const { world, marta, first, second } = await twice();
    const named = { id: first, name: "Daniel Osei" };
    for (const search of ["", "Osei", "daniel@prison.example"]) expect((await mergeCandidates(world, marta, named, search)).map(({ id }) => id)).toEqual([second]);
    expect(await mergeCandidates(world, marta, named, "Moreau")).toEqual([]);
  });

  test("becomes one: what is a fact only once keeps its earlier day, everything else is there, and nothing twice", async () => {
    const { world, marta, first, second, learnt } = await twice();
    await learnt(first, "enrolled", "enrolled late-returns", 5);
    await learnt(second, "enrolled", "enrolled late-returns", 2);
    await learnt(first, "completed", "completed late-returns", 6);
    await learnt(second, "completed", "completed late-returns", 9);
    await learnt(second, "answered", null, 3);
    await world.db.waiver.create({ data: { id: "waiver", personId: second, agencyId: marta.memberships[0]?.agencyId ?? "", course: "other", reason: "Knows it.", grantedAt: world.clock.now() } });
    await world.db.lessonNote.createMany({ data: [first, second].map((personId, index) => ({ id: `note-${personId}`, personId, course: "late-returns", lesson: "first", about: "plan", ask: "What?", text: `Text ${String(index)}`, updatedAt: world.clock.now() })) });
    expect(await showMerge(world, marta, first, second)).toMatchObject({ fault: null, kept: { id: first, has: { facts: 2 } }, gone: { id: second, has: { facts: 2, waivers: 1 } } });
    expect(await mergePeople(world, marta, first, second)).toBe("merged");
    const start = world.clock.now().getTime();
    expect((await world.db.learningEvent.findMany({ orderBy: { at: "asc" } })).map(({ personId, kind, at }) => [personId, kind, (at.getTime() - start) / HOUR / 1000])).toEqual([[first, "enrolled", 2], [first, "answered", 3], [first, "completed", 6]]);
    expect(await world.db.waiver.count({ where: { personId: first } })).toBe(1);
    expect(await world.db.lessonNote.findMany({ select: { personId: true, text: true } })).toEqual([{ personId: first, text: "Text 0\n\nText 1" }]);
    expect(await world.db.person.count({ where: { name: "Daniel Osei" } })).toBe(1);
    expect(await world.db.staleStanding.count({ where: { personId: first } })).toBe(1);
  });

  test("has one membership in the agency, since the earlier day, with staff code and e-mail of both", async () => {
    const { world, marta, first, second, membership } = await twice();
    await mergePeople(world, marta, first, second);
    expect(await showPerson(world, marta, first)).toMatchObject({ email: "daniel@prison.example", memberships: [{ id: membership, staffCode: "P-1041", from: "20 November 2026", state: "here" }] });
    const [line] = await world.db.auditLine.findMany({ where: { action: "people-merged" } });
    expect(JSON.parse(line?.detail ?? "{}")).toMatchObject({ kept: first, gone: second, placements: [{ untilAt: null }] });
  });

  test.each(["kept", "gone"])("is a trainer no more who was one as the entry that had left, the %s one", async (left) => {
    const { world, marta, first, second } = await twice();
    const [ended, goingOn] = left === "kept" ? [first, second] : [second, first];
    const roleOf = async (personId: string, role: string) => world.db.membershipRole.create({ data: { membershipId: (await world.db.membership.findFirstOrThrow({ where: { personId } })).id, role } });
    await roleOf(ended, "trainer");
    await roleOf(goingOn, "author");
    await world.db.membership.updateMany({ where: { personId: ended }, data: { endedAt: world.clock.now() } });
    await world.db.placement.updateMany({ where: { membership: { personId: ended } }, data: { untilAt: world.clock.now() } });
    await roleOf(marta.id, "administrator");
    expect(await mergePeople(world, (await signedIn(world, "marta@prison.example")).person, first, second)).toBe("merged");
    expect((await world.db.membershipRole.findMany({ where: { membership: { personId: first } }, select: { role: true } })).map(({ role }) => role).sort()).toEqual(["author", "learner"]);
  });

  test("stays one when it is pressed again, and the entry that is gone is nowhere", async () => {
    const { world, marta, first, second } = await twice();
    expect([await mergePeople(world, marta, first, second), await mergePeople(world, marta, first, second)]).toEqual(["merged", "merged"]);
    expect(await showPerson(world, marta, second)).toBeNull();
    expect(await world.db.auditLine.count({ where: { action: "people-merged" } })).toBe(1);
  });

  test("brings places, attendances and evaluations of joint trainings along, each once", async () => {
    const { world, marta, prison, first, second } = await twice();
    const { db } = world;
    const at = world.clock.now();
    await db.jointProgramme.create({ data: { id: "programme", agencyId: prison, title: "Through the gate", createdAt: at, versions: { create: { id: "version", number: 1, about: "", rule: "{}", recordedAt: at } } } });
    await db.jointTraining.create({ data: { id: "march", versionId: "version", agencyId: prison, title: "March", timeZone: "UTC", createdAt: at } });
    await db.trainingPlace.createMany({ data: [first, second].map((personId, index) => ({ id: `place-${personId}`, trainingId: "march", personId, agencyId: prison, profession: "prison_officer", state: index === 0 ? "invited" : "accepted", invitedAt: at, changedAt: at })) });
    const attended = (id: string, personId: string, insteadOf: string | null) => ({ id, trainingId: "march", kind: "attended", personId, agencyId: prison, profession: "prison_officer", value: JSON.stringify({ from: at.toISOString(), to: at.toISOString(), way: "paper", insteadOf }), at, once: id });
    await db.jointEvent.createMany({ data: [attended("a", first, null), attended("b", second, null), attended("c", marta.id, second)] });
    await db.trainingEvaluation.createMany({ data: [first, second].map((personId, index) => ({ id: `evaluation-${personId}`, trainingId: "march", personId, kind: "day", value: String(index), at: new Date(at.getTime() - index) })) });
    await db.staleTraining.deleteMany();
    expect(await mergePeople(world, marta, first, second)).toBe("merged");
    expect(await db.trainingPlace.findMany({ select: { personId: true, state: true } })).toEqual([{ personId: first, state: "accepted" }]);
    expect((await db.jointEvent.findMany({ orderBy: { id: "asc" } })).map(({ personId, value }) => [personId, (JSON.parse(value) as { insteadOf: string | null }).insteadOf])).toEqual([[first, null], [first, null], [marta.id, first]]);
    expect(await db.trainingEvaluation.findMany({ select: { personId: true, value: true } })).toEqual([{ personId: first, value: "1" }]);
    expect(await db.staleTraining.count()).toBe(1);
  });
});

describe("two entries are not made one", () => {
  test("by who is nobody to one of them, or to another agency of one of them", async () => {
    const { world, marta, ines, police, first, second } = await twice();
    expect([await showMerge(world, ines, first, second), await mergePeople(world, ines, first, second)]).toEqual([null, "not-found"]);
    expect(await mergePeople(world, marta, first, ines.id)).toBe("not-found");
    await added(world, ines, newcomer(police, { email: "daniel@prison.example", staffCode: "C-1" }));
    expect([(await showMerge(world, marta, first, second))?.fault, await mergePeople(world, marta, first, second)]).toEqual(["elsewhere", "elsewhere"]);
    expect(JSON.stringify(await showMerge(world, marta, first, second))).not.toMatch(/Police|C-1/u);
  });

  test("with oneself, with itself, or with whoever has a role above one's own", async () => {
    const { world, marta, first, second, membership } = await twice();
    expect([await mergePeople(world, marta, marta.id, first), await mergePeople(world, marta, first, marta.id), await mergePeople(world, marta, first, first)]).toEqual(["self", "self", "same"]);
    await world.db.membershipRole.create({ data: { membershipId: membership, role: "administrator" } });
    expect([await mergePeople(world, marta, first, second), await mergePeople(world, marta, second, first)]).toEqual(["stronger-role", "stronger-role"]);
    expect(await world.db.person.count({ where: { name: "Daniel Osei" } })).toBe(2);
  });
});
