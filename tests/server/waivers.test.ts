import { describe, expect, test } from "vitest";
import { rolesAfter } from "../../app/domain/agency/permissions";
import { LONGEST_REASON } from "../../app/domain/progress/waiver";
import { showCourse } from "../../app/server/courses/show-course.server";
import { recordToCsv } from "../../app/server/learning/record-to-csv";
import { showRecord } from "../../app/server/learning/show-record.server";
import { showWaivers, waiveCourse, withdrawWaiver } from "../../app/server/people/waive-course.server";
import { en } from "../../app/messages/en";
import { aPerson, signedIn } from "../support/builders";
import { courseWorld } from "../support/course-builders";

/** A coordinator and somebody of the same agency, in front of one course. */
async function atAgency() {
  const { world, course } = await courseWorld();
  const ana = await aPerson(world);
  await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["coordinator"] });
  const [{ person }, { person: sam }] = [await signedIn(world), await signedIn(world, "sam@probation.example")];
  const agency = sam.memberships[0]?.agencyId ?? "";
  const waive = (reason: string, more: { agency?: string; course?: string } = {}) => waiveCourse(world, sam, ana, { agency, course: "late-returns", reason, ...more });
  return { world, course, ana, person, sam, agency, waive, standing: async () => (await showCourse(world, person, await course())).standing };
}

describe("a waiver", () => {
  test("is given with a reason, once however often that is pressed, and the learner reads by whom and why", async () => {
    const { world, ana, person, sam, waive, standing } = await atAgency();
    expect(await Promise.all([waive("Taught it for years."), waive("Taught it for years."), waive("Another.")])).toEqual(["waived", "waived", "waived"]);
    expect(await world.db.waiver.count()).toBe(1);
    expect(await standing()).toMatchObject({ waived: { by: "Sam Achieng", agency: "Probation", reason: "Taught it for years.", day: "21 November 2026" }, satisfied: { by: "waived" }, completed: null, missing: { lessons: 0 } });
    expect((await showRecord(world, person, null)).waivers).toMatchObject([{ title: "Late returns", by: "Sam Achieng", reason: "Taught it for years." }]);
    expect(await showWaivers(world, sam, ana)).toMatchObject({ name: "Ana Ruiz", isSelf: false, courses: [], waivers: [{ title: "Late returns", withdrawn: null }] });
  });

  test("is withdrawn with a reason, stays on the list, and may be given again", async () => {
    const { world, ana, person, sam, waive, standing } = await atAgency();
    await waive("Taught it for years.");
    const id = (await world.db.waiver.findFirstOrThrow()).id;
    expect([await withdrawWaiver(world, sam, ana, id, " "), await withdrawWaiver(world, sam, ana, id, "a".repeat(LONGEST_REASON + 1))]).toEqual(["no-reason", "too-long"]);
    expect(await withdrawWaiver(world, sam, ana, id, "It was another Ana.")).toBe("withdrawn");
    world.clock.advance(60);
    expect(await withdrawWaiver(world, sam, ana, id, "Again.")).toBe("withdrawn");
    expect(await standing()).toMatchObject({ waived: null, satisfied: null });
    expect((await showRecord(world, person, null)).waivers).toEqual([]);
    expect((await showWaivers(world, sam, ana))?.waivers).toMatchObject([{ reason: "Taught it for years.", withdrawn: { by: "Sam Achieng", reason: "It was another Ana." } }]);
    await waive("Now it is right.");
    expect((await showWaivers(world, sam, ana))?.waivers).toHaveLength(2);
    expect((await standing()).waived?.reason).toBe("Now it is right.");
  });

  test("needs words, at most five hundred characters of them, and a course that is offered", async () => {
    const { world, waive } = await atAgency();
    expect([await waive("  \n"), await waive("a".repeat(LONGEST_REASON + 1)), await waive("Why.", { course: "nowhere" })]).toEqual(["no-reason", "too-long", "no-course"]);
    expect(await waive("ä".repeat(LONGEST_REASON))).toBe("waived");
    expect(await world.db.waiver.count()).toBe(1);
  });

  test("is nothing that a coordinator of another agency can see, give or withdraw, nor anybody for themselves", async () => {
    const { world, ana, sam, agency, waive } = await atAgency();
    await waive("Taught it for years.");
    const id = (await world.db.waiver.findFirstOrThrow()).id;
    await aPerson(world, { name: "Marta Keller", email: "marta@prison.example", agency: "Prison", agencyKind: "prison", roles: ["coordinator"] });
    const { person: marta } = await signedIn(world, "marta@prison.example");
    expect(await showWaivers(world, marta, ana)).toBeNull();
    for (const place of [agency, marta.memberships[0]?.agencyId ?? ""]) expect(await waiveCourse(world, marta, ana, { agency: place, course: "late-returns", reason: "Mine." })).toBe("not-found");
    expect(await withdrawWaiver(world, marta, ana, id, "Mine.")).toBe("not-found");
    expect(await waiveCourse(world, sam, sam.id, { agency, course: "late-returns", reason: "I know it." })).toBe("not-found");
    expect(await withdrawWaiver(world, sam, ana, "no-such", "Why.")).toBe("not-found");
    expect(await showWaivers(world, sam, "no-such")).toBeNull();
    const byPin = { ...sam, memberships: sam.memberships.map((membership) => ({ ...membership, roles: rolesAfter("pin", membership.roles) })) };
    expect(await showWaivers(world, byPin, ana)).toBeNull();
    expect(await world.db.waiver.count({ where: { withdrawnAt: null } })).toBe(1);
  });

  test("of one agency is not shown to another in which the same person works, and counts for the learner all the same", async () => {
    const { world, ana, person, course, waive } = await atAgency();
    await waive("Taught it for years.");
    await aPerson(world, { name: "Marta Keller", email: "marta@prison.example", agency: "Prison", agencyKind: "prison", roles: ["coordinator"] });
    const { person: marta } = await signedIn(world, "marta@prison.example");
    await world.db.membership.create({ data: { id: "second", personId: ana, agencyId: marta.memberships[0]?.agencyId ?? "", profession: "volunteer", startedAt: world.clock.now() } });
    expect(await showWaivers(world, marta, ana)).toMatchObject({ waivers: [], agencies: [{ name: "Prison" }], courses: [{ id: "late-returns" }] });
    expect((await showCourse(world, person, await course())).standing.waived).not.toBeNull();
  });

  test("of somebody who has left is still withdrawn by the agency that gave it, and none is given any more", async () => {
    const { world, ana, sam, waive } = await atAgency();
    await waive("Taught it for years.");
    world.clock.advance(60);
    await world.db.membership.updateMany({ where: { personId: ana }, data: { endedAt: world.clock.now() } });
    const shown = await showWaivers(world, sam, ana);
    expect(shown).toMatchObject({ agencies: [], courses: [], waivers: [{ withdrawn: null }] });
    expect(await waive("Once more.")).toBe("not-found");
    expect(await withdrawWaiver(world, sam, ana, shown?.waivers[0]?.id ?? "", "She had left before.")).toBe("withdrawn");
  });

  test("is given in each of two agencies by who coordinates both", async () => {
    const { world, ana, agency, waive } = await atAgency();
    await aPerson(world, { name: "Marta Keller", email: "marta@prison.example", agency: "Prison", agencyKind: "prison", roles: ["coordinator"] });
    const second = (await world.db.agency.findUniqueOrThrow({ where: { slug: "Prison" } })).id;
    for (const [id, personId, role] of [["ana-there", ana, "learner"], ["sam-there", (await world.db.person.findUniqueOrThrow({ where: { email: "sam@probation.example" } })).id, "coordinator"]] as const) {
      await world.db.membership.create({ data: { id, personId, agencyId: second, profession: "volunteer", startedAt: world.clock.now(), roles: { create: { role } } } });
    }
    const { person: both } = await signedIn(world, "sam@probation.example");
    await waive("Taught it for years.");
    expect(await showWaivers(world, both, ana)).toMatchObject({ courses: [{ id: "late-returns" }] });
    expect(await waiveCourse(world, both, ana, { agency: second, course: "late-returns", reason: "Here as well." })).toBe("waived");
    expect(await world.db.waiver.findMany({ orderBy: { reason: "asc" }, select: { agencyId: true, reason: true } })).toEqual([{ agencyId: second, reason: "Here as well." }, { agencyId: agency, reason: "Taught it for years." }]);
    expect((await showWaivers(world, both, ana))?.courses).toEqual([]);
  });

  test("is a row of the exported record, in which no text runs as a formula", async () => {
    const { world, person, waive } = await atAgency();
    await waive("=HYPERLINK(\"//evil.example\")");
    const rows = recordToCsv(await showRecord(world, person, null), en.recordTable).split("\r\n");
    expect(rows).toEqual(["\uFEFFName,Kind,Title,Version,Day,Minutes,Minutes as of,Test,Waived by,Reason,Complete together since", `Ana Ruiz,Waived,Late returns,,2026-11-21,,,,"Sam Achieng, Probation","'=HYPERLINK(""//evil.example"")",`, ""]);
  });
});
