import { describe, expect, test } from "vitest";
import { applyImport } from "../../app/server/people-import/apply-import.server";
import { findImport } from "../../app/server/people-import/find-import.server";
import { templateFile } from "../../app/server/people-import/template-file";
import { undoImport } from "../../app/server/people-import/undo-import.server";
import { exportRows } from "../../app/server/people-import/export-rows.server";
import { lookAgain } from "../../app/server/people-import/look-again.server";
import { showImport } from "../../app/server/people-import/show-import.server";
import { loader } from "../../app/routes/people_.import_.$id/route";
import { aContext, aPerson, signedIn } from "../support/builders";
import { aPrison, peopleIn, planOf, untilIdle } from "../support/people-files";
import { aFile, header } from "../support/people-rows";

const officer = (code: string, name: string, more: { email?: string; profession?: string; site?: string; roles?: string; manager?: string; from?: string; until?: string } = {}) => [code, name, more.email ?? "", more.profession ?? "Prison officer", more.site ?? "", more.roles ?? "", more.manager ?? "", more.from ?? "", more.until ?? ""];

async function apply(world: Parameters<typeof applyImport>[0], viewer: Parameters<typeof applyImport>[1], id: string) {
  const { outcome, finished } = await applyImport(world, viewer, id);
  await finished;
  return outcome;
}

async function undo(world: Parameters<typeof applyImport>[0], viewer: Parameters<typeof applyImport>[1], id: string) {
  const { outcome, finished } = await undoImport(world, viewer, id);
  await finished;
  return outcome;
}

describe("a file of people", () => {
  const first = [officer("p-1", "Ana Ruiz", { site: "norte", email: "Ana@prison.example", from: "2026-03-01" }), officer("P-2", "Ben Okafor", { site: "SUR", manager: "P-1", roles: "learner; trainer" }), officer("P-3", "Chidi Eze", { until: "31.12.2026" })];

  test("changes nothing until it is applied; then everybody is there, with history, and the same file again would change nothing", async () => {
    const { world, marta, bring } = await aPrison();
    const before = await peopleIn(world);
    const { id, counts, rows } = await planOf(world, marta, await bring(aFile(first)));
    expect(counts).toEqual({ new: 3, changed: 0, moved: 0, leaving: 0, same: 0, refused: 0 });
    expect(rows.map(({ row, kind }) => [row, kind])).toEqual([[2, "new"], [3, "new"], [4, "new"]]);
    expect(await peopleIn(world)).toEqual(before);
    expect(await apply(world, marta, id)).toBe("begun");
    const ben = await world.db.membership.findUniqueOrThrow({ where: { staffCode: "P-2" }, include: { roles: true, person: true, manager: true, placements: true } });
    expect(ben).toMatchObject({ siteId: "site-Sur", profession: "prison_officer", manager: { staffCode: "P-1" }, person: { name: "Ben Okafor", email: null } });
    expect(ben.roles.map(({ role }) => role).sort()).toEqual(["learner", "trainer"]);
    expect(ben.startedAt.toISOString()).toBe("2026-11-21T21:00:00.000Z");
    expect(ben.placements).toMatchObject([{ siteId: "site-Sur", managerId: ben.managerId, recordedById: marta.id, replacedAt: null }]);
    expect((await world.db.membership.findUniqueOrThrow({ where: { staffCode: "P-3" } })).endedAt?.toISOString()).toBe("2026-12-31T21:00:00.000Z");
    expect(await world.db.auditLine.findMany({ where: { action: "people-imported" } })).toMatchObject([{ subject: id, who: "Marta Keller" }]);
    const again = await planOf(world, marta, await bring(aFile(first)));
    expect(again.counts).toEqual({ new: 0, changed: 0, moved: 0, leaving: 0, same: 3, refused: 0 });
    await apply(world, marta, again.id);
    expect(await world.db.membership.count()).toBe(4);
    expect(await world.db.placement.count()).toBe(4);
  });

  test("moves people, ends and brings back memberships, and all of it is taken back as it was", async () => {
    const { world, marta, bring } = await aPrison();
    await apply(world, marta, (await planOf(world, marta, await bring(aFile(first)))).id);
    world.clock.advance(40 * 24 * 3600);
    const before = await peopleIn(world);
    const second = [officer("P-1", "Ana Ruiz López", { site: "Harbour gate", email: "ana@prison.example", from: "2026-03-01" }), officer("P-3", "Chidi Eze", { site: "Norte" }), officer("P-0007", "Marta Keller")];
    const { id, counts, rows } = await planOf(world, marta, await bring(aFile(second), { lists: "everybody", day: "2027-01-01" }));
    expect(rows.map(({ row, kind, staffCode, detail }) => [row, kind, staffCode, detail.changes.map(({ field, before: old, after }) => [field, old, after])])).toEqual([
      [2, "moved", "P-1", [["name", "Ana Ruiz", "Ana Ruiz López"], ["site", "Norte", "Harbour gate"]]],
      [3, "changed", "P-3", [["site", null, "Norte"], ["from", "2026-11-22", "2027-01-01"], ["until", "2026-12-31", null]]],
      [4, "moved", "P-0007", [["profession", "probation_officer", "prison_officer"]]],
      [0, "leaving", "P-2", [["until", null, "2026-12-31"]]],
    ]);
    expect(counts).toEqual({ new: 0, changed: 1, moved: 2, leaving: 1, same: 0, refused: 0 });
    await apply(world, marta, id);
    const ana = await world.db.membership.findUniqueOrThrow({ where: { staffCode: "P-1" }, include: { placements: { orderBy: [{ recordedAt: "asc" }, { fromAt: "asc" }] }, person: true } });
    expect(ana.person.name).toBe("Ana Ruiz López");
    expect(ana.placements.map(({ siteId, replacedAt }) => [siteId, replacedAt === null])).toEqual([["site-Norte", false], ["site-Norte", true], ["site-Harbour gate", true]]);
    expect((await planOf(world, marta, await bring(aFile(second), { lists: "everybody", day: "2027-01-01" }))).counts).toMatchObject({ same: 3, leaving: 0, changed: 0, moved: 0 });
    expect(await undo(world, marta, id)).toBe("begun");
    expect(await peopleIn(world)).toEqual(before);
    expect((await findImport(world, marta, id))?.summary.left).toBe(0);
    expect(await world.db.auditLine.count({ where: { action: "import-undone" } })).toBe(1);
  });

  test("is taken back but for those whom somebody changed since, and for those who came and signed in; afterwards codes and addresses are free", async () => {
    const { world, marta, bring } = await aPrison();
    const { id } = await planOf(world, marta, await bring(aFile(first)));
    await apply(world, marta, id);
    await world.db.person.updateMany({ where: { name: "Chidi Eze" }, data: { passwordHash: "something" } });
    await world.db.person.updateMany({ where: { name: "Ben Okafor" }, data: { name: "Benjamin Okafor" } });
    await undo(world, marta, id);
    await undo(world, marta, id);
    expect((await findImport(world, marta, id))?.summary.left).toBe(2);
    expect((await peopleIn(world)).memberships.map(({ person }) => person.name).sort()).toEqual(["Benjamin Okafor", "Chidi Eze", "Marta Keller"]);
    expect((await planOf(world, marta, await bring(aFile(first.slice(0, 1))))).counts).toMatchObject({ new: 1, refused: 0 });
    expect(await world.db.person.count()).toBe(4);
  });

  test("can be taken back for a day and no longer", async () => {
    const { world, marta, bring } = await aPrison();
    const { id } = await planOf(world, marta, await bring(aFile(first)));
    await apply(world, marta, id);
    world.clock.advance(24 * 3600 - 1);
    const late = (await planOf(world, marta, await bring(aFile([officer("P-9", "Dora Ek")])))).id;
    await apply(world, marta, late);
    world.clock.advance(1);
    expect([await undo(world, marta, id), await undo(world, marta, late)]).toEqual(["too-late", "begun"]);
  });

  test("that was looked at before somebody changed people is looked through anew, and applied only as it was shown", async () => {
    const { world, marta, bring } = await aPrison();
    const { id } = await planOf(world, marta, await bring(aFile(first)));
    const other = await planOf(world, marta, await bring(aFile(first.slice(0, 1))));
    await apply(world, marta, other.id);
    await apply(world, marta, id);
    const found = await findImport(world, marta, id);
    expect([found?.appliedAt, found?.summary.again, found?.summary.counts]).toEqual([null, true, { new: 2, changed: 0, moved: 0, leaving: 0, same: 1, refused: 0 }]);
    await Promise.all([apply(world, marta, id), apply(world, marta, id)]);
    expect(await world.db.membership.count()).toBe(4);
    expect(await world.db.auditLine.count({ where: { action: "people-imported" } })).toBe(2);
  });

  test("that fails half way leaves nothing behind", async () => {
    const { world, marta, bring } = await aPrison();
    const { id } = await planOf(world, marta, await bring(aFile(first)));
    const before = await peopleIn(world);
    await world.db.$executeRawUnsafe(`CREATE TRIGGER "half_way" BEFORE INSERT ON "MembershipRole" WHEN NEW."role" = 'trainer' BEGIN SELECT RAISE(ABORT, 'half way'); END`);
    await apply(world, marta, id);
    expect(await peopleIn(world)).toEqual(before);
    expect([await world.db.person.count(), await world.db.auditLine.count({ where: { action: "people-imported" } }), (await findImport(world, marta, id))?.appliedAt]).toEqual([1, 0, null]);
    await world.db.$executeRawUnsafe(`DROP TRIGGER "half_way"`);
    await apply(world, marta, id);
    expect(await world.db.person.count()).toBe(4);
  });

  test("is nobody's whose agency it is not", async () => {
    const { world, marta, bring, agencyId } = await aPrison();
    const { id } = await planOf(world, marta, await bring(aFile(first)));
    await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["coordinator"] });
    const { person: sam } = await signedIn(world, "sam@probation.example");
    expect(await findImport(world, sam, id)).toBeNull();
    expect([await apply(world, sam, id), await undo(world, sam, id)]).toEqual(["not-found", "not-found"]);
    expect(await bring(aFile(first), { viewer: sam })).toEqual({ kind: "not-found" });
    expect([await showImport(world, sam, id, { kind: "new", page: 1 }), await exportRows(world, sam, id, "new"), await lookAgain(world, sam, id, { lists: "changes", day: "2026-11-22" })]).toEqual([null, null, "not-found"]);
    await expect(loader({ context: aContext(world), params: { id }, request: (await signedIn(world, "sam@probation.example")).request(`/people/import/${id}`) })).rejects.toMatchObject({ status: 404 });
    expect(await world.db.auditLine.findMany({ where: { action: "refused-address" } })).toMatchObject([{ who: "Sam Achieng", subject: `/people/import/${id}` }]);
    expect(await world.db.membership.count({ where: { agencyId } })).toBe(1);
  });

  test("can be had again: its refused rows with their reasons, to be mended and brought, and an example of a whole one", async () => {
    const { world, marta, bring } = await aPrison();
    const { id } = await planOf(world, marta, await bring(aFile([officer("P-1", "=Ana"), officer("P-2", "Ben Okafor", { site: "Nort" })])));
    const csv = (await exportRows(world, marta, id, "refused"))?.csv ?? "";
    expect(csv.split("\r\n").slice(0, 3)).toEqual([`\uFEFF${header.join(",")},What is wrong`, "P-1,'=Ana,,Prison officer,,,,,,Name holds a formula: =Ana. Put its result there as a value.", "P-2,Ben Okafor,,Prison officer,Nort,,,,,The agency has no site “Nort”. Did you mean “Norte”?"]);
    expect((await planOf(world, marta, await bring(Buffer.from(csv.replace("'=Ana", "Ana").replace(",Nort,", ",Norte,"))))).counts).toMatchObject({ new: 2, refused: 0 });
    expect((await planOf(world, marta, await bring(Buffer.from(templateFile())))).counts).toMatchObject({ new: 2, refused: 0 });
  });

  test("leaves a line in the agency's log each time it is looked through, applied or not: it tells which codes are taken", async () => {
    const { world, marta, agencyId, bring } = await aPrison();
    const brought = await planOf(world, marta, await bring(aFile([officer("P-9", "Ewa Zych")])));
    await lookAgain(world, marta, brought.id, { lists: "changes", day: "2026-11-23" });
    await untilIdle(world, brought.id);
    expect(await world.db.auditLine.findMany({ where: { action: "people-file-brought" }, select: { agencyId: true, who: true, detail: true } })).toEqual(Array.from({ length: 2 }, () => ({ agencyId, who: "Marta Keller", detail: JSON.stringify({ name: "people.csv", rows: 1 }) })));
  });

  test("names what belongs to another agency without a word of whose it is, and changes no account that is not this agency's alone", async () => {
    const { world, marta, bring, agencyId } = await aPrison();
    const sam = await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", staffCode: "Q-1" });
    const amina = await aPerson(world, { name: "Amina Yusuf", email: "amina@probation.example" });
    await world.db.membership.create({ data: { id: "second", personId: amina, agencyId, staffCode: "P-5", profession: "instructor", startedAt: world.clock.now(), roles: { create: { role: "learner" } } } });
    const { rows } = await planOf(world, marta, await bring(aFile([officer("Q-1", "Somebody"), officer("P-8", "Sam Achieng", { email: "sam@probation.example" }), officer("P-5", "Amina Y.", { profession: "Instructor" }), officer("P-5 ", "Amina Y.")].slice(0, 3))));
    expect(rows.map(({ detail }) => detail.problems)).toEqual([[{ column: "staffCode", kind: "not-usable", said: "Q-1" }], [{ column: "email", kind: "not-usable", said: "sam@probation.example" }], [{ column: "name", kind: "not-yours" }]]);
    expect(JSON.stringify(rows)).not.toContain(sam);
  });
});
