import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { migrate } from "../../app/server/adapters/migrations";
import { deleteAllPractice } from "../../app/server/attempts/delete-practice.server";
import { expirePractice } from "../../app/server/attempts/expire-practice.server";
import { notesToText } from "../../app/server/attempts/notes-to-text";
import { showDeletionOfAll } from "../../app/server/attempts/show-deletion.server";
import { listOwnNotes } from "../../app/server/learning/list-own-notes.server";
import { answerQuestion } from "../../app/server/progress/answer-question.server";
import { completeLesson } from "../../app/server/progress/complete-lesson.server";
import { deleteLessonNote, keepPlan, lessonNotesOf } from "../../app/server/progress/lesson-notes.server";
import { keepPlace } from "../../app/server/progress/places.server";
import { keepInput } from "../../app/server/sign-ins/kept-input.server";
import { aPerson, aRequest, signedIn } from "../support/builders";
import { courseWorld, courseYaml, lessonText } from "../support/course-builders";

const DAY = 24 * 3600;

async function practising() {
  const setting = await courseWorld();
  const { world, course, lesson } = setting;
  const ana = await aPerson(world);
  const leila = await aPerson(world, { name: "Leila Haddad", email: "leila@probation.example" });
  const first = await lesson("first");
  const plan = async (who: string, text: string) => keepPlan(world, who, await course(), first, "next-shift", text);
  const answer = async (who: string) => answerQuestion(world, who, await course(), first, "record", first.body.questions[0]?.version ?? "", ["late"]);
  const left = async (personId: string) => ({
    events: (await world.db.learningEvent.findMany({ where: { personId }, select: { kind: true } })).map(({ kind }) => kind).sort(),
    places: await world.db.lessonPlace.count({ where: { personId } }),
    notes: await world.db.lessonNote.count({ where: { personId } }),
  });
  return { ...setting, ana, leila, first, plan, answer, left };
}

describe("what somebody writes in a lesson", () => {
  test("is kept for them alone, as it was typed, and changed in its place", async () => {
    const { world, ana, leila, plan } = await practising();
    expect(await plan(ana, "ask first.\r\nThen write.")).toBe("kept");
    expect(await plan(leila, "listen")).toBe("kept");
    expect(await plan(ana, "ask first.\r\nThen write it down.")).toBe("kept");
    expect((await lessonNotesOf(world, ana, "late-returns", "first")).get("next-shift")?.text).toBe("ask first.\r\nThen write it down.");
    expect(await listOwnNotes(world, leila)).toMatchObject([{ kind: "plan", from: "The first", about: "On my next shift I will", href: "/courses/late-returns/first#plan-next-shift", text: "listen" }]);
  });

  test("is deleted when it is emptied, or from the list, by its writer only", async () => {
    const { world, ana, leila, plan, left } = await practising();
    await plan(ana, "ask first");
    await plan(ana, "  ");
    expect((await left(ana)).notes).toBe(0);
    await plan(ana, "ask first");
    const [note] = await listOwnNotes(world, ana);
    expect(await deleteLessonNote(world, leila, note?.id ?? "")).toBe(false);
    expect(await deleteLessonNote(world, ana, note?.id ?? "")).toBe(true);
    expect(await deleteLessonNote(world, ana, note?.id ?? "")).toBe(false);
    expect(await listOwnNotes(world, ana)).toEqual([]);
  });

  test("is refused where no lesson asks for it, or where it is too long", async () => {
    const { world, ana, course, first, plan, left } = await practising();
    expect(await keepPlan(world, ana, await course(), first, "constructor", "x")).toBe("not-found");
    expect(await plan(ana, "x".repeat(100_001))).toBe("too-long");
    expect((await left(ana)).notes).toBe(0);
  });

  test("stays in the list when its lesson is gone, and leads nowhere", async () => {
    const { ana, plan, republished } = await practising();
    await plan(ana, "ask first");
    const { world } = await republished(courseYaml({ version: "2.0.0" }), { "01-other": lessonText("Another") });
    expect(await listOwnNotes(world, ana)).toMatchObject([{ from: "late-returns/first", about: "On my next shift I will", href: null, text: "ask first" }]);
  });

  test("is in the export of all notes", async () => {
    const { world, ana, plan } = await practising();
    await plan(ana, "ask first");
    const text = notesToText(await listOwnNotes(world, ana), { title: "My notes", none: "None.", differs: "Differs" }, () => "today");
    expect(text).toBe("MY NOTES\n\n\nThe first, today\nOn my next shift I will\n\nask first\n");
  });
});

describe("deleting all practice", () => {
  test("names and takes answers, places, notes and what was typed in lessons, of one person", async () => {
    const { world, ana, leila, plan, answer, left } = await practising();
    for (const who of [ana, leila]) {
      await answer(who);
      await plan(who, "ask first");
      await keepInput(world, who, "/courses/late-returns/first", aRequest(world, "/", { form: { intent: "plan", text: "half" } }));
    }
    const { person } = await signedIn(world);
    expect(await showDeletionOfAll(world, person)).toEqual({ attempts: 0, notes: 0, plans: 1, cases: 0, answers: 1, tests: 0, places: 1 });
    await deleteAllPractice(world, ana);
    expect(await left(ana)).toEqual({ events: ["enrolled"], places: 0, notes: 0 });
    expect(await left(leila)).toEqual({ events: ["answered", "enrolled"], places: 1, notes: 1 });
    expect(await world.db.keptInput.findMany({ select: { personId: true } })).toEqual([{ personId: leila }]);
  });
});

describe("answers and places in a course", () => {
  test("go twelve months after the last of them, and what was completed or written stays", async () => {
    const { world, ana, plan, answer, left, course, first } = await practising();
    await answer(ana);
    await plan(ana, "ask first");
    await completeLesson(world, ana, await course(), first);
    world.clock.advance(365 * DAY - 1);
    await expirePractice(world);
    expect(await left(ana)).toEqual({ events: ["answered", "completed", "enrolled"], places: 1, notes: 1 });
    world.clock.advance(1);
    await expirePractice(world);
    expect(await left(ana)).toEqual({ events: ["completed", "enrolled"], places: 0, notes: 1 });
  });

  test("stay as long as anything is done in the same course, and those of others go all the same", async () => {
    const { world, ana, leila, answer, left, course, lesson } = await practising();
    await answer(ana);
    await answer(leila);
    world.clock.advance(300 * DAY);
    await keepPlace(world, ana, await course(), await lesson("second"), "s-what-was-seen");
    world.clock.advance(66 * DAY);
    await expirePractice(world);
    expect(await left(ana)).toEqual({ events: ["answered", "enrolled"], places: 2, notes: 0 });
    expect(await left(leila)).toEqual({ events: ["enrolled"], places: 0, notes: 0 });
    world.clock.advance(300 * DAY);
    await expirePractice(world);
    expect(await left(ana)).toEqual({ events: ["enrolled"], places: 0, notes: 0 });
  });
});

test("scenarios that were played to an ending before facts were kept count, once each, from their first ending", () => {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-facts-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const [file, migrations] = [join(dir, "throughcare.db"), join(dir, "migrations")];
  mkdirSync(migrations);
  const names = readdirSync("prisma/migrations").filter((name) => /^\d/u.test(name)).sort();
  const now = names.findIndex((name) => name.endsWith("_courses"));
  for (const name of names.slice(0, now)) cpSync(join("prisma/migrations", name), join(migrations, name), { recursive: true });
  expect(migrate(file, migrations).ok).toBe(true);
  const db = new Sqlite(file);
  db.exec(`
    INSERT INTO "Person" ("id", "name", "language", "createdAt") VALUES ('ana', 'Ana Ruiz', 'en', '2026-01-01T00:00:00.000Z'), ('leila', 'Leila Haddad', 'en', '2026-01-01T00:00:00.000Z');
    INSERT INTO "ScenarioVersion" ("id", "scenario", "version", "logicHash", "textHash", "source", "representation", "storedAt", "offered") VALUES
      ('v1', 'fourth-month', '1.0.0', '', '', '', '', '2026-01-01T00:00:00.000Z', 0), ('v2', 'fourth-month', '2.0.0', '', '', '', '', '2026-02-01T00:00:00.000Z', 1);
    INSERT INTO "Attempt" ("id", "personId", "scenarioVersionId", "mode", "seat", "seed", "startedAt", "endedAt", "snapshot") VALUES
      ('a1', 'ana', 'v2', 'm', 's', 1, '2026-02-02T00:00:00.000Z', '2026-02-02T10:00:00.000Z', '{}'),
      ('a2', 'ana', 'v1', 'm', 's', 1, '2026-01-02T00:00:00.000Z', '2026-01-02T10:00:00.000Z', '{}'),
      ('a3', 'leila', 'v2', 'm', 's', 1, '2026-02-02T00:00:00.000Z', NULL, '{}');`);
  for (const name of names.slice(now)) cpSync(join("prisma/migrations", name), join(migrations, name), { recursive: true });
  copyFileSync("prisma/migrations/migration_lock.toml", join(migrations, "migration_lock.toml"));
  expect(migrate(file, migrations)).toMatchObject({ ok: true });
  expect(db.prepare(`SELECT "personId", "kind", "subject", "subjectVersion", "at", "once", "course", length("id") AS digits FROM "LearningEvent"`).all()).toEqual([
    { personId: "ana", kind: "scenario-ended", subject: "fourth-month", subjectVersion: "1.0.0", at: "2026-01-02T10:00:00.000Z", once: "scenario-ended fourth-month", course: null, digits: 32 },
  ]);
  db.close();
});
