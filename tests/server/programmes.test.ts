import { describe, expect, test } from "vitest";
import { programmeToForm } from "../../app/domain/programme/read-programme";
import type { ProgrammeRule } from "../../app/domain/programme/rule";
import { changeProgramme, retireProgramme } from "../../app/server/programmes/change-programme.server";
import { listProgrammes } from "../../app/server/programmes/list-programmes.server";
import { renewStandings } from "../../app/server/programmes/renew-standings.server";
import { showNewProgramme, showProgramme } from "../../app/server/programmes/show-programme.server";
import { completeLesson } from "../../app/server/progress/complete-lesson.server";
import { aPerson, signedIn } from "../support/builders";
import { courseWorld } from "../support/course-builders";
import { aRule } from "../support/programme-builders";
import { aJointProgramme, aProgramme } from "../support/programmes";

/** A coordinator with somebody to look after, in front of one course. */
async function atAgency() {
  const { world, course, lesson } = await courseWorld();
  const ana = await aPerson(world);
  await aPerson(world, { name: "Sam Achieng", email: "sam@probation.example", roles: ["coordinator"] });
  const { person: sam } = await signedIn(world, "sam@probation.example");
  const agency = sam.memberships[0]?.agencyId ?? "";
  const send = (id: string, rule: ProgrammeRule, more: Record<string, string> = {}, title = "Gate") => {
    const form = new URLSearchParams([...programmeToForm(title, rule), ...Object.entries(more)]);
    return changeProgramme(world, sam, id, agency, form);
  };
  /** Looks at what it changes and keeps it, as somebody does who presses twice. */
  const keep = async (id: string, rule: ProgrammeRule, title = "Gate") => {
    const looked = await send(id, rule, { intent: "preview" }, title);
    return looked.kind === "preview" ? send(id, rule, { intent: "keep", seen: looked.mark }, title) : looked;
  };
  const complete = async () => {
    for (const slug of ["first", "second"]) await completeLesson(world, ana, await course(), await lesson(slug));
  };
  return { world, ana, sam, agency, send, keep, complete };
}

const rule = aRule();

describe("a programme", () => {
  test("is kept once it was seen what it changes, once however often that is pressed", async () => {
    const { world, agency, sam, send, keep } = await atAgency();
    expect(await send("programme", rule, { intent: "keep", seen: "a guess" })).toMatchObject({ kind: "preview", preview: { people: { before: 0, after: 2 }, after: { "not-started": 2 }, changed: 2 } });
    expect(await world.db.programme.count()).toBe(0);
    const looked = await send("programme", rule, { intent: "preview" });
    const seen = looked.kind === "preview" ? looked.mark : "";
    expect(await Promise.all([1, 2, 3].map(() => send("programme", rule, { intent: "keep", seen })))).toEqual([1, 2, 3].map(() => ({ kind: "kept", id: "programme" })));
    expect(await world.db.programmeVersion.count()).toBe(1);
    expect(await keep("programme", { ...rule, professions: [] })).toEqual({ kind: "kept", id: "programme" });
    expect(await world.db.programmeVersion.count()).toBe(1);
    expect(await listProgrammes(world, sam)).toMatchObject([{ agency: { id: agency }, programmes: [{ title: "Gate", people: 2, requires: 1 }], retired: [] }]);
    expect(await world.db.auditLine.findMany({ select: { action: true, subject: true, who: true } })).toEqual([{ action: "programme-changed", subject: "programme", who: "Sam Achieng" }]);
  });

  test("changes by a new version, which says for how many people what would be otherwise", async () => {
    const { world, ana, send, keep } = await atAgency();
    await keep("programme", rule);
    await world.db.waiver.create({ data: { id: "w", personId: ana, agencyId: (await world.db.agency.findFirstOrThrow()).id, course: "late-returns", reason: "Taught it.", grantedAt: world.clock.now() } });
    world.clock.advance(3600);
    const more: ProgrammeRule = { ...rule, requires: [...rule.requires, { kind: "scenario", scenario: "late-return", level: { endings: 2 } }] };
    expect(await send("programme", more)).toMatchObject({ kind: "preview", preview: { people: { before: 2, after: 2 }, before: { waived: 1, "not-started": 1 }, after: { waived: 0, "not-started": 2 }, changed: 1 } });
    await keep("programme", more);
    const versions = await world.db.programmeVersion.findMany({ orderBy: { number: "asc" } });
    expect(versions.map(({ number, rule: kept }) => [number, (JSON.parse(kept) as ProgrammeRule).requires.length])).toEqual([[1, 1], [2, 2]]);
  });

  test("asks again to be seen when somebody else has changed it meanwhile", async () => {
    const { world, send, keep } = await atAgency();
    await keep("programme", rule);
    const mine = { ...rule, graceDays: 60 };
    const looked = await send("programme", mine, { intent: "preview" });
    await keep("programme", { ...rule, firstWithinDays: 5 });
    expect(await send("programme", mine, { intent: "keep", seen: looked.kind === "preview" ? looked.mark : "" })).toMatchObject({ kind: "preview" });
    expect(await world.db.programmeVersion.count()).toBe(2);
  });

  test("gets another title without a new version", async () => {
    const { world, keep } = await atAgency();
    await keep("programme", rule);
    await keep("programme", rule, "At the gate");
    expect([(await world.db.programme.findFirstOrThrow()).title, await world.db.programmeVersion.count()]).toEqual(["At the gate", 1]);
  });

  test("can require a joint programme only while every agency that it names has accepted it", async () => {
    const { world, sam, agency, send } = await atAgency();
    await aPerson(world, { name: "Tomasz", email: "tomasz@police.example", agency: "Police", agencyKind: "police" });
    const { id, version } = await aJointProgramme(world, [{ agency: "Probation" }, { agency: "Police" }]);
    const joint: ProgrammeRule = { ...rule, requires: [{ kind: "joint-training", programme: id }] };
    expect(await send("programme", joint)).toEqual({ kind: "problem", problem: "not-offered" });
    const say = (word: "accepted" | "declined", agencyId: string) => world.db.jointAgreement.create({ data: { id: world.ids.next(), versionId: version, agencyId, word, at: world.clock.now() } });
    await say("accepted", agency);
    expect((await showNewProgramme(world, sam, agency))?.choices.joint).toEqual([]);
    expect(await send("programme", joint)).toEqual({ kind: "problem", problem: "not-offered" });
    await say("accepted", (await world.db.agency.findUniqueOrThrow({ where: { slug: "Police" } })).id);
    expect((await showNewProgramme(world, sam, agency))?.choices.joint).toEqual([{ id, title: "Case conference" }]);
    expect(await send("programme", joint)).toMatchObject({ kind: "preview" });
    world.clock.advance(60);
    await say("declined", agency);
    expect(await send("programme", joint)).toEqual({ kind: "problem", problem: "not-offered" });
  });

  test("that is retired binds nobody, and stays to be read", async () => {
    const { world, sam, keep } = await atAgency();
    await keep("programme", rule);
    expect([await retireProgramme(world, sam, "programme"), await retireProgramme(world, sam, "programme")]).toEqual([true, true]);
    await renewStandings(world);
    expect(await world.db.programmeStanding.count()).toBe(0);
    expect(await showProgramme(world, sam, "programme")).toMatchObject({ retired: "21 November 2026", title: "Gate" });
    expect(await keep("programme", { ...rule, graceDays: 1 })).toEqual({ kind: "not-found" });
    expect(await world.db.auditLine.count({ where: { action: "programme-retired" } })).toBe(1);
  });

  test("of another agency cannot be seen, changed, retired or begun", async () => {
    const { world, sam } = await atAgency();
    await aPerson(world, { name: "Tomasz", email: "tomasz@police.example", agency: "Police", agencyKind: "police" });
    const id = await aProgramme(world, { agency: "Police" });
    const police = await world.db.agency.findUniqueOrThrow({ where: { slug: "Police" } });
    const form = new URLSearchParams(programmeToForm("Gate", rule));
    expect([await showProgramme(world, sam, id), await retireProgramme(world, sam, id), await showNewProgramme(world, sam, police.id)]).toEqual([null, false, null]);
    expect(await changeProgramme(world, sam, id, sam.memberships[0]?.agencyId ?? "", form)).toEqual({ kind: "not-found" });
    expect(await changeProgramme(world, sam, "programme", police.id, form)).toEqual({ kind: "not-found" });
  });
});
