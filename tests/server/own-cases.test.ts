import { describe, expect, test } from "vitest";
import { deleteAllPractice } from "../../app/server/attempts/delete-practice.server";
import { showDeletionOfAll } from "../../app/server/attempts/show-deletion.server";
import { showLearnerInLesson } from "../../app/server/courses/show-learner-in-lesson.server";
import { listOwnNotes } from "../../app/server/learning/list-own-notes.server";
import { listOfferedCases } from "../../app/server/own-cases/list-offered-cases.server";
import { deleteOwnCase, deleteOwnCaseNoted, keepOwnCase, offerOwnCase, showOwnCase, takeBackOwnCase } from "../../app/server/own-cases/own-case.server";
import { deleteLessonNote, keepPlan, keepReflection } from "../../app/server/progress/lesson-notes.server";
import { aPerson, signedIn } from "../support/builders";
import { courseWorld } from "../support/course-builders";

const course = { id: "late-returns" };
const plain = "He came late again, and nobody had asked him why. The other officer wants to write it down at once.";
const named = "On the landing Karim told Marta of it.";

async function writers() {
  const setting = await courseWorld();
  await aPerson(setting.world);
  await aPerson(setting.world, { name: "Leila Haddad", email: "leila@probation.example" });
  const { person: ana } = await signedIn(setting.world);
  const { person: leila } = await signedIn(setting.world, "leila@probation.example");
  return { ...setting, ana, leila };
}

describe("a case of one's own", () => {
  test("is kept as it was typed, for its writer alone", async () => {
    const { world, ana, leila } = await writers();
    const text = "  <b>Bold</b> 🙂 \u05D0\u05D1 left \u200F\r\n\r\n end ";
    expect(await keepOwnCase(world, ana.id, course, text)).toBe("kept");
    expect(await showOwnCase(world, ana, course)).toMatchObject({ text, offered: null });
    expect(await showOwnCase(world, leila, course)).toBeNull();
    expect(await listOfferedCases(world, leila)).toEqual([]);
  });

  test("may be as long as a note, and no longer", async () => {
    const { world, ana } = await writers();
    expect(await keepOwnCase(world, ana.id, course, "a".repeat(100_000))).toBe("kept");
    expect(await keepOwnCase(world, ana.id, course, "b".repeat(100_001))).toBe("too-long");
    expect((await showOwnCase(world, ana, course))?.text[0]).toBe("a");
  });

  test("is kept with whatever names, and says which", async () => {
    const { world, ana } = await writers();
    await keepOwnCase(world, ana.id, course, named);
    expect((await showOwnCase(world, ana, course))?.findings.map(({ key }) => key)).toEqual(["name karim", "name marta"]);
  });

  test("is offered only when everything that could identify somebody is changed or confirmed", async () => {
    const { world, ana, leila } = await writers();
    await keepOwnCase(world, ana.id, course, named);
    expect(await offerOwnCase(world, ana, course, [], false)).toBe("unconfirmed");
    expect(await offerOwnCase(world, ana, course, ["name karim", "name somebody"], false)).toBe("unconfirmed");
    expect(await listOfferedCases(world, leila)).toEqual([]);
    expect(await offerOwnCase(world, ana, course, ["name karim", "name marta"], false)).toBe("offered");
    expect(await listOfferedCases(world, leila)).toMatchObject([{ course: "Late returns", text: named, by: null }]);
    await keepOwnCase(world, ana.id, course, plain);
    expect(await offerOwnCase(world, ana, course, [], true)).toBe("offered");
    expect(await listOfferedCases(world, leila)).toMatchObject([{ text: plain, by: "Ana Ruiz" }]);
  });

  test("stays with authors as it was then, until it is offered again or taken back", async () => {
    const { world, ana, leila } = await writers();
    await keepOwnCase(world, ana.id, course, plain);
    await offerOwnCase(world, ana, course, [], false);
    await keepOwnCase(world, ana.id, course, `${plain} And now more.`);
    expect(await listOfferedCases(world, leila)).toMatchObject([{ text: plain }]);
    expect((await showOwnCase(world, ana, course))?.offered).toMatchObject({ isAsNow: false, byName: false });
    await takeBackOwnCase(world, ana.id, course);
    await takeBackOwnCase(world, ana.id, course);
    expect(await listOfferedCases(world, leila)).toEqual([]);
    expect(await showOwnCase(world, ana, course)).toMatchObject({ text: `${plain} And now more.`, offered: null });
  });

  test("is taken back, deleted and offered by nobody else", async () => {
    const { world, ana, leila } = await writers();
    await keepOwnCase(world, ana.id, course, plain);
    expect(await offerOwnCase(world, leila, course, [], true)).toBe("empty");
    await offerOwnCase(world, ana, course, [], false);
    await takeBackOwnCase(world, leila.id, course);
    await deleteOwnCase(world, leila.id, course);
    await deleteAllPractice(world, leila.id);
    expect(await listOfferedCases(world, leila)).toHaveLength(1);
  });

  test("goes with its copy when it is deleted, alone or with all practice, and an empty one is none", async () => {
    const { world, ana, leila } = await writers();
    for (const remove of [() => deleteOwnCase(world, ana.id, course), () => deleteAllPractice(world, ana.id)]) {
      await keepOwnCase(world, ana.id, course, plain);
      await offerOwnCase(world, ana, course, [], true);
      expect(await showDeletionOfAll(world, ana)).toMatchObject({ cases: 1 });
      await remove();
      expect(await listOfferedCases(world, leila)).toEqual([]);
      expect(await world.db.ownCase.count()).toBe(0);
    }
    await keepOwnCase(world, ana.id, course, plain);
    await keepOwnCase(world, ana.id, course, "  \n ");
    expect(await showOwnCase(world, ana, course)).toBeNull();
  });

  test("can be deleted from the notes, with its copy, when its course is there no more, and by nobody else", async () => {
    const { world, ana, leila } = await writers();
    await keepOwnCase(world, ana.id, { id: "gone" }, plain);
    await offerOwnCase(world, ana, { id: "gone" }, [], true);
    const [note] = await listOwnNotes(world, ana.id);
    expect(note).toMatchObject({ kind: "case", href: null });
    expect(await deleteOwnCaseNoted(world, leila.id, note!.id)).toBe(false);
    expect(await listOfferedCases(world, leila)).toHaveLength(1);
    expect(await deleteOwnCaseNoted(world, ana.id, note!.id)).toBe(true);
    expect(await listOfferedCases(world, leila)).toEqual([]);
  });

  test("stays among the notes while authors have a copy of what was emptied", async () => {
    const { world, ana } = await writers();
    await keepOwnCase(world, ana.id, course, plain);
    await offerOwnCase(world, ana, course, [], false);
    await keepOwnCase(world, ana.id, course, "");
    expect(await showOwnCase(world, ana, course)).toMatchObject({ text: "", offered: { isAsNow: false } });
    expect(await listOwnNotes(world, ana.id)).toMatchObject([{ kind: "case", text: plain }]);
  });

  test("is among the notes of its writer", async () => {
    const { world, ana, leila } = await writers();
    await keepOwnCase(world, ana.id, course, plain);
    expect(await listOwnNotes(world, ana.id)).toMatchObject([{ kind: "case", from: "Late returns", href: "/courses/late-returns/own-case", text: plain }]);
    expect(await listOwnNotes(world, leila.id)).toEqual([]);
  });
});

describe("a reflection in a lesson", () => {
  test("is kept beside the plan, says what could be a real name, and comes back to nobody", async () => {
    const { world, ana, leila, lesson, ...setting } = await writers();
    const [whole, first] = [await setting.course(), await lesson("first")];
    expect(await keepReflection(world, ana.id, whole, first, "first-thought", "I thought of Karim at once.")).toBe("kept");
    expect(await keepPlan(world, ana.id, whole, first, "next-shift", "call first")).toBe("kept");
    const { plans } = await showLearnerInLesson(world, ana, whole, first);
    expect(plans).toMatchObject({ "first-thought": { text: "I thought of Karim at once.", named: [{ kind: "name", text: "Karim" }] }, "next-shift": { text: "call first", named: [] } });
    expect((await showLearnerInLesson(world, leila, whole, first)).plans).toEqual({});
    expect(await world.db.lessonNote.findMany({ where: { kind: "reflection" }, select: { remindAt: true } })).toEqual([{ remindAt: null }]);
  });

  test("is listed with the notes and deleted by its writer only", async () => {
    const { world, ana, leila, lesson, ...setting } = await writers();
    await keepReflection(world, ana.id, await setting.course(), await lesson("first"), "first-thought", "At first nothing.");
    const [note] = await listOwnNotes(world, ana.id);
    expect(note).toMatchObject({ kind: "written", about: "What did you think first?", href: "/courses/late-returns/first#reflection-first-thought" });
    expect(await deleteLessonNote(world, leila.id, note!.id)).toBe(false);
    expect(await deleteLessonNote(world, ana.id, note!.id)).toBe(true);
  });

  test("is kept where a lesson asks for it, and nowhere else", async () => {
    const { world, ana, lesson, ...setting } = await writers();
    const [whole, first] = [await setting.course(), await lesson("first")];
    expect(await keepReflection(world, ana.id, whole, first, "next-shift", "x")).toBe("not-found");
    expect(await keepPlan(world, ana.id, whole, first, "first-thought", "x")).toBe("not-found");
    expect(await keepReflection(world, ana.id, whole, first, "first-thought", "b".repeat(100_001))).toBe("too-long");
    expect(await keepReflection(world, ana.id, whole, first, "first-thought", " ")).toBe("kept");
    expect(await listOwnNotes(world, ana.id)).toEqual([]);
  });
});
